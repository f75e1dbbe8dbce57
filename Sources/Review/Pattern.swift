/// A sequence of words that a rule looks for, in any of their forms.
///
/// It is a graph of steps, the last of them `match`; what leads to several ways is a `fork`. `PatternSyntax` says how
/// patterns are written.
struct Pattern: Sendable {
  enum Step: Sendable {
    /// A word of that set of the lexicon.
    case word(set: Int32, next: Int)
    /// Not what begins with that step; nothing is taken.
    case not(Int, next: Int)
    /// Any word or number.
    case any(next: Int)
    /// Up to so many words or numbers.
    case gap(most: Int, next: Int)
    case number(NumberForm, next: Int)
    /// A comma before the next word; nothing is taken.
    case comma(next: Int)
    case sentenceStart(next: Int)
    case sentenceEnd(next: Int)
    case questionEnd(next: Int)
    /// Any of these ways, the first that leads to a match.
    case fork([Int])
    case match
  }

  let steps: [Step]
  let first: Int
  /// As it is written in the file.
  let source: String

  /// A set of words of which every match has one, other than that of its first word; nil where no set is needed for sure.
  ///
  /// A text without such a word need not be tried.
  var neededSet: Int32? {
    var needs = [Set<Int32>?](repeating: nil, count: steps.count)
    // A step leads only to steps that were added before it.
    for (number, step) in steps.enumerated() {
      switch step {
      case .match: needs[number] = []
      case .word(let set, let next): needs[number] = needs[next]?.union([set])
      case .fork(let ways):
        let each = ways.map { needs[$0] ?? [] }
        needs[number] = each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
      case .not(_, let next), .any(let next), .gap(_, let next), .number(_, let next), .comma(let next),
        .sentenceStart(let next), .sentenceEnd(let next), .questionEnd(let next):
        needs[number] = needs[next]
      }
    }
    return needs[first]?.subtracting(firstSets ?? []).max()
  }

  /// The sets of words that a match can begin with; nil where it can begin with something else.
  var firstSets: [Int32]? {
    var sets: [Int32] = []
    var (waiting, seen) = ([first], Set<Int>())
    while let step = waiting.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .word(let set, _): sets.append(set)
      case .fork(let ways): waiting += ways
      case .sentenceStart(let next), .comma(let next), .not(_, let next): waiting.append(next)
      case .any, .gap, .number, .sentenceEnd, .questionEnd, .match: return nil
      }
    }
    return sets
  }
}

/// Compiles what a pattern says into its steps, from the last to the first.
struct PatternCompiler {
  private var steps: [Pattern.Step] = [.match]
  private static let end = 0

  /// The pattern; its words are entered into the lexicon.
  static func compile(_ syntax: PatternSyntax, source: String, lexicon: inout Lexicon) -> Pattern {
    var compiler = PatternCompiler()
    let first = compiler.add(syntax, next: end, &lexicon)
    return Pattern(steps: compiler.steps, first: first, source: source)
  }

  private mutating func add(_ step: Pattern.Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  private mutating func add(_ syntax: PatternSyntax, next: Int, _ lexicon: inout Lexicon) -> Int {
    switch syntax {
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = add(part, next: next, &lexicon) }
      return next
    case .either(let ways): return add(.fork(ways.map { add($0, next: next, &lexicon) }))
    case .optional(let part): return add(.fork([add(part, next: next, &lexicon), next]))
    case .words(let words): return add(.word(set: lexicon.set(of: words), next: next))
    case .not(let part): return add(.not(add(part, next: Self.end, &lexicon), next: next))
    case .any: return add(.any(next: next))
    case .gap(let most): return add(.gap(most: most, next: next))
    case .number(let form): return add(.number(form, next: next))
    case .comma: return add(.comma(next: next))
    case .sentenceStart: return add(.sentenceStart(next: next))
    case .sentenceEnd: return add(.sentenceEnd(next: next))
    case .questionEnd: return add(.questionEnd(next: next))
    }
  }
}
