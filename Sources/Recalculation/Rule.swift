package import CaseValues

/// A rule for what an outage is worth: when it applies, and what it is put together from.
package struct Rule: Sendable {
  /// Its name in the jurisdiction's file, such as `outage-compensation`.
  package let id: String
  package let conditions: Conditions
  /// What they give is added up.
  package let parts: [Part]

  /// A rule of these parts.
  package init(id: String, conditions: Conditions = Conditions(), parts: [Part]) {
    self.id = id
    self.conditions = conditions
    self.parts = parts
  }

  package struct Part: Sendable {
    package let component: any RuleComponent
    /// Whether it counts complete outages only.
    package let needsCompleteOutage: Bool

    /// A part of a rule.
    package init(_ component: any RuleComponent, needsCompleteOutage: Bool = false) {
      self.component = component
      self.needsCompleteOutage = needsCompleteOutage
    }
  }

  /// When a rule applies at all.
  package struct Conditions: Sendable {
    /// The sector that it is for; nil for all.
    package var sector: String?
    /// Whether it is for consumers only.
    package var needsConsumer = false
    /// Whether it is for companies in a compensation scheme only.
    package var needsScheme = false
    /// The days on which an outage must begin.
    package var validity: ClosedRange<CalendarDate>?

    /// No conditions; they may be filled in.
    package init() {}

    /// Why the rule does not apply, in English without a full stop; nil when it does.
    func obstacle(in circumstances: Circumstances, firstDay: CalendarDate?) -> String? {
      if let sector, circumstances.sector != sector { return "the rule is for the sector \(sector) only" }
      if needsConsumer, !circumstances.isConsumer { return "the rule is for consumers only" }
      if needsScheme, !circumstances.isInScheme {
        return "the case does not say that the company takes part in the compensation scheme"
      }
      if let validity, let firstDay, !validity.contains(firstDay) {
        return "the rule is known for outages from \(validity.lowerBound) to \(validity.upperBound) only"
      }
      return nil
    }
  }
}

/// A part of a rule: a pure function of the circumstances, with its parameters from the jurisdiction's data.
package protocol RuleComponent: Sendable {
  /// What it gives, line by line, and what it leaves out and why.
  ///
  /// Throws when it needs the days off of a year that the data do not have.
  func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield
}

/// What a component gives.
package struct Yield: Sendable {
  package var lines: [Line] = []
  package var leftOut: [LeftOut] = []

  /// Nothing yet.
  package init() {}

  package struct Line: Sendable {
    package let item: Item
    package let amount: ExactAmount
  }

  /// Something that does not count, and why.
  package struct LeftOut: Sendable, Hashable {
    /// What it is: an outage or appointment by its times.
    package let what: String
    /// Why, in English, without a full stop.
    package let why: String
  }
}

/// What a line of the working is for.
package enum Item: Sendable {
  /// A time without service within one month of the fee: fee / `days` x time.
  case share(from: Moment, to: Moment, month: CalendarDate, days: Int, seconds: Int)
  /// An interruption that counts in periods of which each started one is paid.
  case periods(from: Moment, to: Moment, seconds: Int, count: Int, Rate)
  /// Calendar days without service, first and last included.
  case days(first: CalendarDate, last: CalendarDate, count: Int, Rate)
  case missedAppointment(at: Moment, Rate)
  /// Calendar days by which the service began too late, first and last included.
  case daysOfDelay(first: CalendarDate, last: CalendarDate, count: Int, Rate)
  /// A time that the contract pays for: `seconds` of the interruption count, in so many units.
  case clause(from: Moment, to: Moment, seconds: Int, count: Int, ContractClause.Unit, Rate)
}
