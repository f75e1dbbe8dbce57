package import CaseValues

/// Which days are working days: weekends, and the public holidays of the years that the data have.
package struct WorkingCalendar: Sendable {
  /// The data have no holidays of that year, so that nothing can be said of its days.
  package struct MissingYear: Error, Equatable {
    package let year: Int
  }

  /// What the data say of one day.
  package struct Day: Sendable {
    package let date: CalendarDate
    /// What the day is called.
    package let name: String
    /// Whether it is worked on although it lies in a weekend.
    package let isWorked: Bool

    /// A day off, or one that is worked on.
    package init(date: CalendarDate, name: String, isWorked: Bool) {
      self.date = date
      self.name = name
      self.isWorked = isWorked
    }
  }

  private let years: [Int: [CalendarDate: Day]]

  /// The calendar of these years, with Saturdays and Sundays off.
  package init(years: [Int: [Day]]) {
    self.years = years.mapValues { days in
      Dictionary(days.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Why a day is no working day, such as `Saturday` or the holiday's name; nil for a working day.
  package func dayOff(_ date: CalendarDate) throws(MissingYear) -> String? {
    guard let days = years[date.year] else { throw MissingYear(year: date.year) }
    if let day = days[date] { return day.isWorked ? nil : day.name }
    return Self.weekend[date.weekday]
  }

  /// The day that is so many working days after `date`, which itself does not count.
  package func workingDay(_ count: Int, after date: CalendarDate) throws(MissingYear) -> CalendarDate {
    var (day, left) = (date, count)
    while left > 0 {
      day = day.next
      if try dayOff(day) == nil { left -= 1 }
    }
    return day
  }

  private static let weekend = [6: "Saturday", 7: "Sunday"]
}
