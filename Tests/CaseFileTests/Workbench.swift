import CaseFile
import CaseValues
import Foundation
import SourceDiagnostics
import TestSupport

/// What the tests of this module read with.
enum Workbench {
  static let languages = ["de", "en-GB", "nl", "ro", "ru", "uk"]
  static let kinds = ["outage", "recalculation"]
  static let required = ["recalculation": ["service.fee", "service.timezone"]]
  static let catalogue = CaseCatalogue(
    kinds: kinds, languages: languages, jurisdictions: ["BE", "DE", "GB", "MD", "NL", "RO", "RU", "UA"])

  /// Options with which every language has its jurisdiction except Romanian, spoken in two.
  static func options(isDraft: Bool = false, placeholders: Placeholders = Placeholders(guides: []))
    -> ReadingOptions
  {
    let jurisdictions = ["de": "DE", "en-GB": "GB", "nl": "NL", "ru": "RU", "uk": "UA"]
    let timeZones = [
      "BE": "Europe/Brussels", "DE": "Europe/Berlin", "GB": "Europe/London", "NL": "Europe/Amsterdam",
      "RO": "Europe/Bucharest", "UA": "Europe/Kyiv",
    ]
    return ReadingOptions(
      date: CalendarDate(dayNumber: 20_521), isDraft: isDraft, jurisdiction: { jurisdictions[$0] },
      timeZone: { timeZones[$0] }, required: { kind, _ in required[kind] ?? [] },
      placeholders: { placeholders })
  }

  /// The guide of a language, from the folder `Templates`.
  static func guide(_ language: String) throws -> CaseGuide {
    let bytes = try Data(contentsOf: Folder.root.appending(path: "Templates/\(language)/case.xml"))
    return try CaseGuide.read(
      SourceFile(name: "\(language)/case.xml", bytes: Array(bytes)), catalogue: catalogue)
  }

  static func placeholders() throws -> Placeholders { try Placeholders(guides: languages.map(guide)) }

  /// Everything that is in a file, as the commands read it.
  static func readings(of bytes: [UInt8], isDraft: Bool = false) throws -> [CaseReading] {
    let reader = CaseReader(
      catalogue: catalogue, options: options(isDraft: isDraft, placeholders: try placeholders()))
    var splitter = DocumentSplitter(name: "case.yaml")
    return (splitter.feed(bytes) + splitter.finish()).flatMap(reader.readings)
  }

  static func readings(of text: String, isDraft: Bool = false) throws -> [CaseReading] {
    try readings(of: Array(text.utf8), isDraft: isDraft)
  }

  /// A case that needs nothing more, and is as short as can be.
  static let short = """
    complain: 1
    kind: outage
    language: nl
    customer: {name: Anna, address: [Lindelaan 4]}
    company: {name: Voorbeeld}
    service: {name: Internet}
    incident: {summary: Geen internet., outages: [{from: 2026-03-01 18:20}]}
    demands: [Herstel de verbinding.]

    """
}
