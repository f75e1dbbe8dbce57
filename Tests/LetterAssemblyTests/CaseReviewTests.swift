import CaseFile
import CaseValues
import LetterAssembly
import Review
import SourceDiagnostics
import Testing

/// Advice on a whole case: its places in the file, and what the case lacks.
struct CaseReviewTests {
  private let bench = Workbench()

  /// The codes of the advice on a case with their places, as `code line:column`.
  private func advice(_ yaml: String) throws -> [String] {
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 9))
    let reader = CaseReader(
      catalogue: bench.library.catalogue, options: bench.library.readingOptions(date: date, isDraft: false))
    var review = CaseReview(library: bench.library)
    return try reader.read(SourceFile(name: "case.yaml", text: yaml)).flatMap { reading in
      let one = try #require(reading.case, "\(DiagnosticRenderer().render(reading.diagnostics))")
      return try review.advice(on: one).map { finding in
        let place = finding.position.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(finding.severity == .warning ? "warning " : "")\(finding.code) \(place)"
      }
    }
  }

  private func yaml(
    summary: String, kind: String = "outage", jurisdiction: String = "GB", customer: String = "",
    log: String = "",
    outage: String = "{from: 2026-03-01 18:20, to: 2026-03-02 10:00}",
    demand: String = "Repair it by 3 May 2026.",
    incident: String = "  reported: 2026-03-01 19:00"
  ) -> String {
    """
    complain: 1
    kind: \(kind)
    language: en-GB
    jurisdiction: \(jurisdiction)
    customer: {name: N. N., address: [Street 1]\(customer)}
    company: {name: Example Ltd}
    service: {name: Internet, sector: telecom, fee: 10.00 GBP, timezone: Europe/London}
    incident:
      summary: \(summary)
      outages: [\(outage)]
    \(incident)
    \(log)
    demands: ["\(demand)"]

    """
  }

  @Test func aPlaceIsThatOfTheWordsInEveryFormOfText() throws {
    #expect(try advice(yaml(summary: "Those idiots cut it off.")) == ["insult 9:18"])
    #expect(try advice(yaml(summary: "\"Those \\u2013 idiots cut it off.\"")).first == "insult 9:26")
    #expect(
      try advice(yaml(summary: "|\n    My line is dead.\n    Those idiots cut it off."))
        == ["insult 11:11"])
  }

  @Test func whatNoPhraseHasIsFoundByTheClassifierOfTheLanguage() throws {
    let veiled = "I do hope nobody leaves a brick near your pretty shop window."
    #expect(try advice(yaml(summary: veiled)) == ["threat 9:12"])
  }

  /// What the advice tells to write must be what the case file takes, in every language.
  @Test(arguments: LetterTests.languages)
  func adviceNamesTheFieldsAsTheyAre(language: String) throws {
    let rules = try #require(try bench.library.reviewRules(language))
    let words: [(ReviewRules.Check, [String])] = [
      (.ticket, ["ticket", "refused"]), (.adviser, ["adviser"]), (.report, ["reported"]),
      (.openOutage, ["to"]),
      (.contract, ["enclosures"]), (.phone, ["customer.phone"]),
    ]
    for (check, fields) in words {
      let advice = try #require(rules.rule(for: check)?.instead)
      let said = advice.split { !($0.isASCII && ($0.isLetter || $0 == ".")) }
        .map { $0.last == "." ? $0.dropLast() : $0 }
      for field in fields { #expect(said.contains { $0 == field }, "\(language): \(advice)") }
    }
  }

  @Test func quotedSpeechIsEvidence() throws {
    #expect(try advice(yaml(summary: "He said “you idiot” on 3 May.")) == [])
  }

  @Test func aLongSummaryIsTold() throws {
    #expect(try advice(yaml(summary: "It broke. It broke again. It is broken.")) == ["length 9:12"])
    let long = String(repeating: "word ", count: 81) + "end."
    #expect(try advice(yaml(summary: long)) == ["length 9:12"])
  }

  @Test func numbersAreWarnedOfWhereverTheyStand() throws {
    #expect(
      try advice(yaml(summary: "I paid with 4111 1111 1111 1111.")) == ["warning card-number 9:24"])
    #expect(
      try advice(yaml(summary: "Account GB82WEST12345698765432.")) == ["warning bank-account 9:20"])
    // A claim for money says where to pay.
    #expect(try advice(yaml(summary: "Account GB82WEST12345698765432.", kind: "recalculation")) == [])
    #expect(
      try advice(yaml(summary: "Account GB83WEST12345698765432.", kind: "recalculation"))
        == ["warning wrong-iban 9:20"])
    #expect(try advice(yaml(summary: "Call my son, 07700 900123.")) == ["warning other-phone 9:25"])
    #expect(
      try advice(yaml(summary: "Call me, 07700 900123.", customer: ", phone: +44 7700 900123")) == [])
  }

  @Test func whatWouldHelpIsNamed() throws {
    let log = "  log: [{at: 2026-03-01 19:00, channel: phone}]"
    #expect(
      try advice(yaml(summary: "My line is dead.", log: log)) == ["no-ticket 12:8", "no-adviser 12:14"])
    let whole = "  log: [{at: 2026-03-01 19:00, channel: phone, ticket: T-1, adviser: {name: Kim}}]"
    #expect(try advice(yaml(summary: "My line is dead.", log: whole)) == [])
    #expect(
      try advice(yaml(summary: "My line is dead.", outage: "{from: 2026-03-01 18:20}")) == [
        "open-outage 10:20"
      ])
    #expect(try advice(yaml(summary: "My line is dead.", incident: "")) == ["no-report 10:12"])
    #expect(try advice(yaml(summary: "My line is dead.", jurisdiction: "RU")) == ["no-contract 13:10"])
  }
}
