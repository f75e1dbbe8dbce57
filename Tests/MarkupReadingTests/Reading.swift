import MarkupReading
import SourceDiagnostics
import Testing

/// The root of a text: the only place where tests call the reader.
func read(_ text: String) throws -> (root: MarkupElement, file: SourceFile) {
  try read(bytes: Array(text.utf8))
}

func read(bytes: [UInt8]) throws -> (root: MarkupElement, file: SourceFile) {
  let file = SourceFile(name: "test.xml", bytes: bytes)
  return (try MarkupReader.read(file), file)
}

/// The first fault of a text as `line:column: message`, with the marked bytes behind `|`.
func fault(of bytes: [UInt8]) -> String? {
  let file = SourceFile(name: "test.xml", bytes: bytes)
  do throws(Diagnostic) {
    _ = try MarkupReader.read(file)
    return nil
  } catch {
    guard let position = error.position, let range = error.range else { return error.message }
    let end = min(range.upperBound, bytes.count)
    let marked = String(decoding: bytes[min(range.lowerBound, end)..<end], as: UTF8.self)
    return "\(position.line):\(position.column): \(error.message)|\(marked)"
  }
}

extension SourceFile {
  /// What stands at a place.
  func text(at range: SourceRange) -> String {
    String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}

extension MarkupElement {
  /// The texts directly inside.
  var texts: [MarkupText] {
    children.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// Every element of the tree, this one first.
  var tree: [MarkupElement] { [self] + elements.flatMap(\.tree) }

  /// The place of a word in the texts directly inside.
  func place(of word: String) -> SourceRange? {
    for text in texts {
      let (bytes, wanted) = (Array(text.string.utf8), Array(word.utf8))
      guard bytes.count >= wanted.count else { continue }
      for start in 0...bytes.count - wanted.count where bytes[start...].starts(with: wanted) {
        return text.range(of: start..<start + wanted.count)
      }
    }
    return nil
  }
}
