import LetterDocument
import TestSupport
import Testing

@testable import LetterRendering

/// The HTML and the plain text of a letter hold the same words in the same order.
@Suite struct LetterWordsTests {
  @Test(arguments: SampleLetter.all)
  func bothFormatsHaveTheSameWords(_ sample: SampleLetter) throws {
    try check(sample.letter)
  }

  @Test(arguments: SampleLetter.hostileTexts)
  func whatIsTypedComesOutInBothFormats(_ typed: String) throws {
    try check(SampleLetter.letter(typing: typed))
  }

  @Test func randomLettersHaveTheSameWords() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<20 { try check(SampleLetter.letter(typing: RandomText.words(&random))) }
  }

  private func check(_ letter: Letter, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let html = try StrictHTML(render(letter, as: "html")).words
    let text = letterWords(of: try render(letter, as: "text"), draft: letter.marks.draft)
    let difference = zip(html, text).first { $0 != $1 }
    #expect(difference == nil, sourceLocation: sourceLocation)
    #expect(html.count == text.count, sourceLocation: sourceLocation)
  }
}
