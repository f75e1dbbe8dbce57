@testable import Review
import Testing

/// What a pattern matches.
struct PatternTests {
  /// The words of the first match in a text, or nil; `lists` are the named ones.
  private func match(
    _ source: String, in text: String, stemmer name: String? = "english",
    lists sources: [String: String] = [:]
  ) throws -> String? {
    let stemmer = try name.map { try #require(Stemmer(algorithm: $0)) }
    let stem: (String) -> String = { stemmer?.stem($0) ?? $0 }
    var lexicon = Lexicon()
    var lists: [String: WordList] = [:]
    for (name, source) in sources {
      var parser = PatternParser(source, stem: stem)
      let entries = try parser.entries()
      lists[name] = WordList(words: [.set(lexicon.set(of: entries.words))], others: entries.others)
    }
    var parser = PatternParser(source, lists: lists, stem: stem)
    let pattern = PatternCompiler.compile(try parser.pattern(), source: source, lexicon: &lexicon)
    let scan = TextScan(text)
    let words = scan.tokens.map { token in
      PatternMatch.Word(sets: lexicon.sets(form: token.form, stem: stem(token.form)))
    }
    let match = PatternMatch(scan: scan, words: words)
    for index in scan.tokens.indices {
      if let end = match.end(of: pattern, at: index, quoted: false) {
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
    #expect(try match("*йте", in: "немедленно сделайте", stemmer: nil) == "сделайте")
  }

  @Test func listsAndGroupsStandForEachOfTheirWays() throws {
    let lists = ["fool": "idiot moron (waste of space)"]
    #expect(try match("you @fool", in: "oh you morons", lists: lists) == "you morons")
    #expect(
      try match("you ?utter @fool|donkey", in: "you utter waste of space", lists: lists)
        == "you utter waste of space")
    #expect(try match("you @fool|donkey", in: "you donkeys", lists: lists) == "you donkeys")
    #expect(try match("(not at all / hardly) good", in: "hardly good") == "hardly good")
    #expect(try match("(not at all / hardly) good", in: "not at all good") == "not at all good")
    #expect(try match("is ?(not / at all) ?(so very) good", in: "is so very good") == "is so very good")
    #expect(try match("a | b\n | c d", in: "c d") == "c d")
  }

  @Test func aWordCanBeForbiddenAndACommaAskedFor() throws {
    #expect(try match("never !again|once answer|again", in: "never again") == nil)
    #expect(try match("never !again", in: "never") == "never")
    #expect(try match("never !(once more / again) answer|once", in: "never once more") == nil)
    #expect(try match("never !(once more / again) answer|once", in: "never once") == "never once")
    #expect(try match("listen , you", in: "listen, you") == "listen you")
    #expect(try match("listen , you", in: "listen you") == nil)
  }

  @Test func numbersHaveForms() throws {
    #expect(try match("pay #money", in: "pay €12.50") == "pay 12.50")
    #expect(try match("pay #money", in: "pay 12,50 €") == "pay 12,50")
    #expect(try match("pay #money", in: "pay 12.50") == nil)
    #expect(try match("#percent", in: "give 15% off") == "15")
    #expect(try match("by #date", in: "by 3.5.2026") == "by 3.5.2026")
    #expect(try match("by #date", in: "by 2026-05-03") == "by 2026-05-03")
    #expect(try match("by #date", in: "by 14.75") == nil)
    #expect(try match("at #time", in: "at 14:05") == "at 14:05")
    #expect(try match("at #time", in: "at 14:65") == nil)
  }

  @Test func quotedWordsAreSkippedAndNotMatched() throws {
    #expect(try match("you idiot", in: "you \"idiot\"") == nil)
    #expect(try match("call ... idiot", in: "call my \"dear\" idiot") == "call my dear idiot")
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
    #expect(try match("never ...5 answer", in: "never one two three four five answer") != nil)
    #expect(try match("never ...1 answer", in: "never one two answer") == nil)
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
