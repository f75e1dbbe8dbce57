import ArgumentParser
import Foundation
import LetterAssembly

struct Kinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the kinds of letter and the languages that each can be written in.")

  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print as JSON.") var json = false

  func run() throws {
    let library = try templates.library()
    let rows = library.kinds.map { kind in
      (kind: kind, languages: library.languages.filter { library.kinds(in: $0).contains(kind) })
    }
    if json {
      struct Row: Encodable {
        let kind: String
        let languages: [String]
      }
      try Console.write(JSONText.of(rows.map { Row(kind: $0.kind, languages: $0.languages) }))
    } else {
      let width = rows.map(\.kind.count).max() ?? 0
      for row in rows {
        try Console.write(
          row.kind.padding(toLength: width + 2, withPad: " ", startingAt: 0)
            + row.languages.joined(separator: " ") + "\n")
      }
    }
  }
}
