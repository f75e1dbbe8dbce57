import CaseFile
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// Every folder of `Fixtures` is a case file with all that the reader makes of it: its cases and its findings.
struct FixtureTests {
  static let fixtures = Folder.entries(of: Folder.root.appending(path: "Tests/CaseFileTests/Fixtures"))
    .filter { !["guide", "scaffolds"].contains($0.lastPathComponent) }
  static let good = fixtures.filter { $0.lastPathComponent.hasPrefix("good-") }
  static let broken = fixtures.filter { !$0.lastPathComponent.hasPrefix("good-") }

  @Test(arguments: good.map(\.lastPathComponent))
  func goodFileGivesItsCases(_ name: String) throws {
    let folder = try #require(Self.good.first { $0.lastPathComponent == name })
    let readings = try Workbench.readings(of: bytes(in: folder))
    #expect(!readings.contains { $0.diagnostics.hasErrors })
    let warnings = DiagnosticRenderer().render(readings.flatMap(\.diagnostics))
    try expectGolden(readings.map(CaseDump.text).joined() + warnings, at: folder.appending(path: "slots.txt"))
  }

  @Test(arguments: broken.map(\.lastPathComponent))
  func brokenFileGivesItsMessages(_ name: String) throws {
    let folder = try #require(Self.broken.first { $0.lastPathComponent == name })
    let readings = try Workbench.readings(of: bytes(in: folder))
    #expect(readings.contains { $0.case == nil })
    for reading in readings where reading.case != nil { #expect(!reading.diagnostics.hasErrors) }
    let messages = DiagnosticRenderer().render(readings.flatMap(\.diagnostics))
    #expect(!messages.isEmpty)
    try expectGolden(messages, at: folder.appending(path: "stderr.txt"))
  }

  @Test func thereAreFixturesAndEachIsWhole() {
    #expect(Self.good.count >= 10)
    #expect(Self.broken.count >= 70)
    for folder in Self.fixtures {
      let golden = folder.lastPathComponent.hasPrefix("good-") ? "slots.txt" : "stderr.txt"
      let names = Folder.entries(of: folder).map(\.lastPathComponent)
      #expect(names == ["case.yaml", golden], "\(folder.lastPathComponent)")
    }
  }

  private func bytes(in folder: URL) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "case.yaml")))
  }
}
