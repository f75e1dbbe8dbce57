import Jurisdictions
import LetterAssembly
import LetterTemplates
import Localization
import Testing

/// The languages say the same.
struct ParityTests {
  private let library = TemplateLibrary(BuiltInTemplateSource())

  @Test func everyLanguageHasEveryKind() {
    #expect(library.languages == ["de", "en-GB", "nl", "ro", "ru", "uk"])
    #expect(library.kinds == ["outage", "recalculation"])
    for language in library.languages { #expect(library.kinds(in: language) == library.kinds, "\(language)") }
  }

  @Test func theClausesOfAKindAreTheSameInEveryLanguage() throws {
    for kind in library.kinds {
      let first = try library.template(kind: kind, language: "en-GB")
      #expect(first.clauses.count > 8)
      for language in library.languages {
        let other = try library.template(kind: kind, language: language)
        #expect(Set(other.clauses) == Set(first.clauses), "\(language)/\(kind)")
        #expect(other.requirements == first.requirements, "\(language)/\(kind)")
        #expect(other.version == first.version, "\(language)/\(kind)")
      }
    }
  }

  @Test func everyLanguageHasTheSameFiles() {
    let paths = BuiltInTemplateSource().paths
    func files(of language: String) -> [String] {
      paths.filter { $0.hasPrefix(language + "/") }.map { String($0.dropFirst(language.count + 1)) }
    }
    for language in library.languages { #expect(files(of: language) == files(of: "en-GB"), "\(language)") }
  }

  @Test func everyJurisdictionCanBeRead() throws {
    for code in library.jurisdictions { #expect(try library.jurisdiction(code).code == code) }
    for language in library.languages {
      #expect(library.jurisdictions.contains(try library.language(language).jurisdiction))
    }
  }
}
