internal import LetterDocument

/// Sets text in lines of 72 columns.
///
/// Keeps three rules wherever the text comes from: no line ends with a space, never are two lines blank in a row, and
/// every line ends with a line feed.
struct TextPage: ~Copyable {
  static let width = 72

  private var output: OutputBuffer
  private var breaker = LineBreaker()
  /// Where lines begin: columns to the left of them.
  private(set) var indent = 0
  /// What the next line begins with, and in which column each ends: that of an item, and of a list inside it.
  private var markers: [(marker: ListMarker, end: Int)] = []
  /// Whether a blank line comes before the next line.
  private var owesBlankLine = false
  private var holdsTogether = false
  /// Whether a line is being written.
  private var isInLine = false
  /// How far that line has come.
  private var column = 0
  /// Whether nothing stands on the page yet.
  private var isAtTop = true

  init(_ output: consuming OutputBuffer) {
    self.output = output
  }

  /// Gives the buffer back.
  consuming func finish() -> OutputBuffer { output }

  /// How many bytes have been written: a place to come back to with `again`.
  var position: Int { output.count }

  /// Repeats what was written since a place up to another.
  mutating func again(_ range: Range<Int>) {
    output.appendAgain(range)
    isAtTop = false
  }

  /// How many columns there are from the indent to the margin.
  var columns: Int { Self.width - indent }

  // MARK: - Lines

  /// A blank line before what comes next.
  mutating func space() { owesBlankLine = true }

  /// No blank line before what comes next, whoever asks for one.
  mutating func holdTogether() { holdsTogether = true }

  /// Begins a new page.
  mutating func formFeed() {
    output.append(0x0C)
    owesBlankLine = false
    isAtTop = true
  }

  mutating func paragraph(_ inlines: [Inline]) {
    breaker.start(inlines)
    while let line = breaker.nextLine(width: columns) {
      if line.range.isEmpty {
        space()
      } else {
        put(line, at: indent)
        endLine()
      }
    }
  }

  mutating func paragraph(_ text: String) { paragraph([.text(text)]) }

  mutating func centred(_ inlines: [Inline]) {
    breaker.start(inlines)
    while let line = breaker.nextFilledLine(width: Self.width) {
      put(line, at: max(0, (Self.width - line.columns) / 2))
      endLine()
    }
  }

  /// A line of hyphens.
  mutating func rule(columns: Int = TextPage.width) {
    move(to: indent)
    repeating(UInt8(ascii: "-"), times: columns)
    endLine()
  }

  // MARK: - Indented text

  /// Moves what follows to the right, until `outdent`.
  mutating func indent(by columns: Int, marker: ListMarker? = nil) {
    indent += columns
    if let marker { markers.append((marker, indent)) }
  }

  mutating func outdent(by columns: Int) {
    indent -= columns
    markers.removeAll { $0.end > indent }
  }

  // MARK: - Cells

  /// The width of a text when it is not broken, and of its widest word.
  mutating func widths(of inlines: [Inline]) -> (line: Int, word: Int) {
    breaker.start(inlines)
    return breaker.widths()
  }

  /// Writes a cell between two columns, on the line where the cell before it ended.
  ///
  /// So the words of a row stay in the order in which they are read, in whichever cell a line is broken.
  mutating func cell(_ inlines: [Inline], from start: Int, width: Int, alignment: Block.Table.Alignment) {
    breaker.start(inlines)
    var isFirst = true
    while let line = breaker.nextFilledLine(width: width) {
      let target = indent + start + (alignment == .end ? max(0, width - line.columns) : 0)
      // A word that is wider than its cell stands alone.
      if !isFirst || isInLine && (column >= target || line.columns > width) { endLine() }
      put(line, at: target)
      isFirst = false
    }
  }

  /// A line to write on by hand, between two columns.
  mutating func blank(from start: Int, to end: Int) {
    if isInLine && column >= indent + start { endLine() }
    move(to: indent + start)
    repeating(UInt8(ascii: "_"), times: end - start)
  }

  /// A frame around an empty space, with a label in its corner.
  mutating func frame(_ label: [Inline], columns: Int, lines: Int) {
    frameEdge(columns)
    breaker.start(label)
    while let line = breaker.nextFilledLine(width: columns - 4) {
      frameSide(at: 0)
      put(line, at: indent + 2)
      frameSide(at: max(columns - 1, 3 + line.columns))
      endLine()
    }
    for _ in 0..<lines {
      frameSide(at: 0)
      frameSide(at: columns - 1)
      endLine()
    }
    frameEdge(columns)
  }

  private mutating func frameEdge(_ columns: Int) {
    move(to: indent)
    repeating(UInt8(ascii: "+"), times: 1)
    repeating(UInt8(ascii: "-"), times: columns - 2)
    repeating(UInt8(ascii: "+"), times: 1)
    endLine()
  }

  private mutating func frameSide(at start: Int) {
    move(to: indent + start)
    repeating(UInt8(ascii: "|"), times: 1)
  }

  mutating func endLine() {
    if isInLine { output.append(UInt8(ascii: "\n")) }
    isInLine = false
    column = 0
  }

  // MARK: - Bytes

  private mutating func put(_ line: LineBreaker.Line, at column: Int) {
    move(to: column)
    output.append(line.range, of: breaker.bytes)
    self.column = column + line.columns
  }

  /// Fills the line with spaces up to a column; begins a line first where none has begun.
  private mutating func move(to target: Int) {
    if !isInLine {
      isInLine = true
      if owesBlankLine, !isAtTop, !holdsTogether { output.append(UInt8(ascii: "\n")) }
      owesBlankLine = false
      holdsTogether = false
      isAtTop = false
      for (marker, end) in markers {
        output.append(UInt8(ascii: " "), times: end - marker.columns - column)
        marker.write(to: &output)
        column = end
      }
      markers.removeAll(keepingCapacity: true)
    }
    output.append(UInt8(ascii: " "), times: target - column)
    column = max(column, target)
  }

  private mutating func repeating(_ sign: UInt8, times: Int) {
    output.append(sign, times: times)
    column += times
  }
}
