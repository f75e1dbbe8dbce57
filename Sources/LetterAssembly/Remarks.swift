import CaseFile
import CaseValues
import Jurisdictions
import Recalculation
import SourceDiagnostics

/// What the author of a letter should know of the rules that it rests on.
struct Remarks {
  private let one: Case
  private let paths: CasePaths
  private(set) var findings: [Diagnostic] = []

  init(on assessment: Assessment, of one: Case, paths: CasePaths) {
    self.one = one
    self.paths = paths
    checkLimit(assessment)
    checkAge(assessment)
  }

  /// The customer's own time limit, when it is near or past.
  private mutating func checkLimit(_ assessment: Assessment) {
    guard let limit = assessment.deadlines?.limit else { return }
    let last = limit.end.date
    let left = last.dayNumber - assessment.letterDate.dayNumber
    let law = limit.fact?.article.map { " (\($0))" } ?? ""
    if left < 0 {
      report(
        code: "limit-past", "the time to claim ended on \(last)\(law), counted from the first outage",
        hint: "hand the letter in all the same, but ask a lawyer or a consumers' association first",
        at: paths.outages)
    } else if left <= Deadlines.nearDays {
      report(
        code: "limit-near", "the time to claim ends on \(last)\(law), counted from the first outage",
        hint: "hand the letter in before that day", at: paths.outages)
    }
  }

  /// Facts that were last checked more than twelve months before the letter's date.
  private mutating func checkAge(_ assessment: Assessment) {
    let used =
      assessment.factsOfRule + assessment.verified(.receipt) + assessment.verified(.reply)
      + assessment.verified(.next)
    let stale = used.filter { fact in
      fact.verifiedOn.map { $0.adding(months: 12) < assessment.letterDate } ?? false
    }
    guard let oldest = stale.compactMap(\.verifiedOn).min() else { return }
    let names = stale.map(\.id).joined(separator: ", ")
    report(
      code: "stale-law",
      "the rules of \(assessment.jurisdiction.code) were last verified on \(oldest): \(names)",
      hint: "check them before you rely on them; 'complain amount --explain' names their sources",
      at: paths.jurisdiction)
  }

  private mutating func report(code: String, _ message: String, hint: String, at path: FieldPath) {
    let range = one[path].range
    findings.append(
      Diagnostic(
        .warning, code: code, message, hint: hint, in: one.file, at: range.end > 0 ? range : one.range))
  }
}
