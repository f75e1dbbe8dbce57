import CaseFile
import CaseValues
import Foundation
import LetterAssembly
import SourceDiagnostics
import TestSupport
import Testing

/// The calendar file of a letter's deadlines (RFC 5545).
struct CalendarFileTests {
  private let bench = Workbench()
  private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test func theDaysOfALetterAreEventsWithAnAlarm() throws {
    let text = try calendar(company: "ООО «Пример, Телеком»; филиал", service: "Интернет \\ 300")
    try expectGolden(text, at: fixtures.appending(path: "deadlines.ics"))
  }

  @Test func linesAreFoldedBetweenCharacters() throws {
    let text = try calendar(company: String(repeating: "Ж𝄞", count: 60), service: "S")
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "Ж𝄞", count: 60)))
  }

  @Test func nothingInACaseCanBecomeALineOfItsOwn() throws {
    // A backslash of the case stays one: it does not begin an escape of the calendar's.
    let text = try calendar(company: #"A\nEND:VEVENT\nX:1;Y,Z"#, service: "S")
    let lines = text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(lines.filter { $0 == "END:VEVENT" }.count == lines.filter { $0 == "BEGIN:VEVENT" }.count)
    #expect(lines.contains(#"SUMMARY:Answer of A\\nEND:VEVENT\\nX:1\;Y\,Z is due"#))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\r" || $0 == "\n" })
  }

  @Test func anIncidentOfAListHasNamesOfItsOwn() throws {
    let yaml = """
      complain: 1
      kind: outage
      language: ru
      date: 2026-03-09
      customer: {name: N. N., address: [Street 1]}
      company: {name: Example}
      service: {name: Internet, sector: telecom, timezone: Europe/Moscow}
      incidents:
        - {summary: S., outages: [{from: 2026-03-01 10:00, to: 2026-03-02 10:00}]}
        - {summary: S., outages: [{from: 2026-03-03 10:00, to: 2026-03-04 10:00}]}
      demands: [D.]

      """
    let lines = try calendar(yaml).components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(lines.count == 4)
    #expect(Set(lines).count == 4)
  }

  private func calendar(company: String, service: String) throws -> String {
    try calendar(
      """
      complain: 1
      kind: outage
      language: ru
      date: 2026-03-09
      customer: {name: N. N., address: [Street 1]}
      company:
        name: \(company)
      service:
        name: \(service)
        sector: telecom
        timezone: Europe/Moscow
      incident: {summary: S., outages: [{from: 2026-03-01 10:00, to: 2026-03-02 10:00}]}
      demands: [D.]

      """)
  }

  private func calendar(_ yaml: String) throws -> String {
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 9))
    let reader = CaseReader(
      catalogue: bench.library.catalogue, options: bench.library.readingOptions(date: date, isDraft: false))
    var assessor = Assessor(library: bench.library)
    var calendar = CalendarFile(program: "complain")
    for reading in reader.read(SourceFile(name: "case.yaml", text: yaml)) {
      let one = try #require(reading.case, "\(DiagnosticRenderer().render(reading.diagnostics))")
      let assessment = try #require(try assessor.assess(one))
      calendar.add(assessment, of: one, paths: bench.library.catalogue.paths)
    }
    return String(decoding: calendar.bytes, as: UTF8.self)
  }
}
