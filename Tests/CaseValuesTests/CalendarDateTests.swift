import CaseValues
import Foundation
import Testing

/// Days of the calendar, held against Foundation's.
@Suite struct CalendarDateTests {
  private static let calendar: Calendar = {
    // Gregorian before 1582 too, as ISO 8601 has it.
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func everyDayFrom1583To2500IsTheDayThatFoundationSays() throws {
    let first = try #require(CalendarDate(year: 1583, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDate(year: 2500, month: 12, day: 31)).dayNumber
    // Each day follows from the one before it; Foundation is asked for one in 97, for it is slow.
    var (year, month, day) = (1583, 1, 1)
    for number in first...last {
      let date = CalendarDate(dayNumber: number)
      if date.year != year || date.month != month || date.day != day || date.dayNumber != number {
        Issue.record("day \(number) is \(date), not \(year)-\(month)-\(day)")
        return
      }
      if number % 97 == 0 {
        let parts = Self.calendar.dateComponents(
          [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(number) * 86_400))
        #expect(parts.year == year && parts.month == month && parts.day == day)
      }
      day += 1
      if day > CalendarDate.days(inMonth: month, ofYear: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2501, 1, 1))
  }

  @Test func monthsHaveTheDaysThatFoundationSays() throws {
    for year in [1900, 2000, 2023, 2024, 2100, 2400] {
      for month in 1...12 {
        let date = try #require(Self.calendar.date(from: DateComponents(year: year, month: month, day: 15)))
        let range = Self.calendar.range(of: .day, in: .month, for: date)
        #expect(CalendarDate.days(inMonth: month, ofYear: year) == range?.count)
      }
    }
  }

  @Test func countsDaysFrom1970() throws {
    #expect(try #require(CalendarDate(year: 1970, month: 1, day: 1)).dayNumber == 0)
    #expect(try #require(CalendarDate(year: 1969, month: 12, day: 31)).dayNumber == -1)
    #expect(try #require(CalendarDate(year: 2000, month: 3, day: 1)).dayNumber == 11_017)
    #expect(try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber == -719_162)
    #expect(try #require(CalendarDate(year: 9999, month: 12, day: 31)).dayNumber == 2_932_896)
  }

  @Test func theMonthAfterDecemberIsJanuary() throws {
    #expect(CalendarDate(iso: "2026-12-31")?.firstOfNextMonth.description == "2027-01-01")
    #expect(CalendarDate(iso: "2024-02-29")?.firstOfNextMonth.description == "2024-03-01")
    #expect(CalendarDate(iso: "2026-01-01")?.firstOfNextMonth.description == "2026-02-01")
  }

  @Test(arguments: ["0001-01-01", "1999-12-31", "2024-02-29", "2000-02-29", "9999-12-31", "2026-03-09"])
  func readsAndWritesISO8601(_ text: String) throws {
    #expect(try #require(CalendarDate(iso: text)).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-3-9", "2026-02-29", "2100-02-29", "2026-02-30", "2026-13-01", "2026-00-10",
    "2026-01-00",
    "2026-01-32", "0000-01-01", "26-01-01", "02026-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
    "+026-01-01",
    "-026-01-01", "2026-0١-01", "２０２６-01-01", "2026‐01‐01", "20260101", "2026-W01-1", "2026-01-1é",
    "2026-01-01T00:00",
  ])
  func refusesEveryOtherNotation(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func datesAreInTheOrderOfTime() throws {
    let dates = ["0999-12-31", "2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].compactMap {
      CalendarDate(iso: $0)
    }
    #expect(dates.count == 5)
    #expect(dates.reversed().sorted() == dates)
    #expect(Set(dates + dates).count == 5)
  }
}
