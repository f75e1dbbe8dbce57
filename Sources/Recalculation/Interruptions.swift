import CaseValues

/// Times without service that do not overlap.
package enum Interruptions {
  /// The outages in order of time, those that overlap or touch made one.
  package static func merged(_ outages: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for outage in outages.sorted(by: { $0.lowerBound < $1.lowerBound }) where !outage.isEmpty {
      if let last = merged.last, outage.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, outage.upperBound)
      } else {
        merged.append(outage)
      }
    }
    return merged
  }

  /// A length of time in hours and minutes, as messages say it: `26 h 0 min`.
  static func hours(_ seconds: Int) -> String {
    let rest = seconds % 60 == 0 ? "" : " \(seconds % 60) s"
    return "\(seconds / 3600) h \(seconds / 60 % 60) min\(rest)"
  }
}

extension Range<Int> {
  /// An interruption as its reader knows it: `2026-03-01 18:20 to 2026-03-06 11:40`.
  func description(by clock: inout ZoneClock) -> String {
    "\(clock.moment(at: lowerBound)) to \(clock.moment(at: upperBound))"
  }
}

extension ZoneClock {
  /// The days that lie wholly in an interruption, from their first midnight to the next; nil when there is none.
  mutating func wholeDays(in interruption: Range<Int>) -> ClosedRange<CalendarDate>? {
    var first = moment(at: interruption.lowerBound).date
    if start(of: first) < interruption.lowerBound { first = first.next }
    let last = moment(at: interruption.upperBound).date.previous
    return first <= last ? first...last : nil
  }
}
