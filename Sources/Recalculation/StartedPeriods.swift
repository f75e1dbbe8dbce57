import CaseValues

/// A part of the monthly fee for each period that an interruption has begun, once it has lasted longer than a
/// threshold.
///
/// Each interruption counts by itself, by the time that really passed; a period belongs to the calendar month in which
/// it begins, and a month is never worth more than so many periods.
package struct StartedPeriods: RuleComponent {
  /// An interruption counts when it lasts longer than this, in seconds.
  package let threshold: Int
  /// The length of a period in seconds.
  package let period: Int
  /// A period is worth one such part of the fee: 30 for a thirtieth.
  package let partsOfFee: Int
  /// How many periods a calendar month is worth at most.
  package let mostInMonth: Int

  /// The rule with these parameters.
  package init(threshold: Int, period: Int, partsOfFee: Int, mostInMonth: Int) {
    self.threshold = threshold
    self.period = period
    self.partsOfFee = partsOfFee
    self.mostInMonth = mostInMonth
  }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    let rate = Rate.fraction(of: partsOfFee)
    guard let part = rate.amount(fee: circumstances.fee) else { return yield }
    var used: [CalendarDate: Int] = [:]
    for interruption in Interruptions.merged(circumstances.outages) {
      guard interruption.count > threshold else {
        yield.leftOut.append(
          .init(
            what: interruption.description(by: &clock),
            why: "it lasted \(Interruptions.hours(interruption.count)),"
              + " not more than \(Interruptions.hours(threshold))"))
        continue
      }
      var count = 0
      var omitted = 0
      var start = interruption.lowerBound
      while start < interruption.upperBound {
        let month = clock.moment(at: start).date.firstOfMonth
        let end = min(interruption.upperBound, clock.start(of: month.firstOfNextMonth))
        // One at least, also where the clocks were put back over the beginning of the next month.
        let begun = max(1, (end - start + period - 1) / period)
        let counted = min(begun, mostInMonth - used[month, default: 0])
        used[month, default: 0] += counted
        count += counted
        omitted += begun - counted
        start += begun * period
      }
      let what = interruption.description(by: &clock)
      if omitted > 0 {
        yield.leftOut.append(
          .init(
            what: what,
            why: "\(omitted) of its periods are above the \(mostInMonth) that a month is worth at most"))
      }
      guard count > 0 else { continue }
      yield.lines.append(
        Yield.Line(
          item: .periods(
            from: clock.moment(at: interruption.lowerBound), to: clock.moment(at: interruption.upperBound),
            seconds: interruption.count, count: count, rate),
          amount: part * count))
    }
    return yield
  }
}
