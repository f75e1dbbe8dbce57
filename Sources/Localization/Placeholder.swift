/// A part of a pattern that is filled in; the raw value is its name between braces in the language data.
enum Placeholder: String, Sendable, CaseIterable {
  // Of a date. A name that ends in `-00` stands for two digits.
  case day
  case dayPadded = "day-00"
  /// The month's name inside a date.
  case month
  case monthShort = "month-short"
  /// The month's name when it stands without a day.
  case monthAlone = "month-alone"
  case monthNumber = "month-number"
  case monthPadded = "month-00"
  case year

  // Of a time of day.
  case hour
  case hourPadded = "hour-00"
  /// The hour of the clock with twelve hours.
  case hour12 = "hour-12"
  case minutePadded = "minute-00"
  case secondPadded = "second-00"
  /// What a clock with twelve hours says before and after noon.
  case halfDay = "half-day"

  // Of a length of time in hours and minutes, beside `hour`.
  case minute
  case second

  // Of a date with its time.
  case date
  case time

  // Of money. The minus sign is absent from amounts that are not negative.
  case minus
  case amount
  case code

  // Of a counted noun, and of the whole coins of an amount in words.
  case number
  case noun

  // Of the small coins of an amount in words.
  case small
  /// With a figure for each decimal of the currency.
  case smallPadded = "small-00"
  case smallNoun = "small-noun"
}
