import CaseValues
import Recalculation
import Testing

/// Which rules apply, and which of them is claimed.
@Suite struct ClaimTests {
  /// A day of April 2026 at 30.00: 1.00 in proportion and by the Dutch rule.
  private func given(_ change: (inout Circumstances) throws -> Void = { _ in }) throws -> Given {
    var given = try Given(fee: "30.00 EUR", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    try change(&given.circumstances)
    return given
  }

  private func rule(_ change: (inout Rule.Conditions) throws -> Void) throws -> Rule {
    var conditions = Rule.Conditions()
    try change(&conditions)
    return Rule(id: "rule", conditions: conditions, parts: [Rule.Part(ProportionalShare(.calendarMonth))])
  }

  private func clause(_ sum: String) throws -> ContractClause {
    ContractClause(place: "7.3", pay: .rate(.sum(try Law.money(sum)), per: .day))
  }

  private static let proportional = Rule(
    id: "proportional", parts: [Rule.Part(ProportionalShare(.calendarMonth))])

  // MARK: - Conditions

  @Test func aRuleOfAnotherSectorDoesNotApply() throws {
    let rule = try rule { $0.sector = "telecom" }
    #expect(try given().text(by: rule).hasPrefix("1.00;"))
    #expect(
      try given { $0.sector = "energy" }.text(by: rule) == "nothing: the rule is for the sector telecom only")
  }

