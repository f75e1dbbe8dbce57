import CaseValues
import Recalculation
import Testing

/// A case in few words, and what the rules make of it as text.
struct Given {
  var circumstances: Circumstances
  var clock: ZoneClock
  var calendar = WorkingCalendar(years: [:])

  /// The case of these outages, whose times are readings of the zone's clocks; the end `open` is the beginning of the
  /// letter's date.
  init(
    fee: String? = nil, in zone: String = "Europe/Amsterdam", out outages: (String, String)...,
    reported: [String] = [], letter: String = "2026-12-01"
  ) throws {
    var clock = try #require(ZoneClock(name: zone))
    let letterDate = try #require(CalendarDate(iso: letter))
    let ranges = try outages.map { outage in
      let from = try clock.instant(of: #require(Moment(iso: outage.0)))
      let isOpen = outage.1 == "open"
      let to = isOpen ? clock.start(of: letterDate) : try clock.instant(of: #require(Moment(iso: outage.1)))
      return from..<to
    }
    circumstances = Circumstances(
      outages: ranges, fee: try fee.map { try #require(Money(notation: $0)) }, sector: "telecom",
      letterDate: letterDate)
    circumstances.reports = try reported.map { try clock.instant(of: #require(Moment(iso: $0))) }.sorted()
    self.clock = clock
  }

  /// What comes of these choices.
  func claim(_ choices: Claim.Choice...) throws -> Claim {
    var clock = clock
    return try Claim(choices, in: circumstances, calendar: calendar, clock: &clock)
  }

  /// What one rule gives, as `total; line = share; ... | what is left out: why; ...`, or as `nothing: why`.
  func text(by rule: Rule) throws -> String { try text(by: .rule(rule)) }

  /// What one component gives.
  func text(by component: any RuleComponent) throws -> String {
    try text(by: Rule(id: "rule", parts: [Rule.Part(component)]))
  }

  /// What a clause of the contract gives.
  func text(by clause: ContractClause) throws -> String {
    var given = self
    given.circumstances.clause = clause
    return try given.text(by: .contractClause)
  }

  private func text(by choice: Claim.Choice) throws -> String {
    let claim = try claim(choice)
    return try #require(claim.outcomes.first).text
  }
}

extension Claim.Outcome {
  /// The outcome on one line.
  var text: String {
    let left = leftOut.map { "\($0.what): \($0.why)" }.joined(separator: "; ")
    return result.text + (left.isEmpty ? "" : " | \(left)")
  }
}

extension Claim.Result {
  /// The result on one line.
  var text: String {
    switch self {
    case .nothing(let why): "nothing: \(why)"
    case .working(let working):
      ([working.total.decimal] + working.lines.map { "\($0.item.text) = \($0.share.decimal)" })
        .joined(separator: "; ")
    }
  }
}

extension Item {
  /// What the line is for, without its sum.
  var text: String {
    switch self {
    case .share(let from, let to, _, let days, let seconds): "\(from) .. \(to): \(seconds) s of \(days) days"
    case .periods(let from, let to, let seconds, let count, let rate):
      "\(from) .. \(to): \(seconds) s, \(count) x \(rate.text)"
    case .days(let first, let last, let count, let rate),
      .daysOfDelay(let first, let last, let count, let rate):
      "\(first) .. \(last): \(count) x \(rate.text)"
    case .missedAppointment(let at, let rate): "\(at): \(rate.text)"
    case .clause(let from, let to, let seconds, let count, let unit, let rate):
      "\(from) .. \(to): \(seconds) s, \(count) x \(rate.text) per \(unit)"
    }
  }
}

extension Rate {
  /// The rate as `5.00`, `10 %` or `1/30`.
  var text: String {
    switch self {
    case .sum(let money): money.decimal
    case .percent(let percent): "\(percent) %"
    case .fraction(let parts): "1/\(parts)"
    }
  }
}
