@testable import Review
import Foundation
import ReviewTraining
import SourceDiagnostics
import TestSupport
import Testing

/// The classifier beside the rules: what it finds, what it overrules, and how it learns.
struct ToneTests {
  /// Rules with a phrase each, and a classifier with these lines.
  private func reviewer(_ tone: String) throws -> Reviewer {
    let rules = try ReviewRules.read(
      SourceFile(
        name: "en-GB/review.xml",
        text: """
          <review language="en-GB" stemmer="english">
          <rule code="sarcasm"><why>W.</why><instead>I.</instead><phrase>well done</phrase></rule>
          <rule code="no-date" fields="demand"><why>W.</why><instead>I.</instead><needs>by #</needs></rule>
          <rule code="other"><why>W.</why><instead>I.</instead><phrase>blast</phrase></rule>
          </review>
          """), language: "en-GB")
    return Reviewer(try rules.taught(by: SourceFile(name: "en-GB/tone.tsv", text: tone)))
  }

  private func findings(
    _ reviewer: Reviewer, in text: String, field: ReviewRules.Field = .summary
  ) -> [String] {
    let bytes = Array(text.utf8)
    return reviewer.remarks(on: text, in: field).map { remark in
      "\(remark.code): \(remark.range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "all")"
    }
  }

  @Test func aSentenceIsFoundByWhatItsWordsWeigh() throws {
    // Nine features: place, word, its four pieces, full stop, two pairs; so the weight counts for a third.
    let reviewer = try reviewer("a\tsarcasm\t-100\n\nbravo\ta270\n")
    #expect(findings(reviewer, in: "Bravo. The line is dead.") == ["sarcasm: Bravo"])
    #expect(findings(reviewer, in: "The line is dead, bravo, since the third of May at noon.") == [])
    #expect(findings(try self.reviewer("a\tsarcasm\t-100\n\nbravo\ta269\n"), in: "Bravo.") == [])
  }

  @Test func wordsPairsPiecesMarksNumbersAndPlacesWeigh() throws {
    func isFound(_ feature: String, in text: String, field: ReviewRules.Field = .summary) throws -> Bool {
      try !findings(reviewer("a\tsarcasm\t-100\n\n\(feature)\ta9999\n"), in: text, field: field).isEmpty
    }
    #expect(try isFound("oh great", in: "Oh, great!") == false)
    #expect(try isFound("oh ,", in: "Oh, great!"))
    #expect(try isFound("great !", in: "Oh, great!"))
    #expect(try isFound("^ oh", in: "Dead. Oh great"))
    #expect(try isFound("~<gre", in: "Greatly"))
    #expect(try isFound("~tly>", in: "Greatly"))
    #expect(try isFound("0", in: "It took 12 days"))
    #expect(try isFound("\"", in: "He said \"it took days\""))
    #expect(try isFound("took", in: "He said \"it took days\"") == false)
    #expect(try isFound("?", in: "He said \"is it?\"") == false)
    #expect(try isFound("?", in: "Is it \"dead\"?"))
    #expect(try isFound("@demand", in: "Dead", field: .demand))
    #expect(try isFound("@demand", in: "Dead") == false)
    #expect(try isFound("он", in: "ОН"))
  }

  @Test func aPhraseInACalmSentenceIsOverruled() throws {
    let reviewer = try reviewer("a\tsarcasm\t-80\nb\tno-date\t-80\n\nthanks\ta-300\nsoon\tb-300\n")
    #expect(
      findings(reviewer, in: "Well done. Well done and thanks.") == ["sarcasm: Well done"])
    #expect(findings(reviewer, in: "Thanks, blast.") == ["other: blast"])
    // So is what a text lacks as a whole, when each of its sentences is beyond doubt.
    #expect(findings(reviewer, in: "Mend it.", field: .demand) == ["no-date: all"])
    #expect(findings(reviewer, in: "Mend it soon.", field: .demand) == [])
    #expect(findings(reviewer, in: "Mend it soon. Mend it.", field: .demand) == ["no-date: all"])
  }

  @Test func whatATextLacksIsFoundWhenNoSentenceOfItHasItForSure() throws {
    let reviewer = try reviewer("a\tno-date\t-80\n\nwhatever\ta900\nsoon\ta-900\n")
    #expect(findings(reviewer, in: "Mend it by 3, whatever.", field: .demand) == ["no-date: all"])
    #expect(findings(reviewer, in: "Mend it by 3. Be so kind, whatever.", field: .demand) == ["no-date: all"])
    #expect(findings(reviewer, in: "Mend it by 3, soon. Whatever.", field: .demand) == [])
  }

  @Test func aCodeWithoutARuleIsPassedOver() throws {
    let reviewer = try reviewer("a\tinsult\t999\nb\tsarcasm\t-100\n\nbravo\tb9999\n")
    #expect(findings(reviewer, in: "Bravo. The line is dead.") == ["sarcasm: Bravo"])
  }

  @Test func whatIsForgottenIsWeighedAnew() throws {
    let weights = SourceFile(name: "tone.tsv", text: "a\tsarcasm\t-100\n\nbravo\ta270\nwell done\ta90\n")
    let classifier = try ToneClassifier.read(weights)
    let (forgetful, mindful) = (ToneReader(classifier, mostKnown: 0), ToneReader(classifier, mostKnown: 99))
    for text in ["Bravo.", "Well done, bravo, bravo.", "Done well. Bravo.", "Bravo."] {
      let readings = [forgetful, mindful].map { $0.reading(of: TextScan(text), in: .summary) }
      #expect(readings[0].sentences.map(\.scores) == readings[1].sentences.map(\.scores), "\(text)")
      #expect(readings[0].sentences.map(\.range) == readings[1].sentences.map(\.range))
    }
  }

  @Test func aSentenceThatAPhraseHasFoundIsNotFoundAgain() throws {
    let reviewer = try reviewer("a\tsarcasm\t50\n\nthanks\ta1\n")
    #expect(
      findings(reviewer, in: "Well done there. Thanks.") == ["sarcasm: Well done", "sarcasm: Thanks"])
  }

  /// What each language has learned is what the half of the corpus teaches that rules are developed on.
  @Test(arguments: Corpus.languages)
  func theFileIsWhatTheCorpusTeaches(language: String) throws {
    let rules = try Corpus.rules(language)
    try expectGolden(
      ToneTraining.file(from: Corpus(language, .dev).sentences, rules: rules),
      at: Folder.root.appending(path: "Templates/\(language)/tone.tsv"))
  }
}
