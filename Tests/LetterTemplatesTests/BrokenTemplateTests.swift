import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// Templates with a fault each: the whole of what their author is told.
@Suite struct BrokenTemplateTests {
  static let folder = Fixtures.folder.appending(path: "broken")
  static let cases = Folder.entries(of: folder).map(\.lastPathComponent)

  @Test(arguments: cases)
  func tellsItsAuthorWhatIsWrong(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let code = try? String(contentsOf: folder.appending(path: "language"), encoding: .utf8)
    let language = code?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "en-GB"
    let source = try MemoryTemplates(folder: folder, language: language)
    switch try compile(source, language: Fixtures.language(language)) {
    case .success: Issue.record("\(name) is taken for right")
    case .failure(let list):
      #expect(list.diagnostics.hasErrors)
      try expectGolden(
        DiagnosticRenderer().render(list.diagnostics), at: folder.appending(path: "stderr.txt"))
    }
  }

  @Test func hasAtLeast45CasesAndNoGoldenWithoutATemplate() {
    #expect(Self.cases.count >= 45)
    for name in Self.cases {
      let files = Folder.entries(of: Self.folder.appending(path: name)).map(\.lastPathComponent)
      #expect(files.contains("stderr.txt"), "\(name) has no golden")
      #expect(files.contains("outage.xml") || name == "no-template", "\(name) has no template")
    }
  }
}
