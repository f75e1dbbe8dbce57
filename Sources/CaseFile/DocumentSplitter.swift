package import SourceDiagnostics

/// Cuts a stream of bytes into its YAML documents, so that only one of them is ever held.
///
/// As in YAML, a line that begins with `---` or `...` and goes on with a space or ends is a marker, whatever stands
/// around it. Documents without content are left out.
package struct DocumentSplitter {
  package enum Piece: Sendable {
    case document(SourceFile)
    /// The stream cannot be read on; there will be no further piece.
    case fault(Diagnostic)
  }

  private enum Line {
    case blank, directive, start, startWithContent, end, content
  }

  /// Whether a limit was reached: what is fed from now on is not looked at.
  package private(set) var isStopped = false

  private let name: String
  /// From `documentStart` on the current document, and behind it bytes not looked at yet.
  private var buffer: [UInt8] = []
  private var documentStart = 0
  /// Where the line begins that is looked at next.
  private var lineStart = 0
  /// How far that line was searched for its end.
  private var searched = 0
  private var firstLine = 1
  private var line = 1
  private var hasStart = false
  private var hasContent = false
  private var hasPieces = false
  /// How many documents without a case came one after the other.
  private var emptyDocuments = 0

  /// A splitter of the stream of that name.
  package init(name: String) { self.name = name }

  /// Takes the next bytes of the stream; the documents that they complete.
  package mutating func feed(_ bytes: some Collection<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var rest = bytes[...]
    while !isStopped, !rest.isEmpty {
      takeIn(&rest)
      lookAtLines(&pieces)
      if !isStopped, buffer.count - documentStart > ReadingLimits.documentBytes {
        isStopped = true
        let shown = Array(buffer[documentStart...].prefix(Self.shownOfTooLong))
        let file = SourceFile(name: name, bytes: shown, firstLine: firstLine)
        pieces.append(.fault(Fault.documentSize.at(SourceRange(0, 1), in: file)))
      }
    }
    return pieces
  }

  /// Ends the stream; its last document, and a fault when it had none at all.
  package mutating func finish() -> [Piece] {
    guard !isStopped else { return [] }
    isStopped = true
    var pieces: [Piece] = []
    if lineStart < buffer.count { _ = endsDocument(lineStart..<buffer.count, &pieces) }
    cut(at: buffer.count, &pieces)
    if !hasPieces { pieces.append(.fault(CaseReader.noCase(in: SourceFile(name: name, bytes: [])))) }
    return pieces
  }

  // MARK: - Lines

  /// How much of a document that is too long is kept, so that its place can be shown.
  private static let shownOfTooLong = 1000

  /// How many bytes are taken in at a time; never more than the limit, however many are offered.
  private static let window = 64 << 10

  private mutating func takeIn<Bytes: Collection<UInt8>>(_ rest: inout Bytes)
  where Bytes.SubSequence == Bytes {
    buffer.removeFirst(documentStart)
    lineStart -= documentStart
    searched -= documentStart
    documentStart = 0
    let room = min(Self.window, ReadingLimits.documentBytes + 1 - buffer.count)
    buffer.append(contentsOf: rest.prefix(room))
    rest = rest.dropFirst(room)
  }

  private mutating func lookAtLines(_ pieces: inout [Piece]) {
    while !isStopped, let end = buffer.firstLineFeed(from: max(lineStart, searched)) {
      let isLast = endsDocument(lineStart..<end, &pieces)
      lineStart = end + 1
      line += 1
      if isLast { cut(at: lineStart, &pieces) }
    }
    searched = buffer.count
  }

  /// Whether the document ends with that line.
  private mutating func endsDocument(_ range: Range<Int>, _ pieces: inout [Piece]) -> Bool {
    switch kind(of: range) {
    case .blank, .directive: break
    case .content: hasContent = true
    case .end: return true
    case .start: begin(hasContent: false, &pieces)
    case .startWithContent: begin(hasContent: true, &pieces)
    }
    return false
  }

  private mutating func begin(hasContent: Bool, _ pieces: inout [Piece]) {
    if hasStart || self.hasContent { cut(at: lineStart, &pieces) }
    hasStart = true
    self.hasContent = hasContent
  }

  private func kind(of range: Range<Int>) -> Line {
    var start = range.lowerBound
    if buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let rest = buffer[start..<range.upperBound]
    guard let first = rest.first else { return .blank }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "."), rest.count >= 3, rest[start + 1] == first,
      rest[start + 2] == first, rest.count == 3 || Self.isBlank(rest[start + 3])
    {
      if first == UInt8(ascii: ".") { return .end }
      return isBlankOrComment(rest.dropFirst(3)) ? .start : .startWithContent
    }
    // Within a document nothing but a marker matters.
    if hasContent { return .content }
    if first == UInt8(ascii: "%"), !hasStart { return .directive }
    return isBlankOrComment(rest) ? .blank : .content
  }

  private func isBlankOrComment(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { !Self.isBlank($0) }) else { return true }
    return first == UInt8(ascii: "#")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  // MARK: - Documents

  /// Ends the current document before the byte of that index.
  private mutating func cut(at index: Int, _ pieces: inout [Piece]) {
    if hasContent {
      let bytes = Array(buffer[documentStart..<index])
      pieces.append(.document(SourceFile(name: name, bytes: bytes, firstLine: firstLine)))
      hasPieces = true
      emptyDocuments = 0
    } else {
      emptyDocuments += 1
      if emptyDocuments > ReadingLimits.emptyDocuments, !isStopped {
        isStopped = true
        let file = SourceFile(name: name, bytes: Array("---".utf8), firstLine: firstLine)
        pieces.append(.fault(Fault.emptyDocuments.at(SourceRange(0, 3), in: file)))
      }
    }
    documentStart = index
    firstLine = line
    (hasStart, hasContent) = (false, false)
  }
}

extension [UInt8] {
  /// The index of the first line feed from there on; looks at eight bytes at a time.
  fileprivate func firstLineFeed(from start: Int) -> Int? {
    withUnsafeBytes { raw in
      var index = start
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      while index < raw.count {
        if raw[index] == 0x0A { return index }
        index += 1
      }
      return nil
    }
  }
}
