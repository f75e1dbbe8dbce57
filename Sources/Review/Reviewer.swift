/// Reads the customer's own words and says what would serve them better.
///
/// Each thread has one of its own: it remembers the stems of the words that it met.
package final class Reviewer {
  private let rules: ReviewRules
  private let stemmer: Stemmer?
  private let tone: ToneReader?
  private var known: [FoldedWord: PatternMatch.Word] = [:]

  /// Something in a text that a calmer or fuller wording would better.
  package struct Remark: Sendable {
    package let code: String
    /// The place in the UTF-8 of the text; nil when the whole text is meant.
    package let range: Range<Int>?
    package let why: String
    package let instead: String
    /// The phrase that found it, as the file of rules has it with its line ends; nil for what is counted or lacking.
    package let pattern: String?
  }

  /// How many words are remembered; a text of nothing but different words must not fill the memory.
  private static let mostKnown = 50_000

  /// How many remarks a text gets at most: who has read so many will look at the rest without being told.
  private static let mostRemarks = 25

  /// A reviewer by these rules.
  package init(_ rules: ReviewRules) {
    self.rules = rules
    stemmer = rules.algorithm.flatMap { Stemmer(algorithm: $0) }
    tone = rules.classifier.map { ToneReader($0, mostKnown: Self.mostKnown) }
  }

  /// What there is to say of a text, in order of place; each rule speaks once of each place.
  package func remarks(on text: String, in field: ReviewRules.Field) -> [Remark] {
    let scan = TextScan(
      text, abbreviations: rules.abbreviations, hasCapitalNouns: rules.hasCapitalNouns)
    let match = PatternMatch(
      scan: scan, words: scan.tokens.map { known(of: $0.form) })
    let found = findings(in: match, field)
    let reading = tone?.reading(of: scan, in: field)
    var remarks: [Remark] = []
    for (number, rule) in rules.rules.enumerated() where rule.fields.contains(field) {
      var said = found.isEmpty ? [] : phrases(found.filter { $0.finder.rule == number }, rule, match)
      if isLacking(rule, match) { said.append(rule.remark(at: nil)) }
      remarks += reading?.settled(said, of: rule) ?? said
      if let check = rule.check, check.isOfWords {
        remarks += Checks(rules: rules, rule: rule, match: match).places(check, in: text).map {
          rule.remark(at: $0)
        }
      }
    }
    if remarks.isEmpty { return [] }
    let codes = Set(remarks.map(\.code))
    let silent = Set(rules.rules.filter { !$0.unless.isDisjoint(with: codes) }.map(\.code))
    return remarks.filter { !silent.contains($0.code) }
      .sorted { ($0.range?.lowerBound ?? 0, $0.code) < ($1.range?.lowerBound ?? 0, $1.code) }
      .prefix(Self.mostRemarks).map { $0 }
  }

  // MARK: -

  /// A match of a phrase or a masked word.
  private struct Finding {
    let finder: ReviewRules.Finder
    let tokens: Range<Int>
    /// The phrase as the file has it.
    let pattern: String
  }

  private func findings(in match: PatternMatch, _ field: ReviewRules.Field) -> [Finding] {
    var found: [Finding] = []
    var present = [Bool](repeating: false, count: rules.lexicon.count)
    for word in match.words { for set in word.sets { present[Int(set)] = true } }
    for (index, word) in match.words.enumerated() where !match.scan.tokens[index].isQuoted {
      for number in word.patterns {
        let needed = Int(rules.neededSets[Int(number)])
        if needed >= 0, !present[needed] { continue }
        let pattern = rules.patterns[Int(number)]
        guard let finder = rules.finders[Int(number)], rules.rules[finder.rule].fields.contains(field),
          let end = match.end(
            of: pattern, at: index, quoted: false, names: !rules.rules[finder.rule].ignoresNames), end > index
        else { continue }
        found.append(Finding(finder: finder, tokens: index..<end, pattern: pattern.source))
      }
      for finder in word.masked where rules.rules[finder.rule].fields.contains(field) {
        found.append(Finding(finder: finder, tokens: index..<index + 1, pattern: "a masked word"))
      }
    }
    return found
  }

  /// The remarks on the phrases of a rule: overlapping ones are one, and exceptions are none.
  private func phrases(_ findings: [Finding], _ rule: ReviewRules.Rule, _ match: PatternMatch) -> [Remark] {
    guard !findings.isEmpty else { return [] }
    let everywhere = rule.exceptions.isEmpty ? [] : rule.exceptions.covers(in: match, of: rules.patterns)
    var ofGroup: [Int: [Bool]] = [:]
    var merged: [Finding] = []
    for finding in findings.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      let group = finding.finder.group
      let own = rule.groups[group].exceptions
      if !own.isEmpty, ofGroup[group] == nil { ofGroup[group] = own.covers(in: match, of: rules.patterns) }
      let inGroup = ofGroup[group] ?? []
      if finding.tokens.contains(where: { everywhere.isTrue(at: $0) || inGroup.isTrue(at: $0) }) { continue }
      if let last = merged.last, finding.tokens.lowerBound < last.tokens.upperBound {
        let upper = max(last.tokens.upperBound, finding.tokens.upperBound)
        merged[merged.count - 1] = Finding(
          finder: last.finder, tokens: last.tokens.lowerBound..<upper, pattern: last.pattern)
      } else {
        merged.append(finding)
      }
    }
    let tokens = match.scan.tokens
    return merged.map { finding in
      let (first, last) = (tokens[finding.tokens.lowerBound], tokens[finding.tokens.upperBound - 1])
      return rule.remark(at: first.range.lowerBound..<last.range.upperBound, by: finding.pattern)
    }
  }

  /// Whether a text lacks what a rule wants in it.
  private func isLacking(_ rule: ReviewRules.Rule, _ match: PatternMatch) -> Bool {
    guard !rule.needs.isEmpty, !match.scan.tokens.isEmpty else { return false }
    if !rule.when.isEmpty, !rule.when.occurs(in: match, of: rules.patterns) { return false }
    return !rule.needs.occurs(in: match, of: rules.patterns)
  }

  private func known(of form: String) -> PatternMatch.Word {
    if let known = known[FoldedWord(form)] { return known }
    let sets = rules.lexicon.sets(form: form, stem: stemmer?.stem(form) ?? form)
    var word = PatternMatch.Word(sets: sets)
    word.patterns = Array(Set(sets.flatMap { rules.patternsOfSet[Int($0)] })).sorted()
    if form.contains("*") {
      let letters = Array(form.unicodeScalars)
      word.masked = rules.maskedWords.filter { $0.matches(letters) }.map(\.finder)
    }
    if known.count < Self.mostKnown { known[FoldedWord(form)] = word }
    return word
  }
}

extension [Bool] {
  fileprivate func isTrue(at index: Int) -> Bool { !isEmpty && self[index] }
}

extension ReviewRules.Rule {
  func remark(at range: Range<Int>?, by pattern: String? = nil) -> Reviewer.Remark {
    Reviewer.Remark(code: code, range: range, why: why, instead: instead, pattern: pattern)
  }
}
