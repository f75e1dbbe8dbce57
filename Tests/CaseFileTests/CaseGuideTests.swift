import CaseFile
import SourceDiagnostics
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
    let file = SourceFile(
      name: "case.xml",
      text: """
        <case language="nl">
          <title>x</title>
          <field path="customer.nam"><help>x</help></field>
          <field><help>x</help></field>
          <field path="place"><text>x</text></field>
          <field path="place"><help>x</help></field>
        </case>
        """)
    do {
      _ = try CaseGuide.read(file, catalogue: Workbench.catalogue)
      Issue.record("no error")
    } catch {
      let messages = error.diagnostics.map(\.message)
      for message in [
        "<title> may not stand here", "a case has no field 'customer.nam'", "the field has no path",
        "<text> may not stand here", "there is no help for the field 'place'",
        "there is no placeholder for the field 'place'", "'place' stands here a second time",
        "there is no text for the field 'customer.name'",
      ] {
        #expect(messages.contains(message), "\(message)")
      }
    }
  }
}
