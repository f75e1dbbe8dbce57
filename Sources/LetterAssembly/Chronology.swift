import CaseFile
import CaseValues
import Recalculation
import SourceDiagnostics

/// Holds the times of a case against each other, and works out the time without service and the share of the fee.
struct Chronology {
  private let one: Case
  private let paths: CasePaths
  private var faults: [Diagnostic] = []
  /// The slots of the case, outages and log in the order in which they really came.
  private(set) var slots: [Slot]

  init(of one: Case, paths: CasePaths) {
    self.one = one
    self.paths = paths
    slots = one.slots
  }

  /// An outage as the case states it, with the instants of both ends where the zone is known.
  private struct Outage {
    let from: Moment
    let to: Moment?
    let instants: Range<Int>?
  }

  /// The slots of the derived fields, and what is wrong with the times of the case.
  mutating func work(
    clocks: inout [String: ZoneClock], needsAmount: Bool, isDraft: Bool
  ) -> (derived: [Slot], faults: [Diagnostic]) {
    guard case .date(let letterDate) = one[paths.date].value else {
      return (Self.unfilled(unless: false), faults)
    }
    var clock = clock(from: &clocks)
    sortByInstants(clock: &clock)
    checkDates(letterDate, clock: &clock)
    let outages = readOutages(letterDate, clock: &clock)
    if let clock { clocks[clock.name] = clock }
    guard var clock, let outages else { return (Self.unfilled(unless: !isDraft), faults) }

    let intervals = outages.compactMap(\.instants)
    let merged = ProportionalShare.merged(intervals)
    let seconds = merged.reduce(0) { $0 + $1.count }
    let interruptions = outages.map { outage -> Slot in
      let range = outage.instants ?? 0..<0
      return Slot(
        .record([
          Slot(.moment(outage.from)), Slot(.moment(outage.to ?? clock.moment(at: range.upperBound))),
          Slot(.flag(outage.to == nil)), Slot(.duration(range.count)),
        ]))
    }
    // An outage that began on the letter's date has no length yet, and a letter does not speak of 0 minutes.
    let isOpen = outages.contains { $0.to == nil }
    let downtime =
      seconds == 0
      ? .absent
      : Slot(.record([Slot(.duration(seconds)), Slot(.flag(isOpen)), Slot(.list(interruptions))]))
    let fee = one[paths.fee]
    guard case .money(let money) = fee.value else {
      return ([downtime, isDraft ? Slot(.unfilled("amount")) : .absent], faults)
    }
    let share = ProportionalShare(of: money, for: intervals, clock: &clock)
    clocks[clock.name] = clock
    if needsAmount, share.total.minorUnits == 0 { report(.nothingToClaim, at: fee.range) }
    return ([downtime, Self.slot(of: share, fee: money)], faults)
  }

  /// In a draft, what cannot be worked out yet is marked; otherwise it is absent.
  private static func unfilled(unless isLetter: Bool) -> [Slot] {
    DerivedFields.all.map { isLetter ? .absent : Slot(.unfilled($0.name)) }
  }

  private static func slot(of share: ProportionalShare, fee: Money) -> Slot {
    let lines = share.lines.map { line in
      Slot(
        .record([
          Slot(.moment(line.from)), Slot(.moment(line.to)), Slot(.date(line.month)),
          Slot(.whole(line.daysInMonth)),
          Slot(.duration(line.seconds)), Slot(.money(line.share)),
        ]))
    }
    return Slot(
      .record([
        Slot(.money(fee)), Slot(.money(share.total)), Slot(.duration(share.seconds)), Slot(.list(lines)),
      ]))
  }

  // MARK: - The zone

  private mutating func clock(from clocks: inout [String: ZoneClock]) -> ZoneClock? {
    let slot = one[paths.timeZone]
    guard case .text(let name) = slot.value else { return nil }
    if let known = clocks[name] { return known }
    guard let clock = ZoneClock(name: name) else {
      report(.unknownZone(name), at: slot.range)
      return nil
    }
    return clock
  }

  // MARK: - Order

  /// The reader sorts by the clock on the wall; an offset that is written may say otherwise.
  private mutating func sortByInstants(clock: inout ZoneClock?) {
    sortByInstants(paths.outages, clock: &clock)
    guard sortByInstants(paths.log, clock: &clock), one[paths.reported].range.end == 0,
      case .list(let log) = slots[paths.log].value, let first = log.first?.firstMoment
    else { return }
    slots.set(.moment(first), at: paths.reported)
  }

