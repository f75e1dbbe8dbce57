import CaseValues
import Recalculation
import Testing

/// Which days are working days.
@Suite struct WorkingCalendarTests {
  private func dayOff(_ text: String, in calendar: WorkingCalendar) throws -> String? {
    try calendar.dayOff(#require(CalendarDate(iso: text)))
  }

  @Test func saturdaysAndSundaysAreOff() throws {
    let calendar = try Law.calendar([2026: []])
    #expect(try dayOff("2026-06-05", in: calendar) == nil)
    #expect(try dayOff("2026-06-06", in: calendar) == "Saturday")
    #expect(try dayOff("2026-06-07", in: calendar) == "Sunday")
    #expect(try dayOff("2026-06-08", in: calendar) == nil)
  }

  @Test func aHolidayIsCalledByItsNameAlsoInAWeekend() throws {
    let calendar = try Law.calendar([2026: ["04-03 Good Friday", "12-26 Boxing Day"]])
    #expect(try dayOff("2026-04-03", in: calendar) == "Good Friday")
    // A Saturday
    #expect(try dayOff("2026-12-26", in: calendar) == "Boxing Day")
  }

  @Test func aWeekendThatIsWorkedOnIsAWorkingDay() throws {
    // In exchange for Friday, 9 January 2026
    let calendar = try Law.calendar([2026: ["01-09 Day off", "01-10 +Worked for 9 January"]])
    #expect(try dayOff("2026-01-09", in: calendar) == "Day off")
    #expect(try dayOff("2026-01-10", in: calendar) == nil)
    let thursday = try #require(CalendarDate(iso: "2026-01-08"))
    #expect(try calendar.workingDay(1, after: thursday) == CalendarDate(iso: "2026-01-10"))
    #expect(try calendar.workingDay(2, after: thursday) == CalendarDate(iso: "2026-01-12"))
  }

  @Test func noWorkingDaysAfterADayAreTheDayItself() throws {
    let saturday = try #require(CalendarDate(iso: "2026-06-06"))
    #expect(try Law.calendar([2026: []]).workingDay(0, after: saturday) == saturday)
  }

  @Test func aYearThatTheDataLackIsAnErrorAlsoForAWeekend() throws {
    let calendar = try Law.calendar([2026: []])
    for (day, year) in [("2025-12-31", 2025), ("2027-01-02", 2027)] {
      let error = #expect(throws: WorkingCalendar.MissingYear.self) { try dayOff(day, in: calendar) }
      #expect(error?.year == year)
    }
    // Thursday, 31 December is the last known.
    let wednesday = try #require(CalendarDate(iso: "2026-12-30"))
    #expect(try calendar.workingDay(1, after: wednesday) == CalendarDate(iso: "2026-12-31"))
    let error = #expect(throws: WorkingCalendar.MissingYear.self) {
      try calendar.workingDay(2, after: wednesday)
    }
    #expect(error?.year == 2027)
  }
}
