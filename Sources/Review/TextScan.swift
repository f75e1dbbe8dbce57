/// A text cut into words, numbers and marks.
struct TextScan {
  struct Token {
    enum Kind { case word, number }

    let kind: Kind
    /// The folded word; the number as it is written.
    let form: String
    /// Its place in the UTF-8 of the text.
    let range: Range<Int>
    /// How many of its letters are capitals, and how many are not.
    let capitals: Int
    let smalls: Int
    /// Whether it has signs in place of letters, as in `id*ot`.
    let isMasked: Bool
    /// Whether a figure is joined to it, as in `AB-1234`, or it stands alone in brackets, as (ANPC): a code or a short name.
    let isCode: Bool
    /// Whether it stands in quotation marks: somebody else's words.
    var isQuoted: Bool
    let sentence: Int
  }

  /// Rows of exclamation and question marks, two or more.
  struct Marks {
    let range: Range<Int>
    let isQuoted: Bool
  }

  private(set) var tokens: [Token] = []
  private(set) var rows: [Marks] = []
  /// For each sentence the mark that ends it: `?`, `!`, or nothing of the kind.
  private(set) var ends: [Unicode.Scalar?] = [nil]

  private var sentence = 0
  private var offset = 0
  /// What closes the quotation that is open, and the first token in it.
  private var quote: (close: [Unicode.Scalar], first: Int)?

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isLetter(scalar) || Self.isMask(scalar) && Self.beginsMasked(scalars, at: index) {
        index = word(scalars, from: index)
      } else if Self.isDigit(scalar) {
        index = number(scalars, from: index)
      } else {
        index = mark(scalars, at: index)
      }
    }
    // A quotation that nobody closes is none.
    if let quote { for index in quote.first..<tokens.count { tokens[index].isQuoted = false } }
  }

  // MARK: -

  private mutating func word(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var (index, form, length) = (start, String.UnicodeScalarView(), 0)
    var (capitals, smalls, isMasked) = (0, 0, false)
    while index < scalars.count {
      let scalar = scalars[index]
      let isInside = index > start && index + 1 < scalars.count && Self.isLetter(scalars[index + 1])
      if Self.isLetter(scalar) {
        if scalar.properties.isUppercase {
          capitals += 1
        } else if scalar.properties.isLowercase {
          smalls += 1
        }
        Folding.append(scalar, to: &form)
      } else if Self.isMask(scalar) {
        isMasked = true
        form.append("*")
      } else if Self.isApostrophe(scalar), isInside {
        form.append("'")
      } else {
        break
      }
      length += UTF8.width(scalar)
      index += 1
    }
    tokens.append(
      Token(
        kind: .word, form: String(form), range: offset..<offset + length, capitals: capitals, smalls: smalls,
        isMasked: isMasked, isCode: Self.isCode(scalars, start..<index), isQuoted: quote != nil,
        sentence: sentence))
    offset += length
    return index
  }

  private mutating func number(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var (index, form) = (start, "")
    while index < scalars.count {
      let scalar = scalars[index]
      let isJoined =
        ".,:/-".unicodeScalars.contains(scalar) && index + 1 < scalars.count
        && Self.isDigit(scalars[index + 1])
      guard Self.isDigit(scalar) || isJoined else { break }
      form.unicodeScalars.append(scalar)
      index += 1
    }
    tokens.append(
      Token(
        kind: .number, form: form, range: offset..<offset + form.utf8.count, capitals: 0, smalls: 0,
        isMasked: false, isCode: false, isQuoted: quote != nil, sentence: sentence))
    offset += form.utf8.count
    return index
  }

  /// What is neither word nor number: quotation marks, and what ends a sentence.
  private mutating func mark(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    let scalar = scalars[index]
    if scalar == "!" || scalar == "?" {
      var end = index
      while end < scalars.count, scalars[end] == "!" || scalars[end] == "?" { end += 1 }
      if end - index > 1 { rows.append(Marks(range: offset..<offset + end - index, isQuoted: quote != nil)) }
      ends[sentence] = scalars[index..<end].contains("?") ? "?" : "!"
      offset += end - index
      newSentence()
      return end
    }
    offset += UTF8.width(scalar)
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    if scalar == "\n" || scalar == "…" {
      newSentence()
    } else if scalar == "." || scalar == ";", next.map({ $0.properties.isWhitespace }) ?? true {
      // A small letter goes on behind an abbreviation.
      let rest = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
      if !(rest?.properties.isLowercase ?? false) { newSentence() }
    } else if let open = quote {
      if open.close.contains(scalar) { quote = nil }
    } else if let close = Self.quotes[scalar] {
      let isApostrophe = scalar == "'" && index > 0 && Self.isLetter(scalars[index - 1])
      if !isApostrophe { quote = (close, tokens.count) }
    }
    return index + 1
  }

  private mutating func newSentence() {
    guard tokens.last?.sentence == sentence else { return }
    sentence += 1
    ends.append(nil)
  }

  private static let quotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\"", "”"], "«": ["»"], "“": ["”", "\""], "„": ["”", "“", "\""], "‘": ["’"], "‹": ["›"],
    "”": ["”"],
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A }
    return Folding.size(of: scalar) != .neither || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Whether a figure stands directly beside a word, or behind a hyphen, slash or point; or brackets around it.
  private static func isCode(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    func isFigure(_ index: Int) -> Bool { scalars.indices.contains(index) && isDigit(scalars[index]) }
    func joins(_ index: Int) -> Bool {
      scalars.indices.contains(index) && "-/._".unicodeScalars.contains(scalars[index])
    }
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
      scalars.indices.contains(index) && scalars[index] == mark
    }
    return isMark(word.lowerBound - 1, "(") && isMark(word.upperBound, ")") || isFigure(word.lowerBound - 1)
      || isFigure(word.upperBound)
      || joins(word.lowerBound - 1) && isFigure(word.lowerBound - 2)
      || joins(word.upperBound) && isFigure(word.upperBound + 1)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value < 0x3A
  }
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
  }
  private static func isMask(_ scalar: Unicode.Scalar) -> Bool { "*#@$%".unicodeScalars.contains(scalar) }

  /// Whether a sign in place of the first letter begins a word.
  private static func beginsMasked(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    var end = index
    while end < scalars.count, isMask(scalars[end]) { end += 1 }
    return end < scalars.count && isLetter(scalars[end]) && scalars[index] == "*"
  }
}
