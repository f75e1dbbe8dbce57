import CaseValues
import Recalculation
import Testing

/// The examples that were worked out from the laws, and those that others have published.
@Suite struct WorkedExampleTests {
  // MARK: - Netherlands

  @Test func in26HoursAt46Euros50TwoThirtiethsAre3Euros10() throws {
    // 46.50 / 30 x 2 (Consumentenbond)
    #expect(
      try Given(fee: "46.50 EUR", out: ("2026-03-10 08:00", "2026-03-11 10:00")).text(by: Law.netherlands)
        == "3.10; 2026-03-10 08:00 .. 2026-03-11 10:00: 93600 s, 2 x 1/30 = 3.10")
  }

  @Test func in14HoursAt107Euros50OneThirtiethIs3Euros58() throws {
    // 107.50 / 30 = 3.5833... (KPN)
    #expect(
      try Given(fee: "107.50 EUR", out: ("2026-03-10 08:00", "2026-03-10 22:00")).text(by: Law.netherlands)
        == "3.58; 2026-03-10 08:00 .. 2026-03-10 22:00: 50400 s, 1 x 1/30 = 3.58")
  }

  // MARK: - Germany

  /// Reported on Monday 1 June, restored on the 8th day after it.
  private func untilTheEighthDay(_ fee: String) throws -> Given {
    try Given(
      fee: fee, in: "Europe/Berlin", out: ("2026-06-01 08:00", "2026-06-09 15:00"),
      reported: ["2026-06-01 10:00"])
  }

  @Test func at39Euros99TheFixedSumsCount() throws {
    // 10 % = 3.999 and 20 % = 7.998 are less: 2 x 5.00 + 3 x 10.00
    #expect(
      try untilTheEighthDay("39.99 EUR").text(by: Law.germany())
        == "40.00; 2026-06-04 .. 2026-06-05: 2 x 5.00 = 10.00; 2026-06-06 .. 2026-06-08: 3 x 10.00 = 30.00")
  }

  @Test func at59Euros99ThePercentagesCountAndAreRoundedOnce() throws {
    // 2 x 5.999 + 3 x 11.998 = 11.998 + 35.994 = 47.992; each day rounded first would be 48.00
    #expect(
      try untilTheEighthDay("59.99 EUR").text(by: Law.germany())
        == "47.99; 2026-06-04 .. 2026-06-05: 2 x 10 % = 12.00; 2026-06-06 .. 2026-06-08: 3 x 20 % = 35.99")
  }

  @Test func aMissedAppointmentIsAdded() throws {
    // 47.992 + 20 % of 59.99 = 11.998: 59.990
    var given = try untilTheEighthDay("59.99 EUR")
    given.circumstances.appointments = [
      .init(at: try #require(Moment(iso: "2026-06-05 09:00")), isKept: false)
    ]
    #expect(try given.text(by: Law.germany()).hasPrefix("59.99;"))
    #expect(try given.text(by: Law.germany()).hasSuffix("2026-06-05 09:00: 20 % = 12.00"))
  }

  // MARK: - Great Britain

  /// In the scheme, with the days off of England and Wales.
  private func inScheme(_ outages: (String, String)..., reported: [String]) throws -> Given {
    var given = try Given(in: "Europe/London", reported: reported)
    for outage in outages {
      given.circumstances.outages += try Given(in: "Europe/London", out: outage).circumstances.outages
    }
    given.circumstances.isInScheme = true
    given.calendar = try Law.englandAndWales()
    return given
  }

  @Test func aReportOfThe31stOfMarch2026Has9Pounds98ADayAlsoInApril() throws {
    // Tuesday; the second working day is Thursday, 2 April: it, Good Friday and Saturday; back on Sunday.
    #expect(
      try inScheme(("2026-03-31 08:00", "2026-04-05 12:00"), reported: ["2026-03-31 09:00"])
        .text(by: Law.britain()) == "29.94; 2026-04-02 .. 2026-04-04: 3 x 9.98 = 29.94")
  }

  @Test func aReportOfThe1stOfApril2026Has10Pounds34ADay() throws {
    // Wednesday; working days Thursday 2 and, after Easter, Tuesday 7 April; back on Thursday.
    #expect(
      try inScheme(("2026-03-31 08:00", "2026-04-09 12:00"), reported: ["2026-04-01 00:00"])
        .text(by: Law.britain()) == "20.68; 2026-04-07 .. 2026-04-08: 2 x 10.34 = 20.68")
  }

  @Test func repairAppointmentAndStartAreAddedUp() throws {
    // Reported Monday 1 June, back on Thursday 4: 10.34; a missed visit: 32.31; in May two days late: 2 x 6.46
    var given = try inScheme(("2026-06-01 08:00", "2026-06-04 12:00"), reported: ["2026-06-01 09:00"])
    given.circumstances.appointments = [
      .init(at: try #require(Moment(iso: "2026-06-02 13:00")), isKept: false)
    ]
    given.circumstances.start = .init(
      promised: try #require(CalendarDate(iso: "2026-05-11")), began: CalendarDate(iso: "2026-05-13"))
    #expect(
      try given.text(by: Law.britain())
        == "55.57; 2026-06-03 .. 2026-06-03: 1 x 10.34 = 10.34; 2026-06-02 13:00: 32.31 = 32.31"
        + "; 2026-05-11 .. 2026-05-12: 2 x 6.46 = 12.92")
  }
}
