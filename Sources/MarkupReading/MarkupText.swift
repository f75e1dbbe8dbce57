package import SourceDiagnostics

/// A run of text, as long as nothing but comments and marks of CDATA stands within it.
package struct MarkupText: Sendable {
  /// A piece of the text and where the source has it.
  struct Piece: Sendable {
    /// Where the piece begins in the text, in bytes of UTF-8.
    let start: Int
    let source: SourceRange
    /// Whether the source has a byte for each byte of the text; a reference has not.
    let isVerbatim: Bool
  }

  package let string: String
  package let range: SourceRange
  private let pieces: [Piece]

  /// A text of at least one piece.
  init(string: String, pieces: [Piece]) {
    self.string = string
    self.pieces = pieces
    range = SourceRange(pieces.first?.source.lowerBound ?? 0, pieces.last?.source.upperBound ?? 0)
  }

  /// The place of a part of the text, given by offsets into its UTF-8.
  package func range(of part: Range<Int>) -> SourceRange {
    guard let first = piece(at: part.lowerBound),
      let last = piece(at: max(part.lowerBound, part.upperBound - 1))
    else { return range }
    let start =
      first.isVerbatim ? first.source.lowerBound + part.lowerBound - first.start : first.source.lowerBound
    let end = last.isVerbatim ? last.source.lowerBound + part.upperBound - last.start : last.source.upperBound
    return SourceRange(start, end)
  }

  /// The place of the text without the white space at its ends; nil when there is nothing else.
  package var rangeOfWords: SourceRange? {
    let bytes = Array(string.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return range(of: first..<last + 1)
  }

  /// The piece that holds the byte at that offset of the text.
  private func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }
}
