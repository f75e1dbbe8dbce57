import CaseValues
import Foundation
import LetterDocument
import LetterTemplates
import SourceDiagnostics
import TestSupport
import Testing

@testable import LetterTemplates

/// A checked template makes a letter of any checked case: nothing traps, nothing is out of shape.
@Suite struct FillingTests {
  private static let everything = GoodTemplateTests.folder.appending(path: "every-directive-and-formatter")

  @Test func theTemplateUsedHereHasEveryDirectiveFormatterAndElement() throws {
    let text = try String(contentsOf: Self.everything.appending(path: "outage.xml"), encoding: .utf8)
    for formatter in FormatterName.allCases { #expect(text.contains("| \(formatter.rawValue)")) }
    for element in ElementNames.inside { #expect(text.contains("<\(element)"), "\(element)") }
    for question in ["has=", "several=", "field="] { #expect(text.contains(question)) }
  }

  @Test(arguments: [false, true])
  func aLetterComesOutOfAnyCase(isDraft: Bool) throws {
    let template = try compile(MemoryTemplates(folder: Self.everything)).get()
    for seed in 0..<1500 {
      var random = RandomCase(seed: UInt64(seed), isDraft: isDraft)
      let letter = template.fill(
        with: random.slots(of: TestCatalogue.root), isDraft: isDraft, provenance: "seed \(seed)")
      expectShape(of: letter, "seed \(seed)")
    }
  }

  @Test func theSameCaseMakesTheSameLetter() throws {
    let template = try compile(MemoryTemplates(folder: Self.everything)).get()
    let letters = (0..<3).map { _ in
      var random = RandomCase(seed: 7, isDraft: false)
      return LetterDump.text(
        of: template.fill(with: random.slots(of: TestCatalogue.root), isDraft: false, provenance: ""))
    }
    #expect(Set(letters).count == 1)
  }

  @Test func oneTemplateMayBeFilledByManyTasksAtOnce() async throws {
    let template = try compile(MemoryTemplates(folder: Self.everything)).get()
    let letters = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 {
        group.addTask {
          var random = RandomCase(seed: 11, isDraft: false)
          let slots = random.slots(of: TestCatalogue.root)
          return LetterDump.text(of: template.fill(with: slots, isDraft: false, provenance: ""))
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(letters.count == 1)
  }
}

/// What every renderer relies on: rows as wide as their table, no empty paragraph, item, list, table or part.
func expectShape(of letter: Letter, _ comment: String) {
  #expect(!letter.title.isEmpty, "\(comment)")
  #expect(letter.blocks.allSatisfy(isWellShaped), "\(comment)")
}

private func isWellShaped(_ block: Block) -> Bool {
  switch block {
  case .paragraph(let line), .heading(let line), .subject(let line, _): !line.isEmpty
  case .list(let list):
    !list.items.isEmpty && list.items.allSatisfy { !$0.isEmpty && $0.allSatisfy(isWellShaped) }
  case .table(let table):
    table.header.count == table.alignments.count && !table.rows.isEmpty
      && table.rows.allSatisfy { $0.cells.count == table.alignments.count }
  case .part(_, let blocks): !blocks.isEmpty && blocks.allSatisfy(isWellShaped)
  case .signature(let fields): !fields.isEmpty
  }
}
