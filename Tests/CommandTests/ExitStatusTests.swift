import Foundation
import TestSupport
import Testing

@testable import complain

/// The exit statuses, which scripts rely on.
struct ExitStatusTests {
  @Test func theDocumentationTellsEveryStatus() throws {
    let page = try String(contentsOf: Folder.root.appending(path: "docs/commands.md"), encoding: .utf8)
    let table = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }.sorted { first, second in
      first.localizedStandardCompare(second) == .orderedAscending
    }
    #expect(page.contains("| status | meaning |\n|---:|---|\n" + table.joined(separator: "\n") + "\n"))
  }
}
