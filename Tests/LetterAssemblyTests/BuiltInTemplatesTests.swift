import LetterAssembly
import LetterTemplates
import Localization
import SourceDiagnostics
import Testing

/// The templates that travel in the program.
struct BuiltInTemplatesTests {
  private let library = TemplateLibrary(BuiltInTemplateSource())

  @Test(arguments: TemplateLibrary(BuiltInTemplateSource()).languages)
  func everyLetterOfALanguagePassesTheChecker(language: String) throws {
    for kind in library.kinds(in: language) {
      do throws(DiagnosticList) {
        _ = try library.template(kind: kind, language: language)
      } catch {
        Issue.record("\(DiagnosticRenderer().render(error.diagnostics))")
      }
    }
  }
}
