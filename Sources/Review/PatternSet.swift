/// The patterns of one part of a rule.
struct PatternSet: Sendable {
  /// What the patterns of a rule are for.
  enum Part: Sendable { case phrases, exceptions, when, needs }

  /// One pattern of one rule.
  struct Place: Sendable {
    let rule: Int
    let part: Part
    let pattern: Int
  }

  let rule: Int
  let part: Part
  let patterns: [Pattern]
  /// Those that begin with no word of their own; the others are found by their first words.
  private let others: [Int]

  var isEmpty: Bool { patterns.isEmpty }

  init(_ patterns: [Pattern], _ part: Part, of rule: Int) {
    self.rule = rule
    self.part = part
    self.patterns = patterns
    others = patterns.indices.filter { !patterns[$0].beginsWithWord }
  }

  /// The end of the longest match that begins at a token; nil when there is none.
  func end(in match: PatternMatch, at index: Int) -> Int? {
    var longest: Int?
    func look(at candidate: Int) {
      if let end = match.end(of: patterns[candidate], at: index) { longest = max(longest ?? end, end) }
    }
    for candidate in others { look(at: candidate) }
    for place in match.words[index].places where place.rule == rule && place.part == part {
      look(at: place.pattern)
    }
    return longest
  }

  /// Whether any of the patterns matches anywhere.
  func occurs(in match: PatternMatch) -> Bool {
    match.scan.tokens.indices.contains { index in end(in: match, at: index).map { $0 > index } ?? false }
  }
}
