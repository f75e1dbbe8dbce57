import CaseValues
import Foundation
import Localization
import SourceDiagnostics
import TestSupport
import Testing

/// Amounts of money in words; `_` stands for a no-break space.
@Suite struct MoneyWordsTests {
  private func check(
    _ language: Language, _ minorUnits: Int, _ code: String, _ expected: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let money = Money(minorUnits: minorUnits, currency: try #require(Currency(code: code)))
    let text = language.moneyInWords(money).map { String($0.map { $0 == "\u{A0}" ? "_" : $0 }) }
    #expect(text == expected, sourceLocation: sourceLocation)
  }

  @Test func writesRoubles() throws {
    let russian = try BuiltInLanguages.language("ru")
    try check(russian, 34_560, "RUB", "триста сорок пять рублей 60_копеек")
    try check(russian, 202_105, "RUB", "две тысячи двадцать один рубль 05_копеек")
    try check(russian, 10, "RUB", "ноль рублей 10_копеек")
    try check(russian, 100, "RUB", "один рубль 00_копеек")
    try check(russian, 101, "RUB", "один рубль 01_копейка")
    try check(russian, 11_242, "RUB", "сто двенадцать рублей 42_копейки")
    try check(russian, 100_000, "RUB", "одна тысяча рублей 00_копеек")
    try check(russian, 1_100_100_200, "RUB", "одиннадцать миллионов одна тысяча два рубля 00_копеек")
    try check(
      russian, 2_000_022_019_411, "RUB",
      "двадцать миллиардов двести двадцать тысяч сто девяносто четыре рубля 11_копеек")
    try check(russian, -250, "RUB", "минус два рубля 50_копеек")
  }

  @Test func writesOtherCoinsInRussian() throws {
    let russian = try BuiltInLanguages.language("ru")
    try check(russian, 2_101, "UAH", "двадцать одна гривна 01_копейка")
    try check(russian, 200_200, "UAH", "две тысячи две гривны 00_копеек")
    try check(russian, 1200, "UAH", "двенадцать гривен 00_копеек")
    try check(russian, 4202, "EUR", "сорок два евро 02_цента")
    try check(russian, 2121, "USD", "двадцать один доллар США 21_цент")
    try check(russian, 505, "USD", "пять долларов США 05_центов")
    try check(russian, 301, "MDL", "три лея 01_бан")
    try check(russian, 9022, "MDL", "девяносто леев 22_бана")
    try check(russian, 530, "MDL", "пять леев 30_банов")
    try check(russian, 1011, "GBP", "десять фунтов стерлингов 11_пенсов")
    try check(russian, 301, "GBP", "три фунта стерлингов 01_пенс")
    try check(russian, 304, "BYN", "три белорусских рубля 04_копейки")
  }

  @Test func writesLei() throws {
    let romanian = try BuiltInLanguages.language("ro")
    try check(romanian, 34_560, "RON", "trei sute patruzeci și cinci de lei și 60_de bani")
    try check(romanian, 34_501, "RON", "trei sute patruzeci și cinci de lei și 1_ban")
    try check(romanian, 34_505, "RON", "trei sute patruzeci și cinci de lei și 5_bani")
    try check(romanian, 34_519, "RON", "trei sute patruzeci și cinci de lei și 19_bani")
    try check(romanian, 34_500, "RON", "trei sute patruzeci și cinci de lei")
    try check(romanian, 0, "RON", "zero lei")
    try check(romanian, 60, "RON", "zero lei și 60_de bani")
    try check(romanian, 100, "RON", "un leu")
    try check(romanian, 200, "RON", "doi lei")
    try check(romanian, 1200, "RON", "doisprezece lei")
    try check(romanian, 2100, "RON", "douăzeci și unu de lei")
    try check(romanian, 10_000, "RON", "o sută de lei")
    try check(romanian, 10_100, "RON", "o sută unu lei")
    try check(romanian, 100_000, "RON", "o mie de lei")
    try check(romanian, 100_100, "RON", "o mie unu lei")
    try check(romanian, 200_000, "RON", "două mii de lei")
    try check(romanian, 2_100_000, "RON", "douăzeci și una de mii de lei")
    try check(romanian, 10_200_000, "RON", "o sută două mii de lei")
    try check(romanian, 100_100_000, "RON", "un milion o mie de lei")
    try check(
      romanian, 1_221_016_600, "RON",
      "douăsprezece milioane două sute zece mii o sută șaizeci și șase de lei")
    try check(romanian, 2_100_000_000_000, "RON", "douăzeci și unu de miliarde de lei")
    try check(romanian, -250, "RON", "minus doi lei și 50_de bani")
  }

  @Test func writesOtherCoinsInRomanian() throws {
    let romanian = try BuiltInLanguages.language("ro")
    try check(romanian, 101, "EUR", "un euro și 1_cent")
    try check(romanian, 202, "EUR", "doi euro și 2_cenți")
    try check(romanian, 2020, "EUR", "douăzeci de euro și 20_de cenți")
    try check(romanian, 10_014, "MDL", "o sută de lei și 14_bani")
    try check(romanian, 101, "GBP", "o liră sterlină și 1_penny")
    try check(romanian, 212, "GBP", "două lire sterline și 12_pence")
    try check(romanian, 2130, "GBP", "douăzeci și una de lire sterline și 30_de pence")
    try check(romanian, 1600, "USD", "șaisprezece dolari americani")
    try check(romanian, 140, "USD", "un dolar american și 40_de cenți")
  }

  @Test func hasNoWordsForOtherCoinsOrForMoreThanItsScales() throws {
    let (russian, romanian) = (
      try BuiltInLanguages.language("ru"), try BuiltInLanguages.language("ro")
    )
    try check(russian, 34_560, "CHF", nil)
    try check(romanian, 34_560, "RUB", nil)
    try check(russian, 100_000_000_000_000, "RUB", nil)
    try check(romanian, .min, "RON", nil)
    try check(try BuiltInLanguages.language("nl"), 34_560, "EUR", nil)
    try check(try BuiltInLanguages.language("en-GB"), 34_560, "GBP", nil)
  }

  /// American English has no genders, no other word for one, and here no more than thousands.
  private func american(scales: String = "") throws -> Language {
    let file = Folder.root.appending(path: "Tests/LocalizationTests/Fixtures/en-US/language.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "</scales>", with: "\(scales)</scales>")
    return try Language.read(SourceFile(name: "language.xml", bytes: Array(text.utf8)))
  }

  @Test func countsWithoutGenders() throws {
    let american = try american()
    try check(american, 12_345, "USD", "one hundred twenty-three dollars and 45_cents")
    try check(american, 100, "USD", "one dollar and 00_cents")
    try check(
      american, 99_999_999, "USD",
      "nine hundred ninety-nine thousand nine hundred ninety-nine dollars and 99_cents")
    try check(american, 100_000_000, "USD", nil)
  }

  @Test func writesAsManyFiguresAsTheCurrencyHasDecimals() throws {
    let american = try american()
    try check(american, 1005, "KWD", "one dinar and 005_fils")
    try check(american, 40_021, "JPY", "forty thousand twenty-one yen")
  }

  @Test func largeScalesReachEveryAmount() throws {
    let names = ["million", "billion", "trillion", "quadrillion", "quintillion", "sextillion"]
    let scales = names.enumerated().map { index, name in
      let zeros = String(repeating: "000", count: index + 2)
      return #"<scale value="1\#(zeros)" one="\#(name)" other="\#(name)"/>"#
    }
    let american = try american(scales: scales.joined())
    try check(
      american, .max, "JPY",
      """
      nine quintillion two hundred twenty-three quadrillion three hundred seventy-two trillion thirty-six billion \
      eight hundred fifty-four million seven hundred seventy-five thousand eight hundred seven yen
      """)
    try check(
      american, .min, "JPY",
      """
      minus nine quintillion two hundred twenty-three quadrillion three hundred seventy-two trillion thirty-six \
      billion eight hundred fifty-four million seven hundred seventy-five thousand eight hundred eight yen
      """)
  }
}
