/// What the review looks for in one language: the file `review.xml` of the language.
package struct ReviewRules: Sendable {
  /// The algorithm of the stemmer; nil where words are compared as they are written.
  let algorithm: String?
  package let rules: [Rule]
  /// For the first two letters of a word the patterns that may begin with it.
  let index: [UInt64: [PatternSet.Place]]
  let lexicon: Lexicon
  /// For masked words: the letters of each word that may be meant, and its rule.
  let maskable: [(letters: [Unicode.Scalar], rule: Int)]

  /// Where a text stands in a case.
  package enum Field: String, Sendable, CaseIterable {
    case summary, outcome, demand, check
  }

  /// Something that a program must count or compare, which patterns cannot.
  package enum Check: String, Sendable, CaseIterable {
    /// Words in capitals, rows of exclamation and question marks.
    case shouting
    /// More than two sentences, or more than 400 characters.
    case length
    /// A paragraph of more than 1200 characters.
    case paragraph
    /// A number behind a word for a passport or identity card; the rule's `<when>` has the words.
    case passport = "passport-number"
    // What numbers give away.
    case identity = "identity-number"
    case card = "card-number"
    case account = "bank-account"
    case wrongAccount = "wrong-iban"
    case phone = "other-phone"
    // What the case as a whole lacks.
    case ticket = "no-ticket"
    case adviser = "no-adviser"
    case report = "no-report"
    case openOutage = "open-outage"
    case contract = "no-contract"

    /// Whether it looks at the words of a text.
    var isOfWords: Bool { self == .shouting || self == .length || self == .paragraph || self == .passport }
  }

  package struct Rule: Sendable {
    package let code: String
    /// The fields that it looks at.
    package let fields: Set<Field>
    /// Why it hurts, in one sentence of the language.
    package let why: String
    /// What to write instead.
    package let instead: String
    package let check: Check?
    let phrases: PatternSet
    let exceptions: PatternSet
    /// When not empty, the rule looks at texts that have one of these.
    let when: PatternSet
    /// When not empty, the rule finds fault with texts that have none of these.
    let needs: PatternSet
    /// The rules beside whose findings this one is silent.
    let unless: Set<String>
    /// Whether it looks at the words of a text, and not at numbers or at the case as a whole.
    package var looksAtWords: Bool { check?.isOfWords ?? true }
    /// Texts in which it finds something, and texts in which it does not: its tests.
    package let examples: [Sample]
    package let calms: [Sample]
  }

  package struct Sample: Sendable {
    package let text: String
    package let field: Field
  }

  init(
    algorithm: String?, rules: [Rule], lexicon: Lexicon, maskable: [(letters: [Unicode.Scalar], rule: Int)]
  ) {
    self.lexicon = lexicon
    self.algorithm = algorithm
    self.rules = rules
    self.maskable = maskable
    var index: [UInt64: [PatternSet.Place]] = [:]
    for rule in rules {
      for set in [rule.phrases, rule.exceptions, rule.when, rule.needs] {
        for (number, pattern) in set.patterns.enumerated() where pattern.beginsWithWord {
          for key in pattern.firstKeys {
            index[key, default: []].append(
              PatternSet.Place(rule: set.rule, part: set.part, pattern: number))
          }
        }
      }
    }
    self.index = index
  }
}

extension ReviewRules {
  /// The rule that has that check; nil where the language has none.
  package func rule(for check: Check) -> Rule? { rules.first { $0.check == check } }
}

extension ReviewRules {
  /// The pattern at a place.
  func pattern(at place: PatternSet.Place) -> Pattern {
    let rule = rules[place.rule]
    return switch place.part {
    case .phrases: rule.phrases.patterns[place.pattern]
    case .exceptions: rule.exceptions.patterns[place.pattern]
    case .when: rule.when.patterns[place.pattern]
    case .needs: rule.needs.patterns[place.pattern]
    }
  }
}
