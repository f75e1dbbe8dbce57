package import CaseValues
package import Jurisdictions
package import Recalculation

/// By when things are to be done about a letter, and how that was counted.
package struct Deadlines: Sendable {
  /// By when an answer is due: counted from receipt once the letter has been received.
  package let reply: Due
  /// By when the letter asks for an answer: always counted from its date, so that a copy made later says the same.
  let replyInLetter: Due
  /// By when the company must have registered the letter.
  package let registration: Due?
  /// By when the customer must claim.
  package let limit: Due?
  /// From when on the next body may be turned to.
  package let escalation: Due?
  /// The years whose days off the calendar lacks, so that one of the last three could not be counted.
  package let missingYears: [Int]

  /// A term with its last day.
  package struct Due: Sendable {
    package enum Start: String, Sendable {
      /// The letter's date, for it has not been received yet.
      case letter
      /// The day on which the company received it.
      case receipt
      /// The first day of the first outage.
      case outage
    }

    package enum Basis: String, Sendable {
      case law, contract, request
    }

    package let start: Start
    /// The day that the term is counted from; it does not count itself.
    package let from: CalendarDate
    package let term: Term
    package let end: Term.End
    package let basis: Basis
    /// What makes it law.
    package let fact: LegalFact?
  }

  /// Days before the end of the customer's own time limit from which on it is near.
  package static let nearDays = 30

  /// The deadlines of a letter.
  ///
  /// `received` is the day on which the company received it (nil while it has not), `outage` the first day of the first
  /// outage, `contractDays` the days in which the contract has the company answer complaints. Throws when the day of the
  /// answer depends on days off of a year that the calendar does not have.
  init(
    in jurisdiction: Jurisdiction, sector: String, isConsumer: Bool, letterDate: CalendarDate,
    received: CalendarDate?, outage: CalendarDate?, contractDays: Int?
  ) throws(WorkingCalendar.MissingYear) {
    let calendar = jurisdiction.calendar
    func due(
      _ deadline: Jurisdiction.Deadline, received: CalendarDate?
    ) throws(WorkingCalendar.MissingYear) -> Due? {
      var (start, from) = (Due.Start.letter, letterDate)
      if deadline.start == .outage {
        guard let outage else { return nil }
        (start, from) = (.outage, outage)
      } else if let received {
        (start, from) = (.receipt, received)
      }
      return Due(
        start: start, from: from, term: deadline.term, end: try deadline.term.end(after: from, in: calendar),
        basis: deadline.fact == nil ? .request : .law, fact: deadline.fact)
    }
    func first(
      _ deadlines: [Jurisdiction.Deadline], received: CalendarDate?
    ) throws(WorkingCalendar.MissingYear) -> Due? {
      let holding = Jurisdiction.holding(
        deadlines, sector: sector, isConsumer: isConsumer, on: letterDate)
      guard let deadline = holding.first else { return nil }
      return try due(deadline, received: received)
    }
    func reply(received: CalendarDate?) throws(WorkingCalendar.MissingYear) -> Due {
      guard let own = try first(jurisdiction.replies, received: received) else {
        preconditionFailure("the reader of jurisdictions lets none without a reply pass")
      }
      guard let contractDays else { return own }
      let term = Term(contractDays, .calendarDay, lastDay: .keep)
      let from = received ?? letterDate
      let end = try term.end(after: from, in: calendar)
      // The law's term stands beside the contract's; what comes first is asked for.
      guard own.basis == .request || end.date < own.end.date else { return own }
      return Due(
        start: received == nil ? .letter : .receipt, from: from, term: term, end: end, basis: .contract,
        fact: nil)
    }
    self.reply = try reply(received: received)
    replyInLetter = try reply(received: nil)
    var missing: [Int] = []
    func ifKnown(_ deadlines: [Jurisdiction.Deadline]) -> Due? {
      do throws(WorkingCalendar.MissingYear) {
        return try first(deadlines, received: received)
      } catch {
        missing.append(error.year)
        return nil
      }
    }
    registration = ifKnown(jurisdiction.registrations)
    limit = ifKnown(jurisdiction.limits)
    escalation = ifKnown(jurisdiction.escalations)
    missingYears = missing
  }
}
