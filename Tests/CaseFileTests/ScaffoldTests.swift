import CaseFile
import CaseValues
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// What `complain new` writes, and what becomes of it.
struct ScaffoldTests {
  static let pairs = Workbench.languages.flatMap { language in Workbench.kinds.map { (language, $0) } }

  private func scaffold(_ language: String) throws -> Scaffold {
    Scaffold(
      catalogue: Workbench.catalogue, guide: try Workbench.guide(language),
      options: Workbench.options(placeholders: try Workbench.placeholders()))
  }

  private func text(_ request: Scaffold.Request, language: String = "nl") throws -> String {
    try scaffold(language).text(for: request)
  }

  /// The scaffold with a value in the place of each live placeholder.
  private func filledIn(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard !line.drop(while: { $0 == " " }).hasPrefix("#"), let open = line.firstIndex(of: "<") else {
        return String(line)
      }
      let key = line.split(separator: ":").first.map { $0.filter { $0.isLetter } } ?? ""
      let values = [
        "from": "2026-03-01 18:20", "fee": "42.50 EUR", "timezone": "Europe/Amsterdam", "jurisdiction": "RO",
      ]
      return line[..<open].filter { $0 != "\"" } + (values[key] ?? "Een waarde")
    }.joined(separator: "\n")
  }

  @Test(arguments: pairs) func isAsReviewed(_ language: String, _ kind: String) throws {
    let folder = Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/scaffolds")
    try expectGolden(
      text(.init(kind: kind), language: language), at: folder.appending(path: "\(language).\(kind).yaml"))
  }

  @Test(arguments: pairs) func eachValueToFillInIsNamed(_ language: String, _ kind: String) throws {
    let readings = try Workbench.readings(of: text(.init(kind: kind), language: language))
    let found = readings.flatMap(\.diagnostics)
    #expect(found.allSatisfy { $0.code == "unfilled" })
    let names = found.compactMap { $0.message.split(separator: "'").first.map(String.init) }
    for needed in [
      "customer.name", "company.name", "service.name", "incident.summary", "incident.outages.1.from",
    ] {
      #expect(names.contains(needed), "\(needed)")
    }
    #expect(names.contains("service.fee") == (kind == "recalculation"))
    #expect(
      names.contains("service.timezone") == (kind == "recalculation" && ["ru", "ro"].contains(language)))
  }

  @Test(arguments: pairs) func withTheRequiredValuesItIsWhole(_ language: String, _ kind: String) throws {
    let filled = filledIn(try text(.init(kind: kind), language: language))
    let readings = try Workbench.readings(of: filled)
    #expect(DiagnosticRenderer().render(readings.flatMap(\.diagnostics)) == "")
    #expect(readings.count == 1)
  }

  @Test(arguments: pairs) func everyOptionalLineCanBeTaken(_ language: String, _ kind: String) throws {
    let lines = try text(.init(kind: kind), language: language).split(
      separator: "\n", omittingEmptySubsequences: false)
    let taken = lines.map { line -> String in
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      return rest.hasPrefix("# ") && !rest.hasPrefix("# yaml")
        ? String(indent) + rest.dropFirst(2) : String(line)
    }
    let found = try Workbench.readings(of: taken.joined(separator: "\n")).flatMap(\.diagnostics)
    #expect(found.allSatisfy { $0.code == "unfilled" }, "\(DiagnosticRenderer().render(found))")
    // Every field that is offered is there: what the reader does not name has its value already.
    let named = found.compactMap { diagnostic -> String? in
      let path = diagnostic.message.split(separator: "'").first
      return path?.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
    }
    let entries = try Workbench.guide(language).entries
    let paths = entries.map(\.path)
    let hidden = entries.filter { !$0.isOffered }.map(\.path)
    let leaves = paths.filter { path in
      !paths.contains { $0.hasPrefix(path + ".") }
        && !hidden.contains { path == $0 || path.hasPrefix($0 + ".") }
    }
    let known = ["complain", "kind", "language"] + (language == "ro" ? [] : ["jurisdiction"])
    #expect(Set(named) == Set(leaves).subtracting(known))
  }

  @Test(arguments: pairs) func aDraftCanBeMadeOfIt(_ language: String, _ kind: String) throws {
    guard language != "ro" else { return }
    let readings = try Workbench.readings(of: text(.init(kind: kind), language: language), isDraft: true)
    #expect(readings.flatMap(\.diagnostics).isEmpty)
    #expect(readings.first?.case != nil)
  }

  @Test func settingsAreWrittenAndReadBack() throws {
    let request = Scaffold.Request(
      kind: "recalculation", jurisdiction: "BE",
      settings: [
        "customer.name=Anna: de \"Vries\" # x", "customer.account=0041788", "customer.address=Lindelaan 4",
        "customer.address=3571 AB Utrecht", "place=no", "service.contract.number=VI-1", "date=2026-03-09",
        "incident.outages.from=2026-03-01 18:20", "incident.log.at=2026-03-01 18:45",
        "incident.log.ticket=refused",
        "incident.log.adviser.number=- 7", "demands=Herstel de verbinding.", "service.fee=42.50 EUR",
        "company.addressee=Directie: klachten", "incident.summary=Geen\tinternet", "company.name=  V  ",
        "service.name=@home",
        "incident.checks=Alles",
      ])
    let text = try text(request)
    let reading = try #require(try Workbench.readings(of: text).first)
    #expect(DiagnosticRenderer().render(reading.diagnostics) == "")
    try expectGolden(
      text + "# read as:\n" + CaseDump.text(of: reading).split(separator: "\n").map { "# \($0)\n" }.joined(),
      at: Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/scaffolds/settings.yaml"))
  }

  @Test func partiesAreTakenFromAnotherCase() throws {
    let full = Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/good-full/case.yaml")
    let other = try #require(try Workbench.readings(of: Array(Data(contentsOf: full))).first?.case)
    let text = try text(.init(kind: "outage", settings: ["customer.phone=030 1234567"], parties: other))
    for line in [
      "  name: Anna de Vries", "    - Lindelaan 4", "  phone: 030 1234567", "  account: \"0041788\"",
      "  hand-in: balie hoofdkantoor, werkdagen 9-17 uur",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    #expect(!text.contains("VI-20391"))
  }

  @Test func wrongSettingsAreAllTold() throws {
    let settings = [
      "customer.nam=x", "phone=1", "customer=x", "place", "place=", "kind=outage", "complain=1",
      "date=9-3-2026",
      "service.fee=42,50 EUR", "incident.log.channel=fone", "place=a\u{7}b", "place=Utrecht",
      "place=Amersfoort",
      "customer.name=a\nb", "weather=rain",
    ]
    do throws(DiagnosticList) {
      _ = try Scaffold(
        catalogue: Workbench.catalogue, guide: guide(), options: Workbench.options()
      ).text(for: .init(kind: "outage", settings: settings))
      Issue.record("no error")
    } catch {
      let folder = Folder.root.appending(path: "Tests/CaseFileTests/Fixtures/scaffolds")
      #expect(throws: Never.self) {
        try expectGolden(
          DiagnosticRenderer().render(error.diagnostics), at: folder.appending(path: "wrong-settings.txt"))
      }
    }
  }

  private func guide() throws(DiagnosticList) -> CaseGuide {
    do { return try Workbench.guide("nl") } catch { throw DiagnosticList([]) }
  }

  /// Writes the eight scaffolds and the schema where an outside checker finds them: `SCHEMA_DIR=… swift test`.
  @Test func writtenForOutsideCheckers() throws {
    guard let folder = ProcessInfo.processInfo.environment["SCHEMA_DIR"].map({ URL(filePath: $0) }) else {
      return
    }
    for (language, kind) in Self.pairs {
      let text = try text(.init(kind: kind), language: language)
      try Data(text.utf8).write(to: folder.appending(path: "\(language).\(kind).yaml"))
      try Data(filledIn(text).utf8).write(to: folder.appending(path: "\(language).\(kind).filled.yaml"))
    }
    let schema = JSONSchema(
      catalogue: Workbench.catalogue, guide: try Workbench.guide("en-GB"), required: Workbench.required)
    try Data(schema.text.utf8).write(to: folder.appending(path: "complain.schema.json"))
  }
}
