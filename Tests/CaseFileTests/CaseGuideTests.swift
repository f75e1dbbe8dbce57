import CaseFile
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// The texts of the languages, and what is said of a file of them that is faulty.
struct CaseGuideTests {
  @Test(arguments: Workbench.languages) func isWhole(_ language: String) throws {
    let guide = try Workbench.guide(language)
    #expect(guide.language == language)
    #expect(guide.entries.allSatisfy { !$0.help.isEmpty })
  }

  @Test(arguments: Workbench.languages) func saysTheSameAsEnglish(_ language: String) throws {
    let (guide, english) = (try Workbench.guide(language), try Workbench.guide("en-GB"))
    #expect(guide.opening.count == english.opening.count)
    #expect(guide.entries.map(\.path) == english.entries.map(\.path))
    for (one, other) in zip(guide.entries, english.entries) {
      #expect(one.placeholders.count == other.placeholders.count, "\(one.path)")
      #expect(one.offers.count == other.offers.count, "\(one.path)")
    }
  }

  @Test func placeholdersOfEveryLanguageAreKnownForTheirFieldOnly() throws {
    let placeholders = try Workbench.placeholders()
    #expect(placeholders.contains("<uw volledige naam>", for: "customer.name"))
    #expect(placeholders.contains("<numele și prenumele>", for: "customer.name"))
    #expect(!placeholders.contains("<uw volledige naam>", for: "company.name"))
    #expect(!placeholders.contains("<script>", for: "customer.name"))
  }

  @Test func aFaultyFileIsToldWhole() throws {
    let file = try SourceFile(name: "case.xml", bytes: Array(Data(contentsOf: Self.faulty)))
    let list = try #require(throws: DiagnosticList.self) {
      try CaseGuide.read(file, catalogue: Workbench.catalogue)
    }
    // It has a text for few fields; one that lacks stands for all.
    let (lacking, faults) = (
      list.diagnostics.filter { $0.message.hasPrefix("there is no text") },
      list.diagnostics.filter { !$0.message.hasPrefix("there is no text") }
    )
    #expect(lacking.contains { $0.message == "there is no text for the field 'customer.name'" })
    try expectGolden(
      DiagnosticRenderer().render(faults + lacking.prefix(1)), at: Self.fixtures.appending(path: "stderr.txt")
    )
  }

  @Test func anotherRootIsNoGuide() throws {
    let file = SourceFile(name: "case.xml", text: "<letter kind=\"outage\"/>")
    let list = try #require(throws: DiagnosticList.self) {
      try CaseGuide.read(file, catalogue: Workbench.catalogue)
    }
    #expect(
      DiagnosticRenderer().render(list.diagnostics) == """
        case.xml:1:1: error: the file begins with <letter>, not with <case>
          1 | <letter kind="outage"/>
            | ^^^^^^^
        hint: write <case language="…">

        """)
  }

  private static let fixtures = Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/guide")
  private static let faulty = fixtures.appending(path: "case.xml")
}
