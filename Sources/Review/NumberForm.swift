/// What a number of a text is, as far as its writing tells.
enum NumberForm: String, Sendable, CaseIterable {
  /// Any number.
  case any = ""
  /// With the sign of a currency beside it.
  case money
  /// With a percent sign behind it.
  case percent
  /// A day and a month in figures, with or without the year.
  case date
  /// Hours and minutes.
  case time

  /// The forms that a number has, `form` as it is written, with the characters before and after it, a space between or none.
  static func forms(of form: String, preceding: Unicode.Scalar?, following: Unicode.Scalar?) -> Set<
    NumberForm
  > {
    var forms: Set<NumberForm> = [.any]
    if following == "%" { forms.insert(.percent) }
    if [preceding, following].contains(where: { $0?.properties.generalCategory == .currencySymbol }) {
      return forms.union([.money])
    }
    let bytes = Array(form.utf8)
    let parts = bytes.split { !($0 >= 0x30 && $0 < 0x3A) }.map { part in
      part.reduce(0) { min($0, 100_000) * 10 + Int($1) - 0x30 }
    }
    let signs = Set(bytes.filter { !($0 >= 0x30 && $0 < 0x3A) })
    if isDate(parts, signs) { forms.insert(.date) }
    if parts.count == 2, signs.isSubset(of: [UInt8(ascii: ":"), UInt8(ascii: ".")]), parts[0] < 25,
      parts[1] < 60
    {
      forms.insert(.time)
    }
    return forms
  }

  private static func isDate(_ parts: [Int], _ signs: Set<UInt8>) -> Bool {
    guard signs.count == 1, let sign = signs.first, "./-".utf8.contains(sign) else { return false }
    if parts.count == 3, parts[0] > 1900 { return isDay(parts[2], parts[1]) }
    guard parts.count == 2 || parts.count == 3 else { return false }
    return isDay(parts[0], parts[1]) || isDay(parts[1], parts[0])
  }

  private static func isDay(_ day: Int, _ month: Int) -> Bool {
    (1...31).contains(day) && (1...12).contains(month)
  }
}
