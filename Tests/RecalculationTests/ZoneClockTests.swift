import CaseValues
import Foundation
import Recalculation
import TestSupport
import Testing

/// Clocks on the wall and instants, held against Foundation's zones.
@Suite struct ZoneClockTests {
  static let zones = [
    "UTC", "Europe/Amsterdam", "Europe/London", "Europe/Bucharest", "Europe/Moscow", "Europe/Chisinau",
    "America/New_York",
    "America/Havana", "America/St_Johns", "America/Sao_Paulo", "America/Asuncion", "Asia/Beirut",
    "Asia/Amman",
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Pyongyang", "Africa/Cairo", "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Apia", "Pacific/Chatham", "Antarctica/Troll",
  ]

  private func instant(_ text: String, in zone: String) throws -> Int {
    var clock = try #require(ZoneClock(name: zone))
    return try clock.instant(of: try #require(Moment(iso: text)))
  }

  private func fault(_ text: String, in zone: String) throws -> ZoneClock.Fault? {
    var clock = try #require(ZoneClock(name: zone))
    let moment = try #require(Moment(iso: text))
    do throws(ZoneClock.Fault) {
      _ = try clock.instant(of: moment)
      return nil
    } catch {
      return error
    }
  }

  // MARK: - By hand

  @Test(arguments: [
    ("2026-03-01 18:20", "Europe/Amsterdam", "2026-03-01 18:20 +01:00"),
    ("2026-07-01 18:20", "Europe/Amsterdam", "2026-07-01 18:20 +02:00"),
    ("2026-03-29 01:59:59", "Europe/Amsterdam", "2026-03-29 01:59:59 +01:00"),
    ("2026-03-29 03:00", "Europe/Amsterdam", "2026-03-29 03:00 +02:00"),
    ("2026-10-25 02:30", "Europe/Amsterdam", "2026-10-25 02:30 +02:00"),
    ("2026-10-25 02:30 +01:00", "Europe/Amsterdam", "2026-10-25 02:30 +01:00"),
    ("2026-10-25 03:00", "Europe/Amsterdam", "2026-10-25 03:00 +01:00"),
    ("2026-10-04 02:30", "Australia/Lord_Howe", "2026-10-04 02:30 +11:00"),
    ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-05 01:45 +11:00"),
    ("2026-04-05 01:45 +10:30", "Australia/Lord_Howe", "2026-04-05 01:45 +10:30"),
    ("2026-11-01 00:30", "America/Havana", "2026-11-01 00:30 -04:00"),
    ("2026-11-01 00:30 -05:00", "America/Havana", "2026-11-01 00:30 -05:00"),
    ("2009-11-01 00:00:30", "America/St_Johns", "2009-11-01 00:00:30 -02:30"),
    ("2026-01-01 00:00", "Asia/Kathmandu", "2026-01-01 00:00 +05:45"),
  ])
  func aReadingIsTheInstantThatItsOffsetSays(_ text: String, _ zone: String, _ exact: String) throws {
    let moment = try #require(Moment(iso: exact))
    #expect(try instant(text, in: zone) == moment.wallSeconds - (moment.offset ?? 0))
  }

  @Test(arguments: [
    ("2026-03-29 02:00", "Europe/Amsterdam"), ("2026-03-29 02:59:59", "Europe/Amsterdam"),
    ("2026-10-04 02:15", "Australia/Lord_Howe"), ("2026-03-29 00:30", "Asia/Beirut"),
    ("2026-03-08 00:00", "America/Havana"), ("2011-12-30 12:00", "Pacific/Apia"),
    ("2026-03-29 02:30 +01:00", "Europe/Amsterdam"),
  ])
  func aReadingThatTheClocksSkipIsNoInstant(_ text: String, _ zone: String) throws {
    #expect(try fault(text, in: zone) == .skipped)
  }

  @Test func anOffsetThatTheZoneDoesNotHaveThenIsRefusedWithThoseThatItHas() throws {
    #expect(try fault("2026-03-01 18:20 +02:00", in: "Europe/Amsterdam") == .wrongOffset(valid: [3600]))
    #expect(
      try fault("2026-10-25 02:30 +03:00", in: "Europe/Amsterdam") == .wrongOffset(valid: [7200, 3600]))
  }

