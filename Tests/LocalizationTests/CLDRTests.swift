import CaseValues
import Foundation
import Localization
import TestSupport
import Testing

@Suite struct CLDRTests {
  /// Compares our texts with CLDR's, changed by the differences that are meant; each of those must be met.
  private func check<Input>(
    _ code: String, _ subject: Subject, _ inputs: [Input], ours: (Input) -> String, cldr: (Input) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let differences = CLDRDifference.all.filter {
      $0.languages.contains(code) && $0.subjects.contains(subject)
    }
    var met = differences.map { _ in false }
    var wrong: [String] = []
    for input in inputs {
      var expected = cldr(input)
      for (index, difference) in differences.enumerated() {
        let changed = difference.apply(to: expected)
        if changed != expected { met[index] = true }
        expected = changed
      }
      let text = ours(input)
      if !text.unicodeScalars.elementsEqual(expected.unicodeScalars) {
        wrong.append("\(text.debugDescription), expected \(expected.debugDescription)")
      }
    }
    #expect(
      wrong.isEmpty,
      "\(code) \(subject.rawValue): \(wrong.count) of \(inputs.count), such as \(wrong.prefix(3))",
      sourceLocation: sourceLocation)
    for (difference, isMet) in zip(differences, met) {
      #expect(isMet, "changes nothing: \(difference)", sourceLocation: sourceLocation)
    }
  }

  /// Every day of six years, and days of four centuries, each with another time.
  private static let moments: [Moment] = {
    let days = Array(18_993...21_184) + Array(stride(from: -60_000, to: 90_000, by: 97))
    return days.map { Moment(date: CalendarDate(dayNumber: $0), second: ($0 &* 7919 & 0xFFFF) % 86_400) }
  }()

  private static let timesOfDay: [Moment] = stride(from: 0, to: 86_400, by: 59).compactMap { second in
    CalendarDate(year: 2026, month: 3, day: 5).map { Moment(date: $0, second: second, hasSeconds: true) }
  }

  private static let wholes: [Int] = {
    let small = Array(-2100...2100)
    let wide = stride(from: -1_000_000_000, through: 1_000_000_000, by: 999_983).map(\.self)
    let edges = (3...9).flatMap { exponent -> [Int] in
      let power = (0..<exponent).reduce(1) { power, _ in power * 10 }
      return [power - 1, power, power + 1, -power]
    }
    return small + wide + edges
  }()

  @Test(arguments: BuiltInLanguages.codes)
  func writesDatesAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let moments = Self.moments
    check(code, .dateLong, moments, ours: { language.date($0.date) }, cldr: cldr.dates(.long))
    // CLDR's short British date is in digits, which two readers read in two ways; its medium one has letters.
    // German and Ukrainian short ones have a year of two figures: there it is asked for the year as we write it.
    let short: DateFormatter.Style = code == "en-GB" ? .medium : .short
    let isYearCut = ["de", "uk"].contains(code)
    check(
      code, .dateShort, moments, ours: { language.date($0.date, .short) },
      cldr: isYearCut ? cldr.dates(template: "ddMMyyyy") : cldr.dates(short))
    check(code, .month, moments, ours: { language.month($0.date) }, cldr: cldr.dates(template: "yMMMM"))
    check(code, .dateTimeLong, moments, ours: { language.dateTime($0) }, cldr: cldr.dates(.long, .short))
    check(
      code, .dateTimeShort, moments, ours: { language.dateTime($0, .short) },
      cldr: isYearCut ? cldr.dates(template: "ddMMyyyyHHmm") : cldr.dates(short, .short))
  }

  @Test(arguments: BuiltInLanguages.codes)
  func writesTimesAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let precise = Self.timesOfDay
    let rough = precise.map { Moment(date: $0.date, second: $0.second) }
    check(code, .timeLong, rough, ours: { language.time($0) }, cldr: cldr.dates(.none, .short))
    check(code, .timeShort, rough, ours: { language.time($0, .short) }, cldr: cldr.dates(.none, .short))
    check(code, .timeLongSeconds, precise, ours: { language.time($0) }, cldr: cldr.dates(.none, .medium))
    check(
      code, .timeShortSeconds, precise, ours: { language.time($0, .short) }, cldr: cldr.dates(.none, .medium))
  }

  @Test(arguments: BuiltInLanguages.codes)
  func writesNumbersAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    check(code, .number, Self.wholes, ours: { language.number($0) }, cldr: CLDR(code).numbers())
  }

  @Test(arguments: BuiltInLanguages.codes)
  func writesForeignMoneyAsCLDRWithTheCode(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let own = Set(Self.ownCurrencies[code] ?? [])
    for currency in Currency.known.compactMap({ Currency(code: $0) }) where !own.contains(currency.code) {
      check(
        code, .money, [-123_456_789, -1, 0, 5, 99, 100, 99_999, 100_000, 123_456_789],
        ours: { language.money(Money(minorUnits: $0, currency: currency)) },
        cldr: cldr.money(currency, .currencyISOCode))
    }
  }

  /// The currencies that a language writes in its own way.
  private static let ownCurrencies = [
    "de": ["EUR"], "en-GB": ["GBP", "EUR"], "nl": ["EUR"], "ru": ["RUB", "EUR", "USD"], "ro": ["RON", "EUR"],
    "uk": ["UAH", "EUR", "USD"],
  ]

  @Test(arguments: BuiltInLanguages.codes)
  func writesItsOwnMoneyAsCLDRWithTheSign(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let currencies = try #require(Self.ownCurrencies[code]).compactMap { Currency(code: $0) }
    let formatters = currencies.map { ($0, cldr.money($0, .currency)) }
    let inputs = formatters.flatMap { pair in Self.wholes.map { (pair, $0) } }
    check(
      code, .ownMoney, inputs, ours: { language.money(Money(minorUnits: $0.1, currency: $0.0.0)) },
      cldr: { $0.0.1($0.1) })
  }

  /// The currencies that a language has words for; what is counted in them is masculine, or feminine.
  private static let currenciesInWords = [
    "ru": (masculine: ["RUB", "BYN", "EUR", "GBP", "MDL", "USD"], feminine: ["UAH"]),
    "ro": (masculine: ["RON", "EUR", "MDL", "USD"], feminine: ["GBP"]),
    "uk": (masculine: ["EUR", "GBP", "MDL", "USD"], feminine: ["UAH"]),
  ]

  /// Numbers of every length up to twelve digits, and every whole number up to 10 000.
  private static let amountsInWords: [Int] = {
    var random = SeededNumbers(seed: 7)
    let large = (0..<6000).map { index in
      Int.random(in: 0...(index % 8..<8).reduce(999_999_999_999) { limit, _ in limit / 10 }, using: &random)
    }
    return [1_000_000, 1_000_000_000, 999_999_999_999] + large + Array(0...10_000)
  }()

  @Test(arguments: ["ro", "ru", "uk"])
  func writesMoneyInWordsAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let currencies = try #require(Self.currenciesInWords[code])
    let all = (currencies.masculine + currencies.feminine).compactMap { Currency(code: $0) }
    let judges = all.map { currency in
      let words = cldr.words(isFeminine: currencies.feminine.contains(currency.code))
      let coins = cldr.coins(currency)
      return (currency: currency, text: { "\(words($0)) \(coins($0))" })
    }
    // The numbers are the same for all that is masculine; what follows them changes with the last two digits.
    let own = judges.prefix(1).flatMap { judge in (Self.amountsInWords + (-30...(-1))).map { (judge, $0) } }
    let foreign = judges.dropFirst().flatMap { judge in
      (Self.amountsInWords.prefix(1000) + Array(0...1200)).map { (judge, $0) }
    }
    check(
      code, .moneyInWords, own + foreign,
      ours: { judge, whole in
        let text = language.moneyInWords(Money(minorUnits: whole * 100, currency: judge.currency)) ?? "nil"
        // CLDR does not know the small coins; Russian names them even where there are none.
        return text.replacingOccurrences(of: " 00\u{A0}\\w+$", with: "", options: .regularExpression)
      }, cldr: { judge, whole in judge.text(whole) })
  }

  @Test(arguments: BuiltInLanguages.codes)
  func writesListsAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let lists = (0...12).map { count in (0..<count).map { "T-\($0)" } }
    check(code, .list, lists, ours: { language.list($0) }, cldr: { cldr.list($0) })
  }

  @Test(arguments: BuiltInLanguages.codes)
  func writesDurationsAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let lengths =
      Array(stride(from: 1, to: 4_000_000, by: 1979)) + [60, 3600, 86_400, 90_000, 86_460, 172_800]
    check(code, .duration, lengths, ours: { language.duration(seconds: $0) }, cldr: { cldr.duration($0) })
  }

  @Test(arguments: BuiltInLanguages.codes)
  func countsDaysHoursMinutesSecondsAsCLDR(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let cldr = CLDR(code)
    let units: [(String, Duration.UnitsFormatStyle.Unit, Int)] = [
      ("second", .seconds, 1), ("minute", .minutes, 60), ("hour", .hours, 3600), ("day", .days, 86_400),
      ("week", .weeks, 604_800),
    ]
    var wrong: [String] = []
    for (id, unit, seconds) in units {
      let noun = try #require(language.noun(id))
      for number in Array(0...1200) + [10_000, 1_000_000] {
        let expected = cldr.count(number, unit, seconds: seconds).replacing(#/(\d) (?=\D)/#) {
          "\($0.output.1)\u{A0}"
        }
        let text = language.count(number, noun)
        if text != expected { wrong.append("\(text), expected \(expected)") }
      }
    }
    #expect(wrong.isEmpty, "\(code): \(wrong.count) wrong, such as \(wrong.prefix(3))")
  }
}
