import CaseValues
import Recalculation
import Testing

/// A thirtieth of the fee for each 24 hours begun, after more than 12 hours.
///
/// With a fee of 30.00 a period is 1.00.
@Suite struct StartedPeriodsTests {
  private func text(_ outages: (String, String)..., letter: String = "2026-12-01") throws -> String {
    var given = try Given(fee: "30.00 EUR", letter: letter)
    for outage in outages {
      given.circumstances.outages += try Given(out: outage, letter: letter).circumstances.outages
    }
    return try given.text(by: Law.startedPeriods)
  }

  @Test func exactly12HoursAreNotLongerThan12Hours() throws {
    #expect(
      try text(("2026-04-10 08:00", "2026-04-10 20:00"))
        == "nothing: nothing in the case counts | 2026-04-10 08:00 to 2026-04-10 20:00: "
        + "it lasted 12 h 0 min, not more than 12 h 0 min")
  }

  @Test func aMinuteOrASecondMoreIs() throws {
    #expect(
      try text(("2026-04-10 08:00", "2026-04-10 20:01"))
        == "1.00; 2026-04-10 08:00 .. 2026-04-10 20:01: 43260 s, 1 x 1/30 = 1.00")
    #expect(try text(("2026-04-10 08:00", "2026-04-10 20:00:01")).hasPrefix("1.00;"))
    #expect(try text(("2026-04-10 08:00:01", "2026-04-10 20:00")).contains("it lasted 11 h 59 min 59 s"))
  }

  @Test(arguments: [
    ("2026-04-11 08:00", "1.00;"), ("2026-04-11 08:01", "2.00;"), ("2026-04-12 08:00", "2.00;"),
    ("2026-04-12 08:00:01", "3.00;"), ("2026-04-13 08:00", "3.00;"),
  ])
  func upToAndIncluding24And48HoursItIsOneAndTwo(_ end: String, _ total: String) throws {
    #expect(try text(("2026-04-10 08:00", end)).hasPrefix(total))
  }

  @Test func theEndOfAMonthBreaksNoPeriod() throws {
    // 24 hours, and 25
    #expect(try text(("2026-01-31 18:00", "2026-02-01 18:00")).hasPrefix("1.00;"))
    #expect(
      try text(("2026-01-31 18:00", "2026-02-01 19:00"))
        == "2.00; 2026-01-31 18:00 .. 2026-02-01 19:00: 90000 s, 2 x 1/30 = 2.00")
  }

  @Test func theLeapDayIsTimeLikeAnyOther() throws {
    // 48 hours in 2024, 24 in 2023
    #expect(try text(("2024-02-28 12:00", "2024-03-01 12:00")).hasPrefix("2.00;"))
    #expect(try text(("2023-02-28 12:00", "2023-03-01 12:00")).hasPrefix("1.00;"))
  }

  @Test func theTimeThatPassedCountsWhenTheClocksArePutForward() throws {
    // 13 hours by the clocks, 12 that passed
    #expect(try text(("2026-03-29 00:00", "2026-03-29 13:00")).contains("it lasted 12 h 0 min"))
    #expect(try text(("2026-03-29 00:00", "2026-03-29 13:01")).hasPrefix("1.00;"))
    // 25 by the clocks, 24 that passed
    #expect(try text(("2026-03-28 12:00", "2026-03-29 13:00")).hasPrefix("1.00;"))
  }

  @Test func theTimeThatPassedCountsWhenTheClocksArePutBack() throws {
    // 12 hours by the clocks, 13 that passed
    #expect(try text(("2026-10-25 00:00", "2026-10-25 12:00")).hasPrefix("1.00;"))
    #expect(try text(("2026-10-25 00:00", "2026-10-25 11:00")).hasPrefix("nothing"))
    // 24 by the clocks, 25 that passed
    #expect(try text(("2026-10-24 12:00", "2026-10-25 12:00")).hasPrefix("2.00;"))
  }

  @Test func outagesThatOverlapOrTouchAreOneInterruption() throws {
    let merged = "1.00; 2026-04-10 00:00 .. 2026-04-10 20:00: 72000 s, 1 x 1/30 = 1.00"
    #expect(
      try text(("2026-04-10 08:00", "2026-04-10 20:00"), ("2026-04-10 00:00", "2026-04-10 10:00")) == merged)
    #expect(
      try text(("2026-04-10 00:00", "2026-04-10 10:00"), ("2026-04-10 10:00", "2026-04-10 20:00")) == merged)
  }

  @Test func outagesApartCountEachByItself() throws {
    // Ten hours twice are not twenty; thirteen twice are two periods.
    #expect(
      try text(("2026-04-10 00:00", "2026-04-10 10:00"), ("2026-04-10 10:01", "2026-04-10 20:01"))
        .hasPrefix("nothing: nothing in the case counts | 2026-04-10 00:00 to"))
    #expect(
      try text(("2026-04-10 00:00", "2026-04-10 13:00"), ("2026-04-12 00:00", "2026-04-12 13:00"))
        == "2.00; 2026-04-10 00:00 .. 2026-04-10 13:00: 46800 s, 1 x 1/30 = 1.00"
        + "; 2026-04-12 00:00 .. 2026-04-12 13:00: 46800 s, 1 x 1/30 = 1.00")
  }

  @Test func aMonthIsThirtyThirtiethsAtMost() throws {
    #expect(
      try text(("2026-01-01 00:00", "2026-02-01 00:00"))
        == "30.00; 2026-01-01 00:00 .. 2026-02-01 00:00: 2678400 s, 30 x 1/30 = 30.00 | "
        + "2026-01-01 00:00 to 2026-02-01 00:00: 1 of its periods are above the 30 that a month is worth at most"
    )
    // The next month begins anew: 30 for January, two days of February.
    #expect(try text(("2026-01-01 00:00", "2026-02-03 00:00")).hasPrefix("32.00;"))
    // February has 28 periods, October of 745 hours 32 that begin in it.
    #expect(try text(("2026-02-01 00:00", "2026-03-01 00:00")).hasPrefix("28.00;"))
    #expect(try text(("2026-10-01 00:00", "2026-11-01 00:00")).contains("30.00 | "))
    #expect(try text(("2026-10-01 00:00", "2026-11-01 00:00")).contains(": 2 of its periods"))
  }

  @Test func theInterruptionsOfAMonthShareItsThirty() throws {
    // 29 days; then 37 hours, of whose two periods one is left.
    #expect(
      try text(("2026-01-01 00:00", "2026-01-30 00:00"), ("2026-01-30 06:00", "2026-01-31 19:00"))
        == "30.00; 2026-01-01 00:00 .. 2026-01-30 00:00: 2505600 s, 29 x 1/30 = 29.00"
        + "; 2026-01-30 06:00 .. 2026-01-31 19:00: 133200 s, 1 x 1/30 = 1.00 | "
        + "2026-01-30 06:00 to 2026-01-31 19:00: 1 of its periods are above the 30 that a month is worth at most"
    )
    // 30 days, and nothing is left.
    #expect(
      try text(("2026-01-01 00:00", "2026-01-31 00:00"), ("2026-01-31 06:00", "2026-01-31 19:00"))
        .hasPrefix(
          "30.00; 2026-01-01 00:00 .. 2026-01-31 00:00: 2592000 s, 30 x 1/30 = 30.00 | 2026-01-31 06:00"))
  }

  @Test func anOpenEndIsTheBeginningOfTheLettersDate() throws {
    // 18:00 to midnight and a day: 30 hours
    #expect(
      try text(("2026-04-08 18:00", "open"), letter: "2026-04-10")
        == "2.00; 2026-04-08 18:00 .. 2026-04-10 00:00: 108000 s, 2 x 1/30 = 2.00")
  }

  @Test func aPartOfAFeeNeedsAFee() throws {
    let outage = ("2026-04-10 00:00", "2026-04-11 00:00")
    #expect(
      try Given(out: outage).text(by: Law.startedPeriods)
        == "nothing: the case does not say what is paid for a month")
    #expect(
      try Given(fee: "0.00 EUR", out: outage).text(by: Law.startedPeriods)
        == "nothing: it comes to less than the smallest coin")
    // 0.14 / 30 = 0.00466..., 0.15 / 30 = 0.005
    #expect(
      try Given(fee: "0.14 EUR", out: outage).text(by: Law.startedPeriods)
        == "nothing: it comes to less than the smallest coin")
    #expect(try Given(fee: "0.15 EUR", out: outage).text(by: Law.startedPeriods).hasPrefix("0.01;"))
  }

  @Test func yenAreRoundedToWholeOnes() throws {
    // 5,000 / 30 = 166.67; twice 333.33
    let given = try Given(fee: "5000 JPY", in: "Asia/Tokyo", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    #expect(try given.text(by: Law.startedPeriods).hasPrefix("167;"))
    let longer = try Given(fee: "5000 JPY", in: "Asia/Tokyo", out: ("2026-04-10 00:00", "2026-04-11 00:01"))
    #expect(try longer.text(by: Law.startedPeriods).hasPrefix("333;"))
  }

  @Test func aPartialOutageIsNone() throws {
    var given = try Given(fee: "30.00 EUR", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    given.circumstances.isPartial = true
    #expect(
      try given.text(by: Law.netherlands)
        == "nothing: nothing in the case counts | the outages: "
        + "the service worked in part, and only a complete outage counts")
  }
}
