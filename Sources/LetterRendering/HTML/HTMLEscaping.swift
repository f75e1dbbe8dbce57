/// What has to be written differently inside HTML, and nothing else: the only place that knows how.
///
/// Each of the three works on runs of bytes: it looks for the next byte that needs care and copies all before it
/// at once. Every byte that needs care is ASCII or begins a sequence, so no character is ever cut.
enum HTMLEscaping {
  /// Text between tags.
  ///
  /// `&` and `<` begin a reference or a tag. `>` needs nothing by the standard; written as a reference, no text can
  /// look like the end of a comment or of a CDATA section to a sloppy reader.
  static func appendText(_ text: String, to output: inout OutputBuffer) {
    let start = output.count
    var text = text
    text.withUTF8 { bytes in
      guard !append(bytes, quotes: false, stopsAtBidi: true, to: &output) else { return }
      // A control of the writing direction would reach beyond the text: what follows could read backwards.
      // Inside <bdi> it ends with the text.
      output.removeAll(after: start)
      output.append("<bdi>")
      _ = append(bytes, quotes: false, stopsAtBidi: false, to: &output)
      output.append("</bdi>")
    }
  }

  /// Text of an element that holds no tags: `<title>`.
  static func appendPlainText(_ text: String, to output: inout OutputBuffer) {
    var text = text
    text.withUTF8 { _ = append($0, quotes: false, stopsAtBidi: false, to: &output) }
  }

  /// The value of an attribute, between double quotes: one more character ends it, the quote itself.
  static func appendAttribute(_ value: String, to output: inout OutputBuffer) {
    var value = value
    value.withUTF8 { _ = append($0, quotes: true, stopsAtBidi: false, to: &output) }
  }

  /// A CSS string with its quotes, inside `<style>`.
  ///
  /// HTML references do not count there, but `</style` ends the element, and CSS has its own quotes, escapes and line
  /// ends. So nothing is trusted: every scalar but letters, digits and the space of ASCII is written by its number.
  static func appendCSSString(_ text: String, to output: inout OutputBuffer) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", " ": output.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{0}"..."\u{8}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}": output.append("\\FFFD ")
      default:
        output.append(UInt8(ascii: "\\"))
        output.append(verbatim: String(scalar.value, radix: 16, uppercase: true))
        output.append(UInt8(ascii: " "))
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  // MARK: - Runs of bytes

  /// Appends the escaped bytes; false when it stopped at a control of the writing direction.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, quotes: Bool, stopsAtBidi: Bool, to output: inout OutputBuffer
  ) -> Bool {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let replacement: StaticString
      var width = 1
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where quotes: replacement = "&quot;"
      case 0xC2, 0xD8, 0xE2, 0x00..<0x20, 0x7F:
        switch TextHazard(at: index, of: bytes) {
        case .none, .lineBreak:
          index += 1
          continue
        case .directionControl:
          if stopsAtBidi { return false }
          index += 1
          continue
        case .control(let length):
          // HTML has no way to write a control character, not even as a reference.
          replacement = "\u{FFFD}"
          width = length
        }
      default:
        index += 1
        continue
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(replacement)
      index += width
      start = index
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
    return true
  }
}
