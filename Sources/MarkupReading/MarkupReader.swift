internal import CXMLReader
package import SourceDiagnostics

/// Reads an XML file into a tree of elements, each with its place.
package enum MarkupReader {
  /// The root element of the file.
  ///
  /// Throws one diagnostic, the first fault: what follows the first fault of an XML file is mostly its consequence.
  package static func read(_ file: SourceFile) throws(Diagnostic) -> MarkupElement {
    prepared
    if String(validating: file.bytes, as: UTF8.self) == nil { throw notUTF8(file) }
    let builder = MarkupTreeBuilder(file)
    file.bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var handler = cxml_handler()
        handler.receiver = Unmanaged.passUnretained(builder).toOpaque()
        handler.start = { receiver, name, attributes, offset, after in
          guard let name, let attributes else { return }
          MarkupTreeBuilder.of(receiver)?.start(
            String(cString: name), attributes, offset: offset, after: after)
        }
        handler.end = { receiver, after in MarkupTreeBuilder.of(receiver)?.end(after: after) }
        handler.text = { receiver, bytes, count in
          guard let bytes else { return }
          let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
          MarkupTreeBuilder.of(receiver)?.text(buffer)
        }
        handler.problem = { receiver, fault, message, name, offset in
          MarkupTreeBuilder.of(receiver)?.problem(
            fault, message: message.map { String(cString: $0) }, name: name.map { String(cString: $0) },
            offset: offset)
        }
        _ = cxml_read(characters.baseAddress, Int32(clamping: bytes.count), &handler)
      }
    }
    if let fault = builder.fault { throw fault }
    guard let root = builder.root else { throw Diagnostic(code: "bad-xml", "the file is empty", in: file) }
    return root
  }

  private static func notUTF8(_ file: SourceFile) -> Diagnostic {
    let hint = "save the file with the encoding UTF-8"
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        code: "not-utf-8", "the file is written in UTF-16, not in UTF-8", hint: hint, in: file)
    }
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = file.bytes.makeIterator()
    var offset = 0
    while case .valid(let character) = parser.parseScalar(from: &bytes) { offset += character.count }
    return Diagnostic(
      code: "not-utf-8", "from here on the file is not valid UTF-8", hint: hint, in: file,
      at: SourceRange(offset, offset + 1))
  }

  private static let prepared: Void = cxml_prepare()
}
