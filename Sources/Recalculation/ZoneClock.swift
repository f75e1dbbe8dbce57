package import CaseValues
import Foundation

/// The clocks of one time zone: turns what a clock on the wall shows into instants and back.
///
/// Instants are whole seconds since 1 January 1970, 00:00 UTC. The zone's rules come from Foundation; what it has
/// said about a day is kept, for asking it costs more than all the rest of a recalculation.
package struct ZoneClock {
  /// Why a reading of the clock is no instant.
  package enum Fault: Error, Equatable {
    /// The clocks were put forward over it.
    case skipped
    /// The offset that was written is not one that the zone has then; `valid` are those that it has, in seconds.
    case wrongOffset(valid: [Int])
  }

  /// The name in the IANA database, such as `Europe/Amsterdam`.
  package let name: String
  private let zone: TimeZone
  /// The offset of each day asked about, in seconds, or nil where it changes during that day of UTC.
  private var offsetOfDay: [Int: Int?] = [:]

  /// The clocks of the zone of that name; nil when the IANA database has none.
  package init?(name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.zone = zone
  }

  /// The instant of a reading of the clock.
  ///
  /// In a repeated hour it is the first of the two, unless an offset is written.
  package mutating func instant(of moment: Moment) throws(Fault) -> Int {
    let wall = moment.wallSeconds
    let (before, after) = (offset(at: wall - 86_400), offset(at: wall + 86_400))
    let offsets = before == after ? [before] : [before, after].sorted(by: >)
    let valid = offsets.filter { offset(at: wall - $0) == $0 }
    if let written = moment.offset {
      guard valid.contains(written) else { throw valid.isEmpty ? .skipped : .wrongOffset(valid: valid) }
      return wall - written
    }
    guard let first = valid.first else { throw .skipped }
    return wall - first
  }

  /// The instant at which a day begins: its first midnight; where the clocks skip midnight, that of the skip.
  package mutating func start(of date: CalendarDate) -> Int {
    let midnight = Moment(date: date, second: 0)
    if let instant = try? instant(of: midnight) { return instant }
    // Where midnight is skipped the skip begins at it: in every zone, since Toronto in 1919.
    return midnight.wallSeconds - offset(at: midnight.wallSeconds - 86_400)
  }

  /// What the clocks show at an instant.
  package mutating func moment(at instant: Int) -> Moment {
    let wall = instant + offset(at: instant)
    let day = wall.flooredDivision(by: 86_400)
    let second = wall - day * 86_400
    return Moment(date: CalendarDate(dayNumber: day), second: second, hasSeconds: second % 60 != 0)
  }

  /// Seconds by which the clocks are ahead of UTC at an instant.
  private mutating func offset(at instant: Int) -> Int {
    let day = instant.flooredDivision(by: 86_400)
    if let known = offsetOfDay[day] { return known ?? ask(at: instant) }
    let (first, last) = (ask(at: day * 86_400), ask(at: day * 86_400 + 86_399))
    offsetOfDay[day] = .some(first == last ? first : nil)
    return first == last ? first : ask(at: instant)
  }

  private func ask(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
  }
}

extension Int {
  /// The quotient rounded down, for numbers before 1970 too.
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}
