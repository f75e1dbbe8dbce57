import Foundation
import Review
import SourceDiagnostics
import TestSupport
import Testing

/// Files of rules that are wrong: everything that is wrong is told at once.
struct ReviewRulesFileTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  @Test(arguments: Folder.entries(of: fixtures))
  func aFaultyFileIsToldWhole(folder: URL) throws {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "review.xml")))
    let error = #expect(throws: DiagnosticList.self) {
      try ReviewRules.read(SourceFile(name: "en-GB/review.xml", bytes: bytes), language: "en-GB")
    }
    try expectGolden(
      DiagnosticRenderer().render(try #require(error).diagnostics), at: folder.appending(path: "stderr.txt"))
  }
}
