/// How a language writes the figures of a number.
struct NumberSymbols: Sendable {
  let decimal: String
  let group: String
  let minus: String
  /// The first group is set apart only when at least so many digits stand before it: 2 keeps `1000` together.
  let minimumGrouping: Int

  /// Appends a whole number, its digits in groups of three.
  func write(_ number: UInt, to text: inout String) {
    guard number >= 1000, hasGroups(number) else {
      text += String(number)
      return
    }
    writeGroups(number, to: &text)
  }

  /// Appends an amount of so many units of the last of its decimals, all of them shown.
  func write(_ minorUnits: UInt, decimals: Int, to text: inout String) {
    guard decimals > 0 else { return write(minorUnits, to: &text) }
    let scale = Self.powerOfTen(decimals)
    write(minorUnits / scale, to: &text)
    text += decimal
    Self.write(minorUnits % scale, digits: decimals, to: &text)
  }

  /// Appends a number with zeros before it, up to so many digits.
  static func write(_ number: UInt, digits: Int, to text: inout String) {
    var limit = powerOfTen(digits - 1)
    while limit > 1, number < limit {
      text += "0"
      limit /= 10
    }
    text += String(number)
  }

  /// So many factors of ten: the small coins in a whole one, for a currency with so many decimals.
  static func powerOfTen(_ exponent: Int) -> UInt {
    var power: UInt = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }

  // MARK: -

  private func hasGroups(_ number: UInt) -> Bool { number / 1000 >= Self.powerOfTen(minimumGrouping - 1) }

  private func writeGroups(_ number: UInt, to text: inout String) {
    guard number >= 1000 else {
      text += String(number)
      return
    }
    writeGroups(number / 1000, to: &text)
    text += group
    Self.write(number % 1000, digits: 3, to: &text)
  }
}