  @discardableResult
  private mutating func sortByInstants(_ path: FieldPath, clock: inout ZoneClock?) -> Bool {
    let slot = slots[path]
    guard clock != nil, case .list(let entries) = slot.value,
      entries.contains(where: { $0.firstMoment?.offset != nil })
    else { return false }
    let instants = entries.map { entry in
      entry.firstMoment.flatMap { moment in try? clock?.instant(of: moment) } ?? Int.max
    }
    let order = entries.indices.sorted { (instants[$0], $0) < (instants[$1], $1) }
    slots.set(.list(order.map { entries[$0] }), at: path, range: slot.range)
    return true
  }

  // MARK: - Checks

  private mutating func checkDates(_ letterDate: CalendarDate, clock: inout ZoneClock?) {
    let contract = one[paths.contractDate]
    if case .date(let date) = contract.value, date > letterDate {
      report(.after(letterDate), at: contract.range)
    }
    let reported = one[paths.reported]
    // Without a place of its own it is the first entry of the log.
    if case .moment(let moment) = reported.value, reported.range != SourceRange(0, 0) {
      check(moment, at: reported.range, letterDate, &clock)
    }
    if case .list(let entries) = one[paths.log].value {
      for entry in entries {
        if case .record(let slots) = entry.value, case .moment(let moment) = slots[0].value {
          check(moment, at: slots[0].range, letterDate, &clock)
        }
      }
    }
    let received = one[paths.received]
    if case .moment(let moment) = received.value {
      if moment.date < letterDate { report(.receivedBefore(letterDate), at: received.range) }
      checkExists(moment, at: received.range, &clock)
    }
  }

  private mutating func check(
    _ moment: Moment, at range: SourceRange, _ letterDate: CalendarDate, _ clock: inout ZoneClock?
  ) {
    if moment.date > letterDate { report(.after(letterDate).asWarning, at: range) }
    checkExists(moment, at: range, &clock)
  }

  private mutating func checkExists(_ moment: Moment, at range: SourceRange, _ clock: inout ZoneClock?) {
    do throws(ZoneClock.Fault) {
      _ = try clock?.instant(of: moment)
    } catch {
      report(.of(error, clock?.name ?? "").asWarning, at: range)
    }
  }

  private mutating func instant(of moment: Moment, at range: SourceRange, _ clock: inout ZoneClock?) -> Int? {
    guard clock != nil else { return nil }
    do throws(ZoneClock.Fault) {
      return try clock?.instant(of: moment)
    } catch {
      report(.of(error, clock?.name ?? ""), at: range)
      return nil
    }
  }

  /// The outages, or nil when one of them cannot be used.
  private mutating func readOutages(_ letterDate: CalendarDate, clock: inout ZoneClock?) -> [Outage]? {
    guard case .list(let outageSlots) = slots[paths.outages].value else { return nil }
    let before = faults.count
    var outages: [Outage] = []
    var isWhole = true
    for slot in outageSlots {
      guard case .record(let fields) = slot.value, case .moment(let from) = fields[0].value else {
        isWhole = false
        continue
      }
      let start = instant(of: from, at: fields[0].range, &clock)
      guard case .moment(let to) = fields[1].value else {
        if fields[1].value.isAbsent {
          // An open outage counts up to the beginning of the letter's date.
          let end = clock?.start(of: letterDate)
          outages.append(Outage(from: from, to: nil, instants: Self.range(start, max(start ?? 0, end ?? 0))))
        } else {
          isWhole = false
        }
        continue
      }
      let end = instant(of: to, at: fields[1].range, &clock)
      let endsAfter = if let start, let end { end > start } else { to.wallSeconds > from.wallSeconds }
      if !endsAfter { report(.endsBefore, at: fields[1].range) }
      outages.append(Outage(from: from, to: to, instants: endsAfter ? Self.range(start, end) : nil))
    }
    return isWhole && faults.count == before ? outages : nil
  }

  private static func range(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }

  private mutating func report(_ fault: ChronologyFault, at range: SourceRange) {
    faults.append(
      Diagnostic(fault.severity, code: fault.code, fault.message, hint: fault.hint, in: one.file, at: range))
  }
}

extension Slot {
  /// The time with which an entry of a list begins.
  fileprivate var firstMoment: Moment? {
    guard case .record(let fields) = value, case .moment(let moment) = fields.first?.value else { return nil }
    return moment
  }
}
