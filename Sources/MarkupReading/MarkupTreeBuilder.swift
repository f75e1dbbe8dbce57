internal import CXMLReader
internal import SourceDiagnostics

/// Receives the events of the C reader; lives only during one read.
final class MarkupTreeBuilder {
  struct Open {
    let name: String
    let attributes: [MarkupAttribute]
    let range: SourceRange
    var children: [MarkupNode] = []
  }

  let file: SourceFile
  /// The elements whose end tag has not come yet, the innermost last.
  private(set) var open: [Open] = []
  /// The text since the last tag: libxml2 hands it out in pieces, and breaks it anywhere.
  private var pendingText: [UInt8] = []
  private var pendingPieces: [MarkupText.Piece] = []
  /// Where the reader stands in the bytes of the file.
  private var cursor = 0
  private(set) var root: MarkupElement?
  private(set) var fault: Diagnostic?

  init(_ file: SourceFile) { self.file = file }

  static func of(_ receiver: UnsafeMutableRawPointer?) -> MarkupTreeBuilder? {
    receiver.map { Unmanaged<MarkupTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String, _ pairs: UnsafePointer<UnsafePointer<CChar>?>, offset: Int, after: Int) {
    finishText()
    var attributes: [MarkupAttribute] = []
    var (index, place) = (0, offset)
    while let key = pairs[index], let value = pairs[index + 1] {
      let name = String(cString: key)
      let (nameRange, range) = ranges(ofAttribute: name, from: &place)
      attributes.append(
        MarkupAttribute(name: name, value: String(cString: value), nameRange: nameRange, range: range))
      index += 2
    }
    cursor = skip(to: UInt8(ascii: ">"), from: after) + 1
    let range = SourceRange(offset, min(offset + 1 + name.utf8.count, file.bytes.count))
    open.append(Open(name: name, attributes: attributes, range: range))
  }

  func end(after: Int) {
    finishText()
    cursor = after
    guard let closed = open.popLast() else { return }
    let element = MarkupElement(
      name: closed.name, attributes: closed.attributes, children: closed.children, range: closed.range)
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard !open.isEmpty else { return }
    let isCDATA = skipWhatIsNoText()
    var index = 0
    while index < bytes.count, cursor < file.bytes.count {
      let (textStart, start) = (pendingText.count + index, cursor)
      // Outside of CDATA an & of the source begins a reference, which stands for one character.
      let isReference = !isCDATA && file.bytes[cursor] == UInt8(ascii: "&")
      if isReference {
        cursor = skip(to: UInt8(ascii: ";"), from: cursor) + 1
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      } else if file.bytes[cursor...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) {
        // CRLF is read as LF.
        cursor += 1
        continue
      } else {
        repeat {
          cursor += 1
          index += 1
        } while index < bytes.count && cursor < file.bytes.count && file.bytes[cursor] != UInt8(ascii: "\r")
          && (isCDATA || file.bytes[cursor] != UInt8(ascii: "&"))
      }
      pendingPieces.append(
        MarkupText.Piece(start: textStart, source: SourceRange(start, cursor), isVerbatim: !isReference))
    }
    pendingText.append(contentsOf: bytes)
  }

  func problem(_ fault: cxml_fault, message: String?, name: String?, offset: Int) {
    self.fault = diagnostic(of: fault, message: message, name: name, offset: offset)
  }

  private func finishText() {
    guard !pendingPieces.isEmpty else { return }
    let text = MarkupText(string: String(decoding: pendingText, as: UTF8.self), pieces: pendingPieces)
    open[open.count - 1].children.append(.text(text))
    pendingText.removeAll(keepingCapacity: true)
    pendingPieces.removeAll(keepingCapacity: true)
  }

  // MARK: - Following the bytes of the file

  /// Comments, processing instructions and the marks of CDATA stand between runs of text.
  ///
  /// Whether what follows is a CDATA section.
  private func skipWhatIsNoText() -> Bool {
    while cursor < file.bytes.count {
      if stands("<!--") {
        cursor = skip(past: "-->", from: cursor)
      } else if stands("<![CDATA[") {
        // What follows is text, whatever it looks like; each CDATA section is handed out by itself.
        cursor += 9
        return true
      } else if stands("]]>") {
        cursor += 3
      } else if stands("<?") {
        cursor = skip(past: "?>", from: cursor)
      } else {
        return false
      }
    }
    return false
  }

  private func stands(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { file.bytes[cursor...].starts(with: $0) }
  }

  private func skip(past text: StaticString, from start: Int) -> Int {
    text.withUTF8Buffer { wanted in
      var place = start
      while place + wanted.count <= file.bytes.count {
        if file.bytes[place..<place + wanted.count].elementsEqual(wanted) { return place + wanted.count }
        place += 1
      }
      return file.bytes.count
    }
  }

  private func skip(to byte: UInt8, from start: Int) -> Int {
    file.bytes[min(start, file.bytes.count)...].firstIndex(of: byte) ?? file.bytes.count - 1
  }

  /// The places of an attribute's name and of its value between the quotes; they come in the order of the source.
  private func ranges(ofAttribute name: String, from place: inout Int) -> (
    name: SourceRange, value: SourceRange
  ) {
    let wanted = Array(name.utf8)
    var index = place
    while index + wanted.count < file.bytes.count {
      let before = index == 0 ? 0x20 : file.bytes[index - 1]
      if before <= 0x20, file.bytes[index..<index + wanted.count].elementsEqual(wanted) {
        var next = index + wanted.count
        while next < file.bytes.count, file.bytes[next] <= 0x20 { next += 1 }
        if next < file.bytes.count, file.bytes[next] == UInt8(ascii: "=") {
          let quote =
            file.bytes[next...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? next
          let end = quote + 1 < file.bytes.count ? skip(to: file.bytes[quote], from: quote + 1) : quote
          place = end + 1
          return (SourceRange(index, index + wanted.count), SourceRange(quote + 1, end))
        }
      }
      index += 1
    }
    return (SourceRange(place, place), SourceRange(place, place))
  }
}
