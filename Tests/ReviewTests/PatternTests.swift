@testable import Review
import Testing

/// What a pattern matches.
struct PatternTests {
  /// The words of the first match in a text, or nil.
  private func match(_ source: String, in text: String, stemmer name: String? = "english") throws -> String? {
    let stemmer = try name.map { try #require(Stemmer(algorithm: $0)) }
    var lexicon = Lexicon()
    let pattern = try #require(Pattern(source, lexicon: &lexicon) { stemmer?.stem($0) ?? $0 })
    let scan = TextScan(text)
    let words = scan.tokens.map { token in
      let stem = stemmer?.stem(token.form) ?? token.form
      return PatternMatch.Word(form: lexicon.known(token.form), stem: lexicon.known(stem))
    }
    let match = PatternMatch(scan: scan, words: words, lexicon: lexicon)
    for index in scan.tokens.indices {
      if let end = match.end(of: pattern, at: index) {
        return scan.tokens[index..<end].map(\.form).joined(separator: " ")
      }
    }
    return nil
  }

  @Test func aWordStandsForItsForms() throws {
    #expect(try match("promise", in: "They promised it") == "promised")
    #expect(try match("идиот", in: "Опять эти идиоты", stemmer: "russian") == "идиоты")
    #expect(try match("оператор", in: "с вашими операторами", stemmer: "russian") == "операторами")
    #expect(try match("belofte", in: "al die beloften", stemmer: "dutch") == "beloften")
  }

  @Test func aFormIsJustThatAndAPrefixAllThatBeginsSo() throws {
    #expect(try match("=promise", in: "They promised it") == nil)
    #expect(try match("crook*", in: "crookedly") == "crookedly")
  }

  @Test func oneOfSeveralMayStandThere() throws {
    #expect(try match("you people|lot", in: "You lot again") == "you lot")
    #expect(try match("sort ?it out", in: "sort out") == "sort out")
    #expect(try match("sort ?it out", in: "sort it out") == "sort it out")
    #expect(try match("a _ c", in: "a b c") == "a b c")
    #expect(try match("within # days", in: "within 14 days") == "within 14 days")
  }

  @Test func aGapIsShortAndStaysInItsSentence() throws {
    #expect(try match("never ... answer", in: "you never ever do once answer") == "never ever do once answer")
    #expect(try match("never ... answer", in: "never one two three four five answer") == nil)
    #expect(try match("never ... answer", in: "Never. Please answer") == nil)
  }

  @Test func theEndsOfASentenceCanBeAskedFor() throws {
    #expect(try match("^ bravo", in: "Well. Bravo indeed") == "bravo")
    #expect(try match("^ bravo", in: "Oh bravo") == nil)
    #expect(try match("hard $?", in: "Is it hard? No") == "hard")
    #expect(try match("hard $?", in: "It is hard.") == nil)
    #expect(try match("late $", in: "it is late") == "late")
  }

  @Test func wordsEndWhereTheirLettersEnd() throws {
    #expect(try match("=ass", in: "an assessment of the class") == nil)
    #expect(try match("=гад", in: "гадание", stemmer: "russian") == nil)
  }
}
