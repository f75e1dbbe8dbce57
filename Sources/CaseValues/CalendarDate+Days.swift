extension CalendarDate {
  /// The day after this one.
  package var next: CalendarDate { CalendarDate(dayNumber: dayNumber + 1) }
  /// The day before this one.
  package var previous: CalendarDate { CalendarDate(dayNumber: dayNumber - 1) }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// How many days a range of days has, first and last included.
  package static func count(_ days: ClosedRange<CalendarDate>) -> Int {
    days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
  }
}

extension CalendarDate {
  /// The first day of its month.
  package var firstOfMonth: CalendarDate { CalendarDate(dayNumber: dayNumber - day + 1) }
}

extension CalendarDate {
  /// The same day of a later month, or that month's last day where it has no such day.
  package func adding(months: Int) -> CalendarDate {
    let number = year * 12 + month - 1 + months
    let (year, month) = (number / 12, number % 12 + 1)
    let first = CalendarDate(year: year, month: month, day: 1) ?? self
    let last = Self.days(inMonth: month, ofYear: year)
    return CalendarDate(dayNumber: first.dayNumber + min(day, last) - 1)
  }
}
