package import SourceDiagnostics

/// What the review looks for in one language: the file `review.xml` of the language.
package struct ReviewRules: Sendable {
  /// The algorithm of the stemmer; nil where words are compared as they are written.
  let algorithm: String?
  package let rules: [Rule]
  /// The patterns of all rules, those of a part of a rule beside each other.
  let patterns: [Pattern]
  /// For each pattern the rule and its group of phrases that finds something with it; nil for patterns of other parts.
  let finders: [Finder?]
  /// For each pattern that finds something a set of words that the text must have for it; -1 for none.
  let neededSets: [Int32]
  /// For each set of words the patterns that may begin with one of them.
  let patternsOfSet: [[Int32]]
  let lexicon: Lexicon
  let maskedWords: [MaskedWord]
  /// The words behind which a full stop ends no sentence.
  let abbreviations: Abbreviations
  /// Whether nouns are written with capitals, and not only names.
  let hasCapitalNouns: Bool
  /// What stands before and behind words that are quoted from the customer.
  package let quotationMarks: (open: Character, close: Character)
  /// The second reader of tone; nil where the language has none.
  private(set) var classifier: ToneClassifier?

  /// A group of phrases of a rule.
  struct Finder: Sendable {
    let rule: Int
    let group: Int
  }

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

  package final class Rule: Sendable {
    package let code: String
    /// The fields that it looks at.
    package let fields: Set<Field>
    /// Why it hurts, in one sentence of the language.
    package let why: String
    /// What to write instead.
    package let instead: String
    package let check: Check?
    /// What it looks for.
    let groups: [Phrases]
    /// What is none of it, in whichever group it is found.
    let exceptions: PatternGroup
    /// When not empty, the rule looks at texts that have one of these.
    let when: PatternGroup
    /// When not empty, the rule finds fault with texts that have none of these.
    let needs: PatternGroup
    /// Whether a name, such as that of a street, is none of the words that it looks for.
    let ignoresNames: Bool
    /// The rules beside whose findings this one is silent.
    let unless: Set<String>
    /// Whether it looks at the words of a text, and not at numbers or at the case as a whole.
    package var looksAtWords: Bool { check?.isOfWords ?? true }
    /// Texts in which it finds something, and texts in which it does not: its tests.
    package let examples: [Sample]
    package let calms: [Sample]

    init(
      code: String, fields: Set<Field>, why: String, instead: String, check: Check?, groups: [Phrases],
      exceptions: PatternGroup, when: PatternGroup, needs: PatternGroup, ignoresNames: Bool,
      unless: Set<String>, examples: [Sample], calms: [Sample]
    ) {
      self.code = code
      self.fields = fields
      self.why = why
      self.instead = instead
      self.check = check
      self.groups = groups
      self.exceptions = exceptions
      self.when = when
      self.needs = needs
      self.ignoresNames = ignoresNames
      self.unless = unless
      self.examples = examples
      self.calms = calms
    }
  }

  /// Phrases with exceptions of their own.
  struct Phrases: Sendable {
    let phrases: PatternGroup
    let exceptions: PatternGroup
  }

  package struct Sample: Sendable {
    package let text: String
    package let field: Field
  }

  init(
    algorithm: String?, rules: [Rule], patterns: [Pattern], lexicon: Lexicon, maskedWords: [MaskedWord],
    abbreviations: Abbreviations, hasCapitalNouns: Bool, quotationMarks: (open: Character, close: Character)
  ) {
    self.algorithm = algorithm
    self.rules = rules
    self.patterns = patterns
    self.lexicon = lexicon
    self.maskedWords = maskedWords
    self.abbreviations = abbreviations
    self.hasCapitalNouns = hasCapitalNouns
    self.quotationMarks = quotationMarks
    var finders = [Finder?](repeating: nil, count: patterns.count)
    for (rule, groups) in rules.map(\.groups).enumerated() {
      for (group, part) in groups.enumerated() {
        for pattern in part.phrases.patterns { finders[pattern] = Finder(rule: rule, group: group) }
      }
    }
    self.finders = finders
    neededSets = zip(patterns, finders).map { pattern, finder in finder == nil ? -1 : pattern.neededSet ?? -1
    }
    var patternsOfSet = [[Int32]](repeating: [], count: lexicon.count)
    for (number, pattern) in patterns.enumerated() {
      for set in Set(pattern.firstSets ?? []) { patternsOfSet[Int(set)].append(Int32(number)) }
    }
    self.patternsOfSet = patternsOfSet
  }
}

extension ReviewRules {
  /// The same rules with what a language's `tone.tsv` says beside them; throws the first thing that is wrong with it.
  package func taught(by file: SourceFile) throws(DiagnosticList) -> ReviewRules {
    var rules = self
    rules.classifier = try ToneClassifier.read(file)
    return rules
  }

  /// The rule that has that check; nil where the language has none.
  package func rule(for check: Check) -> Rule? { rules.first { $0.check == check } }
}
