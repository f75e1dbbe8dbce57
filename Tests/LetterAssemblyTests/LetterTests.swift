import Foundation
import LetterDocument
import LetterRendering
import TestSupport
import Testing

/// Whole letters, from the text of a case to both formats.
struct LetterTests {
  private let bench = Workbench()
  static let kinds = ["outage", "recalculation"]
  static let languages = ["de", "en-GB", "nl", "ro", "ru", "uk"]

  @Test(arguments: kinds, languages)
  func theShortestCaseMakesALetter(kind: String, language: String) throws {
    let letter = try #require(try bench.letters(SampleCase.shortest(kind: kind, language: language)).first)
    try check(letter)
  }

  @Test(arguments: kinds, languages)
  func aCaseWithEverythingMakesALetter(kind: String, language: String) throws {
    let letter = try #require(
      try bench.letters(SampleCase.fullest(kind: kind, language: language, entries: 40)).first)
    try check(letter)
  }

  @Test(arguments: kinds, languages)
  func aDraftSaysWhatIsMissing(kind: String, language: String) throws {
    let letter = try #require(
      try bench.letters("complain: 1\nkind: \(kind)\nlanguage: \(language)\n", isDraft: true).first)
    try check(letter)
    let text = bench.text(letter)
    for path in ["customer.name", "company.name", "service.name", "incident.summary", "demands"] {
      #expect(text.contains("[\(path)"), "\(path)")
    }
    #expect(text.contains("*** \(letter.marks.draft) ***"))
    #expect(bench.html(letter).contains("draft"))
  }

  /// What holds for every letter: nothing left over, the same words in both formats, two copies that differ in a line.
  private func check(_ letter: Letter) throws {
    let (html, text) = (bench.html(letter), bench.text(letter))
    let strict = try StrictHTML(html)
    let draft = letter.isDraft ? letter.marks.draft : nil
    #expect(strict.words == letterWords(of: text, draft: draft))
    #expect(!text.contains("{") && !text.contains("}") && !text.contains("  ,") && !text.contains(" ."))
    let copies = text.components(separatedBy: "\u{0C}")
    #expect(copies.count == 2)
    let lines = copies.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let different = zip(lines[0], lines[1]).filter { $0 != $1 }
    #expect(lines[0].count == lines[1].count || abs(lines[0].count - lines[1].count) == 1)
    #expect(
      different.contains {
        $0.0.contains(letter.marks.companyCopy) && $0.1.contains(letter.marks.customerCopy)
      })
    for line in text.split(separator: "\n") { #expect(line.last != " ") }
  }

  @Test func whatIsWrongWithTheTimesIsToldAtOnce() throws {
    let yaml = SampleCase.shortest(kind: "outage", language: "nl").replacing(
      "outages: [{from: 2026-03-01 10:00}]",
      with: "outages: [{from: 2025-03-30 02:30, to: 2025-03-30 05:00}, {from: 2025-10-26 02:30 +05:00}]")
    let findings = try bench.findings(yaml)
    #expect(
      findings == """
        case.yaml:9:20: error: this time did not exist in Europe/Amsterdam: the clocks were put forward over it
          9 |   outages: [{from: 2025-03-30 02:30, to: 2025-03-30 05:00}, {from: 2025-10-26 02:30 +05:00}]
            |                    ^^^^^^^^^^^^^^^^
        hint: write the time that your clock showed, an hour later or earlier
        case.yaml:9:68: error: Europe/Amsterdam did not have this offset from UTC then
          9 |   outages: [{from: 2025-03-30 02:30, to: 2025-03-30 05:00}, {from: 2025-10-26 02:30 +05:00}]
            |                                                                    ^^^^^^^^^^^^^^^^^^^^^^^
        hint: it had +02:00 or +01:00; the offset may be left out

        """)
  }

  @Test func anOutageOverBothChangesOfTheClockCountsTheTimeThatPassed() throws {
    let yaml = SampleCase.shortest(kind: "recalculation", language: "nl").replacing(
      "service: {name: Internet, fee: 10.00 EUR, timezone: Europe/London}",
      with: "service: {name: Internet, fee: 31.00 EUR}")
    func text(_ outage: String) throws -> String {
      bench.text(
        try #require(try bench.letters(yaml.replacing("{from: 2026-03-01 10:00}", with: outage)).first))
    }
    // 24 hours by the clock on the wall: 23 in March, 25 in October; a day of either month costs one euro.
    #expect(try text("{from: 2025-03-29 12:00, to: 2025-03-30 12:00}").contains("€\u{A0}0,96"))
    #expect(try text("{from: 2025-10-25 12:00, to: 2025-10-26 12:00}").contains("€\u{A0}1,04"))
  }
}
