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
    /// What a number is; empty for words.
    var numberForms: Set<NumberForm> = []
    /// Whether a figure is joined to it, as in `AB-1234`, or it stands alone in brackets, as (ANPC): a code or a short name.
    let isCode: Bool
    /// Whether it is a name by its writing: with a capital inside a sentence, or beside an initial.
    var isName: Bool
    /// Whether a comma stands before it.
    let followsComma: Bool
    /// Whether a hyphen joins it to the token before it.
    let isJoined: Bool
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

  private let abbreviations: Abbreviations
  private let hasCapitalNouns: Bool
  /// The tokens that are a capital with a full stop.
  private var initials: Set<Int> = []
  private var sentence = 0
  private var offset = 0
  /// Whether a comma stands behind the last token.
  private var followsComma = false
  /// Where a hyphen ends that stands right behind the last token; nil for none.
  private var hyphenEnd: Int?
  private var isBehindHyphen: Bool { hyphenEnd == offset }
  /// What closes the quotation that is open, the first token in it, and the sentence in which it begins.
  private var quote: (close: [Unicode.Scalar], first: Int, sentence: Int)?

  /// A text of a language with these abbreviations, in which names alone have capitals or not.
  init(_ text: String, abbreviations: Abbreviations = .none, hasCapitalNouns: Bool = false) {
    self.abbreviations = abbreviations
    self.hasCapitalNouns = hasCapitalNouns
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
    markNamesBesideInitials()
    // A quotation that nobody closes is none.
    if let quote { for index in quote.first..<tokens.count { tokens[index].isQuoted = false } }
  }

  // MARK: -

  private mutating func append(_ token: Token) {
    tokens.append(token)
    offset = token.range.upperBound
    followsComma = false
  }

  private mutating func word(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var (index, form, length) = (start, String.UnicodeScalarView(), 0)
    var (capitals, smalls, isMasked) = (0, 0, false)
    var scripts = LookAlikes.Scripts()
    while index < scalars.count {
      let scalar = scalars[index]
      let isInside = index > start && index + 1 < scalars.count && Self.isLetter(scalars[index + 1])
      if Self.isLetter(scalar) {
        switch Folding.size(of: scalar) {
        case .capital: capitals += 1
        case .small: smalls += 1
        case .neither: break
        }
        scripts.insert(scalar)
        Folding.append(scalar, to: &form)
      } else if Self.isMask(scalar), scalar != "@" || !Self.isAddress(scalars, at: index) {
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
    append(
      Token(
        kind: .word, form: scripts.areMixed ? LookAlikes.oneScript(String(form)) : String(form),
        range: offset..<offset + length,
        capitals: capitals, smalls: smalls, isMasked: isMasked, isCode: Self.isCode(scalars, start..<index),
        isName: !hasCapitalNouns && capitals == 1 && smalls > 1 && tokens.last?.sentence == sentence,
        followsComma: followsComma, isJoined: isBehindHyphen, isQuoted: quote != nil, sentence: sentence))
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
    append(
      Token(
        kind: .number, form: form, range: offset..<offset + form.utf8.count, capitals: 0, smalls: 0,
        isMasked: false,
        numberForms: NumberForm.forms(
          of: form, preceding: Self.neighbour(scalars, of: start, by: -1),
          following: Self.neighbour(scalars, of: index - 1, by: 1)),
        isCode: false, isName: false, followsComma: followsComma, isJoined: isBehindHyphen,
        isQuoted: quote != nil, sentence: sentence))
    return index
  }

  /// The character beside a place, one space between them or none.
  private static func neighbour(_ scalars: [Unicode.Scalar], of index: Int, by step: Int) -> Unicode.Scalar? {
    let next = index + step
    guard scalars.indices.contains(next) else { return nil }
    let isSpace = scalars[next].properties.generalCategory == .spaceSeparator
    return isSpace && scalars.indices.contains(next + step) ? scalars[next + step] : scalars[next]
  }

  /// `Crook A. B.` and `A. B. Crook` are people.
  private mutating func markNamesBesideInitials() {
    for index in initials.flatMap({ [$0 - 1, $0 + 1] }) where tokens.indices.contains(index) {
      if tokens[index].capitals == 1, tokens[index].smalls > 1 { tokens[index].isName = true }
    }
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
    if scalar == ".", let last = tokens.last, last.range.upperBound == offset - 1, last.capitals == 1,
      last.smalls == 0
    {
      initials.insert(tokens.count - 1)
    }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    if scalar == "," {
      followsComma = true
    } else if "-\u{2010}\u{2011}".unicodeScalars.contains(scalar) {
      if tokens.last?.range.upperBound == offset - UTF8.width(scalar) { hyphenEnd = offset }
    } else if scalar == "\n" || scalar == "…" {
      newSentence()
    } else if scalar == "." || scalar == ";", next.map({ $0.properties.isWhitespace }) ?? true {
      // A small letter goes on behind an abbreviation.
      let rest = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
      if !(rest?.properties.isLowercase ?? false), scalar == ";" || !isBehindAbbreviation { newSentence() }
    } else if let open = quote {
      if open.close.contains(scalar) {
        // What is asked or cried in it is asked or cried by somebody else.
        for index in open.sentence..<sentence { ends[index] = nil }
        quote = nil
      }
    } else if let close = Self.quotes[scalar] {
      if !Self.isClitic(scalars, at: index) { quote = (close, tokens.count, sentence) }
    }
    return index + 1
  }

  /// Whether the full stop behind the last token belongs to it: an abbreviation, an initial, an ordinal number.
  private var isBehindAbbreviation: Bool {
    guard let last = tokens.last, last.range.upperBound == offset - 1 else { return false }
    if last.kind == .number { return abbreviations.hasOrdinals && last.form.utf8.count < 3 }
    return initials.contains(tokens.count - 1) || abbreviations.words.contains(last.form)
  }

  private mutating func newSentence() {
    guard tokens.last?.sentence == sentence else { return }
    sentence += 1
    ends.append(nil)
  }

  private static let quotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\"", "”"], "«": ["»"], "“": ["”", "\""], "„": ["”", "“", "\""], "‘": ["’"], "‚": ["‘", "’"],
    "‹": ["›"],
    "”": ["”"], "»": ["«"],
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A }
    return Folding.size(of: scalar) != .neither || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Whether a figure stands directly beside a word, or joined to it by hyphens, slashes or points; or brackets around it.
  private static func isCode(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
      scalars.indices.contains(index) && scalars[index] == mark
    }
    func joins(_ index: Int, to next: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      if isDigit(scalars[index]) || isLetter(scalars[index]) { return true }
      return "-/._".unicodeScalars.contains(scalars[index]) && scalars.indices.contains(next)
        && (isDigit(scalars[next]) || isLetter(scalars[next]))
    }
    if isMark(word.lowerBound - 1, "("), isMark(word.upperBound, ")") { return true }
    for (start, step) in [(word.lowerBound - 1, -1), (word.upperBound, 1)] {
      var index = start
      while abs(index - start) < longestCode, joins(index, to: index + step) {
        if isDigit(scalars[index]) || scalars[index] == "_" { return true }
        index += step
      }
    }
    return false
  }

  /// How far from a word or sign its neighbours are looked at, so that no text can make a word dear.
  private static let longestCode = 16
  private static let longestDomain = 64

  /// Whether an opening quotation mark is an apostrophe before a letter that stands alone, as in ‘t.
  private static func isClitic(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "‘", scalars.indices.contains(index + 1),
      scalars[index + 1].properties.isLowercase
    else {
      return false
    }
    return !scalars.indices.contains(index + 2) || scalars[index + 2].properties.isWhitespace
      || scalars[index + 2] == "-"
  }

  /// Whether a sign stands in an e-mail address.
  private static func isAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let rest = scalars[(index + 1)...].prefix(longestDomain).prefix { !$0.properties.isWhitespace }
    guard let dot = rest.firstIndex(of: ".") else { return false }
    return dot + 1 < rest.endIndex && isLetter(rest[dot + 1])
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
    while end < min(scalars.count, index + longestCode), isMask(scalars[end]) { end += 1 }
    return end < scalars.count && isLetter(scalars[end]) && scalars[index] == "*"
  }
}
