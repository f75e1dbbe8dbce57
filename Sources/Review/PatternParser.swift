/// Why a pattern cannot be read, and where: offsets into its UTF-8.
struct PatternFault: Error {
  let message: String
  let hint: String
  let range: Range<Int>
}

/// Reads patterns.
struct PatternParser {
  private enum Token: Equatable {
    case text(String)
    case open, close, slash, bar, comma, perhaps, not
  }

  private let tokens: [(token: Token, range: Range<Int>)]
  private let lists: [String: WordList]
  /// The stem of a word; nil where a word stands for just that form.
  private let stem: ((String) -> String)?
  private var index = 0
  private let whole: Range<Int>

  /// A reader of a piece of text that begins at an offset of its file's text.
  init(
    _ source: some StringProtocol, at start: Int = 0, lists: [String: WordList] = [:],
    stem: ((String) -> String)?
  ) {
    self.lists = lists
    self.stem = stem
    let bytes = Array(source.utf8)
    whole = start..<start + bytes.count
    tokens = Self.tokens(of: bytes, at: start)
  }

  /// The pattern that the whole text spells.
  mutating func pattern() throws(PatternFault) -> PatternSyntax {
    let pattern = try sequence()
    if index < tokens.count {
      throw tokens[index].token == .slash
        ? fault("'/' stands in no brackets", "write (a b / c d)", at: index)
        : fault("this bracket closes none", "remove it, or write '(' before it", at: index)
    }
    return pattern
  }

  /// The entries of a list: words, and several words in brackets.
  mutating func entries() throws(PatternFault) -> WordList {
    var (words, others): ([WordSyntax], [PatternSyntax]) = ([], [])
    while index < tokens.count {
      switch tokens[index].token {
      case .bar: index += 1
      case .text, .open: try Self.sort(unit(), into: &words, &others)
      default: throw stray("a list holds words, and several words in brackets")
      }
    }
    return WordList(words: words, others: others)
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { tokens.isEmpty }

  // MARK: - Parts

  private mutating func sequence() throws(PatternFault) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while index < tokens.count {
      switch tokens[index].token {
      case .close, .slash: return try finished(parts)
      case .comma:
        index += 1
        parts.append(.comma)
      case .perhaps:
        index += 1
        parts.append(.optional(try unit()))
      case .not:
        index += 1
        parts.append(.not(try unit()))
      case .bar: throw stray("'|' stands between two words")
      case .text, .open: parts.append(try unit())
      }
    }
    return try finished(parts)
  }

  private func finished(_ parts: [PatternSyntax]) throws(PatternFault) -> PatternSyntax {
    guard let first = parts.first else {
      throw fault("a pattern is empty", "write the words to look for", at: index)
    }
    return parts.count == 1 ? first : .sequence(parts)
  }

  /// Words with bars between them, a group, or a sign.
  private mutating func unit() throws(PatternFault) -> PatternSyntax {
    var (words, others): ([WordSyntax], [PatternSyntax]) = ([], [])
    while true {
      guard index < tokens.count else { throw fault("a word is missing here", "write the word", at: index) }
      let place = index
      index += 1
      switch tokens[place].token {
      case .open: Self.sort(try group(from: place), into: &words, &others)
      case .text(let text): Self.sort(try atom(text, at: place), into: &words, &others)
      default:
        index = place
        throw stray("a word is missing here")
      }
      guard index < tokens.count, tokens[index].token == .bar else { break }
      index += 1
    }
    if others.isEmpty { return .words(words) }
    let ways = (words.isEmpty ? [] : [.words(words)]) + others
    return ways.count == 1 ? ways[0] : .either(ways)
  }

  private static func sort(
    _ part: PatternSyntax, into words: inout [WordSyntax], _ others: inout [PatternSyntax]
  ) {
    switch part {
    case .words(let more): words += more
    case .either(let ways): for way in ways { sort(way, into: &words, &others) }
    default: others.append(part)
    }
  }

  /// Behind an opening bracket: ways with slashes between them.
  private mutating func group(from open: Int) throws(PatternFault) -> PatternSyntax {
    var ways = [try sequence()]
    while index < tokens.count, tokens[index].token == .slash {
      index += 1
      ways.append(try sequence())
    }
    guard index < tokens.count else { throw fault("the bracket is not closed", "write ')'", at: open) }
    index += 1
    return ways.count == 1 ? ways[0] : .either(ways)
  }

  /// One word or sign.
  private func atom(_ text: String, at place: Int) throws(PatternFault) -> PatternSyntax {
    switch text.utf8.first {
    case UInt8(ascii: "_") where text == "_": return .any
    case UInt8(ascii: "^") where text == "^": return .sentenceStart
    case UInt8(ascii: "$") where text == "$": return .sentenceEnd
    case UInt8(ascii: "$") where text == "$?": return .questionEnd
    case UInt8(ascii: "."): return try gap(text, at: place)
    case UInt8(ascii: "#"): return try number(text, at: place)
    case UInt8(ascii: "@"): return try list(text, at: place)
    default: return .words([try word(text, at: place)])
    }
  }

