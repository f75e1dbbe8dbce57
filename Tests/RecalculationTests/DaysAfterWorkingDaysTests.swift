import CaseValues
import Recalculation
import Testing

/// A sum when an outage is not over two full working days after its report, and for each further full day.
///
/// Reported on Monday, 1 June 2026 it is due at the end of Wednesday, 3 June, in most of them; 10.34 a day.
@Suite struct DaysAfterWorkingDaysTests {
  private func given(
    fee: String? = nil, _ outages: (String, String)..., reported: String..., letter: String = "2026-12-01"
  ) throws -> Given {
    var given = try Given(fee: fee, in: "Europe/London", reported: reported, letter: letter)
    for outage in outages {
      given.circumstances.outages +=
        try Given(in: "Europe/London", out: outage, letter: letter).circumstances.outages
    }
    given.calendar = try Law.englandAndWales()
    return given
  }

  private func text(_ from: String, _ to: String, reported: String, letter: String = "2026-12-01") throws
    -> String
  {
    try given((from, to), reported: reported, letter: letter).text(by: Law.daysAfterWorkingDays())
  }

  @Test func itIsDueWhenTheSecondWorkingDayIsOver() throws {
    #expect(
      try text("2026-06-01 08:00", "2026-06-03 23:59", reported: "2026-06-01 09:00")
        == "nothing: nothing in the case counts | 2026-06-01 08:00 to 2026-06-03 23:59: "
        + "it was over by the end of 2026-06-03, working day 2 after the report")
    let one = "10.34; 2026-06-03 .. 2026-06-03: 1 x 10.34 = 10.34"
    #expect(try text("2026-06-01 08:00", "2026-06-04 00:00", reported: "2026-06-01 09:00") == one)
    #expect(try text("2026-06-01 08:00", "2026-06-04 00:01", reported: "2026-06-01 09:00") == one)
    #expect(try text("2026-06-01 08:00", "2026-06-04 23:59", reported: "2026-06-01 09:00") == one)
  }

  @Test func eachFurtherFullDayIsPaidAlsoInAWeekend() throws {
    #expect(
      try text("2026-06-01 08:00", "2026-06-05 00:00", reported: "2026-06-01 09:00")
        == "20.68; 2026-06-03 .. 2026-06-04: 2 x 10.34 = 20.68")
    // Wednesday to Sunday: five
    #expect(
      try text("2026-06-01 08:00", "2026-06-08 10:00", reported: "2026-06-01 09:00")
        == "51.70; 2026-06-03 .. 2026-06-07: 5 x 10.34 = 51.70")
  }

  @Test func theDayOfTheReportCountsFromItsFirstToItsLastMinute() throws {
    let (from, to) = ("2026-05-31 08:00", "2026-06-04 12:00")
    #expect(try text(from, to, reported: "2026-06-01 00:00").hasPrefix("10.34;"))
    #expect(try text(from, to, reported: "2026-06-01 23:59").hasPrefix("10.34;"))
    #expect(try text(from, to, reported: "2026-06-02 00:00").hasPrefix("nothing"))
  }

  @Test(arguments: ["2026-06-05 09:00", "2026-06-06 09:00", "2026-06-07 23:59"])
  func aWeekendIsNoWorkingDay(_ report: String) throws {
    // Friday, Saturday or Sunday: Monday and Tuesday, 9 June, are the two.
    #expect(try text("2026-06-05 08:00", "2026-06-09 23:59", reported: report).hasPrefix("nothing"))
    #expect(
      try text("2026-06-05 08:00", "2026-06-10 08:00", reported: report)
        == "10.34; 2026-06-09 .. 2026-06-09: 1 x 10.34 = 10.34")
  }

  @Test func aBankHolidayIsNoWorkingDay() throws {
    // Reported on Friday, 22 May; Monday is the spring bank holiday; Tuesday and Wednesday, 27 May.
    #expect(
      try text("2026-05-22 08:00", "2026-05-27 23:59", reported: "2026-05-22 09:00").hasPrefix("nothing"))
    #expect(
      try text("2026-05-22 08:00", "2026-05-28 07:00", reported: "2026-05-22 09:00").hasPrefix("10.34;"))
    // Reported on Thursday before Easter: Tuesday and Wednesday, 8 April.
    #expect(
      try text("2026-04-02 08:00", "2026-04-09 07:00", reported: "2026-04-02 09:00")
        == "10.34; 2026-04-08 .. 2026-04-08: 1 x 10.34 = 10.34")
    // The substitute for Boxing Day, a Saturday, is Monday 28: Tuesday 29 and Wednesday 30 December.
    #expect(
      try text("2026-12-24 08:00", "2026-12-31 07:00", reported: "2026-12-24 09:00", letter: "2027-01-10")
        == "10.34; 2026-12-30 .. 2026-12-30: 1 x 10.34 = 10.34")
  }

  @Test func theRateIsThatOfTheDayOfTheReport() throws {
    // Reported on Tuesday, 31 March, due on 2 April: also the days of April at 9.98
    #expect(
      try text("2026-03-31 08:00", "2026-04-05 00:00", reported: "2026-03-31 23:59")
        == "29.94; 2026-04-02 .. 2026-04-04: 3 x 9.98 = 29.94")
    #expect(
      try text("2026-03-31 08:00", "2026-04-08 00:00", reported: "2026-04-01 00:00")
        == "10.34; 2026-04-07 .. 2026-04-07: 1 x 10.34 = 10.34")
  }

  @Test func theLeapDayIsADay() throws {
    let rule = DaysAfterWorkingDays(
      workingDays: 2, rates: try Law.rates("9.33 GBP", "9.76 GBP", from: 2023))
    // Reported on Tuesday, 27 February 2024: due at the end of Thursday, 29 February.
    var given = try given(("2024-02-27 08:00", "2024-03-01 08:00"), reported: "2024-02-27 09:00")
    given.calendar = try Law.calendar([2024: []])
    #expect(try given.text(by: rule) == "9.33; 2024-02-29 .. 2024-02-29: 1 x 9.33 = 9.33")
  }

  @Test func daysOf23And25HoursAreDays() throws {
    // Thursday to Monday over the weekends of 29 March and 25 October
    #expect(
      try text("2026-03-26 08:00", "2026-03-31 00:00", reported: "2026-03-26 09:00")
        == "9.98; 2026-03-30 .. 2026-03-30: 1 x 9.98 = 9.98")
    #expect(
      try text("2026-03-26 08:00", "2026-03-30 23:59:59", reported: "2026-03-26 09:00").hasPrefix("nothing"))
    #expect(
      try text("2026-10-22 08:00", "2026-10-27 00:00", reported: "2026-10-22 09:00")
        == "10.34; 2026-10-26 .. 2026-10-26: 1 x 10.34 = 10.34")
    #expect(
      try text("2026-10-22 08:00", "2026-10-26 23:59:59", reported: "2026-10-22 09:00").hasPrefix("nothing"))
  }

  @Test(arguments: [("2026-03-28", "2026-03-30", "9.98;"), ("2026-10-24", "2026-10-26", "10.34;")])
  func theDayOfTheChangeItselfEndsAtItsMidnight(_ reported: String, _ back: String, _ sum: String) throws {
    // Were the Sundays of the changes, of 23 and 25 hours, worked on, they could be the last day.
    let rule = DaysAfterWorkingDays(workingDays: 1, rates: try Law.rates("9.98 GBP", "10.34 GBP"))
    var given = try given(("\(reported) 08:00", "\(back) 00:00"), reported: "\(reported) 09:00")
    given.calendar = try Law.calendar([2026: ["03-29 +Sunday", "10-25 +Sunday"]])
    #expect(try given.text(by: rule).hasPrefix(sum))
    // A second earlier
    given.circumstances.outages = given.circumstances.outages.map { $0.lowerBound..<$0.upperBound - 1 }
    #expect(try given.text(by: rule).hasPrefix("nothing"))
  }

  @Test func outagesThatOverlapHaveOneReportAndThoseApartOneEach() throws {
    #expect(
      try given(
        ("2026-06-02 08:00", "2026-06-04 08:00"), ("2026-06-01 08:00", "2026-06-02 10:00"),
        reported: "2026-06-01 09:00"
      ).text(by: Law.daysAfterWorkingDays()).hasPrefix("10.34;"))
    #expect(
      try given(
        ("2026-06-01 08:00", "2026-06-04 08:00"), ("2026-06-08 08:00", "2026-06-11 08:00"),
        reported: "2026-06-01 09:00"
      ).text(by: Law.daysAfterWorkingDays())
        == "10.34; 2026-06-03 .. 2026-06-03: 1 x 10.34 = 10.34 | 2026-06-08 08:00 to 2026-06-11 08:00: "
        + "the case has no report of it while it lasted")
  }

  @Test func anOutageThatWasNotReportedWhileItLastedGivesNothing() throws {
    let unreported =
      "nothing: nothing in the case counts | 2026-06-01 08:00 to 2026-06-09 12:00: "
      + "the case has no report of it while it lasted"
    #expect(try text("2026-06-01 08:00", "2026-06-09 12:00", reported: "2026-06-09 12:00") == unreported)
    #expect(try text("2026-06-01 08:00", "2026-06-09 12:00", reported: "2026-06-01 07:59") == unreported)
    #expect(try text("2026-06-01 08:00", "2026-06-09 12:00", reported: "2026-06-11 12:00") == unreported)
  }

  @Test func anOpenEndCountsTheDaysBeforeTheLettersDate() throws {
    #expect(
      try text("2026-06-01 08:00", "open", reported: "2026-06-01 09:00", letter: "2026-06-06")
        == "31.02; 2026-06-03 .. 2026-06-05: 3 x 10.34 = 31.02")
    #expect(
      try text("2026-06-01 08:00", "open", reported: "2026-06-01 09:00", letter: "2026-06-03").hasPrefix(
        "nothing"))
  }

  @Test func noFeeIsNeededButItsCurrencyMustBeThatOfTheRates() throws {
    let outage = ("2026-06-01 08:00", "2026-06-04 08:00")
    let rule = try Law.daysAfterWorkingDays()
    #expect(
      try given(fee: "0.00 GBP", outage, reported: "2026-06-01 09:00").text(by: rule).hasPrefix("10.34;"))
    #expect(
      try given(fee: "40.00 EUR", outage, reported: "2026-06-01 09:00").text(by: rule)
        == "nothing: its sums are in another currency than the monthly fee")
  }

  @Test func aDayWithoutARateGivesNothing() throws {
    var given = try given(
      ("2025-03-31 08:00", "2025-04-05 08:00"), reported: "2025-03-31 09:00")
    #expect(
      try given.text(by: Law.daysAfterWorkingDays())
        == "nothing: nothing in the case counts | 2025-03-31 08:00 to 2025-04-05 08:00: "
        + "no verified rate is known for 2025-03-31")
    given = try self.given(("2025-03-31 08:00", "2025-04-05 08:00"), reported: "2025-04-01 00:00")
    #expect(try given.text(by: Law.daysAfterWorkingDays()).hasPrefix("19.96;"))
  }

  @Test func aYearWhoseDaysOffAreNotKnownIsAnError() throws {
    let given = try given(
      ("2026-12-30 08:00", "2027-01-10 08:00"), reported: "2026-12-30 09:00", letter: "2027-02-01")
    let error = #expect(throws: WorkingCalendar.MissingYear.self) {
      try given.text(by: Law.daysAfterWorkingDays())
    }
    #expect(error?.year == 2027)
  }

  @Test func whatLiesBeforeTheServiceBeganIsADelayedStart() throws {
    let rule = try Law.daysAfterWorkingDays()
    var given = try given(("2026-06-01 00:00", "2026-06-09 08:00"), reported: "2026-06-01 09:00")
    let promised = try #require(CalendarDate(iso: "2026-05-20"))
    given.circumstances.start = .init(promised: promised, began: CalendarDate(iso: "2026-06-01"))
    #expect(try given.text(by: rule).hasPrefix("62.04;"))
    let notBegun =
      "nothing: nothing in the case counts | 2026-06-01 00:00 to 2026-06-09 08:00: "
      + "the service had not begun yet: that is a delayed start"
    // What remains of the outage was not reported after the beginning, unless there is a later report.
    given.circumstances.start = .init(promised: promised, began: CalendarDate(iso: "2026-06-02"))
    #expect(
      try given.text(by: rule)
        == "nothing: nothing in the case counts | 2026-06-02 00:00 to 2026-06-09 08:00: "
        + "the case has no report of it while it lasted")
    given.circumstances.reports.append(given.circumstances.outages[0].lowerBound + 86_400)
    #expect(try given.text(by: rule).hasPrefix("51.70;"))
    given.circumstances.start = .init(promised: promised, began: nil)
    #expect(try given.text(by: rule) == notBegun)
  }
}
