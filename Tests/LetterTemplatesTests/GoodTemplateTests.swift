import Foundation
import LetterTemplates
import SourceDiagnostics
import TestSupport
import Testing

/// Templates that are right, each filled with a case: the tree of the letter.
@Suite struct GoodTemplateTests {
  static let folder = Fixtures.folder.appending(path: "good")
  static let cases = Folder.entries(of: folder).map(\.lastPathComponent)

  @Test(arguments: cases)
  func makesTheLetterThatWasLastRead(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let given = try #require(GoodCases.values[name], "no values for \(name)")
    switch try compile(MemoryTemplates(folder: folder)) {
    case .failure(let list): Issue.record("\(DiagnosticRenderer().render(list.diagnostics))")
    case .success(let template):
      let letter = template.fill(
        with: try given.slots(of: TestCatalogue.root), isDraft: name.contains("draft"),
        provenance: "made by a test")
      try expectGolden(LetterDump.text(of: letter), at: folder.appending(path: "letter.txt"))
    }
  }

  @Test func hasTemplatesAndValuesForEachOther() {
    #expect(!Self.cases.isEmpty)
    #expect(Set(Self.cases) == Set(GoodCases.values.keys))
    for name in Self.cases {
      let files = Folder.entries(of: Self.folder.appending(path: name)).map(\.lastPathComponent)
      #expect(files.contains("letter.txt") && files.contains("outage.xml"), "\(name)")
    }
  }

  @Test func givesTheIDsOfItsClausesInTheirOrderEachOnce() throws {
    let body = "<p id=\"facts\">x</p><include part=\"end\"/><include part=\"end\"/><h2 id=\"last\">y</h2>"
    let template = try compile(
      MemoryTemplates(body: body, parts: ["end": "<part><p id=\"end\">z</p></part>"])
    ).get()
    #expect(template.clauses == ["facts", "end", "last"])
  }

  @Test func letsATemplateRelyOnWhatItRequires() throws {
    let letter = MemoryTemplates.letter("<p>{amount.total | money} {service.fee | money}</p>")
      .replacing("version=", with: "requires=\"amount service.fee\" version=")
    let template = try compile(MemoryTemplates(["outage.xml": Array(letter.utf8)])).get()
    #expect(template.requirements == ["amount", "service.fee"])
    #expect(template.version == "2026-11")
  }
}
