import Foundation
import LetterTemplates
import SourceDiagnostics

/// A folder of the user's with templates that take the place of those in the program, file by file.
struct FolderTemplateSource: TemplateSource {
  private let files: [String: SourceFile]
  let paths: [String]

  /// Reads the templates of a folder, hidden files left out; nil when it is no folder, or one of them cannot be read.
  init?(_ folder: String) {
    guard FileKind(at: folder) == .folder,
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder)
    else { return nil }
    var files: [String: SourceFile] = [:]
    for name in names where name.hasSuffix(".xml") {
      let path = Path(folder).appending(name)
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), FileKind(at: path) == .file
      else { continue }
      guard let file = try? ByteFile.reading(path), let bytes = try? file.readAll() else { return nil }
      files[name] = SourceFile(name: path, bytes: bytes)
    }
    self.files = files
    paths = files.keys.sorted()
  }

  func file(at path: String) -> SourceFile? { files[path] }
}
