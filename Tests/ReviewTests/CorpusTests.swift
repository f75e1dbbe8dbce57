import Foundation
import Review
import TestSupport
import Testing

/// The rules against sentences that were written and labelled without knowing them.
struct CorpusTests {
  /// What the held-out half must reach; `REVIEW_DIFFERENCES=LANGUAGE` prints where the other half differs.
  @Test(arguments: Corpus.languages)
  func theRulesAgreeWithReaders(language: String) throws {
    let wanted = ProcessInfo.processInfo.environment["REVIEW_DIFFERENCES"]
    guard wanted == nil || wanted == language else { return }
    let rules = try Corpus.rules(language)
    if wanted == language {
      let score = Score(try Corpus(language, .dev), by: rules)
      print(score.differences.joined(separator: "\n"))
      for (code, count) in score.byCode.sorted(by: { $0.key < $1.key }) {
        print(code, "right \(count.right) wrong \(count.wrong) missed \(count.missed)")
      }
      print("dev: precision \(score.all.precision) recall \(score.all.recall)")
      return
    }
    // All that earlier held-out halves had is in the other half by now, and is asked more of.
    let developed = Score(try Corpus(language, .dev), by: rules)
    #expect(developed.all.precision >= 0.985, "\(language) \(developed.all)")
    #expect(developed.all.recall >= 0.975, "\(language) \(developed.all)")
    let score = Score(try Corpus(language, .test), by: rules)
    let least = Self.least[language, default: (0.95, 0.85)]
    #expect(score.all.precision >= least.precision, "\(language) \(score.all)")
    #expect(score.all.recall >= least.recall, "\(language) \(score.all)")
  }

  /// What is asked of the languages that do not reach what is wanted yet: no worse than they are.
  private static let least: [String: (precision: Double, recall: Double)] = [
    "en-GB": (0.95, 0.80), "nl": (0.95, 0.80), "ro": (0.94, 0.85), "ru": (0.93, 0.83),
  ]

  /// The page of figures, from the held-out half.
  @Test func theFiguresAreThoseOfTheDocumentation() throws {
    guard ProcessInfo.processInfo.environment["REVIEW_DIFFERENCES"] == nil else { return }
    let scores = try Corpus.languages.map { Score(try Corpus($0, .test), by: try Corpus.rules($0)) }
    let codes = Set(scores.flatMap(\.byCode.keys)).sorted()
    func cell(_ count: Score.Count?) -> String {
      count.map { "\($0.right) \($0.wrong) \($0.missed)" } ?? ""
    }
    func percent(_ share: Double) -> String { "\(Int((share * 1000).rounded(.down)) / 10) %" }
    let rows =
      codes.map { code in
        "| `\(code)` | \(scores.map { cell($0.byCode[code]) }.joined(separator: " | ")) |"
      } + [
        "| all | \(scores.map { cell($0.all) }.joined(separator: " | ")) |",
        "| precision | \(scores.map { percent($0.all.precision) }.joined(separator: " | ")) |",
        "| recall | \(scores.map { percent($0.all.recall) }.joined(separator: " | ")) |",
      ]
    let sentences = try Corpus.languages.map { try Corpus($0, .test).sentences.count }
    let wanting = Self.least.keys.sorted()
    let missed =
      wanting.isEmpty
      ? "All reach them."
      : "Not there yet: \(wanting.map { "`\($0)`" }.joined(separator: ", ")); the tests hold what they have."
    let text = """
      # How good the review is

      On the held-out half of the corpus (\(sentences.map(String.init).joined(separator: ", ")) sentences), which nobody looks at who
      writes rules: right findings, wrong ones, and labels that were missed. The tests keep this page up to date.
      95 % precision and 85 % recall are wanted of each language. \(missed)

      The half was written and labelled by others than the half that the rules are developed on, by the same
      [guide](review-labels.md), and was measured on once, when the rules were done; after that no rule was changed. With 4 to
      12 sentences a code, a row says little by itself, and the totals may be off by three points. What is missed most is irony,
      veiled threats and questions that want no answer. Half of the sentences are calm but hard.

      | code | \(Corpus.languages.joined(separator: " | ")) |
      |---|\(Corpus.languages.map { _ in "---:|" }.joined())
      \(rows.joined(separator: "\n"))

      """
    try expectGolden(text, at: Folder.root.appending(path: "docs/review-figures.md"))
  }

  /// Each rule's own examples.
  @Test(arguments: Corpus.languages)
  func everyRuleFindsItsExamplesAndNothingInItsCalmOnes(language: String) throws {
    let wanted = ProcessInfo.processInfo.environment["REVIEW_DIFFERENCES"]
    guard wanted == nil || wanted == language else { return }
    let rules = try Corpus.rules(language)
    let reviewer = Reviewer(rules)
    for rule in rules.rules {
      // What looks at the whole case has its tests elsewhere.
      #expect(!rule.examples.isEmpty || !rule.looksAtWords, "\(language) \(rule.code)")
      for sample in rule.examples {
        #expect(
          reviewer.remarks(on: sample.text, in: sample.field).contains { $0.code == rule.code },
          "\(language) \(rule.code): \(sample.text)")
      }
      for sample in rule.calms {
        #expect(
          !reviewer.remarks(on: sample.text, in: sample.field).contains { $0.code == rule.code },
          "\(language) \(rule.code): \(sample.text)")
      }
    }
  }
}
