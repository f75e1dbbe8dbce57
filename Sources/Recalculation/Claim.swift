import CaseValues

/// What every rule of a jurisdiction gives in the circumstances of a case, and the one that is claimed.
package struct Claim: Sendable {
  /// One for each rule, in the order in which the jurisdiction prefers them.
  package let outcomes: [Outcome]
  /// The index of the outcome that is claimed; nil when no rule gives anything.
  package let claimed: Int?

  package struct Outcome: Sendable {
    /// The rule's name; `contract-clause` for what the customer's contract gives.
    package let rule: String
    package let result: Result
    /// What the rule left out, and why.
    package let leftOut: [Yield.LeftOut]
  }

  package enum Result: Sendable {
    case working(Working)
    /// Why the rule gives nothing, in English, without a full stop.
    case nothing(why: String)
  }

  /// A place in the order of preference.
  package enum Choice: Sendable {
    case rule(Rule)
    /// What the contract gives.
    case contractClause
    /// Whichever of them gives more; of equal ones the first.
    case higherOf([Choice])
  }

  /// The name of the rule that the customer's contract is.
  package static let contractClause = "contract-clause"

  /// Applies every rule, and claims the first in the order of preference that gives anything.
  ///
  /// Throws when a rule needs the days off of a year that the calendar does not have.
  package init(
    _ choices: [Choice], in circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) {
    var outcomes: [Outcome] = []
    var claimed: Int?
    for choice in choices {
      let begin = outcomes.count
      try Self.apply(choice, in: circumstances, calendar: calendar, clock: &clock, to: &outcomes)
      guard claimed == nil else { continue }
      var best: (index: Int, total: Money)?
      for index in begin..<outcomes.count {
        guard case .working(let working) = outcomes[index].result else { continue }
        // Sums in different currencies cannot be compared: the first one stays.
        let isMore = best.map {
          working.total.currency == $0.total.currency && working.total.minorUnits > $0.total.minorUnits
        }
        if isMore ?? true { best = (index, working.total) }
      }
      claimed = best?.index
    }
    self.outcomes = outcomes
    self.claimed = claimed
  }

  /// The working of the outcome that is claimed.
  package var working: Working? {
    guard let claimed, case .working(let working) = outcomes[claimed].result else { return nil }
    return working
  }

  private static func apply(
    _ choice: Choice, in circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock,
    to outcomes: inout [Outcome]
  ) throws(WorkingCalendar.MissingYear) {
    switch choice {
    case .higherOf(let choices):
      for inner in choices {
        try apply(inner, in: circumstances, calendar: calendar, clock: &clock, to: &outcomes)
      }
    case .contractClause:
      guard let clause = circumstances.clause else {
        outcomes.append(
          Outcome(
            rule: contractClause, result: .nothing(why: "the case names no clause of the contract"),
            leftOut: []))
        return
      }
      outcomes.append(
        try outcome(
          of: Rule(id: contractClause, parts: [Rule.Part(clause.component)]), in: circumstances,
          calendar: calendar, clock: &clock))
    case .rule(let rule):
      outcomes.append(try outcome(of: rule, in: circumstances, calendar: calendar, clock: &clock))
    }
  }

  private static func outcome(
    of rule: Rule, in circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Outcome {
    func nothing(_ why: String, _ leftOut: [Yield.LeftOut] = []) -> Outcome {
      Outcome(rule: rule.id, result: .nothing(why: why), leftOut: leftOut)
    }
    let first = circumstances.outages.map(\.lowerBound).min()
    let firstDay = first.map { clock.moment(at: $0).date }
    if let obstacle = rule.conditions.obstacle(in: circumstances, firstDay: firstDay) {
      return nothing(obstacle)
    }
    var yield = Yield()
    for part in rule.parts {
      if part.needsCompleteOutage, circumstances.isPartial {
        yield.leftOut.append(
          .init(what: "the outages", why: "the service worked in part, and only a complete outage counts"))
        continue
      }
      let own = try part.component.apply(to: circumstances, calendar: calendar, clock: &clock)
      yield.lines += own.lines
      yield.leftOut += own.leftOut
    }
    guard !yield.lines.isEmpty else {
      if !yield.leftOut.isEmpty { return nothing("nothing in the case counts", yield.leftOut) }
      let isFeeKnown = circumstances.fee != nil
      return nothing(
        isFeeKnown ? "nothing in the case falls under it" : "the case does not say what is paid for a month")
    }
    let currencies = Set(
      yield.lines.compactMap(\.item.rate?.currency) + [circumstances.fee?.currency].compactMap(\.self))
    guard let currency = currencies.first, currencies.count == 1 else {
      return nothing("its sums are in another currency than the monthly fee", yield.leftOut)
    }
    let basis = rule.parts.lazy.compactMap { ($0.component as? ProportionalShare)?.basis }.first
    guard let working = Working(yield.lines, basis: basis, in: currency) else {
      return nothing("it comes to more than can be counted", yield.leftOut)
    }
    guard working.total.minorUnits > 0 else {
      return nothing("it comes to less than the smallest coin", yield.leftOut)
    }
    return Outcome(rule: rule.id, result: .working(working), leftOut: yield.leftOut)
  }
}

extension ContractClause {
  fileprivate var component: any RuleComponent {
    switch pay {
    case .rate(let rate, let unit): ContractRate(clause: self, rate: rate, unit: unit)
    case .share(let basis): ProportionalShare(basis)
    }
  }
}

extension Item {
  /// What the line pays for each day, period or event; nil for a share of the fee.
  var rate: Rate? {
    switch self {
    case .share: nil
    case .periods(_, _, _, _, let rate), .days(_, _, _, let rate), .missedAppointment(_, let rate),
      .daysOfDelay(_, _, _, let rate), .clause(_, _, _, _, _, let rate):
      rate
    }
  }
}
