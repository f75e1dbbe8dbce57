import CaseValues
import Recalculation
import Testing

/// A sum for each whole day after the report: from day 3 on 5.00 or 10 %, from day 5 on 10.00 or 20 %.
///
/// Monday, 1 June 2026 is day 0 in most of them.
@Suite struct DaysAfterReportTests {
  private func text(
    fee: String? = "30.00 EUR", _ outages: (String, String)..., reported: String...,
    letter: String = "2026-12-01"
  ) throws -> String {
    var given = try Given(fee: fee, in: "Europe/Berlin", reported: reported, letter: letter)
    for outage in outages {
      given.circumstances.outages +=
        try Given(in: "Europe/Berlin", out: outage, letter: letter).circumstances.outages
    }
    return try given.text(by: Law.daysAfterReport())
  }

  @Test func theThirdDayCountsWhenItIsOver() throws {
    #expect(
      try text(("2026-06-01 08:00", "2026-06-04 23:59"), reported: "2026-06-01 09:00")
        == "nothing: nothing in the case counts | 2026-06-01 08:00 to 2026-06-04 23:59: "
        + "it was over before the end of day 3 after the report of 2026-06-01")
    let third = "5.00; 2026-06-04 .. 2026-06-04: 1 x 5.00 = 5.00"
    #expect(try text(("2026-06-01 08:00", "2026-06-05 00:00"), reported: "2026-06-01 09:00") == third)
    #expect(try text(("2026-06-01 08:00", "2026-06-05 00:01"), reported: "2026-06-01 09:00") == third)
    #expect(try text(("2026-06-01 08:00", "2026-06-05 23:59"), reported: "2026-06-01 09:00") == third)
  }

  @Test(arguments: [
    ("2026-06-06 00:00", "10.00;"), ("2026-06-06 23:59", "10.00;"), ("2026-06-07 00:00", "20.00;"),
    ("2026-06-08 00:00", "30.00;"),
  ])
  func fromTheFifthDayOnItIsMore(_ end: String, _ total: String) throws {
    #expect(try text(("2026-06-01 08:00", end), reported: "2026-06-01 09:00").hasPrefix(total))
  }

  @Test func theDayOfTheReportCountsFromItsFirstToItsLastMinute() throws {
    let outage = ("2026-05-31 20:00", "2026-06-06 12:00")
    #expect(try text(outage, reported: "2026-06-01 00:00").hasPrefix("10.00;"))
    #expect(try text(outage, reported: "2026-06-01 23:59").hasPrefix("10.00;"))
    #expect(try text(outage, reported: "2026-06-02 00:00").hasPrefix("5.00;"))
  }

  @Test func theFirstOfSeveralReportsCounts() throws {
    #expect(
      try text(("2026-06-01 08:00", "2026-06-06 12:00"), reported: "2026-06-03 10:00", "2026-06-01 10:00")
        .hasPrefix("10.00;"))
    // One made before the service was out is none of this outage.
    #expect(
      try text(("2026-06-01 08:00", "2026-06-06 12:00"), reported: "2026-06-01 07:59", "2026-06-02 10:00")
        .hasPrefix("5.00;"))
  }

  @Test func anOutageThatWasNotReportedWhileItLastedGivesNothing() throws {
    let outage = ("2026-06-01 08:00", "2026-06-09 12:00")
    let unreported =
      "nothing: nothing in the case counts | 2026-06-01 08:00 to 2026-06-09 12:00: "
      + "the case has no report of it while it lasted"
    #expect(try text(outage) == unreported)
    #expect(try text(outage, reported: "2026-06-09 12:00") == unreported)
    #expect(try text(outage, reported: "2026-06-10 09:00") == unreported)
    #expect(try text(outage, reported: "2026-06-01 08:00").hasPrefix("40.00;"))
    // The reason stays the reason where the case names no fee.
    #expect(try text(fee: nil, outage) == unreported)
  }

  @Test func theEndOfAMonthIsNoEnd() throws {
    // Day 0 is 28 April; days 3 and 4 are 1 and 2 May, days 5 and 6 are 3 and 4 May.
    #expect(
      try text(("2026-04-28 08:00", "2026-05-05 10:00"), reported: "2026-04-28 08:00")
        == "30.00; 2026-05-01 .. 2026-05-02: 2 x 5.00 = 10.00; 2026-05-03 .. 2026-05-04: 2 x 10.00 = 20.00")
  }

  @Test func theLeapDayIsADay() throws {
    #expect(
      try text(("2024-02-26 08:00", "2024-03-02 09:00"), reported: "2024-02-26 08:00")
        == "10.00; 2024-02-29 .. 2024-03-01: 2 x 5.00 = 10.00")
    #expect(
      try text(("2023-02-26 08:00", "2023-03-02 09:00"), reported: "2023-02-26 08:00")
        == "5.00; 2023-03-01 .. 2023-03-01: 1 x 5.00 = 5.00")
  }

  @Test func daysOf23And25HoursAreDays() throws {
    // Day 3 is Monday, 30 March, and Monday, 26 October.
    #expect(
      try text(("2026-03-27 08:00", "2026-03-31 00:00"), reported: "2026-03-27 12:00").hasPrefix("5.00;"))
    #expect(
      try text(("2026-03-27 08:00", "2026-03-30 23:59:59"), reported: "2026-03-27 12:00").hasPrefix("nothing")
    )
    #expect(
      try text(("2026-10-23 08:00", "2026-10-27 00:00"), reported: "2026-10-23 12:00").hasPrefix("5.00;"))
    #expect(
      try text(("2026-10-23 08:00", "2026-10-26 23:59:59"), reported: "2026-10-23 12:00").hasPrefix("nothing")
    )
  }

  @Test func outagesThatOverlapHaveOneReport() throws {
    #expect(
      try text(
        ("2026-06-02 00:00", "2026-06-09 15:00"), ("2026-06-01 08:00", "2026-06-03 10:00"),
        reported: "2026-06-01 09:00"
      ).hasPrefix("40.00;"))
  }

  @Test func outagesApartNeedAReportEach() throws {
    let (first, second) = (("2026-06-01 08:00", "2026-06-05 00:00"), ("2026-06-10 08:00", "2026-06-14 00:00"))
    #expect(
      try text(first, second, reported: "2026-06-01 09:00", "2026-06-10 09:00")
        == "10.00; 2026-06-04 .. 2026-06-04: 1 x 5.00 = 5.00; 2026-06-13 .. 2026-06-13: 1 x 5.00 = 5.00")
    #expect(
      try text(first, second, reported: "2026-06-10 09:00")
        == "5.00; 2026-06-13 .. 2026-06-13: 1 x 5.00 = 5.00 | 2026-06-01 08:00 to 2026-06-05 00:00: "
        + "the case has no report of it while it lasted")
  }

  @Test func anOpenEndCountsTheDaysBeforeTheLettersDate() throws {
    // 4 and 5, 6 to 8 June
    #expect(
      try text(("2026-06-01 08:00", "open"), reported: "2026-06-01 09:00", letter: "2026-06-09")
        .hasPrefix("40.00;"))
    #expect(
      try text(("2026-06-01 08:00", "open"), reported: "2026-06-01 09:00", letter: "2026-06-04")
        .hasPrefix("nothing"))
  }

  @Test func ofEqualRatesTheSumIsNamedAndACentMoreThePercentage() throws {
    let outage = ("2026-06-01 08:00", "2026-06-09 15:00")
    // 10 % of 50.00 = 5.00, 20 % = 10.00
    #expect(
      try text(fee: "50.00 EUR", outage, reported: "2026-06-01 09:00")
        == "40.00; 2026-06-04 .. 2026-06-05: 2 x 5.00 = 10.00; 2026-06-06 .. 2026-06-08: 3 x 10.00 = 30.00")
    // 2 x 5.001 + 3 x 10.002 = 40.008
    #expect(
      try text(fee: "50.01 EUR", outage, reported: "2026-06-01 09:00")
        == "40.01; 2026-06-04 .. 2026-06-05: 2 x 10 % = 10.00; 2026-06-06 .. 2026-06-08: 3 x 20 % = 30.01")
  }

  @Test func withoutAFeeOrWithNoneTheSumsCount() throws {
    let outage = ("2026-06-01 08:00", "2026-06-09 15:00")
    #expect(try text(fee: nil, outage, reported: "2026-06-01 09:00").hasPrefix("40.00;"))
    #expect(try text(fee: "0.00 EUR", outage, reported: "2026-06-01 09:00").hasPrefix("40.00;"))
  }

  @Test func sumsInAnotherCurrencyThanTheFeeGiveNothing() throws {
    #expect(
      try text(fee: "59.99 CHF", ("2026-06-01 08:00", "2026-06-09 15:00"), reported: "2026-06-01 09:00")
        == "nothing: its sums are in another currency than the monthly fee")
  }

  @Test func halfAYenIsRoundedUp() throws {
    // 10 % of 5,555 = 555.5
    let rule = DaysAfterReport(tiers: [.init(fromDay: 1, rate: try Law.higher("500 JPY", "10"))])
    let given = try Given(
      fee: "5555 JPY", in: "Asia/Tokyo", out: ("2026-06-01 08:00", "2026-06-03 00:00"),
      reported: ["2026-06-01 09:00"])
    #expect(try given.text(by: rule) == "556; 2026-06-02 .. 2026-06-02: 1 x 10 % = 556")
  }
}
