package import CaseValues
package import Jurisdictions
package import Recalculation
package import SourceDiagnostics

/// What the rules say of a case: what the time without service is worth, by when an answer is due, who is next.
package struct Assessment: Sendable {
  package let jurisdiction: Jurisdiction
  /// The language of the letter.
  package let language: String
  /// The time without service; nil when it cannot be told.
  package let downtime: Downtime?
  /// What each rule gives; nil when the case has no time zone or its times are faulty.
  package let claim: Claim?
  /// What is paid for a month, where the case says it.
  package let fee: Money?
  package let sector: String
  package let isConsumer: Bool
  /// Where the contract speaks of outages, in the customer's words.
  package let clausePlace: String?
  /// nil when the calendar lacks a year that a deadline needs.
  package let deadlines: Deadlines?
  /// Why there are no deadlines.
  package let replyFault: Diagnostic?
  package let letterDate: CalendarDate
  /// What is wrong, and what the author of the letter should know.
  package internal(set) var findings: [Diagnostic]
  /// The slots of the case, outages and log in the order in which they really came.
  let slots: [Slot]

  package struct Downtime: Sendable {
    /// In order of time, as the case states them.
    package let outages: [Interruption]
    /// All the time without service that really passed, in seconds; what lies in two outages counts once.
    package let seconds: Int
    /// Whether one of them has no end yet.
    package let isOpen: Bool
  }

  package struct Interruption: Sendable {
    package let from: Moment
    /// The beginning of the letter's date while the service is still down.
    package let to: Moment
    package let isOpen: Bool
    package let seconds: Int
  }

  /// The name of the rule that is claimed.
  package var rule: String? { claim.flatMap { claim in claim.claimed.map { claim.outcomes[$0].rule } } }

  /// The facts that the claimed rule rests on and that hold in this case.
  package var factsOfRule: [LegalFact] {
    guard let rule else { return [] }
    return jurisdiction.factsOfRule[rule, default: []].filter {
      $0.holds(sector: sector, isConsumer: isConsumer, on: letterDate)
    }
  }

  /// The sentences of law for a letter; those of the claimed rule only where the letter claims a sum.
  func grounds(claimsAmount: Bool) -> [String] {
    let facts = (claimsAmount ? factsOfRule : []) + verified(.receipt) + verified(.reply)
    return facts.compactMap { $0.sentences[language] }
  }

  /// The sentences on who is next.
  var nextSteps: [String] { verified(.next).compactMap { $0.sentences[language] } }

  /// The facts of a role that hold in this case, verified or not, but for those that are wrong.
  package func facts(_ role: LegalFact.Role) -> [LegalFact] {
    jurisdiction.facts.filter {
      $0.role == role && $0.confidence != .wrong
        && $0.holds(sector: sector, isConsumer: isConsumer, on: letterDate)
    }
  }

  /// The verified facts of a role that hold in this case.
  package func verified(_ role: LegalFact.Role) -> [LegalFact] {
    jurisdiction.verified(role, sector: sector, isConsumer: isConsumer, on: letterDate)
  }
}
