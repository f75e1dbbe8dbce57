/// Tries patterns at the words of a text.
struct PatternMatch {
  /// A word of the text as patterns see it.
  struct Word {
    /// The sets of the lexicon that it is in, sorted.
    var sets: [Int32] = []
    /// The patterns that may begin with it.
    var patterns: [Int32] = []
    /// What finds it where signs stand in place of its letters.
    var masked: [ReviewRules.Finder] = []
  }

  let scan: TextScan
  /// One for each token.
  let words: [Word]

  /// The end of the match that begins at a token; nil when there is none.
  ///
  /// Quoted words are somebody else's: they may lie in a gap, and stand for a word of the pattern only where `quoted`;
  /// so do names only where `names`. A gap at the end takes nothing, or all it can where the match is `longest`.
  func end(
    of pattern: Pattern, at start: Int, quoted: Bool = true, names: Bool = true, longest: Bool = false
  ) -> Int? {
    var attempt = Attempt(pattern: pattern, start: start, quoted: quoted, names: names, longest: longest)
    return match(pattern.first, at: start, &attempt)
  }

  /// Where a pattern has failed already: gaps and forks lead to the same place on many ways, and each place is tried
  /// once, so that no pattern can run away.
  private struct Attempt {
    let pattern: Pattern
    let start: Int
    let quoted: Bool
    let names: Bool
    let longest: Bool
    /// How many places were tried; only then is it worth remembering.
    private var tried = 0
    /// For each step the distances from the beginning, one bit each.
    private var bits: [UInt64] = []

    init(pattern: Pattern, start: Int, quoted: Bool, names: Bool, longest: Bool) {
      self.pattern = pattern
      self.start = start
      self.quoted = quoted
      self.names = names
      self.longest = longest
    }

    /// Whether a place has failed before, or lies farther off than any match reaches.
    mutating func hasFailed(_ step: Int, at index: Int) -> Bool {
      let distance = index - start
      tried += 1
      guard tried > 64, distance < 64 else { return distance >= 64 }
      if bits.isEmpty { bits = [UInt64](repeating: 0, count: pattern.steps.count) }
      return bits[step] & 1 << UInt64(distance) != 0
    }

    mutating func fail(_ step: Int, at index: Int) {
      if !bits.isEmpty { bits[step] |= 1 << UInt64(index - start) }
    }
  }

  private func match(_ step: Int, at index: Int, _ attempt: inout Attempt) -> Int? {
    if case .match = attempt.pattern.steps[step] { return index }
    if attempt.hasFailed(step, at: index) { return nil }
    if let end = next(step, at: index, &attempt) { return end }
    attempt.fail(step, at: index)
    return nil
  }

  private func next(_ step: Int, at index: Int, _ attempt: inout Attempt) -> Int? {
    let isInside = continues(at: index, from: attempt.start)
    switch attempt.pattern.steps[step] {
    case .match: return index
    case .word(let set, let next):
      guard isInside, isWord(at: index, of: set), attempt.quoted || !scan.tokens[index].isQuoted,
        attempt.names || !scan.tokens[index].isName
      else {
        return nil
      }
      return match(next, at: index + 1, &attempt)
    case .not(let part, let next):
      return match(part, at: index, &attempt) == nil ? match(next, at: index, &attempt) : nil
    case .any(let next):
      return isInside ? match(next, at: index + 1, &attempt) : nil
    case .gap(let most, let next):
      if attempt.longest, case .match = attempt.pattern.steps[next] {
        return (index...index + most).last { $0 == index || continues(at: $0 - 1, from: attempt.start) }
      }
      for skipped in 0...most {
        if skipped > 0, !continues(at: index + skipped - 1, from: attempt.start) { return nil }
        if let end = match(next, at: index + skipped, &attempt) { return end }
      }
      return nil
    case .number(let form, let next):
      guard isInside, scan.tokens[index].numberForms.contains(form) else { return nil }
      return match(next, at: index + 1, &attempt)
    case .comma(let next):
      return isInside && scan.tokens[index].followsComma ? match(next, at: index, &attempt) : nil
    case .sentenceStart(let next):
      guard isInside, index == 0 || scan.tokens[index - 1].sentence != scan.tokens[index].sentence else {
        return nil
      }
      return match(next, at: index, &attempt)
    case .sentenceEnd(let next):
      return index > attempt.start && !isInside ? match(next, at: index, &attempt) : nil
    case .questionEnd(let next):
      guard index > attempt.start, !isInside, scan.ends[scan.tokens[attempt.start].sentence] == "?" else {
        return nil
      }
      return match(next, at: index, &attempt)
    case .fork(let ways):
      for way in ways {
        if let end = match(way, at: index, &attempt) { return end }
      }
      return nil
    }
  }

  /// Whether a token is there and in the sentence in which the match began.
  private func continues(at index: Int, from start: Int) -> Bool {
    index < scan.tokens.count && scan.tokens[index].sentence == scan.tokens[start].sentence
  }

  private func isWord(at index: Int, of set: Int32) -> Bool {
    let sets = words[index].sets
    var (low, high) = (0, sets.count)
    while low < high {
      let middle = (low + high) / 2
      if sets[middle] < set { low = middle + 1 } else { high = middle }
    }
    return low < sets.count && sets[low] == set
  }
}
