/// What is counted in a text and not looked up.
enum Checks {
  /// The places that a check finds fault with; nil stands for the whole text.
  static func places(
    _ check: ReviewRules.Check, in text: String, _ scan: TextScan, _ rule: ReviewRules.Rule,
    _ match: PatternMatch
  ) -> [Range<Int>?] {
    switch check {
    case .shouting: shouting(scan, rule, match)
    case .length: isLong(text, scan) ? [nil] : []
    case .paragraph:
      text.split(separator: "\n").contains { $0.count > longestParagraph } ? [nil] : []
    case .passport: passports(scan, rule, match)
    default: []
    }
  }

  /// A number of six digits or more, at most four words behind a word for a passport or card.
  private static func passports(
    _ scan: TextScan, _ rule: ReviewRules.Rule, _ match: PatternMatch
  ) -> [Range<Int>?] {
    scan.tokens.indices.compactMap { index -> Range<Int>? in
      guard let end = rule.when.end(in: match, at: index) else { return nil }
      var digits = 0
      for token in scan.tokens[end...].prefix(5) {
        digits += token.form.count { $0.isASCII && $0.isNumber }
        if digits >= 6 { return scan.tokens[index].range.lowerBound..<token.range.upperBound }
      }
      return nil
    }
  }

  static let longestSummary = 400
  static let longestParagraph = 1200

  /// More than two sentences or four hundred characters.
  private static func isLong(_ text: String, _ scan: TextScan) -> Bool {
    text.count > longestSummary || Set(scan.tokens.map(\.sentence)).count > 2
  }

  /// Words in capitals that are no abbreviations, and rows of marks.
  ///
  /// A single word counts when it has four letters, two or more in a row when together they have six; and any row with an
  /// ordinary short word in it that the rule has in `<when>` (`NOT`, `SIX`).
  private static func shouting(
    _ scan: TextScan, _ rule: ReviewRules.Rule, _ match: PatternMatch
  ) -> [Range<Int>?] {
    var places: [Range<Int>?] = scan.rows.filter { !$0.isQuoted }.map(\.range)
    func isCapitals(_ index: Int) -> Bool {
      let token = scan.tokens[index]
      guard token.kind == .word, token.capitals > 1, token.smalls == 0, !token.isQuoted, !token.isCode else {
        return false
      }
      return rule.exceptions.end(in: match, at: index) == nil
    }
    var index = 0
    while index < scan.tokens.count {
      guard isCapitals(index) else {
        index += 1
        continue
      }
      var end = index
      while end < scan.tokens.count, isCapitals(end) { end += 1 }
      let letters = scan.tokens[index..<end].reduce(0) { $0 + $1.capitals }
      let isEmphasis = (index..<end).contains { isOrdinary($0, rule, match) }
      if isEmphasis || letters >= (end - index > 1 ? 6 : 4) {
        places.append(scan.tokens[index].range.lowerBound..<scan.tokens[end - 1].range.upperBound)
      }
      index = end
    }
    return places
  }

  /// Whether a short word in capitals is an ordinary word of the language.
  private static func isOrdinary(_ index: Int, _ rule: ReviewRules.Rule, _ match: PatternMatch) -> Bool {
    rule.when.end(in: match, at: index) != nil
  }
}
