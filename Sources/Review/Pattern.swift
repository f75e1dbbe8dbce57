/// A sequence of words that a rule looks for, in any of their forms.
///
/// It is written as the words are: each stands for all its inflected forms. `=word` is just that form, `word*` all words
/// that begin so, `a|b` either, `?word` perhaps, `_` any one word, `...` up to four words, `#` a number, `^` the beginning of
/// a sentence, `$` its end, `$?` its end with a question mark.
struct Pattern: Sendable {
  enum Step: Sendable {
    /// One of the words in this range of `words`.
    case words(Range<Int>)
    case optional(Range<Int>)
    case any, gap, number
    case sentenceStart, sentenceEnd, questionEnd
  }

  struct Word: Sendable {
    enum Kind: Sendable { case stem, form, prefix }

    let kind: Kind
    /// Its number in the lexicon.
    let number: Int32
    /// The first two letters of what it matches.
    let key: UInt64
  }

  let steps: [Step]
  let words: [Word]

  /// The pattern that a text spells; nil for an empty text.
  ///
  /// Its words are entered into the lexicon.
  init?(_ source: String, lexicon: inout Lexicon, stem: (String) -> String) {
    var steps: [Step] = []
    var words: [Word] = []
    for bytes in source.utf8.split(separator: UInt8(ascii: " ")) {
      switch Substring(bytes) {
      case "_": steps.append(.any)
      case "...": steps.append(.gap)
      case "#": steps.append(.number)
      case "^": steps.append(.sentenceStart)
      case "$": steps.append(.sentenceEnd)
      case "$?": steps.append(.questionEnd)
      default:
        let isOptional = bytes.first == UInt8(ascii: "?")
        let first = words.count
        for word in (isOptional ? bytes.dropFirst() : bytes).split(separator: UInt8(ascii: "|")) {
          words.append(Self.word(Substring(word), &lexicon, stem))
        }
        steps.append(isOptional ? .optional(first..<words.count) : .words(first..<words.count))
      }
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    self.words = words
  }

  private static func word(
    _ text: Substring, _ lexicon: inout Lexicon, _ stem: (String) -> String
  ) -> Word {
    let bytes = text.utf8
    if bytes.first == UInt8(ascii: "=") {
      let form = Folding.folded(Substring(bytes.dropFirst()))
      return Word(kind: .form, number: lexicon.number(of: form), key: Self.key(of: form))
    }
    if bytes.last == UInt8(ascii: "*") {
      let prefix = Folding.folded(Substring(bytes.dropLast()))
      return Word(kind: .prefix, number: lexicon.prefix(prefix), key: Self.key(of: prefix))
    }
    let stem = stem(Folding.folded(text))
    return Word(kind: .stem, number: lexicon.number(of: stem), key: Self.key(of: stem))
  }

  /// The first two letters of a word, packed, by which patterns are found.
  static func key(of word: String) -> UInt64 {
    var scalars = word.unicodeScalars.makeIterator()
    return UInt64(scalars.next()?.value ?? 0) << 32 | UInt64(scalars.next()?.value ?? 0)
  }

  /// The words that a match can begin with; behind an optional beginning those of the next step too.
  var firstWords: [Word] {
    var first: [Word] = []
    for step in steps {
      switch step {
      case .words(let range): return first + words[range]
      case .optional(let range): first += words[range]
      case .any, .gap, .number, .sentenceStart, .sentenceEnd, .questionEnd: continue
      }
    }
    return first
  }

  /// The first letters of those words.
  var firstKeys: Set<UInt64> { Set(firstWords.map(\.key)) }

  /// Whether it begins with a word: by that it is found.
  var beginsWithWord: Bool {
    for step in steps {
      switch step {
      case .words: return true
      case .optional, .sentenceStart: continue
      case .any, .gap, .number, .sentenceEnd, .questionEnd: return false
      }
    }
    return false
  }
}
