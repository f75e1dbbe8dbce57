import Foundation
import TestSupport
import Testing

/// Runs of the program as users see them: each folder of `Fixtures` holds the files that a run begins with, its
/// arguments in `command`, and in `expected` its exit status, both outputs and the files that it left.
struct CommandTests {
  static let cases = Folder.entries(of: Folder.root.appending(path: "Tests/CommandTests/Fixtures"))

  @Test func thereAreCases() {
    #expect(Self.cases.count > 20)
    for folder in Self.cases {
      #expect(
        FileManager.default.fileExists(atPath: folder.appending(path: "command").path), "\(folder.path)")
    }
  }

  @Test(arguments: cases)
  func aRunEndsAsExpected(folder: URL) throws {
    let line = try String(contentsOf: folder.appending(path: "command"), encoding: .utf8)
    let arguments = Self.words(of: line.trimmingCharacters(in: .newlines))
    let actual = try Program.inCopy(of: folder) { copy in
      for name in ["command", "expected"] {
        try? FileManager.default.removeItem(at: copy.appending(path: name))
      }
      let before = try Self.files(of: copy)
      let input = copy.appending(path: "input")
      let hasInput = FileManager.default.fileExists(atPath: input.path)
      let outcome = try Program.run(arguments, in: copy, input: hasInput ? input : nil)
      let made = try Self.files(of: copy).filter { before[$0.key] != $0.value }.keys.sorted()
      return """
        status \(outcome.status)
        --- output
        \(outcome.output)--- messages
        \(outcome.messages)--- files
        \(made.map { $0 + "\n" }.joined())
        """
    }
    try expectGolden(actual, at: folder.appending(path: "expected"))
  }

  /// The words of a command line; those with spaces stand in single quotes.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.components(separatedBy: "'").enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(part)
      }
    }
    return words
  }

  /// The files below a folder with what they hold.
  private static func files(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
    }
    return files
  }
}
