import CaseValues
import Foundation

/// The formatters of Foundation for one language: what CLDR says.
struct CLDR {
  private let locale: Locale
  private let calendar: Calendar

  init(_ code: String) {
    // Without a country Foundation takes that of the language itself, but numbers need none of the system's.
    locale = Locale(identifier: code)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    self.calendar = calendar
  }

  /// A formatter of those styles, or of a template of fields.
  func dates(
    _ date: DateFormatter.Style = .none, _ time: DateFormatter.Style = .none, template: String? = nil
  ) -> (Moment) -> String {
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = calendar
    formatter.timeZone = .gmt
    formatter.dateStyle = date
    formatter.timeStyle = time
    if let template { formatter.setLocalizedDateFormatFromTemplate(template) }
    return { moment in
      let date = Date(timeIntervalSince1970: TimeInterval(moment.wallSeconds))
      return Self.plain(formatter.string(from: date))
    }
  }

  func numbers() -> (Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = .decimal
    return { Self.plain(formatter.string(from: NSNumber(value: $0)) ?? "") }
  }

  /// A formatter of one currency, with its sign or with its code.
  func money(_ currency: Currency, _ style: NumberFormatter.Style) -> (Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = style
    formatter.currencyCode = currency.code
    formatter.minimumFractionDigits = currency.decimals
    formatter.maximumFractionDigits = currency.decimals
    return { minorUnits in
      let amount = Decimal(
        sign: minorUnits < 0 ? .minus : .plus, exponent: -currency.decimals,
        significand: Decimal(minorUnits.magnitude))
      return Self.plain(formatter.string(from: amount as NSDecimalNumber) ?? "")
    }
  }

  func list(_ items: [String]) -> String { Self.plain(items.formatted(.list(type: .and).locale(locale))) }

  func duration(_ seconds: Int) -> String {
    let units: Duration.UnitsFormatStyle = .units(
      allowed: [.days, .hours, .minutes, .seconds], width: .wide, zeroValueUnits: .hide)
    return Self.plain(Duration.seconds(seconds).formatted(units.locale(locale)))
  }

  func count(_ number: Int, _ unit: Duration.UnitsFormatStyle.Unit, seconds: Int) -> String {
    let style: Duration.UnitsFormatStyle = .units(
      allowed: [unit], width: .wide, zeroValueUnits: .show(length: 1))
    return Self.plain(Duration.seconds(number * seconds).formatted(style.locale(locale)))
  }

  /// A whole number in words, counting what is masculine or feminine.
  func words(isFeminine: Bool) -> (Int) -> String {
    let formatter = NumberFormatter()
    formatter.locale = locale
    formatter.numberStyle = .spellOut
    func spell(_ number: Int) -> String { formatter.string(from: NSNumber(value: number)) ?? "" }
    return { number in
      // Foundation counts what is masculine, and thousands, which are feminine in Russian and in Romanian.
      let rest = number % 1000
      guard isFeminine, rest > 0 else { return spell(number) }
      let words = spell(rest * 1000).split(separator: " ").dropLast().map(String.init)
      return ((number > rest ? [spell(number - rest)] : []) + words).joined(separator: " ")
    }
  }

  /// The name of a currency as it stands behind a number.
  func coins(_ currency: Currency) -> (Int) -> String {
    let style: IntegerFormatStyle<Int>.Currency = .currency(code: currency.code).presentation(.fullName)
    let whole = style.precision(.fractionLength(0)).locale(locale)
    return { String($0.formatted(whole).trimmingPrefix { !$0.isLetter }) }
  }

  /// CLDR's thin and narrow spaces are no-break spaces in our letters: many fonts lack them.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\u{202F}" || $0 == "\u{2009}" ? "\u{A0}" : $0 }))
  }
}
