import Foundation
import LetterDocument
import TestSupport
import Testing

/// What letters say of the law, in every jurisdiction and language: whole letters, to be read.
struct LawInLettersTests {
  private let bench = Workbench()
  private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/law")

  /// One case for each pair that makes sense, and one without law in each language.
  static let pairs = [
    "NL nl", "NL en-GB", "BE nl", "BE en-GB", "GB en-GB", "GB-SCT en-GB", "DE en-GB", "US en-GB", "RU ru",
    "RU en-GB", "UA ru", "UA en-GB", "RO ro", "RO en-GB", "MD ro", "MD ru", "EU en-GB", "EU nl", "EU ro",
    "EU ru", "GB nl", "DE ru", "DE de", "EU de", "UA uk", "EU uk",
  ]

  @Test(arguments: pairs)
  func theLetterCitesWhatIsVerified(pair: String) throws {
    let (jurisdiction, language) = try parts(of: pair)
    let letter = try #require(
      try bench.letters(Self.claim(jurisdiction: jurisdiction, language: language)).first)
    let copy = try #require(bench.text(letter).components(separatedBy: "\u{0C}").first)
    let name = pair.replacing(" ", with: "-")
    try expectGolden(copy, at: fixtures.appending(path: "\(name).txt"))
  }

  @Test(arguments: pairs, ["telecom", "energy", "other"])
  func noLetterFallsIntoATrap(pair: String, sector: String) throws {
    let (jurisdiction, language) = try parts(of: pair)
    for kind in ["outage", "recalculation"] {
      let yaml = Self.claim(jurisdiction: jurisdiction, language: language, kind: kind, sector: sector)
      for letter in try bench.letters(yaml) {
        #expect(Traps.caught(in: bench.text(letter)).isEmpty, "\(pair) \(kind) \(sector)")
      }
    }
  }

  private func parts(of pair: String) throws -> (jurisdiction: String, language: String) {
    let words = pair.split(separator: " ").map(String.init)
    return (try #require(words.first), try #require(words.last))
  }

  /// The cases of a kind in a language, one for each jurisdiction.
  static func cases(language: String, kind: String) -> [String] {
    pairs.filter { $0.hasSuffix(" \(language)") }.compactMap { pair in
      pair.split(separator: " ").first.map {
        claim(jurisdiction: String($0), language: language, kind: kind)
      }
    }
  }

  private static let currencies = [
    "GB": "GBP", "GB-SCT": "GBP", "US": "USD", "RU": "RUB", "UA": "UAH", "RO": "RON", "MD": "MDL",
  ]

  private static func claim(
    jurisdiction: String, language: String, kind: String = "recalculation", sector: String = "telecom"
  ) -> String {
    """
    complain: 1
    kind: \(kind)
    language: \(language)
    jurisdiction: \(jurisdiction)
    date: 2026-05-20
    customer: {name: N. N., address: [Street 1]}
    company: {name: Example Ltd, compensation-scheme: yes}
    service:
      name: Internet 100
      sector: \(sector)
      fee: 45.00 \(currencies[jurisdiction] ?? "EUR")
      timezone: Europe/London
    incident:
      summary: S.
      outages: [{from: 2026-05-04 09:00, to: 2026-05-12 15:30}]
      reported: 2026-05-05 10:00
      appointments: [{at: 2026-05-08 08:00, kept: no}]
    demands: [D.]

    """
  }
}
