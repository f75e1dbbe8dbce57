/// The patterns of one part of a rule: neighbours among all patterns of the language.
struct PatternGroup: Sendable {
  let patterns: Range<Int>
  /// Those that can begin with something else than a word; the others are found by their first words.
  let others: [Int]

  static let none = PatternGroup(patterns: 0..<0, others: [])

  var isEmpty: Bool { patterns.isEmpty }

  /// The end of the longest match that begins at a token; nil when there is none.
  func end(in match: PatternMatch, at index: Int, of all: [Pattern]) -> Int? {
    var longest: Int?
    func look(at candidate: Int) {
      if let end = match.end(of: all[candidate], at: index, longest: true) {
        longest = max(longest ?? end, end)
      }
    }
    for candidate in others { look(at: candidate) }
    for candidate in match.words[index].patterns where patterns.contains(Int(candidate)) {
      look(at: Int(candidate))
    }
    return longest
  }

  /// Whether any of the patterns matches anywhere.
  func occurs(in match: PatternMatch, of all: [Pattern]) -> Bool {
    match.scan.tokens.indices.contains { index in
      end(in: match, at: index, of: all).map { $0 > index } ?? false
    }
  }

  /// For each token whether it lies in a match; matches are short, so that the time stays linear.
  func covers(in match: PatternMatch, of all: [Pattern]) -> [Bool] {
    var covered = [Bool](repeating: false, count: match.scan.tokens.count)
    for start in covered.indices {
      guard let end = end(in: match, at: start, of: all), end > start else { continue }
      for index in start..<end { covered[index] = true }
    }
    return covered
  }
}
