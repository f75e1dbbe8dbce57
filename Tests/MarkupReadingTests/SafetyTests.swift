import Foundation
import MarkupReading
import SourceDiagnostics
import TestSupport
import Testing

/// Many reads, at once and in a row, of good and of spoilt files.
@Suite struct SafetyTests {
  private static let sample = """
    <?xml version="1.0"?><letter kind="outage" a='b'><!-- c --><p id="x">a &amp; é <em>b</em>\r\n<br/></p>
    <![CDATA[<x>]]><?pi?>{customer.name | date}</letter>
    """

  @Test func manyTasksReadAtOnce() async throws {
    let good = Array(Self.sample.utf8)
    let bad = Array(Self.sample.replacing("</em>", with: "</strong>").utf8)
    let results = await withTaskGroup(of: (Bool, Bool).self) { group in
      for _ in 0..<200 {
        group.addTask {
          (
            (0..<20).allSatisfy { _ in fault(of: good) == nil },
            (0..<20).allSatisfy { _ in fault(of: bad)?.contains("</strong> stands where <em>") == true }
          )
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 200)
    #expect(results.allSatisfy { $0.0 && $0.1 })
  }

  @Test func spoiltBytesNeverTrapAndPlacesStayInsideTheFile() {
    var numbers = SeededNumbers(seed: 5)
    let marks = Array("<>&;\"'/=!-[]? \r\n".utf8) + [0, 0xC3, 0xFF]
    for _ in 0..<20_000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: bytes.indices, using: &numbers)
        let mark = marks.randomElement(using: &numbers) ?? 0
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes[place] = mark
        case 1: bytes.insert(mark, at: place)
        default:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &numbers)))
        }
      }
      let file = SourceFile(name: "spoilt.xml", bytes: bytes)
      do throws(Diagnostic) {
        let root = try MarkupReader.read(file)
        for element in root.tree {
          let ranges =
            [element.range] + element.attributes.flatMap { [$0.range, $0.nameRange] }
            + element.texts.map(\.range)
          #expect(ranges.allSatisfy { $0.upperBound <= bytes.count })
          #expect(file.text(at: element.range) == "<\(element.name)")
        }
      } catch {
        #expect((error.range?.lowerBound ?? 0) <= bytes.count)
        #expect(!DiagnosticRenderer().render(error).isEmpty)
      }
    }
  }

  /// In a process of its own, for what the others take cannot be told apart; not under the address sanitizer, which
  /// keeps freed memory for a while.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil))
  func readingAgainAndAgainTakesNoMoreMemory() async {
    await #expect(processExitsWith: .success) {
      let text =
        "<a>" + String(repeating: Self.sample.replacing("<?xml version=\"1.0\"?>", with: ""), count: 50)
        + "</a>"
      let sources = [SourceFile(name: "a.xml", text: text), SourceFile(name: "b.xml", text: text + "<")]
      func readMany() {
        for _ in 0..<300 { for source in sources { _ = try? MarkupReader.read(source) } }
      }
      readMany()
      let before = try Self.residentPages()
      for _ in 0..<5 { readMany() }
      // A leak of one read in a hundred would show: 3,000 reads of 10 KB make 30 MB of trees.
      try #require(try Self.residentPages() - before < 2048)
    }
  }

  /// Memory that the process has in use, in pages of 4 KiB.
  private static func residentPages() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return try #require(Int(fields[1]))
  }
}
