import CaseValues
import Foundation
import LetterTemplates
import SourceDiagnostics
import TestSupport
import Testing

/// Templates spoilt by chance: the compiler says what is wrong or makes a template that can be filled, and never traps.
@Suite struct MutationTests {
  /// So many are tried of each kind; `MUTATIONS` sets another number for a long run.
  static let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 1500

  private static func originals() throws -> [[UInt8]] {
    try GoodTemplateTests.cases.map { name in
      Array(try Data(contentsOf: GoodTemplateTests.folder.appending(path: "\(name)/outage.xml")))
    }
  }

  @Test func spoiltBytesNeverTrap() throws {
    let originals = try Self.originals()
    var numbers = SeededNumbers(seed: 1)
    var accepted = 0
    for _ in 0..<Self.count {
      var bytes = try #require(originals.randomElement(using: &numbers))
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { Self.spoil(&bytes, &numbers) }
      accepted += try survives(["outage.xml": bytes], &numbers) ? 1 : 0
    }
    #expect(accepted > 0, "every spoilt template is refused: the test says nothing about filling")
  }

  @Test func exchangedWordsNeverTrap() throws {
    let originals = try Self.originals()
    // What a template is made of; one taken for another makes faults of meaning rather than of form.
    let words = originals.flatMap(Self.words)
    var numbers = SeededNumbers(seed: 2)
    var accepted = 0
    for _ in 0..<Self.count {
      var bytes = try #require(originals.randomElement(using: &numbers))
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let places = Self.wordRanges(bytes)
        let place = try #require(places.randomElement(using: &numbers))
        bytes.replaceSubrange(place, with: try #require(words.randomElement(using: &numbers)))
      }
      accepted += try survives(["outage.xml": bytes], &numbers) ? 1 : 0
    }
    #expect(accepted > 0)
  }

  @Test func spoiltPagesNeverTrap() throws {
    let page = Array(try Data(contentsOf: Fixtures.folder.appending(path: "shared/page.xml")))
    let letter = Array(MemoryTemplates.letter("<p>x</p>").utf8)
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<Self.count {
      var bytes = page
      for _ in 0..<Int.random(in: 1...3, using: &numbers) { Self.spoil(&bytes, &numbers) }
      _ = try survives(["outage.xml": letter, "page.xml": bytes], &numbers)
    }
  }

  /// Whether the template is taken; then it is filled, else its faults are printed.
  private func survives(_ files: [String: [UInt8]], _ numbers: inout SeededNumbers) throws -> Bool {
    var files = files
    files["parts/phone.xml"] = Array("<part><em>x</em></part>".utf8)
    files["parts/items.xml"] = Array("<part><li>x</li></part>".utf8)
    files["parts/row.xml"] = Array("<part><tr><td>x</td><td>y</td></tr></part>".utf8)
    switch try compile(MemoryTemplates(files)) {
    case .failure(let list):
      #expect(list.diagnostics.hasErrors)
      #expect(!DiagnosticRenderer().render(list.diagnostics).isEmpty)
      return false
    case .success(let template):
      for isDraft in [false, true] {
        var random = RandomCase(seed: numbers.next(), isDraft: isDraft)
        let slots = random.slots(of: TestCatalogue.root)
        _ = LetterDump.text(of: template.fill(with: slots, isDraft: isDraft, provenance: ""))
      }
      return true
    }
  }

  // MARK: - Spoiling

  private static func spoil(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &numbers)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &numbers))
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.insert("<>&{}|\"'/=-! \n".utf8.randomElement(using: &numbers) ?? 0, at: place)
    default:
      let other = Int.random(in: bytes.indices, using: &numbers)
      bytes.swapAt(place, other)
    }
  }

  private static func words(_ bytes: [UInt8]) -> [[UInt8]] { wordRanges(bytes).map { Array(bytes[$0]) } }

  /// Names, paths and numbers.
  private static func wordRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E
        || byte == 0x2D
    }
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if isPart(byte) {
        start = start ?? index
      } else if let begin = start {
        ranges.append(begin..<index)
        start = nil
      }
    }
    return ranges
  }
}
