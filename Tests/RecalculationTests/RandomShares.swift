import CaseValues
import Foundation
import Recalculation
import TestSupport

/// Outages and a fee made by chance, with the share that the program works out.
struct RandomShare {
  let zone: String
  let fee: Money
  let outages: [Range<Int>]
  let share: WorkedShare

  /// The case of that seed; nil when the machine lacks the zone.
  init?(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let zone = ZoneClockTests.zones.randomElement(using: &numbers) ?? "UTC"
    let code = ["EUR", "EUR", "RUB", "JPY", "KWD"].randomElement(using: &numbers) ?? "EUR"
    guard var clock = ZoneClock(name: zone), let currency = Currency(code: code) else { return nil }
    let most = [3, 100, 5000, 1_000_000, 100_000_000_000].randomElement(using: &numbers) ?? 1
    // The years 2005 to 2026.
    let begin = Int.random(in: 1_104_537_600..<1_798_000_000, using: &numbers)
    var outages: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let spread = [3600, 86_400, 40 * 86_400, 200 * 86_400].randomElement(using: &numbers) ?? 1
      var from = begin + Int.random(in: 0..<spread, using: &numbers)
      if Int.random(in: 0..<3, using: &numbers) == 0 {
        // From the very beginning of a month.
        let date = clock.moment(at: from).date
        from = clock.start(of: CalendarDate(dayNumber: date.dayNumber - date.day + 1))
      }
      let length = [1, 3600, 86_400, 31 * 86_400, 90 * 86_400].randomElement(using: &numbers) ?? 1
      outages.append(from..<from + Int.random(in: 0...length, using: &numbers))
    }
    self.zone = zone
    self.outages = outages
    fee = Money(minorUnits: Int.random(in: 0...most, using: &numbers), currency: currency)
    share = WorkedShare(of: fee, for: outages, clock: &clock)
  }

  /// The case and its share as a line of JSON, for `Scripts/verify-shares.py`.
  var json: String {
    let ranges = outages.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
    let lines = share.lines.map { line in
      """
      {"from":"\(line.from)","to":"\(line.to)","days":\(line.days),"seconds":\(line.seconds),\
      "share":\(line.share)}
      """
    }
    return """
      {"zone":"\(zone)","fee":\(fee.minorUnits),"outages":[\(ranges)],"total":\(share.total),\
      "seconds":\(share.seconds),"lines":[\(lines.joined(separator: ","))]}
      """
  }
}

/// What the program works out as the share by calendar months, with its lines also where they come to nothing.
struct WorkedShare {
  struct Line {
    let from: Moment
    let to: Moment
    let month: CalendarDate
    let days: Int
    let seconds: Int
    /// Smallest units.
    let share: Int
  }

  /// Smallest units.
  let total: Int
  let lines: [Line]
  /// The time without service, what overlaps counted once.
  let seconds: Int

  init(of fee: Money, for outages: [Range<Int>], clock: inout ZoneClock) {
    let component = ProportionalShare(.calendarMonth)
    let calendar = WorkingCalendar(years: [:])
    let circumstances = Circumstances(
      outages: outages, fee: fee, sector: "", letterDate: CalendarDate(dayNumber: 0))
    let choice = Claim.Choice.rule(Rule(id: "proportional", parts: [Rule.Part(component)]))
    // Neither needs days off, so that neither can throw.
    let working = try? Claim([choice], in: circumstances, calendar: calendar, clock: &clock).working
    let items =
      (try? component.apply(to: circumstances, calendar: calendar, clock: &clock).lines.map(\.item)) ?? []
    let shares = working?.lines.map(\.share.minorUnits) ?? items.map { _ in 0 }
    total = working?.total.minorUnits ?? 0
    lines = zip(items, shares).compactMap { item, share in
      guard case .share(let from, let to, let month, let days, let seconds) = item else { return nil }
      return Line(from: from, to: to, month: month, days: days, seconds: seconds, share: share)
    }
    seconds = Interruptions.merged(outages).reduce(0) { $0 + $1.count }
  }
}

/// The same sum in another way: moment by moment between all the ends of outages and months, in exact fractions.
struct ExactShare {
  /// Seconds without service in each month that has any, by the month's number since year 0.
  private(set) var seconds: [Int: Int] = [:]
  private let fee: Int

  /// Every number of days of a month divides it: 28 x 29 x 30 x 31.
  private static let denominator = Int128(28 * 29 * 30 * 31) * 86_400

  init?(fee: Int, outages: [Range<Int>], zone name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.fee = fee
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var ends = Set(outages.flatMap { [$0.lowerBound, $0.upperBound] })
    guard let first = ends.min(), let last = ends.max() else { return }
    let start = calendar.dateComponents(
      [.year, .month], from: Date(timeIntervalSince1970: TimeInterval(first)))
    var month = (start.year ?? 0) * 12 + (start.month ?? 1) - 1
    var begins: [(month: Int, begin: Int)] = []
    repeat {
      let parts = DateComponents(year: month / 12, month: month % 12 + 1, day: 1)
      guard let date = calendar.date(from: parts) else { return nil }
      begins.append((month, Int(calendar.startOfDay(for: date).timeIntervalSince1970)))
      month += 1
    } while (begins.last?.begin ?? last) < last
    ends.formUnion(begins.map(\.begin))
    let points = ends.sorted()
    for (from, to) in zip(points, points.dropFirst()) where outages.contains(where: { $0.contains(from) }) {
      guard let month = begins.last(where: { $0.begin <= from })?.month else { return nil }
      seconds[month, default: 0] += to - from
    }
  }

  /// The share of one month, over the denominator.
  func numerator(of month: Int) -> Int128 {
    let days = CalendarDate.days(inMonth: month % 12 + 1, ofYear: month / 12)
    let counted = min(seconds[month] ?? 0, days * 86_400)
    return Int128(fee) * Int128(counted) * (Self.denominator / Int128(days * 86_400))
  }

  /// The total in smallest units, half up.
  var total: Int128 {
    let sum = seconds.keys.reduce(Int128(0)) { $0 + numerator(of: $1) }
    return (sum * 2 + Self.denominator) / (Self.denominator * 2)
  }

  /// Whether a whole number is the month's exact share rounded up or down.
  func isNear(_ share: Int, month: Int) -> Bool {
    let exact = numerator(of: month)
    return Int128(share) * Self.denominator > exact - Self.denominator
      && Int128(share) * Self.denominator < exact + Self.denominator
  }
}
