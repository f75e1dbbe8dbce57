import MarkupReading
import SourceDiagnostics
import Testing

@Suite struct ParityTests {
  /// What a language file says, without how it says it.
  private func subjects(of code: String) throws -> Set<String> {
    let root = try MarkupReader.read(try BuiltInLanguages.file(code))
    var subjects = Set<String>()
    func collect(_ name: String, _ key: String, in section: String, below path: String = "") {
      for parent in root.elements where parent.name == section { collect(name, key, in: parent, path: path) }
    }
    func collect(_ name: String, _ key: String, in parent: MarkupElement, path: String) {
      for element in parent.elements where element.name == name {
        let subject = "\(path)\(name) \(element.attribute(key)?.value ?? "?")"
        subjects.insert(subject)
        if name == "words" { collect("word", "key", in: element, path: "\(subject) ") }
      }
    }
    collect("pattern", "name", in: "patterns")
    collect("join", "name", in: "joins")
    collect("noun", "id", in: "nouns")
    collect("words", "name", in: "vocabularies")
    return subjects
  }

  @Test func thereAreSixLanguages() {
    #expect(Set(BuiltInLanguages.codes).isSuperset(of: ["de", "en-GB", "nl", "ro", "ru", "uk"]))
  }

  @Test(arguments: BuiltInLanguages.codes)
  func everyLanguageHasTheSamePatternsNounsAndWords(_ code: String) throws {
    let expected = try subjects(of: "en-GB")
    let found = try subjects(of: code)
    #expect(expected.subtracting(found) == [], "missing in \(code)")
    #expect(found.subtracting(expected) == [], "only in \(code)")
    #expect(expected.count > 40)
  }
}
