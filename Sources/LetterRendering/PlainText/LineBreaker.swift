internal import LetterDocument
internal import TextWidth

/// One text taken apart into lines that are no wider than asked.
///
/// It breaks at spaces only: a no-break space holds, and a word wider than the line stays whole. All is done on bytes;
/// only a word with characters that are not simply one column wide is looked at as characters.
struct LineBreaker: ~Copyable {
  /// One line: where its bytes are, without spaces at either end, and how wide it is.
  struct Line {
    let range: Range<Int>
    let columns: Int
  }

  private(set) var bytes = OutputBuffer(capacity: 4096)
  private var position = 0

  // MARK: - Filling

  /// Begins again with the text of a line of the letter.
  mutating func start(_ inlines: [Inline]) {
    bytes.removeAll()
    position = 0
    add(inlines)
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .strong(let inner), .emphasis(let inner): add(inner)
      case .lineBreak: bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Adds a text; of white space only spaces and line feeds remain, of control characters none.
  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        switch source[index] {
        case 0x00..<0x20, 0x7F, 0xC2: break
        default:
          index += 1
          continue
        }
        let replacement: StaticString
        var width = 1
        switch (source[index], TextHazard(at: index, of: source)) {
        case (UInt8(ascii: "\t"), _): replacement = " "
        case (UInt8(ascii: "\r"), _):
          let isPair = index + 1 < source.count && source[index + 1] == UInt8(ascii: "\n")
          replacement = isPair ? "" : "\n"
        case (_, .control(let length)):
          replacement = "\u{FFFD}"
          width = length
        default:
          index += 1
          continue
        }
        bytes.append(UnsafeBufferPointer(rebasing: source[start..<index]))
        bytes.append(replacement)
        index += width
        start = index
      }
      bytes.append(UnsafeBufferPointer(rebasing: source[start..<source.count]))
    }
  }

  // MARK: - Breaking

  /// The next line of at most `width` columns, or of one word; nil at the end.
  mutating func nextLine(width: Int) -> Line? {
    let start = position
    let (line, next) = bytes.withBytes { bytes in
      Self.line(of: bytes, from: start, width: width)
    }
    position = next
    return line
  }

  /// The next line that is not blank.
  mutating func nextFilledLine(width: Int) -> Line? {
    while let line = nextLine(width: width) {
      if !line.range.isEmpty { return line }
    }
    return nil
  }

  /// The width of the widest line when nothing is broken, and of the widest word.
  mutating func widths() -> (line: Int, word: Int) {
    var widest = (line: 0, word: 0)
    while let line = nextLine(width: .max) { widest.line = max(widest.line, line.columns) }
    position = 0
    while let line = nextLine(width: 0) { widest.word = max(widest.word, line.columns) }
    position = 0
    return widest
  }

  private static func line(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, width: Int
  ) -> (line: Line?, next: Int) {
    let space = UInt8(ascii: " ")
    let lineFeed = UInt8(ascii: "\n")
    var index = start
    while index < bytes.count, bytes[index] == space { index += 1 }
    guard index < bytes.count else { return (nil, index) }
    let lineStart = index
    var lineEnd = index
    var columns = 0
    while index < bytes.count, bytes[index] != lineFeed {
      let wordStart = index
      var isNarrow = true
      var wordColumns = 0
      while index < bytes.count, bytes[index] != space, bytes[index] != lineFeed {
        if let length = lengthOfNarrowScalar(at: index, of: bytes) {
          wordColumns += 1
          index += length
        } else {
          isNarrow = false
          index += 1
        }
      }
      if !isNarrow {
        wordColumns = DisplayWidth.of(String(decoding: bytes[wordStart..<index], as: UTF8.self))
      }
      // The spaces between what the line has and this word.
      let gap = lineEnd == lineStart ? 0 : wordStart - lineEnd
      if gap > 0, columns + gap + wordColumns > width {
        return (Line(range: lineStart..<lineEnd, columns: columns), wordStart)
      }
      columns += gap + wordColumns
      lineEnd = index
      while index < bytes.count, bytes[index] == space { index += 1 }
    }
    return (Line(range: lineStart..<lineEnd, columns: columns), min(index + 1, bytes.count))
  }

  /// How many bytes the scalar at `index` has if it takes one column and joins with nothing before it; otherwise nil.
  ///
  /// True for the letters and signs that letters are made of; whatever it does not know, `DisplayWidth` knows.
  private static func lengthOfNarrowScalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[index] {
    case 0x21..<0x7F: return 1
    // Latin up to U+02FF, Greek and Cyrillic up to U+047F
    case 0xC2...0xCB, 0xCE...0xD1: return 2
    case 0xE2:
      switch (bytes[index + 1], bytes[index + 2]) {
      // U+2010 to U+2027: dashes, quotation marks, ellipsis; U+202F; U+20AC; U+2116
      case (0x80, 0x90...0xA7), (0x80, 0xAF), (0x82, 0xAC), (0x84, 0x96): return 3
      default: return nil
      }
    default: return nil
    }
  }
}
