package import CaseFile
import CaseValues
import Jurisdictions
import Recalculation
package import SourceDiagnostics

/// Works out what the rules say of a case.
///
/// Each thread has one of its own, for it remembers what the clocks of a zone said.
package struct Assessor {
  private let library: TemplateLibrary
  private let paths: CasePaths
  private var clocks: [String: ZoneClock] = [:]

  /// An assessor by the library's jurisdictions.
  package init(library: TemplateLibrary) {
    self.library = library
    paths = library.catalogue.paths
  }

  /// What the rules say of the case; nil for a draft that lacks the letter's date.
  ///
  /// What is wrong with the case is among the findings; throws what is wrong with the file of its jurisdiction.
  package mutating func assess(_ one: Case) throws(DiagnosticList) -> Assessment? {
    let jurisdiction = try library.jurisdiction(
      paths.jurisdiction.word(of: one[paths.jurisdiction].value) ?? "")
    guard case .date(let letterDate) = one[paths.date].value else { return nil }
    var chronology = Chronology(of: one, paths: paths)
    let times = chronology.read(clocks: &clocks)
    var clause = ClauseReading(of: one, paths: paths)
    var circumstances = circumstances(of: one, times, letterDate)
    circumstances.clause = clause.read(fee: circumstances.fee)
    var findings = chronology.faults + clause.faults

    var claim: Claim?
    var downtime: Assessment.Downtime?
    var firstDay: CalendarDate?
    if var clock = times?.clock, let outages = times?.outages {
      downtime = Self.downtime(of: outages, clock: &clock)
      firstDay = outages.map(\.instants.lowerBound).min().map { clock.moment(at: $0).date }
      do throws(WorkingCalendar.MissingYear) {
        claim = try Claim(
          jurisdiction.choices, in: circumstances, calendar: jurisdiction.calendar, clock: &clock)
      } catch {
        findings.append(.missingYear(error.year, jurisdiction, in: one, at: one[paths.outages].range))
      }
      clocks[clock.name] = clock
    }
    var deadlines: Deadlines?
    var replyFault: Diagnostic?
    do throws(WorkingCalendar.MissingYear) {
      deadlines = try Deadlines(
        in: jurisdiction, sector: circumstances.sector, isConsumer: circumstances.isConsumer,
        letterDate: letterDate, received: received(one), outage: firstDay, contractDays: replyDays(one))
    } catch {
      replyFault = .missingYear(error.year, jurisdiction, in: one, at: place(of: one[paths.date], one))
    }
    var assessment = Assessment(
      jurisdiction: jurisdiction, language: paths.language.word(of: one[paths.language].value) ?? "",
      downtime: downtime, claim: claim, fee: circumstances.fee, sector: circumstances.sector,
      isConsumer: circumstances.isConsumer, clausePlace: circumstances.clause?.place, deadlines: deadlines,
      replyFault: replyFault, letterDate: letterDate, findings: [], slots: chronology.slots)
    let remarks = Remarks(on: assessment, of: one, paths: paths)
    assessment.findings = (findings + remarks.findings).sortedByPlace()
    return assessment
  }

  // MARK: -

  private func circumstances(
    of one: Case, _ times: Chronology.Times?, _ letterDate: CalendarDate
  ) -> Circumstances {
    var fee: Money?
    if case .money(let money) = one[paths.fee].value { fee = money }
    var circumstances = Circumstances(
      outages: times?.outages.map(\.instants) ?? [], fee: fee,
      sector: paths.sector.word(of: one[paths.sector].value) ?? "", letterDate: letterDate)
    circumstances.reports = times?.reports ?? []
    if case .flag(let flag) = one[paths.partial].value { circumstances.isPartial = flag }
    if case .flag(let flag) = one[paths.consumer].value { circumstances.isConsumer = flag }
    if case .flag(let flag) = one[paths.scheme].value { circumstances.isInScheme = flag }
    if case .list(let appointments) = one[paths.appointments].value {
      circumstances.appointments = appointments.compactMap { appointment in
        guard case .record(let slots) = appointment.value, case .moment(let at) = slots[0].value,
          case .flag(let isKept) = slots[1].value
        else { return nil }
        return Circumstances.Appointment(at: at, isKept: isKept)
      }
    }
    if case .record(let slots) = one[paths.start].value, case .date(let promised) = slots[0].value {
      var began: CalendarDate?
      if case .date(let date) = slots[1].value { began = date }
      circumstances.start = Circumstances.Start(promised: promised, began: began)
    }
    return circumstances
  }

  private static func downtime(
    of outages: [Chronology.Outage], clock: inout ZoneClock
  ) -> Assessment.Downtime {
    let interruptions = outages.map { outage in
      Assessment.Interruption(
        from: outage.from, to: outage.to ?? clock.moment(at: outage.instants.upperBound),
        isOpen: outage.to == nil, seconds: outage.instants.count)
    }
    let seconds = Interruptions.merged(outages.map(\.instants)).reduce(0) { $0 + $1.count }
    return Assessment.Downtime(
      outages: interruptions, seconds: seconds, isOpen: outages.contains { $0.to == nil })
  }

  private func received(_ one: Case) -> CalendarDate? {
    guard case .moment(let moment) = one[paths.received].value else { return nil }
    return moment.date
  }

  private func replyDays(_ one: Case) -> Int? {
    guard case .whole(let days) = one[paths.replyDays].value else { return nil }
    return days
  }

  /// The place of a value, or of the case where a default was filled in.
  private func place(of slot: Slot, _ one: Case) -> SourceRange {
    slot.range.end > 0 ? slot.range : one.range
  }
}

extension Diagnostic {
  fileprivate static func missingYear(
    _ year: Int, _ jurisdiction: Jurisdiction, in one: Case, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code: "missing-holidays",
      "the public holidays of \(year) are not known for \(jurisdiction.code), so working days cannot be counted",
      hint:
        "check the date; else use a newer version, or your own jurisdictions/\(jurisdiction.code).xml with them",
      in: one.file, at: range)
  }
}
