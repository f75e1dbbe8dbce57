import CaseValues
import Recalculation
import Testing

/// The last days of terms.
@Suite struct TermTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  /// The last day, with what it was moved over: `2026-04-07 after 2026-04-03 Good Friday, ...`.
  private func end(
    _ count: Int, _ unit: Term.Unit, after day: String, moved: Bool = false
  ) throws -> String {
    let term = Term(count, unit, lastDay: moved ? .nextWorkingDay : .keep)
    let end = try term.end(after: date(day), in: Law.englandAndWales())
    let daysOff = end.daysOff.map { "\($0.date) \($0.name)" }
    #expect(daysOff.isEmpty == (end.date == end.counted))
    return ["\(end.date)"].joined() + (daysOff.isEmpty ? "" : " after \(daysOff.joined(separator: ", "))")
  }

  @Test(arguments: [
    (1, "2026-03-09", "2026-03-10"), (30, "2026-03-09", "2026-04-08"), (30, "2026-01-31", "2026-03-02"),
    (30, "2024-01-31", "2024-03-01"), (1, "2026-12-31", "2027-01-01"), (0, "2026-03-09", "2026-03-09"),
    (365, "2026-01-01", "2027-01-01"), (366, "2024-01-01", "2025-01-01"),
  ])
  func daysAreCountedWithoutTheFirst(_ count: Int, _ from: String, _ last: String) throws {
    #expect(try end(count, .calendarDay, after: from) == last)
  }

  @Test(arguments: [
    (1, "2026-03-09", "2026-03-16"), (4, "2026-02-27", "2026-03-27"), (6, "2026-12-01", "2027-01-12"),
  ])
  func weeksEndOnTheSameDayOfTheWeek(_ count: Int, _ from: String, _ last: String) throws {
    #expect(try end(count, .week, after: from) == last)
    #expect(try date(from).weekday == date(last).weekday)
  }

  @Test(arguments: [
    (1, "2026-03-09", "2026-04-09"), (1, "2026-01-31", "2026-02-28"), (1, "2024-01-31", "2024-02-29"),
    (1, "2024-01-30", "2024-02-29"), (1, "2026-03-31", "2026-04-30"), (6, "2026-08-31", "2027-02-28"),
    (12, "2024-02-29", "2025-02-28"), (48, "2024-02-29", "2028-02-29"), (1, "2026-02-28", "2026-03-28"),
    (1, "2026-12-31", "2027-01-31"), (13, "2026-12-15", "2028-01-15"),
  ])
  func monthsEndOnTheSameDayOrOnTheLast(_ count: Int, _ from: String, _ last: String) throws {
    #expect(try end(count, .month, after: from) == last)
  }

  @Test(arguments: [
    // Monday to Tuesday; Friday to Monday; over the weekend to Tuesday
    (1, "2026-06-01", "2026-06-02"), (1, "2026-06-05", "2026-06-08"), (2, "2026-06-06", "2026-06-09"),
    // Over Easter; over the spring bank holiday; ten in two weeks
    (1, "2026-04-02", "2026-04-07"), (1, "2026-05-22", "2026-05-26"), (10, "2026-06-01", "2026-06-15"),
    // Christmas on Friday, Boxing Day on Monday
    (2, "2026-12-24", "2026-12-30"),
  ])
  func workingDaysLeaveOutWeekendsAndHolidays(_ count: Int, _ from: String, _ last: String) throws {
    #expect(try end(count, .workingDay, after: from) == last)
    #expect(try end(count, .workingDay, after: from, moved: true) == last)
  }

  @Test func aLastDayOffStaysOrIsMovedToTheNextWorkingDay() throws {
    #expect(try end(1, .calendarDay, after: "2026-06-05") == "2026-06-06")
    #expect(
      try end(1, .calendarDay, after: "2026-06-05", moved: true)
        == "2026-06-08 after 2026-06-06 Saturday, 2026-06-07 Sunday")
    #expect(try end(1, .calendarDay, after: "2026-06-01", moved: true) == "2026-06-02")
    #expect(
      try end(2, .week, after: "2026-03-20", moved: true)
        == "2026-04-07 after 2026-04-03 Good Friday, 2026-04-04 Saturday, 2026-04-05 Sunday, 2026-04-06 Easter Monday"
    )
    #expect(
      try end(1, .month, after: "2026-04-04", moved: true)
        == "2026-05-05 after 2026-05-04 Early May bank holiday")
  }

  @Test func theDayBeforeItWasMovedIsKept() throws {
    let end = try Term(1, .calendarDay, lastDay: .nextWorkingDay)
      .end(after: date("2026-06-05"), in: Law.englandAndWales())
    #expect(try end.counted == date("2026-06-06"))
  }

  @Test func aYearWithoutDaysOffIsAnErrorOnlyWhereItIsNeeded() throws {
    let none = WorkingCalendar(years: [:])
    let day = try date("2026-12-31")
    for unit in [Term.Unit.calendarDay, .week, .month] {
      #expect(throws: Never.self) { try Term(3, unit, lastDay: .keep).end(after: day, in: none) }
      let error = #expect(throws: WorkingCalendar.MissingYear.self) {
        try Term(3, unit, lastDay: .nextWorkingDay).end(after: day, in: none)
      }
      #expect(error?.year == 2027)
    }
    #expect(throws: WorkingCalendar.MissingYear.self) {
      try Term(1, .workingDay, lastDay: .keep).end(after: day, in: Law.englandAndWales())
    }
    // Moved over the end of the year: Saturday, 31 December 2022
    #expect(throws: WorkingCalendar.MissingYear.self) {
      try Term(1, .calendarDay, lastDay: .nextWorkingDay)
        .end(after: date("2022-12-30"), in: Law.calendar([2022: []]))
    }
  }
}
