/// Tries patterns at the words of a text.
struct PatternMatch {
  /// A word of the text as patterns see it.
  struct Word {
    /// The numbers of its folded form and of its stem in the lexicon.
    let form: Int32
    let stem: Int32
    /// The patterns that may begin with it.
    var places: [PatternSet.Place] = []

    /// What stands for a number of the text.
    static let none = Word(form: Lexicon.unknown, stem: Lexicon.unknown)
  }

  let scan: TextScan
  /// One for each token.
  let words: [Word]
  let lexicon: Lexicon

  /// How many words `...` may stand for.
  private static let longestGap = 4

  /// The end of the match that begins at a token; nil when there is none.
  func end(of pattern: Pattern, at start: Int) -> Int? {
    var failures = Failures()
    return match(pattern, 0, at: start, from: start, &failures)
  }

  /// Where a pattern has failed already: gaps and options lead to the same place on many ways, and each place is tried
  /// once, so that no pattern can run away.
  private struct Failures {
    /// How many places were tried; only then is it worth remembering.
    private var tried = 0
    /// For each step the distances from the beginning, one bit each.
    private var bits: [UInt64] = []

    /// Whether a place has failed before, or lies farther off than any match reaches.
    mutating func contains(_ step: Int, _ distance: Int, of steps: Int) -> Bool {
      tried += 1
      guard tried > 64, distance < 64 else { return distance >= 64 }
      if bits.isEmpty { bits = [UInt64](repeating: 0, count: steps) }
      return bits[step] & 1 << UInt64(distance) != 0
    }

    mutating func insert(_ step: Int, _ distance: Int) {
      if !bits.isEmpty { bits[step] |= 1 << UInt64(distance) }
    }
  }

  private func match(
    _ pattern: Pattern, _ step: Int, at index: Int, from start: Int, _ failures: inout Failures
  ) -> Int? {
    guard step < pattern.steps.count else { return index }
    if failures.contains(step, index - start, of: pattern.steps.count) { return nil }
    if let end = next(pattern, step, at: index, from: start, &failures) { return end }
    failures.insert(step, index - start)
    return nil
  }

  private func next(
    _ pattern: Pattern, _ step: Int, at index: Int, from start: Int, _ failures: inout Failures
  ) -> Int? {
    switch pattern.steps[step] {
    case .words(let range):
      guard continues(at: index, from: start), matches(pattern, range, at: index) else { return nil }
      return match(pattern, step + 1, at: index + 1, from: start, &failures)
    case .optional(let range):
      if continues(at: index, from: start), matches(pattern, range, at: index),
        let end = match(pattern, step + 1, at: index + 1, from: start, &failures)
      {
        return end
      }
      return match(pattern, step + 1, at: index, from: start, &failures)
    case .any:
      guard continues(at: index, from: start) else { return nil }
      return match(pattern, step + 1, at: index + 1, from: start, &failures)
    case .number:
      guard continues(at: index, from: start), scan.tokens[index].kind == .number else { return nil }
      return match(pattern, step + 1, at: index + 1, from: start, &failures)
    case .gap:
      for skipped in 0...Self.longestGap {
        if skipped > 0, !continues(at: index + skipped - 1, from: start) { return nil }
        if let end = match(pattern, step + 1, at: index + skipped, from: start, &failures) { return end }
      }
      return nil
    case .sentenceStart:
      guard index == 0 || scan.tokens[index - 1].sentence != scan.tokens[index].sentence else { return nil }
      return match(pattern, step + 1, at: index, from: start, &failures)
    case .sentenceEnd:
      guard index > start, !continues(at: index, from: start) else { return nil }
      return match(pattern, step + 1, at: index, from: start, &failures)
    case .questionEnd:
      guard index > start, !continues(at: index, from: start), scan.ends[scan.tokens[start].sentence] == "?"
      else {
        return nil
      }
      return match(pattern, step + 1, at: index, from: start, &failures)
    }
  }

  /// Whether a token is there and in the sentence in which the match began.
  private func continues(at index: Int, from start: Int) -> Bool {
    index < scan.tokens.count && scan.tokens[index].sentence == scan.tokens[start].sentence
  }

  private func matches(_ pattern: Pattern, _ range: Range<Int>, at index: Int) -> Bool {
    guard scan.tokens[index].kind == .word else { return false }
    let (word, form) = (words[index], scan.tokens[index].form)
    return range.contains {
      lexicon.matches(pattern.words[$0], form: word.form, stem: word.stem, spelt: form)
    }
  }
}

extension Lexicon {
  /// Whether a word of a pattern stands for a word of a text.
  func matches(_ wanted: Pattern.Word, form: Int32, stem: Int32, spelt text: String) -> Bool {
    switch wanted.kind {
    case .stem: stem == wanted.number
    case .form: form == wanted.number
    case .prefix: text.utf8.starts(with: prefixes[Int(wanted.number)])
    }
  }
}
