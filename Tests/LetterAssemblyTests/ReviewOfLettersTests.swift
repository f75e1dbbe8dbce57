import LetterAssembly
import LetterDocument
import Review
import Testing

/// What the templates say themselves is never found fault with.
struct ReviewOfLettersTests {
  private let bench = Workbench()

  @Test(arguments: LetterTests.kinds, LetterTests.languages)
  func ourOwnWordsAreCalm(kind: String, language: String) throws {
    let rules = try #require(try bench.library.reviewRules(language))
    let reviewer = Reviewer(rules)
    for yaml in [
      SampleCase.shortest(kind: kind, language: language), SampleCase.fullest(kind: kind, language: language),
    ] + LawInLettersTests.cases(language: language, kind: kind) {
      for letter in try bench.letters(yaml) {
        // As what came of a call: a field without rules of form.
        // The last line names files, not words.
        for paragraph in bench.text(letter).split(separator: "\n\n") where !paragraph.contains("complain · ")
        {
          // A line ends where the paper does, not where a sentence does.
          let text = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          let found = reviewer.remarks(on: text, in: .outcome)
          #expect(found.isEmpty, "\(language)/\(kind) \(found.map(\.code)): \(text)")
        }
      }
    }
  }
}
