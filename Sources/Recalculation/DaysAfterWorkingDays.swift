import CaseValues

/// A sum once an outage is not over at the end of so many full working days after its report, and the same sum for
/// each further full day.
///
/// The rate is that of the day of the report. The day of repair does not count.
package struct DaysAfterWorkingDays: RuleComponent {
  package let workingDays: Int
  package let rates: DatedRates

  /// The rule with that number of full working days, and these rates.
  package init(workingDays: Int, rates: DatedRates) {
    self.workingDays = workingDays
    self.rates = rates
  }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    // What lies before the beginning of the service is a delayed start, and no loss of it.
    var beginning = Int.min
    if let start = circumstances.start { beginning = start.began.map { clock.start(of: $0) } ?? Int.max }
    for whole in Interruptions.merged(circumstances.outages) {
      guard beginning < whole.upperBound else {
        yield.leftOut.append(
          .init(
            what: whole.description(by: &clock), why: "the service had not begun yet: that is a delayed start"
          ))
        continue
      }
      let interruption = max(whole.lowerBound, beginning)..<whole.upperBound
      let what = interruption.description(by: &clock)
      guard let report = circumstances.reports.first(where: interruption.contains) else {
        yield.leftOut.append(.notReported(interruption, &clock))
        continue
      }
      let reported = clock.moment(at: report).date
      let last = try calendar.workingDay(workingDays, after: reported)
      guard clock.start(of: last.next) <= interruption.upperBound else {
        yield.leftOut.append(
          .init(
            what: what, why: "it was over by the end of \(last), working day \(workingDays) after the report")
        )
        continue
      }
      guard let sum = rates.sum(on: reported) else {
        yield.leftOut.append(.noRate(what, reported))
        continue
      }
      let back = clock.moment(at: interruption.upperBound).date
      let count = back.dayNumber - last.dayNumber
      yield.lines.append(
        Yield.Line(
          item: .days(first: last, last: back.previous, count: count, .sum(sum)),
          amount: ExactAmount(sum) * count))
    }
    return yield
  }
}

extension Yield.LeftOut {
  /// A rate that the data do not have.
  static func noRate(_ what: String, _ date: CalendarDate) -> Self {
    Self(what: what, why: "no verified rate is known for \(date)")
  }
}
