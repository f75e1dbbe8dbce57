import CaseValues
import Recalculation
import Testing

/// A sum for each visit that was announced and not made.
@Suite struct MissedAppointmentsTests {
  private func given(fee: String? = nil, missed: String..., kept: String..., letter: String = "2026-12-01")
    throws
    -> Given
  {
    var given = try Given(fee: fee, letter: letter)
    given.circumstances.appointments =
      try missed.map { .init(at: try #require(Moment(iso: $0)), isKept: false) }
      + kept.map { .init(at: try #require(Moment(iso: $0)), isKept: true) }
    return given
  }

  private func german() throws -> MissedAppointments {
    MissedAppointments(pay: .higher(try Law.higher("10.00 EUR", "20")))
  }

  private func british() throws -> MissedAppointments {
    MissedAppointments(pay: .dated(try Law.rates("31.19 GBP", "32.31 GBP")))
  }

  @Test func theHigherOfSumAndPercentageIsPaid() throws {
    // 20 % of 39.99 = 7.998, of 50.00 = 10.00, of 50.01 = 10.002, of 59.99 = 11.998
    let at = "2026-06-05 09:00"
    #expect(
      try given(fee: "39.99 EUR", missed: at).text(by: german()) == "10.00; 2026-06-05 09:00: 10.00 = 10.00")
    #expect(
      try given(fee: "50.00 EUR", missed: at).text(by: german()) == "10.00; 2026-06-05 09:00: 10.00 = 10.00")
    #expect(
      try given(fee: "50.01 EUR", missed: at).text(by: german()) == "10.00; 2026-06-05 09:00: 20 % = 10.00")
    #expect(
      try given(fee: "59.99 EUR", missed: at).text(by: german()) == "12.00; 2026-06-05 09:00: 20 % = 12.00")
  }

  @Test func severalAreAddedUpAndRoundedOnce() throws {
    // 3 x 11.998 = 35.994; of the thirds, 11.998 each, the first two have the cents.
    #expect(
      try given(fee: "59.99 EUR", missed: "2026-06-05 09:00", "2026-06-08 09:00", "2026-06-09 09:00")
        .text(by: german())
        == "35.99; 2026-06-05 09:00: 20 % = 12.00; 2026-06-08 09:00: 20 % = 12.00; 2026-06-09 09:00: 20 % = 11.99"
    )
  }

  @Test func theRateIsThatOfTheDayOfTheAppointment() throws {
    #expect(
      try given(missed: "2026-03-31 23:59", "2026-04-01 00:00").text(by: british())
        == "63.50; 2026-03-31 23:59: 31.19 = 31.19; 2026-04-01 00:00: 32.31 = 32.31")
    #expect(
      try given(missed: "2025-03-31 12:00").text(by: british())
        == "nothing: nothing in the case counts | appointment of 2025-03-31 12:00: "
        + "no verified rate is known for 2025-03-31")
  }

  @Test func aKeptOneGivesNothing() throws {
    #expect(
      try given(missed: "2026-06-05 09:00", kept: "2026-06-08 09:00").text(by: british())
        == "32.31; 2026-06-05 09:00: 32.31 = 32.31 | appointment of 2026-06-08 09:00: it was kept")
  }

  @Test func onlyThoseBeforeTheLettersDateCount() throws {
    #expect(
      try given(missed: "2026-06-05 23:59", "2026-06-06 00:00", letter: "2026-06-06").text(by: british())
        == "32.31; 2026-06-05 23:59: 32.31 = 32.31 | appointment of 2026-06-06 00:00: "
        + "it is not before the letter's date")
  }

  @Test func noAppointmentIsNothing() throws {
    #expect(try given(fee: "39.99 EUR").text(by: german()) == "nothing: nothing in the case falls under it")
  }

  @Test func withoutAFeeOrWithNoneTheSumCounts() throws {
    #expect(try given(missed: "2026-06-05 09:00").text(by: german()).hasPrefix("10.00;"))
    #expect(try given(fee: "0.00 EUR", missed: "2026-06-05 09:00").text(by: german()).hasPrefix("10.00;"))
  }

  @Test func sumsInAnotherCurrencyThanTheFeeGiveNothing() throws {
    let other = "nothing: its sums are in another currency than the monthly fee"
    #expect(try given(fee: "39.99 CHF", missed: "2026-06-05 09:00").text(by: german()) == other)
    #expect(try given(fee: "39.99 EUR", missed: "2026-06-05 09:00").text(by: british()) == other)
  }

  @Test func halfAYenIsRoundedUp() throws {
    // 10 % of 5,555 = 555.5
    let rule = MissedAppointments(pay: .higher(try Law.higher("500 JPY", "10")))
    #expect(try given(fee: "5555 JPY", missed: "2026-06-05 09:00").text(by: rule).hasPrefix("556;"))
  }

  @Test func aPartialOutageTakesNothingFromThem() throws {
    var given = try given(fee: "39.99 EUR", missed: "2026-06-05 09:00")
    given.circumstances.outages = try Given(out: ("2026-06-01 00:00", "2026-06-09 00:00")).circumstances
      .outages
    given.circumstances.isPartial = true
    #expect(
      try given.text(by: Law.germany())
        == "10.00; 2026-06-05 09:00: 10.00 = 10.00 | the outages: "
        + "the service worked in part, and only a complete outage counts")
  }
}
