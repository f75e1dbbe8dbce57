import CaseFile
import CaseValues
import Foundation
import LetterAssembly
import LetterDocument
import LetterRendering
import SourceDiagnostics
import Testing

/// Letters made from the text of a case.
struct Workbench {
  let library = TemplateLibrary(BuiltInTemplateSource())

  /// The letters of a case file, or the findings as they are printed.
  func letters(_ yaml: String, isDraft: Bool = false) throws -> [Letter] {
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 9))
    let reader = CaseReader(
      catalogue: library.catalogue, options: library.readingOptions(date: date, isDraft: isDraft))
    var maker = LetterMaker(library: library, program: "complain")
    return try reader.read(SourceFile(name: "case.yaml", text: yaml)).map { reading in
      guard let one = reading.case else { throw DiagnosticList(reading.diagnostics) }
      return try maker.make(one, isDraft: isDraft).letter
    }
  }

  /// What is printed about a case that gives no letter; empty when it does.
  func findings(_ yaml: String) throws -> String {
    do {
      _ = try letters(yaml)
      return ""
    } catch let list as DiagnosticList {
      return DiagnosticRenderer().render(list.diagnostics)
    }
  }

  func html(_ letter: Letter) -> String { render(letter, HTMLRenderer.self) }
  func text(_ letter: Letter) -> String { render(letter, PlainTextRenderer.self) }

  private func render<Renderer: LetterRenderer>(_ letter: Letter, _ renderer: Renderer.Type) -> String {
    var buffer = OutputBuffer()
    renderer.render(letter, into: &buffer)
    return buffer.text
  }
}

/// Case files for tests.
enum SampleCase {
  /// Only what every case must have.
  static func shortest(kind: String, language: String) -> String {
    """
    complain: 1
    kind: \(kind)
    language: \(language)
    customer: {name: N. N., address: [Street 1]}
    company: {name: Example Ltd}
    service: {name: Internet\(kind == "outage" ? "" : ", fee: 10.00 EUR, timezone: Europe/London")}
    incident:
      summary: It does not work.
      outages: [{from: 2026-03-01 10:00}]
    demands: [Repair it.]

    """
  }

  /// Everything that a case may have; texts are written in double quotes where `value` goes in.
  static func fullest(kind: String, language: String, value: String = "value", entries: Int = 3) -> String {
    let log = (0..<entries).map { index in
      """
          - at: 2026-03-0\(1 + index % 8) 1\(index % 10):05
            channel: phone
            line: second
            waited: 1 h 20 min
            adviser: {name: "\(value)", number: "\(value)"}
            ticket: "\(value)"
            mass-outage: \(index % 2 == 0 ? "yes" : "no")
            outcome: "\(value)"

      """
    }
    return """
      complain: 1
      kind: \(kind)
      language: \(language)
      jurisdiction: NL
      date: 2026-03-09
      place: "\(value)"
      customer:
        {name: "\(value)", address: ["\(value)", "\(value)"], phone: "\(value)", email: "\(value)", account: "\(value)"}
      company: {name: "\(value)", addressee: "\(value)", address: ["\(value)"], hand-in: "\(value)"}
      service:
        name: "\(value)"
        sector: telecom
        contract: {number: "\(value)", date: 2024-05-02}
        fee: 42.50 EUR
        timezone: Europe/Amsterdam
      incident:
        summary: "\(value)"
        outages: [{from: 2026-02-27 18:20, to: 2026-03-02 11:40}, {from: 2026-03-03 10:00}]
        reported: 2026-03-01 18:45
        log:
      \(log.joined())  checks: ["\(value)", "\(value)"]
      demands: ["\(value)", "\(value)"]
      enclosures: [{title: "\(value)", pages: 2}, {title: "\(value)"}]
      registration: {received: 2026-03-09 14:05, number: "\(value.count > 60 ? "2026/1183" : value)"}

      """
  }
}
