import CaseFile
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// Whatever the bytes are, the reader ends, and says where it found what.
struct RobustnessTests {
  private static let full = Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/good-full/case.yaml")

  /// Reads the bytes as one document and looks at what the reader promises of its answer.
  private func read(_ bytes: [UInt8], _ reader: CaseReader) {
    let file = SourceFile(name: "case.yaml", bytes: bytes)
    for reading in reader.read(file) {
      #expect(reading.case != nil || reading.diagnostics.hasErrors)
      #expect(reading.case == nil || !reading.diagnostics.hasErrors)
      for diagnostic in reading.diagnostics {
        guard let range = diagnostic.range else { continue }
        #expect(range.lowerBound <= bytes.count)
      }
      // Printing must not stumble either.
      _ = DiagnosticRenderer().render(reading.diagnostics)
    }
  }

  private func reader(isDraft: Bool = false) throws -> CaseReader {
    CaseReader(
      catalogue: Workbench.catalogue,
      options: Workbench.options(isDraft: isDraft, placeholders: try Workbench.placeholders()))
  }

  @Test(arguments: [false, true]) func everyPrefixIsRead(isDraft: Bool) throws {
    let bytes = Array(try Data(contentsOf: Self.full))
    let reader = try reader(isDraft: isDraft)
    for count in bytes.indices { read(Array(bytes[..<count]), reader) }
  }

  @Test func everyDeletionOfAByteIsRead() throws {
    let bytes = Array(try Data(contentsOf: Self.full))
    let reader = try reader()
    for index in bytes.indices {
      var changed = bytes
      changed.remove(at: index)
      read(changed, reader)
    }
  }

  @Test func everyKindOfByteInEveryPlaceIsRead() throws {
    let bytes = Array(try Data(contentsOf: Self.full))
    let reader = try reader()
    let signs = Array("\n\t :-?#&*!|>'\"%@`[]{},<~\\\0\r".utf8) + [0x85, 0xE2, 0xFF]
    var random = SplitMix(state: 2026)
    for index in bytes.indices {
      for _ in 0..<3 {
        var changed = bytes
        changed[index] = signs[Int(random.next() % UInt64(signs.count))]
        read(changed, reader)
      }
    }
  }

  @Test func randomMixturesOfTheLanguageAreRead() throws {
    let parts = [
      "complain: 1\n", "kind: outage\n", "incidents:\n", "  - ", "- ", "  ", "customer: {name: x", "}", "[",
      "]", ", ",
      "\"", "'", "&a ", "*a", "!!x ", "<<: ", "? ", ": ", "|\n", ">-\n", "\t", "\r\n", "---\n", "...\n",
      "%YAML 1.1\n",
      "# c\n", "é", "\u{2028}", "\u{85}", "😀", "2026-03-01 18:20", "<x>", "~", "\u{FEFF}", "\\x00", "\\ud83d",
    ].map { Array($0.utf8) }
    let reader = try reader()
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let count = random.next() % 14
      read((0..<count).flatMap { _ in parts[Int(random.next() % UInt64(parts.count))] }, reader)
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xC3],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF], [0xC3, 0x28],
    ] as [[UInt8]]) func bytesThatAreNoTextAreRefusedAtTheirPlace(_ bad: [UInt8]) throws
  {
    let before = Array((Workbench.short + "place: é").utf8)
    let found = try Workbench.readings(of: before + bad + [0x0A]).flatMap(\.diagnostics)
    #expect(found.map(\.code) == ["not-utf-8"])
    #expect(found.first?.range?.lowerBound == before.count)
  }

  @Test(arguments: [0x01, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func charactersThatNoLetterShowsAreRefusedAsBytesAndAsEscapes(_ code: UInt32) throws {
    let bad = String(Character(try #require(Unicode.Scalar(code))))
    let digits = String(code, radix: 16)
    let escape = "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    for text in [bad, escape] {
      let found = try Workbench.readings(of: Workbench.short + "place: \"x\(text)y\"\n").flatMap(
        \.diagnostics)
      #expect(found.map(\.code) == ["control-character"])
      #expect(found.first?.range?.lowerBound == Workbench.short.utf8.count + 9)
    }
  }

  @Test(arguments: [0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0xFEFF, 0x10FFFD, 0xD7FB, 0xE000] as [UInt32])
  func otherCharactersAreText(_ code: UInt32) throws {
    let good = String(Character(try #require(Unicode.Scalar(code))))
    #expect(try Workbench.readings(of: Workbench.short + "place: x\(good)y\n").flatMap(\.diagnostics).isEmpty)
  }

  @Test func byteOrderMarkAndWindowsLineEndsChangeNothing() throws {
    let bytes = Array(try Data(contentsOf: Self.full))
    let text = String(decoding: bytes, as: UTF8.self)
    let expected = try Workbench.readings(of: bytes).map(CaseDump.text)
    let windows = Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)
    #expect(try Workbench.readings(of: windows).map(CaseDump.text) == expected)
  }
}

/// A small generator of numbers, the same in every run (Steele, Lea and Flood, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
