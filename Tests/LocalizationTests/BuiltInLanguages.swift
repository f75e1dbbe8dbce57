import BuiltInTemplates
import Localization
import SourceDiagnostics
import Testing

/// The languages that the program carries.
enum BuiltInLanguages {
  /// The names of the folders, sorted.
  static let codes = BuiltInTemplates.files.map(\.path).filter { $0.hasSuffix("/language.xml") }
    .map { String($0.prefix { $0 != "/" }) }.sorted()

  static func file(_ code: String) throws -> SourceFile {
    let path = "\(code)/language.xml"
    return SourceFile(name: path, bytes: try #require(BuiltInTemplates.contents(ofFile: path)))
  }

  static func language(_ code: String) throws -> Language {
    let file = try file(code)
    do throws(DiagnosticList) {
      return try Language.read(file)
    } catch {
      Issue.record("\(DiagnosticRenderer().render(error.diagnostics))")
      throw error
    }
  }
}
