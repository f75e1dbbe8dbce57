import CaseValues

/// A sum for each whole calendar day of an outage, counted from its report, higher from some day on.
///
/// The day of the report is day 0. The day of repair does not count, and an outage that was not reported while it
/// lasted does not either.
package struct DaysAfterReport: RuleComponent {
  package struct Tier: Sendable {
    /// The first day for which it is paid, counted from the day of the report.
    package let fromDay: Int
    package let rate: HigherRate

    /// A rate from that day on.
    package init(fromDay: Int, rate: HigherRate) {
      self.fromDay = fromDay
      self.rate = rate
    }
  }

  /// In order of their first days.
  package let tiers: [Tier]

  /// The rule with these tiers.
  package init(tiers: [Tier]) { self.tiers = tiers }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    for interruption in Interruptions.merged(circumstances.outages) {
      guard let report = circumstances.reports.first(where: interruption.contains) else {
        yield.leftOut.append(.notReported(interruption, &clock))
        continue
      }
      let reported = clock.moment(at: report).date
      let back = clock.moment(at: interruption.upperBound).date
      // Whole days: the day of return is none, also when the service was back at its first midnight.
      let days = back.dayNumber - reported.dayNumber - 1
      var isPaid = false
      for (index, tier) in tiers.enumerated() {
        let end = index + 1 < tiers.count ? min(days, tiers[index + 1].fromDay - 1) : days
        guard end >= tier.fromDay else { continue }
        isPaid = true
        let rate = tier.rate.chosen(fee: circumstances.fee)
        guard let amount = rate.amount(fee: circumstances.fee) else { continue }
        let count = end - tier.fromDay + 1
        yield.lines.append(
          Yield.Line(
            item: .days(
              first: CalendarDate(dayNumber: reported.dayNumber + tier.fromDay),
              last: CalendarDate(dayNumber: reported.dayNumber + end), count: count, rate),
            amount: amount * count))
      }
      if !isPaid, let first = tiers.first {
        yield.leftOut.append(
          .init(
            what: interruption.description(by: &clock),
            why:
              "it was over before the end of day \(first.fromDay) after the report of \(reported)"))
      }
    }
    return yield
  }
}

extension Yield.LeftOut {
  /// An interruption that the company was not told of while it lasted.
  static func notReported(_ interruption: Range<Int>, _ clock: inout ZoneClock) -> Self {
    Self(what: interruption.description(by: &clock), why: "the case has no report of it while it lasted")
  }
}
