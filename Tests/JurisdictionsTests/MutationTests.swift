import CaseValues
import Foundation
import Jurisdictions
import Recalculation
import SourceDiagnostics
import TestSupport
import Testing

/// Built-in files in which elements and attributes are removed, repeated or exchanged by chance.
@Suite struct MutationTests {
  /// So many are tried for each country; `MUTATIONS` sets another number for a long run.
  private static let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 60

  @Test(arguments: Given.codes)
  func aSpoiltFileIsReadOrTellsItsFaults(_ code: String) throws {
    let original = try #require(Given.builtInFile(code)).bytes
    var numbers = SeededNumbers(seed: UInt64(original.count))
    var (accepted, refused) = (0, 0)
    for _ in 0..<Self.count {
      var pieces = MarkupPieces(original)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) { pieces.spoil(&numbers) }
      let bytes = pieces.bytes
      let file = SourceFile(name: "\(code).xml", bytes: bytes)
      do throws(DiagnosticList) {
        let jurisdiction = try Given.read(code) { $0 == code ? file : Given.builtInFile($0) }
        accepted += 1
        Self.expectSound(jurisdiction, of: bytes)
      } catch {
        refused += 1
        Self.expectPlaces(error.diagnostics, in: file)
      }
    }
    #expect(accepted > 0 && refused > 0, "\(accepted) read, \(refused) refused")
  }

  /// Every fault is shown in the file that was spoilt, with its line and a hint.
  private static func expectPlaces(_ diagnostics: [Diagnostic], in file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(diagnostics.hasErrors, "\(text)")
    for diagnostic in diagnostics {
      let range = diagnostic.range
      #expect(diagnostic.file === file, "\(diagnostic.message)\n\(text)")
      #expect(range.map { $0.lowerBound < file.bytes.count } ?? false, "\(diagnostic.message)\n\(text)")
      #expect(range.map { $0.upperBound <= file.bytes.count } ?? false, "\(diagnostic.message)\n\(text)")
      #expect(diagnostic.hint != nil, "\(diagnostic.message)")
    }
    #expect(!DiagnosticRenderer().render(diagnostics).isEmpty)
  }

  /// What is read keeps the promises that letters rest on.
  private static func expectSound(_ jurisdiction: Jurisdiction, of bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(jurisdiction.replies.filter { $0.fact == nil }.count == 1, "\(text)")
    #expect(jurisdiction.replies.last.map { $0.fact == nil } ?? false, "\(text)")
    if case .rule(let last)? = jurisdiction.choices.last {
      #expect(last.conditions.sector == nil && !last.conditions.needsConsumer, "\(text)")
    } else {
      Issue.record("the last choice is no rule\n\(text)")
    }
    for fact in jurisdiction.facts {
      #expect(fact.sentences.isEmpty || fact.confidence == .verified, "\(text)")
      #expect(fact.confidence != .verified || !fact.sources.isEmpty && fact.verifiedOn != nil, "\(text)")
    }
    for deadline in jurisdiction.registrations + jurisdiction.limits + jurisdiction.escalations {
      #expect(deadline.fact?.confidence == .verified, "\(text)")
    }
    #expect(jurisdiction.factsOfRule.values.joined().allSatisfy { $0.confidence == .verified }, "\(text)")
    #expect(Set(jurisdiction.facts.map(\.id)).count == jurisdiction.facts.count, "\(text)")
    for choice in jurisdiction.choices { #expect(!Outline.text(choice).contains("?"), "\(text)") }
  }
}
