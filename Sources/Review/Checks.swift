/// What is counted in a text and not looked up.
struct Checks {
  let rules: ReviewRules
  let rule: ReviewRules.Rule
  let match: PatternMatch
  private var scan: TextScan { match.scan }

  init(rules: ReviewRules, rule: ReviewRules.Rule, match: PatternMatch) {
    self.rules = rules
    self.rule = rule
    self.match = match
  }

  /// The places that a check finds fault with; nil stands for the whole text.
  func places(_ check: ReviewRules.Check, in text: String) -> [Range<Int>?] {
    switch check {
    case .shouting: shouting()
    case .length: isLong(text) ? [nil] : []
    case .paragraph:
      text.utf8.split(separator: UInt8(ascii: "\n")).contains {
        Self.isLonger(Substring($0), than: Self.longestParagraph)
      } ? [nil] : []
    case .passport: passports()
    default: []
    }
  }

  /// A number of six digits or more, at most four words behind a word for a passport or card.
  private func passports() -> [Range<Int>?] {
    scan.tokens.indices.compactMap { index -> Range<Int>? in
      guard let end = rule.when.end(in: match, at: index, of: rules.patterns) else { return nil }
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
  private func isLong(_ text: String) -> Bool {
    Self.isLonger(text[...], than: Self.longestSummary) || Set(scan.tokens.map(\.sentence)).count > 2
  }

  /// Characters are counted only where there are bytes enough.
  private static func isLonger(_ text: Substring, than most: Int) -> Bool {
    text.utf8.count > most && text.count > most
  }

  /// Words in capitals that are no abbreviations, and rows of marks.
  ///
  /// A single word counts when it has five letters, two in a row when one of them has, more when together they have six; and
  /// any row with an ordinary short word in it that the rule has in `<when>` (`NOT`, `SIX`).
  private func shouting() -> [Range<Int>?] {
    var places: [Range<Int>?] = scan.rows.filter { !$0.isQuoted }.map(\.range)
    func isCapitals(_ index: Int) -> Bool {
      let token = scan.tokens[index]
      guard token.kind == .word, token.capitals > 1, token.smalls == 0, !token.isQuoted, !isCode(index) else {
        return false
      }
      return rule.exceptions.end(in: match, at: index, of: rules.patterns) == nil
    }
    var index = 0
    while index < scan.tokens.count {
      guard isCapitals(index) else {
        index += 1
        continue
      }
      var end = index
      while end < scan.tokens.count, isCapitals(end) { end += 1 }
      let lengths = scan.tokens[index..<end].map(\.capitals)
      let isLong = lengths.count > 2 ? lengths.reduce(0, +) >= 6 : lengths.contains { $0 >= 5 }
      if isLong || (index..<end).contains(where: isOrdinary) {
        places.append(scan.tokens[index].range.lowerBound..<scan.tokens[end - 1].range.upperBound)
      }
      index = end
    }
    return places
  }

  /// Whether a word in capitals belongs to a code or to a word with small letters: in an account number, before a type
  /// (KONE MX20), before or behind a hyphen (OTDR-test).
  private func isCode(_ index: Int) -> Bool {
    let tokens = scan.tokens
    if tokens[index].isCode { return true }
    let (before, after) = (
      index > 0 ? tokens[index - 1] : nil, index + 1 < tokens.count ? tokens[index + 1] : nil
    )
    if before?.kind == .number, after?.kind == .number { return true }
    if let after, after.isCode, after.capitals > 0, after.sentence == tokens[index].sentence { return true }
    if let after, after.isJoined, after.smalls > 0 { return true }
    return tokens[index].isJoined && before.map { $0.smalls > 0 } ?? false
  }

  /// Whether a short word in capitals is an ordinary word of the language.
  private func isOrdinary(_ index: Int) -> Bool {
    rule.when.end(in: match, at: index, of: rules.patterns) != nil
  }
}
