import CaseValues
import Jurisdictions
import LetterAssembly
import Recalculation

/// The recalculation of one case, as `complain amount` prints it.
struct AmountReport {
  private let assessment: Assessment
  private var text = ""

  /// The report under a title; with `explains`, each fact with its source and date.
  static func text(of assessment: Assessment, title: String, explains: Bool) -> String {
    var report = AmountReport(assessment: assessment)
    report.write(title: title)
    if explains { report.writeFacts() }
    report.text += "\n\(notice)\n"
    return report.text
  }

  /// What no sum may be shown without.
  static let notice =
    "This is not legal advice. What may be claimed depends on facts that this program does not see."

  private init(assessment: Assessment) { self.assessment = assessment }

  private mutating func write(title: String) {
    let code = assessment.jurisdiction.code
    line(title)
    if assessment.jurisdiction.isExperimental {
      line("Little is known here of the rules of \(code): check them before you rely on this.")
    }
    if let rule = assessment.rule, let working = assessment.claim?.working {
      line("\nTo claim: \(working.total)")
      line("Rule: \(rule) (\(code))")
      if let place = assessment.clausePlace, rule == Claim.contractClause { line("  \(place)") }
      for fact in assessment.factsOfRule {
        paragraph(fact.statement + (fact.article.map { " (\($0))" } ?? ""), indent: "  ")
      }
      if let fee = assessment.fee { line("Monthly fee: \(fee)") }
      writeWorking(working)
    } else {
      line("\nTo claim: nothing")
    }
    if let claim = assessment.claim { writeOutcomes(of: claim) }
    let cautions = assessment.facts(.caution)
    if !cautions.isEmpty {
      line("\nBefore you claim:")
      for fact in cautions {
        paragraph((fact.confidence == .verified ? "" : "Not verified: ") + fact.statement, indent: "  ")
      }
    }
  }

  private mutating func writeWorking(_ working: Working) {
    let rows = working.lines.map { WorkingLine(line: $0, fee: assessment.fee) }
    let widths = [\WorkingLine.what, \.count, \.each].map { column in
      rows.map { $0[keyPath: column].count }.max() ?? 0
    }
    line("")
    for row in rows {
      let cells = [
        row.what.padded(to: widths[0]), row.count.padded(to: widths[1]), row.each.padded(to: widths[2]),
        row.share.leading(to: 12),
      ]
      line("  " + cells.joined(separator: "  "))
    }
    line(
      "  " + "Total".padded(to: widths[0] + widths[1] + widths[2] + 4) + "  "
        + working.total.decimal.leading(to: 12))
    let exact = working.exact.decimal(of: working.total.currency, places: 6)
    line(
      "\n  Before rounding: \(exact.text)\(exact.isExact ? "" : "..."); rounded once, half up, to the smallest coin."
    )
  }

  private mutating func writeOutcomes(of claim: Claim) {
    if let claimed = claim.claimed, !claim.outcomes[claimed].leftOut.isEmpty {
      line("\nNot counted:")
      for entry in claim.outcomes[claimed].leftOut { paragraph("\(entry.what): \(entry.why)", indent: "  ") }
    }
    let others = claim.outcomes.indices.filter { $0 != claim.claimed }
    guard !others.isEmpty else { return }
    line("\nOther rules:")
    for index in others {
      let outcome = claim.outcomes[index]
      switch outcome.result {
      case .working(let working): line("  \(outcome.rule): \(working.total)")
      case .nothing(let why): paragraph("\(outcome.rule): \(why)", indent: "  ")
      }
      for entry in outcome.leftOut { paragraph("\(entry.what): \(entry.why)", indent: "    ") }
    }
  }

  private mutating func writeFacts() {
    line("\nWhat is known of \(assessment.jurisdiction.code), and how surely:")
    for fact in assessment.jurisdiction.facts {
      let checked = fact.verifiedOn.map { ", last checked on \($0)" } ?? ""
      line("\n  \(fact.id): \(fact.confidence.described)\(checked)")
      paragraph(fact.statement + (fact.article.map { " (\($0))" } ?? ""), indent: "    ")
      for source in fact.sources { line("    source: \(source)") }
    }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  /// A text broken into lines of at most 100 characters.
  private mutating func paragraph(_ paragraph: String, indent: String) {
    var current = indent
    for word in paragraph.split(separator: " ") {
      if current.count + word.count + 1 > 100, current.count > indent.count {
        line(current)
        current = indent
      }
      current += current.count > indent.count ? " \(word)" : String(word)
    }
    line(current)
  }
}

extension LegalFact.Confidence {
  /// How sure that is, in words.
  var described: String {
    switch self {
    case .verified: "verified"
    case .oneSource: "read in one source only, so not used"
    case .memory: "not seen in a source, so not used"
    case .uncertain: "uncertain, so not used"
    case .wrong: "in circulation, but wrong"
    }
  }
}

extension String {
  /// The text with spaces behind it, up to a width in characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it, up to a width in characters.
  fileprivate func leading(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