  @Test func aRuleForConsumersDoesNotApplyToOthers() throws {
    let rule = try rule { $0.needsConsumer = true }
    #expect(try given().text(by: rule).hasPrefix("1.00;"))
    #expect(try given { $0.isConsumer = false }.text(by: rule) == "nothing: the rule is for consumers only")
    #expect(
      try given { $0.isConsumer = false }.text(by: Law.germany()) == "nothing: the rule is for consumers only"
    )
  }

  @Test func aRuleOfASchemeAppliesToThoseWhoTakePart() throws {
    let rule = try rule { $0.needsScheme = true }
    let outside = "nothing: the case does not say that the company takes part in the compensation scheme"
    #expect(try given().text(by: rule) == outside)
    #expect(try given().text(by: Law.britain()) == outside)
    #expect(try given { $0.isInScheme = true }.text(by: rule).hasPrefix("1.00;"))
  }

  @Test(arguments: [
    ("2026-04-10", "2026-04-10", true), ("2026-04-09", "2026-04-10", true),
    ("2026-04-10", "2026-04-11", true),
    ("2026-04-11", "2026-12-31", false), ("2026-01-01", "2026-04-09", false),
  ])
  func theFirstOutageMustBeginOnADayOnWhichTheRuleHolds(_ from: String, _ to: String, _ holds: Bool) throws {
    let validity = try #require(CalendarDate(iso: from))...(try #require(CalendarDate(iso: to)))
    let text = try given().text(by: rule { $0.validity = validity })
    #expect(
      text.hasPrefix(holds ? "1.00;" : "nothing: the rule is known for outages from \(from) to \(to) only"))
  }

  @Test func theDayIsThatOfTheClocksOfTheService() throws {
    // 23:30 on 9 April in Amsterdam is 21:30 UTC; 00:30 on the 10th is still the 9th in UTC.
    let tenth = try #require(CalendarDate(iso: "2026-04-10"))
    let rule = try rule { $0.validity = tenth...tenth }
    #expect(
      try Given(fee: "30.00 EUR", out: ("2026-04-10 00:30", "2026-04-11 00:30")).text(by: rule).hasPrefix(
        "1.00;"))
    #expect(
      try Given(fee: "30.00 EUR", out: ("2026-04-09 23:30", "2026-04-10 23:30")).text(by: rule).hasPrefix(
        "nothing"))
    // The outage that begins first decides, wherever it stands.
    #expect(
      try Given(
        fee: "30.00 EUR", out: ("2026-04-10 10:00", "2026-04-10 23:30"),
        ("2026-04-09 10:00", "2026-04-09 11:00")
      ).text(by: rule).hasPrefix("nothing"))
  }

  // MARK: - The order of preference

  @Test func theFirstThatGivesAnythingIsClaimedAndAllAreWorkedOut() throws {
    let claim = try given { $0.isPartial = true }.claim(.rule(Law.netherlands), .rule(Self.proportional))
    #expect(claim.outcomes.map(\.rule) == ["nl", "proportional"])
    #expect(claim.claimed == 1)
    #expect(claim.working?.total.decimal == "1.00")
    #expect(try given().claim(.rule(Law.netherlands), .rule(Self.proportional)).claimed == 0)
  }

  @Test func ofTheHigherOnesTheLargerIsClaimedAndOfEqualOnesTheFirst() throws {
    for (sum, claimed) in [("0.99 EUR", 0), ("1.00 EUR", 0), ("1.01 EUR", 1)] {
      let given = try given { $0.clause = try clause(sum) }
      let claim = try given.claim(
        .higherOf([.rule(Law.netherlands), .contractClause]), .rule(Self.proportional))
      #expect(claim.claimed == claimed, "\(sum)")
      #expect(claim.outcomes.map(\.rule) == ["nl", "contract-clause", "proportional"])
    }
    // The other way round, of equal ones the clause.
    let given = try given { $0.clause = try clause("1.00 EUR") }
    let claim = try given.claim(.higherOf([.contractClause, .rule(Law.netherlands)]))
    #expect(claim.claimed == 0)
  }

  @Test func whatComesLaterIsNotClaimedThoughItWereMore() throws {
    let given = try given { $0.clause = try clause("5.00 EUR") }
    #expect(try given.claim(.rule(Law.netherlands), .contractClause).claimed == 0)
    #expect(
      try given.claim(.higherOf([.rule(Law.germany())]), .contractClause, .rule(Self.proportional)).claimed
        == 1)
  }

  @Test func whereNoRuleGivesAnythingNothingIsClaimed() throws {
    let given = try Given(fee: "30.00 EUR")
    let claim = try given.claim(
      .higherOf([.rule(Law.netherlands), .contractClause]), .rule(Self.proportional))
    #expect(claim.claimed == nil)
    #expect(claim.working == nil)
    #expect(claim.outcomes.count == 3)
  }

  @Test func aMissingYearStopsTheWholeClaim() throws {
    var given = try Given(
      in: "Europe/London", out: ("2026-06-01 08:00", "2026-06-09 08:00"), reported: ["2026-06-01 09:00"])
    given.circumstances.isInScheme = true
    let error = #expect(throws: WorkingCalendar.MissingYear.self) {
      try given.claim(.rule(Law.britain()), .rule(Self.proportional))
    }
    #expect(error?.year == 2026)
  }

  // MARK: - Rules of several parts

  @Test func thePartsAreAddedUpAndRoundedOnce() throws {
    // Half a cent twice: 0.15 / 30 and 0.15 / 30 days
    let given = try Given(fee: "0.15 EUR", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    let rule = Rule(
      id: "both", parts: [Rule.Part(Law.startedPeriods), Rule.Part(ProportionalShare(.calendarMonth))])
    #expect(
      try given.text(by: rule)
        == "0.01; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s, 1 x 1/30 = 0.01"
        + "; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s of 30 days = 0.00")
  }

  @Test func whatIsLeftOutIsSaidAlsoWhereNoFeeIsKnown() throws {
    var given = try Given(out: ("2026-06-01 08:00", "2026-06-09 08:00"))
    given.circumstances.isInScheme = true
    given.calendar = try Law.englandAndWales()
    #expect(
      try given.text(by: Law.britain())
        == "nothing: nothing in the case counts | 2026-06-01 08:00 to 2026-06-09 08:00: "
        + "the case has no report of it while it lasted")
  }

  // MARK: - The working

  @Test func theWorkingKeepsWhatItWasBeforeRounding() throws {
    // 59.99 x 20 % = 11.998
    var given = try Given(fee: "59.99 EUR")
    given.circumstances.appointments = [
      .init(at: try #require(Moment(iso: "2026-06-05 09:00")), isKept: false)
    ]
    let working = try #require(try given.claim(.rule(Law.germany())).working)
    let currency = working.total.currency
    #expect(working.exact.decimal(of: currency, places: 6) == ("11.998", true))
    #expect(working.exact.decimal(of: currency, places: 3) == ("11.998", true))
    #expect(working.exact.decimal(of: currency, places: 2) == ("11.99", false))
    #expect(working.exact.decimal(of: currency, places: 0) == ("11", false))
    #expect(working.basis == nil)
    // Zeros at the end are left out, but for the cents.
    let whole = try Given(fee: "30.00 EUR", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    let one = try #require(try whole.claim(.rule(Self.proportional)).working)
    #expect(one.exact.decimal(of: currency, places: 6) == ("1.00", true))
    // 100.00 / 30 = 3.3333...
    let third = try Given(fee: "100.00 EUR", out: ("2026-04-10 00:00", "2026-04-11 00:00"))
    let share = try #require(try third.claim(.rule(Self.proportional)).working)
    #expect(share.exact.decimal(of: currency, places: 4) == ("3.3333", false))
    #expect(share.basis == .calendarMonth)
  }
}
