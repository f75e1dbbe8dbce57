package import CaseFile
internal import CaseValues
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
    let letter = template.fill(with: one.slots + derived, isDraft: isDraft, provenance: provenance)
    return Made(letter: letter, warnings: findings)
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
