import CaseFile
import Foundation
import SourceDiagnostics

/// An input of case files: a file or standard input, read document by document.
struct CaseInput {
  /// The path as the user gave it, or `-` for standard input.
  let path: String

  /// The name in messages.
  var name: String { path == "-" ? "<stdin>" : path }

  /// The name without folders and extension, for the names of letters.
  var stem: String {
    if path == "-" { return "letter" }
    return Path(path).stem
  }

  /// Hands over the documents of the input one after the other, none kept longer than needed.
  ///
  /// Throws `ByteFile.Fault` when the input cannot be read.
  func forEachDocument(_ body: (DocumentSplitter.Piece) throws -> Void) throws {
    var splitter = DocumentSplitter(name: name)
    let file = path == "-" ? ByteFile.standardInput : try ByteFile.reading(path)
    while !splitter.isStopped {
      let chunk = try file.read(upTo: 1 << 16)
      let documents = chunk.isEmpty ? splitter.finish() : splitter.feed(chunk)
      for document in documents { try body(document) }
      if chunk.isEmpty { break }
    }
  }

  /// The inputs below the paths that the user gave: a folder stands for the case files in it, sorted by name.
  static func expanding(_ paths: [String]) throws -> [CaseInput] {
    var seen = Set<String>()
    var inputs: [CaseInput] = []
    for path in paths {
      guard path != "-", FileKind(at: path) == .folder else {
        if seen.insert(path).inserted { inputs.append(CaseInput(path: path)) }
        continue
      }
      for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
        let file = Path(path).appending(name)
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        guard ["yaml", "yml"].contains(Path(name).ending), !isHidden, FileKind(at: file) != .folder,
          FileKind(at: file) != .other
        else { continue }
        if seen.insert(file).inserted { inputs.append(CaseInput(path: file)) }
      }
    }
    return inputs
  }
}

extension Case {
  /// The case as reports name it: its input, and its number where the file has several incidents.
  func title(in input: CaseInput) -> String {
    incident.map { "\(input.name), incident \($0)" } ?? input.name
  }
}
