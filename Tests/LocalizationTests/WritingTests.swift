import CaseValues
import Localization
import Testing

/// Examples of what the languages write; `_` stands for a no-break space.
@Suite struct WritingTests {
  private func check(
    _ code: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ write: (Language) throws -> String
  ) throws {
    let text = try write(BuiltInLanguages.language(code)).map { $0 == "\u{A0}" ? "_" : $0 }
    #expect(String(text) == expected, sourceLocation: sourceLocation)
  }

  private func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso)) }

  private func money(_ minorUnits: Int, _ code: String) throws -> Money {
    Money(minorUnits: minorUnits, currency: try #require(Currency(code: code)))
  }

  @Test func writesMomentsInRunningText() throws {
    let evening = try moment("2026-03-01 18:45")
    try check("en-GB", "1_March 2026 at 18:45") { $0.dateTime(evening, .long) }
    try check("nl", "1_maart 2026 om 18.45_uur") { $0.dateTime(evening, .long) }
    try check("ru", "1_марта 2026_г. в_18:45") { $0.dateTime(evening, .long) }
    try check("ro", "1_martie 2026, ora_18:45") { $0.dateTime(evening, .long) }
  }

  @Test func writesMomentsInTables() throws {
    let morning = try moment("2026-03-01 08:05")
    try check("en-GB", "1_Mar 2026 08:05") { $0.dateTime(morning, .short) }
    try check("nl", "01-03-2026 08:05") { $0.dateTime(morning, .short) }
    try check("ru", "01.03.2026 08:05") { $0.dateTime(morning, .short) }
    try check("ro", "01.03.2026 08:05") { $0.dateTime(morning, .short) }
  }

  @Test func showsSecondsOnlyWhenTheyWereWritten() throws {
    let precise = try moment("2026-03-01 08:05:09")
    try check("nl", "8.05.09_uur") { $0.time(precise, .long) }
    try check("ro", "ora_08:05:09") { $0.time(precise, .long) }
    try check("ru", "08:05:09") { $0.time(precise, .short) }
    try check("nl", "8.05_uur") { $0.time(try moment("2026-03-01 08:05"), .long) }
  }

  @Test func writesMonthsThatStandAlone() throws {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 31))
    try check("en-GB", "March 2026") { $0.month(day) }
    try check("nl", "maart 2026") { $0.month(day) }
    try check("ru", "март 2026_г.") { $0.month(day) }
    try check("ro", "martie 2026") { $0.month(day) }
  }

  @Test func writesMoneyWithAllItsDecimals() throws {
    try check("en-GB", "£1,234.50") { $0.money(try money(123_450, "GBP")) }
    try check("en-GB", "-€0.05") { $0.money(try money(-5, "EUR")) }
    try check("en-GB", "CHF_12.00") { $0.money(try money(1200, "CHF")) }
    try check("nl", "€_1.234,50") { $0.money(try money(123_450, "EUR")) }
    try check("nl", "€_-12,00") { $0.money(try money(-1200, "EUR")) }
    try check("nl", "CHF_12,00") { $0.money(try money(1200, "CHF")) }
    try check("ru", "1_234,50_руб.") { $0.money(try money(123_450, "RUB")) }
    try check("ru", "42,50_евро") { $0.money(try money(4250, "EUR")) }
    try check("ru", "42,50_долл._США") { $0.money(try money(4250, "USD")) }
    try check("ro", "1.234,50_lei") { $0.money(try money(123_450, "RON")) }
    try check("ro", "12,00_MDL") { $0.money(try money(1200, "MDL")) }
  }

  @Test func writesMoneyOfAnySizeAndNumberOfDecimals() throws {
    try check("nl", "JPY_1.500") { $0.money(try money(1500, "JPY")) }
    try check("ru", "0,005_KWD") { $0.money(try money(5, "KWD")) }
    try check("en-GB", "£92,233,720,368,547,758.07") { $0.money(try money(.max, "GBP")) }
    try check("en-GB", "-£92,233,720,368,547,758.08") { $0.money(try money(.min, "GBP")) }
    try check("en-GB", "-9,223,372,036,854,775,808") { $0.number(.min) }
  }

  @Test func writesDurationsExactly() throws {
    let fourDays = ((4 * 24 + 17) * 60 + 20) * 60
    try check("en-GB", "4_days, 17_hours and 20_minutes") { $0.duration(seconds: fourDays) }
    try check("nl", "4_dagen, 17_uur en 20_minuten") { $0.duration(seconds: fourDays) }
    try check("ru", "4_дня 17_часов 20_минут") { $0.duration(seconds: fourDays) }
    try check("ro", "4_zile, 17_ore și 20_de minute") { $0.duration(seconds: fourDays) }
    try check("en-GB", "1_minute and 30_seconds") { $0.duration(seconds: 90) }
    try check("en-GB", "1_day and 1_second") { $0.duration(seconds: 86_401) }
    try check("nl", "12_minuten") { $0.duration(seconds: 720) }
    try check("nl", "0_minuten") { $0.duration(seconds: 0) }
  }

  @Test func writesRussianDurationsInTheCaseOfTheSentence() throws {
    let length = 86_400 + 21 * 3600 + 60
    func duration(in name: String) throws -> (Language) throws -> String {
      { $0.duration(seconds: length, grammaticalCase: try #require($0.grammaticalCase(named: name))) }
    }
    try check("ru", "1_день 21_час 1_минута", duration(in: "nominative"))
    try check("ru", "1_дня 21_часа 1_минуты", duration(in: "genitive"))
    try check("ru", "1_день 21_час 1_минуту", duration(in: "accusative"))
  }

  @Test func joinsLists() throws {
    try check("nl", "") { $0.list([]) }
    try check("nl", "a") { $0.list(["a"]) }
    try check("nl", "a en b") { $0.list(["a", "b"]) }
    try check("ro", "a, b și c") { $0.list(["a", "b", "c"]) }
    try check("ru", "a, b, c и d") { $0.list(["a", "b", "c", "d"]) }
  }

  @Test(arguments: BuiltInLanguages.codes)
  func namesItselfAndItsCountry(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let expected = [
      "de": "Deutsch DE", "en-GB": "British English GB", "nl": "Nederlands NL", "ro": "română RO",
      "ru": "русский RU", "uk": "українська UA",
    ]
    #expect(language.code == code)
    #expect("\(language.name) \(language.jurisdiction)" == expected[code])
  }
}
