internal import LetterDocument

/// Writes HTML: markup from literals of this program, everything else escaped.
///
/// A `String` reaches the output only through `HTMLEscaping`; that a renderer forgets to escape does not compile.
struct HTMLWriter: ~Copyable {
  private var output: OutputBuffer

  init(_ output: consuming OutputBuffer) {
    self.output = output
  }

  /// Gives the buffer back.
  consuming func finish() -> OutputBuffer { output }

  /// How many bytes have been written: a place to come back to with `again`.
  var position: Int { output.count }

  mutating func markup(_ literal: StaticString) { output.append(literal) }

  mutating func text(_ text: String) { HTMLEscaping.appendText(text, to: &output) }

  mutating func title(_ text: String) { HTMLEscaping.appendPlainText(text, to: &output) }

  mutating func attribute(_ value: String) { HTMLEscaping.appendAttribute(value, to: &output) }

  mutating func cssString(_ text: String) { HTMLEscaping.appendCSSString(text, to: &output) }

  /// Repeats what was written since a place up to another.
  mutating func again(_ range: Range<Int>) { output.appendAgain(range) }

  // MARK: - Lines

  mutating func line(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): self.text(text)
      case .lineBreak: markup("<br>")
      case .strong(let inner): element("<strong>", inner, "</strong>")
      case .emphasis(let inner): element("<em>", inner, "</em>")
      }
    }
  }

  mutating func element(_ start: StaticString, _ inlines: [Inline], _ end: StaticString) {
    markup(start)
    line(inlines)
    markup(end)
  }
}
