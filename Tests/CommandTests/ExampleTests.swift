import Foundation
import TestSupport
import Testing

/// The cases in `examples`, whose letters lie beside them.
struct ExampleTests {
  static let folders = Folder.entries(of: Folder.root.appending(path: "examples")).filter {
    FileManager.default.fileExists(atPath: $0.appending(path: "case.yaml").path)
  }

  @Test func thereIsAnExampleInEachLanguage() throws {
    let cases = try Self.folders.map {
      try String(contentsOf: $0.appending(path: "case.yaml"), encoding: .utf8)
    }
    for language in ["de", "en-GB", "nl", "ro", "ru", "uk"] {
      #expect(cases.contains { $0.contains("\nlanguage: \(language)\n") })
    }
  }

  @Test(arguments: folders)
  func theLettersOfAnExampleAreThoseBesideIt(folder: URL) throws {
    try Program.inCopy(of: nil) { copy in
      let outcome = try Program.run(["render", folder.appending(path: "case.yaml").path], in: copy)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let made = Folder.entries(of: copy)
      let beside = Folder.entries(of: folder).filter { $0.lastPathComponent != "case.yaml" }
      #expect(Set(beside.map(\.lastPathComponent)).isSubset(of: made.map(\.lastPathComponent)))
      #expect(made.count >= 2)
      for letter in made {
        let text = try String(contentsOf: letter, encoding: .utf8)
        try expectGolden(text, at: folder.appending(path: letter.lastPathComponent))
      }
    }
  }

  /// Who takes an example as a model gets no advice, but on what the story itself leaves open.
  @Test(arguments: folders)
  func anExampleIsWellWritten(folder: URL) throws {
    try Program.inCopy(of: nil) { copy in
      let outcome = try Program.run(["check", "--json", folder.appending(path: "case.yaml").path], in: copy)
      let codes = outcome.output.matches(of: /"code" : "([a-z-]+)"/).map { String($0.1) }
      #expect(Set(codes).isSubset(of: ["open-outage", "no-report"]), "\(codes)")
    }
  }

  @Test(arguments: folders)
  func theSameCaseGivesTheSameBytesEverywhere(folder: URL) throws {
    let surroundings = [
      [:], ["TZ": "Pacific/Auckland", "LANG": "ru_RU.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Los_Angeles", "LANG": "C"],
    ]
    let letters = try surroundings.map { environment in
      try Program.inCopy(of: folder) { copy in
        for letter in Folder.entries(of: copy) where letter.lastPathComponent != "case.yaml" {
          try FileManager.default.removeItem(at: letter)
        }
        let outcome = try Program.run(["render", "case.yaml"], in: copy, environment: environment)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try Folder.entries(of: copy).map { try Data(contentsOf: $0) }
      }
    }
    #expect(letters.allSatisfy { $0 == letters[0] })
  }
}
