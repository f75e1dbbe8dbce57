import CaseValues

/// A sum for each calendar day by which a service began later than promised, the promised day included.
///
/// The rate is that of the promised day. The day on which the service began does not count; when it has not begun, the
/// days before the letter's date do.
package struct DelayedStart: RuleComponent {
  package let rates: DatedRates

  /// The rule with these rates.
  package init(rates: DatedRates) { self.rates = rates }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    guard let start = circumstances.start else { return yield }
    let what = "start promised for \(start.promised)"
    let end = min(start.began ?? circumstances.letterDate, circumstances.letterDate)
    guard start.promised < end else {
      yield.leftOut.append(.init(what: what, why: "it was not late"))
      return yield
    }
    guard let sum = rates.sum(on: start.promised) else {
      yield.leftOut.append(.noRate(what, start.promised))
      return yield
    }
    let days = start.promised...end.previous
    let count = CalendarDate.count(days)
    yield.lines.append(
      Yield.Line(
        item: .daysOfDelay(first: days.lowerBound, last: days.upperBound, count: count, .sum(sum)),
        amount: ExactAmount(sum) * count))
    return yield
  }
}