  private func gap(_ text: String, at place: Int) throws(PatternFault) -> PatternSyntax {
    if text == "..." { return .gap(4) }
    if text.hasPrefix("..."), let most = Int(text.dropFirst(3)), (1...9).contains(most) { return .gap(most) }
    throw fault("'\(text)' is no gap", "write ... for up to four words, or ...1 to ...9", at: place)
  }

  private func number(_ text: String, at place: Int) throws(PatternFault) -> PatternSyntax {
    if let form = NumberForm(rawValue: String(text.dropFirst())) { return .number(form) }
    throw fault(
      "there is no kind of number '\(text)'",
      "possible here: \(NumberForm.allCases.map { "#\($0.rawValue)" }.joined(separator: ", "))", at: place)
  }

  private func list(_ text: String, at place: Int) throws(PatternFault) -> PatternSyntax {
    guard let list = lists[String(text.dropFirst())] else {
      throw fault(
        "there is no list '\(text.dropFirst())' above this place",
        lists.isEmpty
          ? "write <list name=\"…\"> above the rules"
          : "possible here: \(lists.keys.sorted().map { "@\($0)" }.joined(separator: ", "))", at: place)
    }
    let words: [PatternSyntax] = list.words.isEmpty ? [] : [.words(list.words)]
    let ways = words + list.others
    return ways.count == 1 ? ways[0] : .either(ways)
  }

  private func word(_ text: String, at place: Int) throws(PatternFault) -> WordSyntax {
    let folded = Folding.folded(text)
    let bytes = folded.utf8
    let (isForm, isSuffix) = (bytes.first == UInt8(ascii: "="), bytes.first == UInt8(ascii: "*"))
    let isPrefix = bytes.last == UInt8(ascii: "*")
    let isNumber = bytes.allSatisfy { $0 >= 0x30 && $0 < 0x3A }
    // Letters beyond ASCII are more than a byte.
    guard isNumber || bytes.contains(where: { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 < 0x7B }) else {
      throw ["?", "!"].contains(text)
        ? fault("'\(text)' stands alone", "write it right before its word: \(text)word", at: place)
        : fault("'\(text)' is no word", "write a word with letters, or # for a number", at: place)
    }
    if isNumber { return .form(FoldedWord(folded)) }
    if isForm { return .form(FoldedWord(String(folded.dropFirst()))) }
    if !isPrefix, !isSuffix { return stem.map { .stem(FoldedWord($0(folded))) } ?? .form(FoldedWord(folded)) }
    guard isPrefix != isSuffix, folded.unicodeScalars.count > 2 else {
      throw fault(
        "'\(text)' stands for too many words", "write at least two letters, with '*' before or behind them",
        at: place)
    }
    return isPrefix
      ? .prefix(FoldedWord(String(folded.dropLast()))) : .suffix(FoldedWord(String(folded.dropFirst())))
  }

  // MARK: - Faults

  private func fault(_ message: String, _ hint: String, at place: Int) -> PatternFault {
    let last = max(whole.lowerBound, whole.upperBound - 1)..<whole.upperBound
    let range = tokens.indices.contains(place) ? tokens[place].range : last
    return PatternFault(message: message, hint: hint, range: range)
  }

  private func stray(_ message: String) -> PatternFault {
    fault(message, "write words, signs and groups as docs/review.md says", at: index)
  }

  // MARK: - Tokens

  private static func tokens(of bytes: [UInt8], at start: Int) -> [(token: Token, range: Range<Int>)] {
    var tokens: [(token: Token, range: Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      if bytes[index] <= 0x20 {
        index += 1
      } else if let sign = sign(bytes[index], before: next, isFirst: index == 0 || isBreak(bytes[index - 1]))
      {
        tokens.append((sign, start + index..<start + index + 1))
        index += 1
      } else {
        let first = index
        repeat { index += 1 } while index < bytes.count && !isBreak(bytes[index])
        tokens.append(
          (.text(String(decoding: bytes[first..<index], as: UTF8.self)), start + first..<start + index))
      }
    }
    return tokens
  }

  /// The sign that a byte is at its place; `?` and `!` are signs only before what they go with.
  private static func sign(_ byte: UInt8, before next: UInt8, isFirst: Bool) -> Token? {
    switch byte {
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "?") where isFirst && next > 0x20: .perhaps
    case UInt8(ascii: "!") where isFirst && next > 0x20: .not
    default: nil
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "|"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }
}
