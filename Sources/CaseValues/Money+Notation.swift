extension Money {
  /// Amounts stay below this many minor units, so that multiplying one by the seconds of a month cannot overflow.
  private static let bound = 1_000_000_000_000

  /// The amount that a text spells, `42.50 EUR` or `EUR 42.50`; nil when it is written otherwise, has more decimals
  /// than its currency, or is too large to be the fee of a month.
  package init?(notation text: some StringProtocol) {
    var text = Substring(text)
    guard let money = text.withUTF8({ Money(notationBytes: $0) }) else { return nil }
    self = money
  }

  /// The amount that these bytes spell, in the same notation.
  package init?(notationBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.firstIndex(of: 0x20), let last = bytes.lastIndex(of: 0x20),
      bytes[first...last].allSatisfy({ $0 == 0x20 })
    else { return nil }
    let (one, other) = (bytes[..<first], bytes[(last + 1)...])
    guard let head = one.first else { return nil }
    let (amount, code) = Self.isDigit(head) ? (one, other) : (other, one)
    guard let currency = Currency(code: String(decoding: code, as: UTF8.self)),
      let units = Self.minorUnits(amount, decimals: currency.decimals)
    else { return nil }
    self.init(minorUnits: units, currency: currency)
  }

  private static func minorUnits(_ digits: Slice<UnsafeBufferPointer<UInt8>>, decimals: Int) -> Int? {
    var (value, written, isBehindPoint) = (0, 0, false)
    guard let first = digits.first, isDigit(first), let last = digits.last, isDigit(last) else { return nil }
    for byte in digits {
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
        continue
      }
      guard isDigit(byte), value < bound else { return nil }
      value = value * 10 + Int(byte - 0x30)
      if isBehindPoint { written += 1 }
    }
    guard written <= decimals else { return nil }
    for _ in written..<decimals {
      guard value < bound else { return nil }
      value *= 10
    }
    return value < bound ? value : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
}
