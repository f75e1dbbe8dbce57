import CaseFile
import CaseValues
import Jurisdictions
import Recalculation
import SourceDiagnostics

/// What is wrong, or worth a second look, with a claim for a sum.
struct ClaimRemarks {
  private(set) var findings: [Diagnostic] = []

  init(_ assessment: Assessment, of one: Case, paths: CasePaths) {
    if let claim = assessment.claim, claim.claimed == nil, assessment.fee != nil {
      // The last rule is the one that every case falls back on.
      var reason = ""
      if case .nothing(let why) = claim.outcomes.last?.result { reason = ": \(why)" }
      findings.append(
        Diagnostic(
          code: "nothing-to-claim", "there is no sum to claim\(reason)",
          hint: "check the fee and the outages; without a sum to claim, write 'kind: outage'", in: one.file,
          at: one[paths.fee].range))
    }
    let sector = one[paths.sector]
    let special = Set(
      assessment.jurisdiction.facts.filter { $0.confidence == .verified }.compactMap(\.sector))
    if sector.range.end == 0, !special.isEmpty {
      findings.append(
        Diagnostic(
          .advice, code: "no-sector", "the case does not say what the company supplies",
          hint:
            "\(assessment.jurisdiction.code) has rules of its own for \(special.sorted().joined(separator: ", ")): write for example sector: \(special.min() ?? "") below 'service'",
          in: one.file, at: one[paths.fee].range.end > 0 ? one[paths.fee].range : one.range))
    }
  }
}
