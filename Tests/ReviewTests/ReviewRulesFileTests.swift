import Foundation
import Review
import SourceDiagnostics
import TestSupport
import Testing

/// Files of the review that are wrong.
struct ReviewRulesFileTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  /// Rules: everything that is wrong is told at once.
  @Test(arguments: Folder.entries(of: fixtures.appending(path: "rules")))
  func faultyRulesAreToldWhole(folder: URL) throws {
    let error = #expect(throws: DiagnosticList.self) {
      try ReviewRules.read(try Self.file("review.xml", in: folder), language: "en-GB")
    }
    try expectGolden(
      DiagnosticRenderer().render(try #require(error).diagnostics), at: folder.appending(path: "stderr.txt"))
  }

  /// What the classifier has learned is written by a program: the first fault is told.
  @Test(arguments: Folder.entries(of: fixtures.appending(path: "tone")))
  func aFaultyToneIsTold(folder: URL) throws {
    let rules = try ReviewRules.read(
      SourceFile(
        name: "en-GB/review.xml",
        text: """
          <review language="en-GB"><rule code="insult"><why>W.</why><instead>I.</instead>
          <phrase>idiot</phrase></rule></review>
          """), language: "en-GB")
    let error = #expect(throws: DiagnosticList.self) {
      try rules.taught(by: try Self.file("tone.tsv", in: folder))
    }
    try expectGolden(
      DiagnosticRenderer().render(try #require(error).diagnostics), at: folder.appending(path: "stderr.txt"))
  }

  private static func file(_ name: String, in folder: URL) throws -> SourceFile {
    SourceFile(name: "en-GB/\(name)", bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }
}
