import CaseFile
import CaseValues
import Foundation
import SourceDiagnostics
import Testing

/// The ways to write a value that are read, and what they are read as.
struct NotationTests {
  /// The value of a field when the short case has it set to the text; nil when that is an error.
  private func value(_ path: String, _ text: String) throws -> Value? {
    let keys = path.split(separator: ".")
    let field = "\(keys[keys.count - 1]): \"\(text)\""
    let yaml =
      keys.count == 1
      ? Workbench.short + field + "\n"
      : Workbench.short.replacing("\(keys[0]): {", with: "\(keys[0]): {\(field), ")
    let one = try #require(try Workbench.readings(of: yaml).first)
    let way = try #require(FieldPath(path, in: Workbench.catalogue.root))
    return one.case.map { $0[way].value }
  }

  @Test(arguments: [
    ("42.50 EUR", "42.50 EUR"), ("EUR 42.50", "42.50 EUR"), ("42 EUR", "42.00 EUR"),
    ("42.5 EUR", "42.50 EUR"),
    ("0 EUR", "0.00 EUR"), ("007.10 EUR", "7.10 EUR"), ("4250 JPY", "4250 JPY"), ("1.234 KWD", "1.234 KWD"),
    ("42.50  EUR", "42.50 EUR"), ("9999999999.99 EUR", "9999999999.99 EUR"),
    ("999999999999 JPY", "999999999999 JPY"),
  ]) func moneyIsRead(_ text: String, _ expected: String) throws {
    guard case .money(let money) = try value("service.fee", text) else { throw Unread(text: text) }
    #expect(money.description == expected)
  }

  @Test(arguments: [
    "42,50 EUR", "42.505 EUR", "-1 EUR", "+1 EUR", "1 000 EUR", "1'000 EUR", "1.000.000 EUR", "42. EUR",
    ".5 EUR",
    "42.50", "EUR", "42.50 eur", "42.50EUR", "42.50 XXX", "EUR 42.50 EUR", "4,250 JPY", "42.0 JPY",
    "10000000000.00 EUR", "1000000000000 JPY", "99999999999999999999999999 EUR", "４２ EUR", "1e3 EUR",
    "EUR -1", " 1 EUR",
  ]) func moneyIsRefused(_ text: String) throws { #expect(try value("service.fee", text) == nil) }

  @Test func momentsAreRead() throws {
    for text in ["2026-03-01 18:20", "2026-03-01 18:20:05", "2024-02-29 00:00", "2025-10-26 02:30 +01:00"] {
      guard case .moment(let moment) = try value("incident.reported", text) else { throw Unread(text: text) }
      #expect(moment.description == text)
    }
  }

  @Test(arguments: [
    "2026-02-29 10:00", "2026-03-01 24:00", "2026-03-01 18:60", "2026-03-01 18:20:60", "2026-3-1 18:20",
    "2026-03-01",
    "2026-03-01 18", "2026-03-01  18:20", "0000-01-01 10:00", "2026-13-01 10:00", "2026-03-00 10:00",
    "2026-03-01 18:20 CET", "2026-03-01 18:20 +1:00", "2026-03-01 18:20 +01:60",
  ]) func momentsAreRefused(_ text: String) throws { #expect(try value("incident.reported", text) == nil) }

  @Test(arguments: [
    ("12 min", 720), ("1 h 20 min", 4800), ("2 h", 7200), ("40 s", 40), ("1 h 5 s", 3605),
    ("1 h 0 min 1 s", 3601),
    ("0 min", 0), ("99999 h", 359_996_400),
  ]) func durationsAreRead(_ text: String, _ seconds: Int) throws {
    let yaml = Workbench.short.replacing(
      "incident: {", with: "incident: {log: [{at: 2026-03-01 18:45, waited: \"\(text)\"}], ")
    let reading = try #require(try Workbench.readings(of: yaml).first)
    #expect(CaseDump.text(of: reading).contains("duration \(seconds) s\n"))
  }

  @Test(arguments: [
    "12", "min", "12min", "1 h 90", "20 min 1 h", "1 h 1 h", "1.5 h", "-1 h", "12 m", "100000 h", "1  h",
    "1 h ", "00:12",
  ]) func durationsAreRefused(_ text: String) throws {
    let yaml = Workbench.short.replacing(
      "incident: {", with: "incident: {log: [{at: 2026-03-01 18:45, waited: \"\(text)\"}], ")
    #expect(try Workbench.readings(of: yaml).flatMap(\.diagnostics).map(\.code) == ["not-a-duration"])
  }

  @Test func timeZonesHaveTheirForm() throws {
    for text in [
      "Europe/Amsterdam", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "Etc/GMT+3", "UTC",
    ] {
      guard case .text(let name) = try value("service.timezone", text) else { throw Unread(text: text) }
      #expect(name == text)
    }
    for text in [
      "CET", "+01:00", "europe/amsterdam", "Europe/", "/Europe", "Europe", "Europe/Den Haag", "A/b/c/d",
    ] {
      #expect(try value("service.timezone", text) == nil, "\(text)")
    }
  }

  @Test func invisibleTextIsNoText() throws {
    for text in ["", " ", "\u{A0}\u{2003}", "\u{200B}", "\u{FEFF}", "\\t\\n"] {
      #expect(try value("place", text)?.isAbsent == true, "\(text.debugDescription)")
    }
    for text in [" x ", "\u{202E}x", "é", "ё", "😀", "\u{A0}x"] {
      guard case .text(let read) = try value("place", text) else { throw Unread(text: text) }
      #expect(read == text)
    }
  }

  @Test func tenThousandCharactersWithoutASpaceAreText() throws {
    let long = String(repeating: "ș", count: 10_000)
    guard case .text(let read) = try value("place", long) else { throw Unread(text: "long") }
    #expect(read == long)
  }

  private struct Unread: Error { let text: String }
}
