// Writes the files of a folder as one Swift source: `EmbedTemplates FOLDER OUTPUT`.
import Foundation

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTemplates FOLDER OUTPUT\n".utf8))
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1]).standardizedFileURL
let output = URL(filePath: CommandLine.arguments[2])

/// Every file below the folder by its relative path, sorted, so that the same folder gives the same source.
let paths = (try FileManager.default.subpathsOfDirectory(atPath: folder.path))
  .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".tsv") }
  .sorted()

var source =
  "extension BuiltInTemplates {\n  package static let files: [(path: String, contents: StaticString)] = [\n"
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  // Raw string literals hold any text once the fence is longer than any run of # in it.
  var fence = "#"
  while text.contains("\"\"\"\(fence)") || text.contains("\\\(fence)") { fence += "#" }
  source += "    (\n      \"\(path)\",\n\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)\n    ),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: output)
