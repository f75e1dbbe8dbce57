import CaseValues
import Jurisdictions
import LetterAssembly
import Recalculation

/// The deadlines of one case, as other programs read them.
///
/// Every key stands in every object, `null` where there is nothing to say; dates are those of ISO 8601.
struct DeadlineData: Encodable {
  let file: String
  @OrNull var incident: Int? = nil
  let jurisdiction: String
  @OrNull var reply: Due? = nil
  @OrNull var registration: Due? = nil
  @OrNull var limit: Due? = nil
  @OrNull var escalation: Due? = nil
  let next: [String]
  let enclose: [String]
  let missingYears: [Int]
  let notice: String

  private enum CodingKeys: String, CodingKey {
    case file, incident, jurisdiction, reply, registration, limit, escalation, next, enclose, notice
    case missingYears = "missing-years"
  }

  struct Due: Encodable {
    let by: String
    let from: String
    /// `letter`, `receipt` or `outage`.
    let start: String
    let count: Int
    let unit: String
    let basis: String
    @OrNull var article: String? = nil
    let counting: [String]
  }

  /// The data of an assessment.
  init(_ assessment: Assessment, file: String, incident: Int?) {
    self.file = file
    self.incident = incident
    jurisdiction = assessment.jurisdiction.code
    let deadlines = assessment.deadlines
    reply = deadlines.map { Due($0.reply) }
    registration = deadlines?.registration.map { Due($0) }
    limit = deadlines?.limit.map { Due($0) }
    escalation = deadlines?.escalation.map { Due($0) }
    next = assessment.verified(.next).flatMap(\.bodies)
    enclose = assessment.verified(.enclose).map(\.statement)
    notice = DeadlineReport.notice
    missingYears = deadlines?.missingYears ?? []
  }
}

extension DeadlineData.Due {
  fileprivate init(_ due: Deadlines.Due) {
    self.init(
      by: due.end.date.description, from: due.from.description, start: due.start.rawValue,
      count: due.term.count, unit: due.term.unit.rawValue, basis: due.basis.rawValue,
      article: due.fact?.article, counting: DeadlineReport.counting(of: due))
  }
}
