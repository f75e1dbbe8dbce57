import CaseFile
import Foundation
import SourceDiagnostics
import Testing

/// How a stream is cut into documents.
struct DocumentSplitterTests {
  /// The documents of a stream that comes in chunks of a size, each as its first line and text; faults as their code.
  private func pieces(_ bytes: [UInt8], chunk: Int) -> [String] {
    var splitter = DocumentSplitter(name: "case.yaml")
    var pieces: [DocumentSplitter.Piece] = []
    var index = 0
    while index < bytes.count, !splitter.isStopped {
      pieces += splitter.feed(bytes[index..<min(bytes.count, index + chunk)])
      index += chunk
    }
    pieces += splitter.finish()
    return pieces.map { piece in
      switch piece {
      case .document(let file): "\(file.firstLine): \(String(decoding: file.bytes, as: UTF8.self))"
      case .fault(let diagnostic): diagnostic.code
      }
    }
  }

  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation)
  {
    let bytes = Array(text.utf8)
    for chunk in 1...max(1, bytes.count) {
      #expect(
        pieces(bytes, chunk: chunk) == expected, "in chunks of \(chunk)", sourceLocation: sourceLocation)
    }
  }

  @Test func oneDocumentStaysAsItIs() {
    check("a: 1\nb: 2\n", ["1: a: 1\nb: 2\n"])
    check("a: 1", ["1: a: 1"])
  }

  @Test func markersSeparateDocuments() {
    check("a: 1\n---\nb: 2\n--- # two\nc: 3", ["1: a: 1\n", "2: ---\nb: 2\n", "4: --- # two\nc: 3"])
    check("---\na: 1\n...\nb: 2\n", ["1: ---\na: 1\n...\n", "4: b: 2\n"])
    check("--- {a: 1}\n--- {b: 2}\n", ["1: --- {a: 1}\n", "2: --- {b: 2}\n"])
    check("a: 1\r\n---\r\nb: 2\r\n", ["1: a: 1\r\n", "2: ---\r\nb: 2\r\n"])
    check("a: 1\n---\tb: 2\n", ["1: a: 1\n", "2: ---\tb: 2\n"])
  }

  @Test func markersCountInsideTexts() {
    check("a: |\n  x\n---\nb: \"x\n--- y\"\n", ["1: a: |\n  x\n", "3: ---\nb: \"x\n", "5: --- y\"\n"])
  }

  @Test func whatOnlyLooksLikeAMarkerIsNone() {
    check("a: 1\n----\n---b\n ---\n....\n..\n", ["1: a: 1\n----\n---b\n ---\n....\n..\n"])
  }

  @Test func emptyDocumentsAreLeftOut() {
    check("# one\n\n---\n# two\n---\n---\na: 1\n---\n", ["6: ---\na: 1\n"])
    check("\u{FEFF}---\na: 1\n...\n...\n# end", ["1: \u{FEFF}---\na: 1\n...\n"])
  }

  @Test func directivesBelongToTheDocumentBehindThem() {
    check("%YAML 1.2\n---\na: 1\n", ["1: %YAML 1.2\n---\na: 1\n"])
    check("a: 1\n...\n%YAML 1.2\n# x\n---\nb: 2\n", ["1: a: 1\n...\n", "3: %YAML 1.2\n# x\n---\nb: 2\n"])
  }

  @Test func aStreamWithoutACaseIsAFault() {
    check("", ["no-case"])
    check("# nothing\n---\n...\n", ["no-case"])
  }

  @Test func aDocumentOfTheLimitIsReadAndOneByteMoreIsNot() {
    func document(_ count: Int) -> [UInt8] { Array("a: ".utf8) + [UInt8](repeating: 0x78, count: count - 3) }
    #expect(pieces(document(1 << 20), chunk: 1 << 16).map { $0.prefix(5) } == ["1: a:"])
    #expect(pieces(document((1 << 20) + 1), chunk: 1 << 16) == ["too-large"])
    #expect(pieces(document((1 << 20) + 1), chunk: 1 << 24) == ["too-large"])
  }

  @Test func anEndlessDocumentIsGivenUpAtTheLimit() {
    var splitter = DocumentSplitter(name: "-")
    let chunk = Array(String(repeating: "y\n", count: 1 << 15).utf8)
    var fed = 0
    while !splitter.isStopped, fed < 1 << 24 {
      _ = splitter.feed(chunk)
      fed += chunk.count
    }
    #expect(fed <= (1 << 20) + 2 * chunk.count)
    #expect(splitter.feed(chunk).isEmpty)
    #expect(splitter.finish().isEmpty)
  }

  @Test func documentsBeforeTheOneThatIsTooLongAreKept() {
    let bytes = Array("a: 1\n---\nb: ".utf8) + [UInt8](repeating: 0x78, count: 1 << 20)
    #expect(pieces(bytes, chunk: 4096) == ["1: a: 1\n", "too-large"])
  }
}
