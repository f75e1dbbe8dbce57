import LetterDocument

/// Puts a line together: folds the spaces of the template, keeps those of the values.
struct LineBuilder {
  private var inlines: [Inline] = []
  private var text = ""
  /// The lines around the one being built: those of `strong` and `em`.
  private var outer: [[Inline]] = []
  /// A space of the template that is put out when something follows it on the line: how many `strong` and `em` it
  /// stands in, so that it does not slip into one that begins behind it.
  private var owedSpace: Int?
  private var isAtStart = true

  mutating func append(_ literal: Literal) {
    if literal.hasSpaceBefore { oweSpace() }
    guard !literal.text.isEmpty else { return }
    paySpace()
    text += literal.text
    if literal.hasSpaceAfter { oweSpace() }
    isAtStart = false
  }

  /// Puts out a formatted value.
  mutating func append(value: String) {
    paySpace()
    text += value
    isAtStart = false
  }

  /// Puts out text of the case; its line feeds break the line.
  mutating func append(text value: String) {
    guard value.utf8.contains(UInt8(ascii: "\n")) else { return append(value: value) }
    for (index, part) in value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { breakLine() }
      append(value: String(part))
    }
  }

  /// Puts out a piece that was built by itself.
  mutating func append(_ piece: [Inline]) {
    for inline in piece {
      switch inline {
      case .text(let text): append(value: text)
      case .lineBreak: breakLine()
      case .strong, .emphasis:
        paySpace()
        flush()
        inlines.append(inline)
        isAtStart = false
      }
    }
  }

  mutating func breakLine() {
    flush()
    inlines.append(.lineBreak)
    owedSpace = nil
    isAtStart = true
  }

  mutating func open() {
    flush()
    outer.append(inlines)
    inlines = []
  }

  mutating func close(_ wrap: ([Inline]) -> Inline) {
    flush()
    let inner = inlines
    inlines = outer.removeLast()
    if !inner.isEmpty { inlines.append(wrap(inner)) }
  }

  /// The line, without line breaks at its ends; empty when nothing was put out.
  mutating func finish() -> [Inline] {
    flush()
    var line = inlines[...]
    while line.last == .lineBreak { line.removeLast() }
    while line.first == .lineBreak { line.removeFirst() }
    return Array(line)
  }

  private mutating func oweSpace() {
    if owedSpace == nil { owedSpace = outer.count }
  }

  private mutating func paySpace() {
    defer { owedSpace = nil }
    guard let depth = owedSpace, !isAtStart else { return }
    if depth >= outer.count {
      text += " "
    } else if case .text(let before) = outer[depth].last {
      outer[depth][outer[depth].count - 1] = .text(before + " ")
    } else {
      outer[depth].append(.text(" "))
    }
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    inlines.append(.text(text))
    text = ""
  }
}
