/// The patterns that every language has.
struct Patterns: Sendable {
  /// The names of the patterns in the language data.
  enum Name: String, CaseIterable {
    case dateLong = "date-long"
    case dateShort = "date-short"
    case month
    case timeLong = "time-long"
    case timeLongSeconds = "time-long-seconds"
    case timeShort = "time-short"
    case timeShortSeconds = "time-short-seconds"
    case dateTimeLong = "date-time-long"
    case dateTimeShort = "date-time-short"
    case hours
    case hoursSeconds = "hours-seconds"
    case money
    case count

    /// What such a pattern must and may hold.
    var shape: PatternShape {
      switch self {
      case .dateLong, .dateShort: .date
      case .month: .month
      case .timeLong, .timeShort: .time
      case .timeLongSeconds, .timeShortSeconds: .timeWithSeconds
      case .dateTimeLong, .dateTimeShort: .dateTime
      case .hours: .hours
      case .hoursSeconds: .hoursWithSeconds
      case .money: .money
      case .count: .count
      }
    }
  }

  /// A pattern that differs between running text and tables.
  struct Pair: Sendable {
    let long: Pattern
    let short: Pattern

    subscript(style: DateStyle) -> Pattern { style == .long ? long : short }
  }

  let date: Pair
  let month: Pattern
  let time: Pair
  let timeWithSeconds: Pair
  let dateTime: Pair
  let hours: Pattern
  let hoursWithSeconds: Pattern
  let money: Pattern
  let count: Pattern

  /// The patterns by their names, or nil when one is missing.
  init?(_ patterns: [Name: Pattern]) {
    func pair(_ long: Name, _ short: Name) -> Pair? {
      guard let long = patterns[long], let short = patterns[short] else { return nil }
      return Pair(long: long, short: short)
    }
    guard let date = pair(.dateLong, .dateShort), let month = patterns[.month],
      let time = pair(.timeLong, .timeShort),
      let timeWithSeconds = pair(.timeLongSeconds, .timeShortSeconds),
      let dateTime = pair(.dateTimeLong, .dateTimeShort), let hours = patterns[.hours],
      let hoursWithSeconds = patterns[.hoursSeconds], let money = patterns[.money],
      let count = patterns[.count]
    else { return nil }
    (self.date, self.month, self.time, self.timeWithSeconds) = (date, month, time, timeWithSeconds)
    (self.hours, self.hoursWithSeconds) = (hours, hoursWithSeconds)
    (self.dateTime, self.money, self.count) = (dateTime, money, count)
  }
}
