import CaseFile
import CaseValues
import Recalculation
import SourceDiagnostics

/// Holds the times of a case against each other, and turns them into instants.
struct Chronology {
  private let one: Case
  private let paths: CasePaths
  /// What is wrong with the times.
  private(set) var faults: [Diagnostic] = []
  /// The slots of the case, outages and log in the order in which they really came.
  private(set) var slots: [Slot]

  init(of one: Case, paths: CasePaths) {
    self.one = one
    self.paths = paths
    slots = one.slots
  }

  /// An outage as the case states it, with the instants of both ends.
  struct Outage {
    let from: Moment
    /// nil while the service is still down.
    let to: Moment?
    let instants: Range<Int>
  }

  /// The times of a case, once they hold together.
  struct Times {
    /// In order of time.
    let outages: [Outage]
    /// When the company was told, as instants, in order of time.
    let reports: [Int]
    /// The clocks of the service.
    let clock: ZoneClock
  }

  /// The times of the case; nil when a letter cannot be made of them, or when the case has no time zone.
  ///
  /// What is wrong with them is in `faults`.
  mutating func read(clocks: inout [String: ZoneClock]) -> Times? {
    guard case .date(let letterDate) = one[paths.date].value else { return nil }
    var clock = clock(from: &clocks)
    sortByInstants(clock: &clock)
    checkDates(letterDate, clock: &clock)
    let outages = readOutages(letterDate, clock: &clock)
    let reports = reports(clock: &clock)
    guard let clock else { return nil }
    clocks[clock.name] = clock
    return outages.map { Times(outages: $0, reports: reports, clock: clock) }
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
    if case .list(let appointments) = one[paths.appointments].value {
      for appointment in appointments {
        if case .record(let slots) = appointment.value, case .moment(let moment) = slots[0].value {
          checkExists(moment, at: slots[0].range, &clock)
        }
      }
    }
    if case .record(let start) = one[paths.start].value, case .date(let began) = start[1].value {
      if began > letterDate {
        report(.after(letterDate), at: start[1].range)
      } else if case .date(let promised) = start[0].value, began < promised {
        report(.beganEarly, at: start[1].range)
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
          if let start, let end {
            outages.append(Outage(from: from, to: nil, instants: start..<max(start, end)))
          }
        } else {
          isWhole = false
        }
        continue
      }
      let end = instant(of: to, at: fields[1].range, &clock)
      let endsAfter = if let start, let end { end > start } else { to.wallSeconds > from.wallSeconds }
      if !endsAfter { report(.endsBefore, at: fields[1].range) }
      if let start, let end, endsAfter { outages.append(Outage(from: from, to: to, instants: start..<end)) }
    }
    return isWhole && faults.count == before ? outages : nil
  }

  /// When the company was told, in order of time: the report, and the entries of the log behind it.
  private func reports(clock: inout ZoneClock?) -> [Int] {
    var calls: [Int] = []
    if case .list(let entries) = slots[paths.log].value {
      calls = entries.compactMap(\.firstMoment).compactMap { moment in try? clock?.instant(of: moment) }
    }
    guard case .moment(let moment) = slots[paths.reported].value, let first = try? clock?.instant(of: moment)
    else { return calls.sorted() }
    // The case says which report was the first.
    return [first] + calls.filter { $0 > first }.sorted()
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
