import Foundation
import LetterTemplates
import SourceDiagnostics

/// A folder of the user's with templates that take the place of those in the program, file by file.
struct FolderTemplateSource: TemplateSource {
  private let files: [String: SourceFile]
  let paths: [String]

  /// Reads the templates of a folder; nil when it is no folder that can be read.
  init?(_ folder: String) {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return nil }
    var files: [String: SourceFile] = [:]
    for name in names where name.hasSuffix(".xml") {
      let path = (folder as NSString).appendingPathComponent(name)
      guard let file = try? ByteFile.reading(path), let bytes = try? file.readAll() else { return nil }
      files[name] = SourceFile(name: path, bytes: bytes)
    }
    self.files = files
    paths = files.keys.sorted()
  }

  func file(at path: String) -> SourceFile? { files[path] }
}
