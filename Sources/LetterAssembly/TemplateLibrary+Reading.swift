package import CaseFile
package import CaseValues
internal import Jurisdictions
internal import LetterTemplates
internal import Localization
package import SourceDiagnostics

extension TemplateLibrary {
  /// What the reader of cases needs to know of the templates, languages and jurisdictions.
  ///
  /// `date` is the letter's date where a case has none; with `isDraft`, what is missing may stay open.
  package func readingOptions(date: CalendarDate, isDraft: Bool) -> ReadingOptions {
    ReadingOptions(
      date: date, isDraft: isDraft,
      jurisdiction: { [self] code in try? language(code).jurisdiction },
      timeZone: { [self] code in try? jurisdiction(code).timeZone },
      required: { [self] kind, language in requirements(kind: kind, language: language) },
      placeholders: { [self] in placeholders() })
  }

  /// The JSON Schema of the case file, explained in English; throws what is wrong with the texts of the scaffold.
  package func schema() throws(DiagnosticList) -> String {
    JSONSchema(catalogue: catalogue, guide: try guide("en-GB"), required: requirementsByKind()).text
  }

  /// The reference page of the case file, in English; throws what is wrong with the texts of the scaffold.
  package func referencePage() throws(DiagnosticList) -> String {
    ReferencePage(catalogue: catalogue, guide: try guide("en-GB"), required: requirementsByKind()).text
  }

  /// What each kind of letter needs; the languages agree.
  private func requirementsByKind() -> [String: [String]] {
    var required: [String: [String]] = [:]
    for kind in kinds {
      guard let language = languages.first(where: { kinds(in: $0).contains(kind) }) else { continue }
      required[kind] = requirements(kind: kind, language: language)
    }
    return required
  }
}
