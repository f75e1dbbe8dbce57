package import CaseValues
package import Recalculation

/// What is known of a country's rules: the file `jurisdictions/CODE.xml`.
package struct Jurisdiction: Sendable {
  /// ISO 3166 code of the country or of its part, such as `NL` or `GB-SCT`; `EU` where no country's rules are known.
  package let code: String
  /// The country's time zone, where it has just one.
  package let timeZone: String?
  /// Whether its facts are few and its letters therefore say less.
  package let isExperimental: Bool
  package let facts: [LegalFact]
  /// What an outage is worth, in the order of preference.
  package let choices: [Claim.Choice]
  /// For each rule the facts that it rests on.
  package let factsOfRule: [String: [LegalFact]]
  package let calendar: WorkingCalendar
  /// By when an answer is asked for: the first that holds counts.
  ///
  /// The last is a request and always holds.
  package let replies: [Deadline]
  /// By when the company must register a complaint.
  package let registrations: [Deadline]
  /// By when the customer must claim.
  package let limits: [Deadline]
  /// When the next body may be turned to.
  package let escalations: [Deadline]

  /// A term and from when it runs.
  package struct Deadline: Sendable {
    package enum Start: String, Sendable, CaseIterable {
      /// The day on which the company receives the letter.
      case receipt
      /// The day on which the company registers it.
      case registration
      /// The first day of the first outage.
      case outage
    }

    package let term: Term
    package let start: Start
    /// The fact that makes it law; nil for a request of the customer's.
    package let fact: LegalFact?
  }

  /// The facts of a role that may be said as law to such a customer on a day.
  package func verified(
    _ role: LegalFact.Role, sector: String, isConsumer: Bool, on date: CalendarDate
  ) -> [LegalFact] {
    facts.filter {
      $0.role == role && $0.confidence == .verified
        && $0.holds(sector: sector, isConsumer: isConsumer, on: date)
    }
  }

  /// The deadlines of a list that hold for such a customer on a day.
  package static func holding(
    _ deadlines: [Deadline], sector: String, isConsumer: Bool, on date: CalendarDate
  ) -> [Deadline] {
    deadlines.filter { $0.fact?.holds(sector: sector, isConsumer: isConsumer, on: date) ?? true }
  }
}
