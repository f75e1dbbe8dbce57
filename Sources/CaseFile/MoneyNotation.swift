internal import CaseValues
internal import SourceDiagnostics

/// How a case file writes money: `42.50 EUR` or `EUR 42.50`.
enum MoneyNotation {
  static let pattern = "([0-9]+(\\.[0-9]+)? +[A-Z]{3}|[A-Z]{3} +[0-9]+(\\.[0-9]+)?)"
  static let example = "42.50 EUR"

  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Money? { Money(notationBytes: bytes) }

  /// What is wrong with a text that is no money.
  static func fault(_ text: String) -> Fault {
    let quoted = Fault.quoted(text)
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let parts = text.drop { $0 == " " || !isInAmount($0) }.prefix(while: isInAmount).split(separator: " ")
    let amount = parts.joined(separator: " ")
    let unit = String(text.filter { !isInAmount($0) && $0 != "-" && $0 != "−" })
    let general = "write the amount and the currency's three letters, for example \(example)"
    guard amount.contains(where: \.isNumber) else {
      return Fault("not-money", "\(quoted) is no amount of money", hint: general)
    }
    guard !unit.isEmpty || isNegative else {
      return Fault(
        "not-money", "\(quoted) lacks its currency",
        hint:
          "write for example \(Currency(code: "EUR").flatMap { meant(by: amount, in: $0) }?.description ?? example)"
      )
    }
    guard let currency = currency(unit) else {
      let isCode = unit.count == 3 && unit.allSatisfy(\.isLetter)
      let nearest = isCode ? Spelling.nearest(to: unit, among: usual + Currency.known) : nil
      return Fault(
        "not-money", "\(Fault.quoted(unit)) is no currency",
        hint: nearest.map { "did you mean \($0)?" } ?? general)
    }
    if isNegative {
      return Fault("not-money", "\(quoted) is negative", hint: "write what you pay, without a minus sign")
    }
    let decimals = amount.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = amount.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") } && decimals.count <= 2
    if isPlain, decimals.count == 2, decimals[1].count > currency.decimals {
      return Fault(
        "not-money", "\(quoted) has more decimals than \(currency.code) has (\(currency.decimals))",
        hint: "write the exact amount, for example \(Money(minorUnits: 4250, currency: currency))")
    }
    if isPlain, decimals[0].count > 9 {
      return Fault("not-money", "\(quoted) is more than a letter can claim", hint: "check the amount")
    }
    return Fault(
      "not-money", "\(quoted) is not written as an amount of money",
      hint: meant(by: amount, in: currency).map { "write \($0)" } ?? general)
  }

  // MARK: -

  /// The amount that was probably meant by one with a comma or with groups of digits.
  private static func meant(by amount: String, in currency: Currency) -> Money? {
    let amount = amount.first?.isNumber ?? false ? amount : "0" + amount
    let groups = amount.split { !$0.isASCII || !$0.isNumber }
    guard var whole = groups.first.map(String.init), groups.joined().utf8.count < 12 else { return nil }
    var decimals = ""
    for group in groups.dropFirst() {
      if group.count == 3, decimals.isEmpty {
        whole += group
      } else if group.count == 2, group == groups.last {
        decimals = "." + group
      } else {
        return nil
      }
    }
    return Money(notation: "\(whole)\(decimals) \(currency.code)")
  }

  /// The currencies that are asked for first when a code is misspelt.
  private static let usual = ["EUR", "GBP", "USD", "RUB", "RON", "MDL", "UAH", "CHF"]

  /// The currency of a code in whatever letters, or of a sign or word that only one has.
  private static func currency(_ unit: String) -> Currency? {
    let words = [
      "€": "EUR", "euro": "EUR", "£": "GBP", "₽": "RUB", "руб": "RUB", "руб.": "RUB", "lei": "RON",
      "₴": "UAH",
    ]
    if let code = words[unit.lowercased()] { return Currency(code: code) }
    return Currency(code: unit.prefix(3).uppercased())
  }

  private static func isInAmount(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || " .,'\u{A0}\u{202F}".contains(character)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
}
