/// A text that diagnostics point into: a case file, one document of a stream, or a template.
package final class SourceFile: Sendable {
  /// The name as the user gave it; `-` is shown as `<stdin>` by the command line.
  package let name: String
  /// The bytes as they were read; not necessarily valid UTF-8.
  package let bytes: [UInt8]
  /// The line, counted from 1, on which `bytes` begin in the file called `name`.
  package let firstLine: Int

  /// A source of the given name.
  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// A source of the given name and text.
  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A place in a source file: byte offsets, the end not included.
package struct SourceRange: Sendable, Hashable {
  package let start: UInt32
  package let end: UInt32

  /// The range from `start` up to and not including `end`; an end before the start makes it empty.
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  package var lowerBound: Int { Int(start) }
  package var upperBound: Int { Int(end) }
}

/// A line and column as people count them.
package struct SourcePosition: Sendable, Equatable {
  /// Counted from 1; LF and CRLF end a line.
  package let line: Int
  /// Counted from 1, in characters as a reader sees them.
  package let column: Int
}

extension SourceFile {
  /// The position of a byte offset; an offset behind the end is the end.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineRange(around: offset)
    let before = bytes[..<line.lowerBound].reduce(into: 0) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
    let column =
      String(decoding: bytes[line.lowerBound..<max(line.lowerBound, offset)], as: UTF8.self).count + 1
    return SourcePosition(line: firstLine + before, column: column)
  }

  /// The bytes of the line that holds the offset, without the end of line and without a byte order mark.
  package func lineRange(around offset: Int) -> Range<Int> {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = min(max(offset, 0), bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    return start..<max(start, end)
  }
}
