/// Reads the customer's own words and says what would serve them better.
///
/// Each thread has one of its own: it remembers the stems of the words that it met.
package final class Reviewer {
  private let rules: ReviewRules
  private let stemmer: Stemmer?
  private var known: [String: PatternMatch.Word] = [:]

  /// Something in a text that a calmer or fuller wording would better.
  package struct Remark: Sendable {
    package let code: String
    /// The place in the UTF-8 of the text; nil when the whole text is meant.
    package let range: Range<Int>?
    package let why: String
    package let instead: String
  }

  /// How many words are remembered; a text of nothing but different words must not fill the memory.
  private static let mostKnown = 50_000

  /// How many remarks a text gets at most: who has read so many will look at the rest without being told.
  private static let mostRemarks = 25

  /// A reviewer by these rules.
  package init(_ rules: ReviewRules) {
    self.rules = rules
    stemmer = rules.algorithm.flatMap { Stemmer(algorithm: $0) }
  }

  /// What there is to say of a text, in order of place; each rule speaks once of each place.
  package func remarks(on text: String, in field: ReviewRules.Field) -> [Remark] {
    let scan = TextScan(text)
    let words = scan.tokens.map { $0.kind == .word ? known(of: $0.form) : .none }
    let match = PatternMatch(scan: scan, words: words, lexicon: rules.lexicon)
    var found: [(rule: Int, tokens: Range<Int>)] = []
    for (index, word) in words.enumerated() where !scan.tokens[index].isQuoted {
      for place in word.places
      where place.part == .phrases && rules.rules[place.rule].fields.contains(field) {
        guard let end = match.end(of: rules.rules[place.rule].phrases.patterns[place.pattern], at: index),
          !scan.tokens[index..<end].contains(where: \.isQuoted)
        else { continue }
        found.append((place.rule, index..<end))
      }
      if scan.tokens[index].isMasked {
        for rule in masked(scan.tokens[index].form) where rules.rules[rule].fields.contains(field) {
          found.append((rule, index..<index + 1))
        }
      }
    }
    var remarks: [Remark] = []
    for (number, rule) in rules.rules.enumerated() where rule.fields.contains(field) {
      let own = found.filter { $0.rule == number }.map(\.tokens)
      remarks += phrases(own, rule, match)
      if let check = rule.check, check.isOfWords {
        remarks += Checks.places(check, in: text, scan, rule, match).map { rule.remark(at: $0) }
      }
      if isLacking(rule, match) { remarks.append(rule.remark(at: nil)) }
    }
    let codes = Set(remarks.map(\.code))
    let silent = Set(rules.rules.filter { !$0.unless.isDisjoint(with: codes) }.map(\.code))
    return remarks.filter { !silent.contains($0.code) }
      .sorted { ($0.range?.lowerBound ?? 0, $0.code) < ($1.range?.lowerBound ?? 0, $1.code) }
      .prefix(Self.mostRemarks).map { $0 }
  }

  // MARK: -

  /// The remarks on the phrases of a rule: overlapping ones are one, and exceptions are none.
  private func phrases(_ matches: [Range<Int>], _ rule: ReviewRules.Rule, _ match: PatternMatch) -> [Remark] {
    guard !matches.isEmpty else { return [] }
    var merged: [Range<Int>] = []
    // Whether a token lies in an exception: matches are short, so that the time stays linear.
    var isExcepted = [Bool](repeating: false, count: rule.exceptions.isEmpty ? 0 : match.scan.tokens.count)
    if !rule.exceptions.isEmpty {
      for start in isExcepted.indices {
        guard let end = rule.exceptions.end(in: match, at: start), end > start else { continue }
        for index in start..<end { isExcepted[index] = true }
      }
    }
    for tokens in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if !isExcepted.isEmpty, tokens.contains(where: { isExcepted[$0] }) { continue }
      if let last = merged.last, tokens.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, tokens.upperBound)
      } else {
        merged.append(tokens)
      }
    }
    return merged.map { tokens in
      let all = match.scan.tokens
      return rule.remark(
        at: all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound)
    }
  }

  /// Whether a text lacks what a rule wants in it.
  private func isLacking(_ rule: ReviewRules.Rule, _ match: PatternMatch) -> Bool {
    guard !rule.needs.isEmpty, !match.scan.tokens.isEmpty else { return false }
    if !rule.when.isEmpty, !rule.when.occurs(in: match) { return false }
    return !rule.needs.occurs(in: match)
  }

  private func known(of form: String) -> PatternMatch.Word {
    if let known = known[form] { return known }
    let stem = stemmer?.stem(form) ?? form
    var word = PatternMatch.Word(form: rules.lexicon.known(form), stem: rules.lexicon.known(stem))
    let (formKey, stemKey) = (Pattern.key(of: form), Pattern.key(of: stem))
    var candidates = rules.index[formKey, default: []]
    // A stem may begin otherwise than its word: lying, lie.
    if stemKey != formKey { candidates += rules.index[stemKey, default: []] }
    word.places = candidates.filter { place in
      rules.pattern(at: place).firstWords.contains {
        rules.lexicon.matches($0, form: word.form, stem: word.stem, spelt: form)
      }
    }
    if known.count < Self.mostKnown { known[form] = word }
    return word
  }

  /// The rules of words that a masked one may stand for: a sign is any letter, and a row of them any row.
  private func masked(_ form: String) -> [Int] {
    let letters = Array(form.unicodeScalars)
    guard letters.count > 2, letters.count < 30, letters.contains(where: { $0 != "*" }) else { return [] }
    return Array(
      Set(
        rules.maskable.filter { word in
          word.letters.count <= letters.count
            && zip(word.letters, letters).allSatisfy { $0 == $1 || $1 == "*" }
            && zip(word.letters, letters).contains { $0 == $1 }
        }.map(\.rule)))
  }
}

extension ReviewRules.Rule {
  fileprivate func remark(at range: Range<Int>?) -> Reviewer.Remark {
    Reviewer.Remark(code: code, range: range, why: why, instead: instead)
  }
}
