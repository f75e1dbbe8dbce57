package import CaseFile
package import CaseValues
package import LetterDocument
internal import Jurisdictions
internal import LetterTemplates
internal import Localization
package import SourceDiagnostics

/// Makes the letter of a case.
///
/// Each thread has one of its own, as its assessor is.
package struct LetterMaker {
  /// The name and version of the program, for the last line of each letter.
  private let program: String
  private let library: TemplateLibrary
  private let paths: CasePaths
  private var assessor: Assessor

  /// A maker of letters from the library's templates.
  package init(library: TemplateLibrary, program: String) {
    self.library = library
    self.program = program
    assessor = Assessor(library: library)
    paths = library.catalogue.paths
  }

  /// A letter, and what its author should look at once more.
  package struct Made: Sendable {
    package let letter: Letter
    package let warnings: [Diagnostic]
    /// The date that the letter bears because its case names none.
    package let givenDate: CalendarDate?
    /// The fields that are still to be filled in; a letter that is no draft has none.
    package let unfilled: [String]
  }

  /// The letter of a case; throws everything that is wrong with the case or its template.
  package mutating func make(_ one: Case, isDraft: Bool) throws(DiagnosticList) -> Made {
    let kind = paths.kind.word(of: one[paths.kind].value) ?? ""
    let language = paths.language.word(of: one[paths.language].value) ?? ""
    guard library.kinds(in: language).contains(kind) else {
      throw DiagnosticList([.noTemplate(kind, language, library.kinds(in: language), in: one, at: paths.kind)]
      )
    }
    let template = try library.template(kind: kind, language: language)
    let claimsAmount = template.requirements.contains(DerivedFields.amount.name)
    var (slots, derived, findings) = (one.slots, DerivedSlots.unfilled, [Diagnostic]())
    var provenance = "\(program) · \(language)/\(kind) \(template.version)"
    if let assessment = try assessor.assess(one) {
      findings = assessment.findings + (assessment.replyFault.map { [$0] } ?? [])
      if claimsAmount { findings += ClaimRemarks(assessment, of: one, paths: paths).findings }
      findings = findings.sortedByPlace()
      if findings.hasErrors { throw DiagnosticList(findings) }
      let data = try library.language(language)
      slots = assessment.slots
      derived = DerivedSlots(
        assessment, claimsAmount: claimsAmount, isDraft: isDraft, words: { data.moneyInWords($0) })
      if claimsAmount, let rule = assessment.rule {
        provenance += " · \(assessment.jurisdiction.code)/\(rule)"
      }
    }
    let letter = template.fill(with: slots + derived.slots, isDraft: isDraft, provenance: provenance)
    return Made(
      letter: letter, warnings: findings, givenDate: givenDate(of: one),
      unfilled: isDraft ? one.slots.flatMap(\.value.unfilledPaths) : [])
  }

  private func givenDate(of one: Case) -> CalendarDate? {
    let slot = one[paths.date]
    guard slot.range.end == 0, case .date(let date) = slot.value else { return nil }
    return date
  }
}

extension Diagnostic {
  fileprivate static func noTemplate(
    _ kind: String, _ language: String, _ known: [String], in one: Case, at path: FieldPath
  ) -> Diagnostic {
    Diagnostic(
      code: "no-template", "there is no letter of the kind '\(kind)' in the language \(language)",
      hint: "the kinds in this language are: \(known.joined(separator: " "))", in: one.file,
      at: one[path].range)
  }
}

extension Value {
  /// The paths of what is still to be filled in, here and inside.
  fileprivate var unfilledPaths: [String] {
    switch self {
    case .unfilled(let path): [path]
    case .list(let slots), .record(let slots): slots.flatMap(\.value.unfilledPaths)
    default: []
    }
  }
}