  @Test(arguments: [
    "", "Mars/Phobos", "Europe/Utrecht", "../etc/passwd", "/etc/localtime", "Europe/Amsterdam ",
  ])
  func aNameThatIsNoZoneHasNoClock(_ name: String) { #expect(ZoneClock(name: name) == nil) }

  // MARK: - Against Foundation

  /// The instants at which the zone's clocks are put forward or back.
  private static func transitions(of zone: TimeZone, from first: Int, to last: Int) -> [Int] {
    var found: [Int] = []
    var date = Date(timeIntervalSince1970: TimeInterval(first))
    while let next = zone.nextDaylightSavingTimeTransition(after: date) {
      let instant = Int(next.timeIntervalSince1970)
      guard instant < last, next > date else { break }
      found.append(instant)
      date = next
    }
    return found
  }

  private static func offset(of zone: TimeZone, at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
  }

  /// The years 1990 to 2037.
  private static let (first, last) = (631_152_000, 2_145_916_800)

  @Test(arguments: zones)
  func showsWhatFoundationShows(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var clock = try #require(ZoneClock(name: name))
    var numbers = SeededNumbers(seed: 9)
    var instants = Self.transitions(of: zone, from: Self.first, to: Self.last).flatMap {
      [$0 - 1, $0, $0 + 1]
    }
    for _ in 0..<500 { instants.append(Int.random(in: -2_000_000_000...Self.last, using: &numbers)) }
    for instant in instants {
      let wall = instant + Self.offset(of: zone, at: instant)
      let shown = clock.moment(at: instant)
      #expect(shown.wallSeconds == wall, "\(name) \(instant)")
      // Asked a second time, out of what is kept.
      #expect(clock.moment(at: instant) == shown)
    }
  }

  @Test(arguments: zones)
  func readingsAroundEveryTransitionAreTheFirstOfTheInstantsThatShowThem(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var clock = try #require(ZoneClock(name: name))
    for transition in Self.transitions(of: zone, from: Self.first, to: Self.last) {
      let (old, new) = (Self.offset(of: zone, at: transition - 1), Self.offset(of: zone, at: transition))
      for wall in stride(
        from: transition + min(old, new) - 7200, through: transition + max(old, new) + 7200, by: 900)
      {
        // By the definition: every instant that could show it, asked one by one.
        let showing = [old, new].map { wall - $0 }.filter { $0 + Self.offset(of: zone, at: $0) == wall }
          .sorted()
        let day = wall.quotientAndRemainder(dividingBy: 86_400)
        let moment = Moment(date: CalendarDate(dayNumber: day.quotient), second: day.remainder)
        #expect((try? clock.instant(of: moment)) == showing.first, "\(name) \(moment)")
        for instant in showing {
          let exact = Moment(date: moment.date, second: moment.second, offset: wall - instant)
          #expect(try clock.instant(of: exact) == instant, "\(name) \(exact)")
        }
      }
    }
  }

  @Test(
    arguments: zones + [
      "America/Scoresbysund", "Asia/Gaza", "America/Goose_Bay", "Pacific/Kwajalein", "Asia/Manila",
    ])
  func aDayBeginsWhenItsDateIsFirstShown(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var clock = try #require(ZoneClock(name: name))
    for transition in Self.transitions(of: zone, from: Self.first, to: Self.last) {
      let today = (transition + Self.offset(of: zone, at: transition)) / 86_400
      for day in today - 1...today + 1 {
        let (old, new) = (Self.offset(of: zone, at: transition - 1), Self.offset(of: zone, at: transition))
        // The first instant at which the date is reached; only these three can be.
        let candidates = [day * 86_400 - old, day * 86_400 - new, transition]
        let reached = candidates.filter { $0 + Self.offset(of: zone, at: $0) >= day * 86_400 }
        #expect(clock.start(of: CalendarDate(dayNumber: day)) == reached.min(), "\(name) day \(day)")
      }
    }
  }
}
