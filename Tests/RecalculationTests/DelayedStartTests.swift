import CaseValues
import Recalculation
import Testing

/// A sum for each day by which the service began late: 6.24 until March 2026, then 6.46.
@Suite struct DelayedStartTests {
  private func text(
    fee: String? = nil, promised: String, began: String?, letter: String = "2026-12-01",
    rates: DatedRates? = nil
  ) throws -> String {
    var given = try Given(fee: fee, in: "Europe/London", letter: letter)
    given.circumstances.start = .init(
      promised: try #require(CalendarDate(iso: promised)), began: began.flatMap { CalendarDate(iso: $0) })
    return try given.text(by: DelayedStart(rates: rates ?? Law.rates("6.24 GBP", "6.46 GBP")))
  }

  @Test func thePromisedDayCountsTheDayOnWhichItBeganDoesNot() throws {
    #expect(
      try text(promised: "2026-05-11", began: "2026-05-12")
        == "6.46; 2026-05-11 .. 2026-05-11: 1 x 6.46 = 6.46")
    #expect(
      try text(promised: "2026-05-11", began: "2026-05-14")
        == "19.38; 2026-05-11 .. 2026-05-13: 3 x 6.46 = 19.38")
  }

  @Test(arguments: ["2026-05-11", "2026-05-10"])
  func inTimeOrEarlyIsNotLate(_ began: String) throws {
    #expect(
      try text(promised: "2026-05-11", began: began)
        == "nothing: nothing in the case counts | start promised for 2026-05-11: it was not late")
  }

  @Test func theRateIsThatOfThePromisedDay() throws {
    // 30 and 31 March and 1 April at 6.24
    #expect(
      try text(promised: "2026-03-30", began: "2026-04-02")
        == "18.72; 2026-03-30 .. 2026-04-01: 3 x 6.24 = 18.72")
    #expect(try text(promised: "2026-04-01", began: "2026-04-02").hasPrefix("6.46;"))
    #expect(
      try text(promised: "2025-03-31", began: "2025-04-05")
        == "nothing: nothing in the case counts | start promised for 2025-03-31: "
        + "no verified rate is known for 2025-03-31")
  }

  @Test func aServiceThatHasNotBegunIsLateUntilTheDayBeforeTheLetter() throws {
    let three = "19.38; 2026-05-11 .. 2026-05-13: 3 x 6.46 = 19.38"
    #expect(try text(promised: "2026-05-11", began: nil, letter: "2026-05-14") == three)
    // What is to come does not count.
    #expect(try text(promised: "2026-05-11", began: "2026-05-20", letter: "2026-05-14") == three)
    #expect(try text(promised: "2026-05-11", began: nil, letter: "2026-05-11").hasPrefix("nothing"))
  }

  @Test func theLeapDayIsADay() throws {
    let rates = try Law.rates("5.83 GBP", "6.10 GBP", from: 2023)
    #expect(
      try text(promised: "2024-02-28", began: "2024-03-01", rates: rates)
        == "11.66; 2024-02-28 .. 2024-02-29: 2 x 5.83 = 11.66")
  }

  @Test func summerTimeTakesAndGivesNoDay() throws {
    #expect(try text(promised: "2026-03-28", began: "2026-03-30").hasPrefix("12.48;"))
    #expect(try text(promised: "2026-10-24", began: "2026-10-26").hasPrefix("12.92;"))
  }

  @Test func noStartIsNothing() throws {
    #expect(
      try Given(fee: "40.00 GBP").text(by: DelayedStart(rates: Law.rates("6.24 GBP", "6.46 GBP")))
        == "nothing: nothing in the case falls under it")
  }

  @Test func noFeeIsNeededButItsCurrencyMustBeThatOfTheRates() throws {
    #expect(try text(fee: "0.00 GBP", promised: "2026-05-11", began: "2026-05-12").hasPrefix("6.46;"))
    #expect(
      try text(fee: "40.00 EUR", promised: "2026-05-11", began: "2026-05-12")
        == "nothing: its sums are in another currency than the monthly fee")
  }
}
