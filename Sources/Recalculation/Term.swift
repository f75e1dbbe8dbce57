package import CaseValues

/// A length of time within which something is to be done, counted in days, weeks or months.
package struct Term: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    case calendarDay = "calendar-day"
    case workingDay = "working-day"
    case week, month
  }

  /// What happens when the last day is no working day.
  package enum LastDay: String, Sendable, CaseIterable {
    /// It stays the last day.
    case keep
    /// The next working day is the last day.
    case nextWorkingDay = "next-working-day"
  }

  package let count: Int
  package let unit: Unit
  package let lastDay: LastDay

  /// So many days, weeks or months.
  package init(_ count: Int, _ unit: Unit, lastDay: LastDay) {
    self.count = count
    self.unit = unit
    self.lastDay = lastDay
  }

  /// The end of a term and how it was counted.
  package struct End: Sendable {
    /// The last day.
    package let date: CalendarDate
    /// The last day before it was moved to a working day.
    package let counted: CalendarDate
    /// The days off that it was moved over, with their names.
    package let daysOff: [(date: CalendarDate, name: String)]
  }

  /// The end of the term that begins after a day: that day itself does not count.
  ///
  /// Weeks end on the same day of the week. Months end on the same day of the month, and on its last day where it has
  /// no such day. Throws when it needs the days off of a year that the calendar does not have.
  package func end(
    after date: CalendarDate, in calendar: WorkingCalendar
  ) throws(WorkingCalendar.MissingYear) -> End {
    let counted: CalendarDate
    switch unit {
    case .calendarDay: counted = CalendarDate(dayNumber: date.dayNumber + count)
    case .week: counted = CalendarDate(dayNumber: date.dayNumber + 7 * count)
    case .month: counted = date.adding(months: count)
    case .workingDay: counted = try calendar.workingDay(count, after: date)
    }
    guard lastDay == .nextWorkingDay else { return End(date: counted, counted: counted, daysOff: []) }
    var (last, daysOff) = (counted, [(date: CalendarDate, name: String)]())
    while let name = try calendar.dayOff(last) {
      daysOff.append((last, name))
      last = last.next
    }
    return End(date: last, counted: counted, daysOff: daysOff)
  }
}
