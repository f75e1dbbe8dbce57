import CaseFile
import SourceDiagnostics
import Testing

/// What the reader does at its limits.
struct LimitTests {
  private func codes(_ text: String) throws -> [String] {
    try Workbench.readings(of: text).flatMap(\.diagnostics).map(\.code)
  }

  @Test func listOfTheLimitIsReadAndOneMoreIsNot() throws {
    let items = { (count: Int) in String(repeating: "- x\n", count: count) }
    let base = Workbench.short.replacing("demands: [Herstel de verbinding.]\n", with: "demands:\n")
    #expect(try codes(base + items(10_000)) == [])
    #expect(try codes(base + items(10_001)) == ["too-many"])
  }

  @Test func incidentsOfTheLimitAreReadAndOneMoreIsNot() throws {
    let shared = Workbench.short.split(separator: "\n").filter { !$0.hasPrefix("incident") }.joined(
      separator: "\n")
    let items = { (count: Int) in
      String(repeating: "- {summary: x, outages: [{from: 2026-03-01 18:20}]}\n", count: count)
    }
    #expect(try Workbench.readings(of: "\(shared)\nincidents:\n\(items(10_000))").count == 10_000)
    let readings = try Workbench.readings(of: "\(shared)\nincidents:\n\(items(10_001))")
    #expect(readings.map { $0.diagnostics.map(\.code) } == [["too-many"]])
  }

  @Test func textOfTheLimitIsReadAndOneByteMoreIsNot() throws {
    let text = { (count: Int) in Workbench.short + "place: " + String(repeating: "x", count: count) + "\n" }
    #expect(try codes(text(65_536)) == [])
    #expect(try codes(text(65_537)) == ["too-long"])
  }

  @Test func depthOfTheLimitIsReadAndOneMoreIsNot() throws {
    let nested = { (depth: Int) in
      "x: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "\n"
    }
    #expect(try codes(Workbench.short + nested(32)) == ["unknown-key"])
    #expect(try codes(Workbench.short + nested(33)) == ["unknown-key", "too-deep"])
    let block = (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try codes(block).contains("too-deep"))
  }

  @Test func aFileOfNothingButErrorsIsNotReadToItsEnd() throws {
    let lines = (0..<100_000).map { "x\($0): y\n" }.joined()
    let found = try codes(lines)
    #expect(found.count == 1001)
    #expect(found.last == "too-many")
  }

  @Test func anAliasBombCostsNothing() throws {
    let levels = (1...20).map { level in
      "a\(level): &a\(level) [\(repeatElement("*a\(level - 1)", count: 9).joined(separator: ","))]\n"
    }
    let clock = ContinuousClock()
    let time = try clock.measure {
      let found = try codes("a0: &a0 [x]\n" + levels.joined())
      #expect(found.filter { $0 == "unknown-key" }.count == 21)
    }
    #expect(time < .seconds(1))
  }

  @Test func deepAndLongInputsAreQuick() throws {
    let clock = ContinuousClock()
    for text in [
      String(repeating: "[", count: 1 << 19), String(repeating: "{", count: 1 << 19),
      String(repeating: "- ", count: 1 << 18), String(repeating: "? ", count: 1 << 18),
      String(repeating: "a: ", count: 1 << 17), "x: " + String(repeating: "é", count: 1 << 18),
      "x: \"" + String(repeating: "\\n", count: 1 << 18), String(repeating: "x: y\n", count: 1 << 17),
      "name: " + String(repeating: "&a ", count: 1 << 17), "!" + String(repeating: "a", count: 1 << 19),
      "demands: [" + String(repeating: "é,", count: 1 << 18),
    ] {
      let time = try clock.measure { _ = try codes(text) }
      #expect(time < .seconds(5), "\(text.prefix(10))… took \(time)")
    }
  }
}
