import Foundation
import Jurisdictions
import SourceDiagnostics
import TestSupport
import Testing

/// Files with faults, each in a folder that is called after what is wrong; `stderr.txt` is what is said of it.
@Suite struct FaultTests {
  private static let fixtures = Folder.root.appending(path: "Tests/JurisdictionsTests/Fixtures")
  private static let broken = Folder.entries(of: fixtures).map(\.lastPathComponent)

  @Test func thereAreFilesWithFaults() {
    #expect(Self.broken.count >= 30)
  }

  @Test(arguments: broken)
  func tellsEverythingThatIsWrong(_ folder: String) throws {
    let place = Self.fixtures.appending(path: folder)
    // A part of a country, such as XX-N.xml, comes before its country's XX.xml.
    let names = Folder.entries(of: place).map(\.lastPathComponent).filter { $0.hasSuffix(".xml") }
    let code = String(try #require(names.first).dropLast(4))
    let list = try #require(throws: DiagnosticList.self) {
      try Given.read(code) { try? Self.file($0, in: place) }
    }
    #expect(!list.diagnostics.isEmpty)
    for diagnostic in list.diagnostics {
      #expect(diagnostic.hint != nil && diagnostic.position != nil, "\(diagnostic.message)")
    }
    try expectGolden(
      DiagnosticRenderer().render(list.diagnostics), at: place.appending(path: "stderr.txt"))
  }

  private static func file(_ code: String, in folder: URL) throws -> SourceFile {
    let bytes = try Data(contentsOf: folder.appending(path: "\(code).xml"))
    return SourceFile(name: "\(code).xml", bytes: Array(bytes))
  }
}
