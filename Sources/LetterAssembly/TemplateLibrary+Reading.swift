package import CaseFile
package import CaseValues
internal import Localization
internal import SourceDiagnostics

extension TemplateLibrary {
  /// What the reader of cases needs to know of the templates, languages and jurisdictions.
  ///
  /// `date` is the letter's date where a case has none; with `isDraft`, what is missing may stay open.
  package func readingOptions(date: CalendarDate, isDraft: Bool) -> ReadingOptions {
    var options = ReadingOptions(date: date, isDraft: isDraft)
    for code in languages { options.jurisdictions[code] = try? language(code).jurisdiction }
    for code in jurisdictions { options.timeZones[code] = try? jurisdiction(code).timeZone }
    for kind in kinds {
      options.required[kind] = requirements(
        kind: kind, language: languages.first { kinds(in: $0).contains(kind) } ?? "")
    }
    return options
  }
}
