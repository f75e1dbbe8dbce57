import CaseValues

/// What a clause of the customer's contract gives for each hour or day, once a time has passed.
///
/// Each interruption counts by itself; units of a day are 24 hours that really passed. Only whole units count unless
/// the clause counts those that have begun.
struct ContractRate: RuleComponent {
  let clause: ContractClause
  let rate: Rate
  let unit: ContractClause.Unit

  func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    guard let amount = rate.amount(fee: circumstances.fee) else { return yield }
    if let limit = clause.limit, let own = rate.currency ?? circumstances.fee?.currency, limit.currency != own
    {
      yield.leftOut.append(
        .init(what: "the clause", why: "its limit is in another currency than what it pays"))
      return yield
    }
    // What is left of the limit; nil where there is none.
    var left = clause.limit.map { ExactAmount($0) }
    for interruption in Interruptions.merged(circumstances.outages) {
      let what = interruption.description(by: &clock)
      var start = interruption.lowerBound
      if clause.isCountedFromReport {
        guard let report = circumstances.reports.first(where: interruption.contains) else {
          yield.leftOut.append(.notReported(interruption, &clock))
          continue
        }
        start = report
      }
      let seconds = interruption.upperBound - start - clause.after
      let count =
        clause.countsStartedUnits ? (seconds + unit.rawValue - 1) / unit.rawValue : seconds / unit.rawValue
      guard seconds > 0, count > 0 else {
        yield.leftOut.append(
          .init(what: what, why: "it did not last \(least(after: seconds)) as the clause counts it"))
        continue
      }
      var paid = amount * count
      if let limit = left, paid > limit {
        yield.leftOut.append(.init(what: what, why: "the clause's limit cuts its sum"))
        guard limit > .zero else { continue }
        paid = limit
      }
      left = left.map { $0 - paid }
      yield.lines.append(
        Yield.Line(
          item: .clause(
            from: clock.moment(at: interruption.lowerBound), to: clock.moment(at: interruption.upperBound),
            seconds: seconds, count: count, unit, rate),
          amount: paid))
    }
    return yield
  }

  /// How long an interruption must last that has lasted so many seconds beyond the time that is not paid for.
  private func least(after seconds: Int) -> String {
    if seconds <= 0 { return "more than \(Interruptions.hours(clause.after))" }
    let whole = unit == .hour ? "a whole hour" : "a whole day"
    return clause.after > 0 ? "\(whole) beyond \(Interruptions.hours(clause.after))" : whole
  }
}
