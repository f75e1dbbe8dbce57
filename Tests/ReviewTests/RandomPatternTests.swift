@testable import Review
import TestSupport
import Testing

/// Patterns and texts of random pieces: each is read or refused at a place inside it, and every match is one.
struct RandomPatternTests {
  private static let pieces = [
    "you", "идиот", "=never", "lie*", "*ing", "(", ")", "/", "|", "?", "!", "@fool", "@none", "...", "...3",
    "...0",
    "_", "#", "#money", "#x", ",", "^", "$", "$?", " ", "  ", "12", "é", "\u{301}", "*", "=", "",
  ]
  private static let words = [
    "you ", "идиот ", "never ", "lies ", "lying", ". ", "? ", "!! ", ", ", "\"", "«", "»", "12 ", "€5 ",
    "3.5.2026 ",
    "f**k ", "*", "@", "‘t ", "\n", "A. ", "X-2 ", "\u{301}", "😀",
  ]

  private func random(of pieces: [String], count: Int, using numbers: inout SeededNumbers) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined(
      separator: Bool.random(using: &numbers) ? " " : "")
  }

  @Test func nothingIsReadThatCannotBeMatched() throws {
    var numbers = SeededNumbers(seed: 11)
    let stemmer = try #require(Stemmer(algorithm: "english"))
    var (read, refused, matched, withNeed) = (0, 0, 0, 0)
    for _ in 0..<20_000 {
      let source = random(of: Self.pieces, count: Int.random(in: 1...9, using: &numbers), using: &numbers)
      let text = random(of: Self.words, count: Int.random(in: 0...40, using: &numbers), using: &numbers)
      var lexicon = Lexicon()
      let lists = ["fool": WordList(words: [.form(FoldedWord("fool"))], others: [.sequence([.any, .any])])]
      var parser = PatternParser(source, at: 7, lists: lists, stem: stemmer.stem)
      do throws(PatternFault) {
        let pattern = PatternCompiler.compile(try parser.pattern(), source: source, lexicon: &lexicon)
        read += 1
        let scan = TextScan(text)
        let match = PatternMatch(
          scan: scan,
          words: scan.tokens.map {
            PatternMatch.Word(sets: lexicon.sets(form: $0.form, stem: stemmer.stem($0.form)))
          })
        let needed = pattern.neededSet
        for start in scan.tokens.indices {
          guard let end = match.end(of: pattern, at: start, quoted: false) else { continue }
          matched += 1
          #expect((start...scan.tokens.count).contains(end), "\(source) in \(text)")
          #expect(end - start <= 64)
          if let needed {
            withNeed += 1
            #expect(match.words[start..<end].contains { $0.sets.contains(needed) }, "\(source) in \(text)")
          }
          if let firsts = pattern.firstSets, end > start {
            #expect(!Set(firsts).isDisjoint(with: match.words[start].sets), "\(source)")
          }
        }
      } catch {
        refused += 1
        let isInside = error.range.lowerBound >= 7 && error.range.upperBound <= 7 + source.utf8.count
        #expect(isInside, "\(source): \(error)")
        #expect(!error.message.isEmpty && !error.hint.isEmpty)
      }
    }
    #expect(
      read > 1000 && refused > 1000 && matched > 1000 && withNeed > 50,
      "\(read) \(refused) \(matched) \(withNeed)")
  }
}
