package import CaseFile
package import CaseValues
package import LetterDocument
internal import LetterTemplates
internal import Recalculation
package import SourceDiagnostics

/// Makes the letter of a case.
///
/// Each thread has one of its own, for it remembers what the clocks of a zone said.
package struct LetterMaker {
  /// The name and version of the program, for the last line of each letter.
  private let program: String
  private let library: TemplateLibrary
  private let paths: CasePaths
  private var clocks: [String: ZoneClock] = [:]

  /// A maker of letters from the library's templates.
  package init(library: TemplateLibrary, program: String) {
    self.library = library
    self.program = program
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
    var chronology = Chronology(of: one, paths: paths)
    let (derived, faults) = chronology.work(
      clocks: &clocks, needsAmount: template.requirements.contains("amount"), isDraft: isDraft)
    let findings = faults.sortedByPlace()
    if findings.hasErrors { throw DiagnosticList(findings) }
    let provenance = "\(program) · \(language)/\(kind) \(template.version)"
    let letter = template.fill(with: chronology.slots + derived, isDraft: isDraft, provenance: provenance)
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
