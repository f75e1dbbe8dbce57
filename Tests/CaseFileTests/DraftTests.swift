import CaseFile
import SourceDiagnostics
import Testing

/// What a draft leaves open, and what it does not.
struct DraftTests {
  private func dump(_ text: String) throws -> String {
    let readings = try Workbench.readings(of: text, isDraft: true)
    return DiagnosticRenderer().render(readings.flatMap(\.diagnostics)) + readings.map(CaseDump.text).joined()
  }

  @Test func whatIsMissingStaysOpenWithOneItemInEachList() throws {
    let text = "complain: 1\nkind: recalculation\nlanguage: ru\nenclosures:\n  - pages: 2\n"
    #expect(
      try dump(text) == """
        case
          complain @1:11: whole 1
          kind @2:7: word recalculation
          language @3:11: word ru
          jurisdiction @default: word RU
          date @default: date 2026-03-09
          customer @1:1
            name @1:1: unfilled customer.name
            address @1:1
              1 @1:1: unfilled customer.address.1
          company @1:1
            name @1:1: unfilled company.name
          service @1:1
            name @1:1: unfilled service.name
            sector @default: word other
            fee @1:1: unfilled service.fee
            timezone @1:1: unfilled service.timezone
          incident @1:1
            summary @1:1: unfilled incident.summary
            outages @1:1
              1 @1:1
                from @1:1: unfilled incident.outages.1.from
          demands @1:1
            1 @1:1: unfilled demands.1
          enclosures @5:3
            1 @5:5
              title @5:5: unfilled enclosures.1.title
              pages @5:12: whole 2

        """)
  }

  @Test func aValueInAngleBracketsStaysOpen() throws {
    let text = Workbench.short
      .replacing("Anna", with: "<uw volledige naam>").replacing("2026-03-01 18:20", with: "<wanneer?>")
    let dump = try dump(text)
    #expect(dump.contains(": unfilled customer.name\n"))
    #expect(dump.contains(": unfilled incident.outages.1.from\n"))
  }

  @Test func otherFaultsRemain() throws {
    let text = Workbench.short.replacing("2026-03-01 18:20", with: "2026-02-30 18:20") + "plaats: x\n"
    let codes = try Workbench.readings(of: text, isDraft: true).flatMap(\.diagnostics).map(\.code)
    #expect(codes == ["not-a-time", "unknown-key"])
  }

  @Test func withoutKindLanguageOrJurisdictionThereIsNoDraft() throws {
    let codes = { (text: String) in
      try Workbench.readings(of: text, isDraft: true).flatMap(\.diagnostics).map(\.message)
    }
    #expect(try codes("complain: 1\n") == ["'kind' is missing", "'language' is missing"])
    #expect(
      try codes("kind: <outage | recalculation>\nlanguage: nl\n") == ["'kind' is still to be filled in"])
    #expect(
      try codes("kind: outage\nlanguage: ro\n")
        == ["'jurisdiction' is missing: the language does not tell whose rules count"])
  }
}
