import CaseValues
import Recalculation
import Testing

/// What a clause of the contract gives for each hour or day.
@Suite struct ContractRateTests {
  /// A clause that pays 1.00 for each hour, or as `change` has it.
  private func clause(
    _ rate: Rate? = nil, per unit: ContractClause.Unit = .hour,
    _ change: (inout ContractClause) throws -> Void = { _ in }
  ) throws -> ContractClause {
    let one = Rate.sum(try Law.money("1.00 EUR"))
    var clause = ContractClause(place: "7.3", pay: .rate(rate ?? one, per: unit))
    try change(&clause)
    return clause
  }

  private func percent(_ text: String) throws -> Rate { .percent(try #require(Percent(text))) }

  @Test func onlyWholeUnitsCount() throws {
    let rule = try clause()
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-10 08:59")).text(by: rule)
        == "nothing: nothing in the case counts | 2026-04-10 08:00 to 2026-04-10 08:59: "
        + "it did not last a whole hour as the clause counts it")
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-10 09:00")).text(by: rule)
        == "1.00; 2026-04-10 08:00 .. 2026-04-10 09:00: 3600 s, 1 x 1.00 per hour = 1.00")
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-10 10:59")).text(by: rule).hasPrefix("2.00;"))
  }

  @Test func startedUnitsCountWhereTheClauseSaysSo() throws {
    let rule = try clause { $0.countsStartedUnits = true }
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-10 08:01")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-10 09:00")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-10 09:01")).text(by: rule).hasPrefix("2.00;"))
  }

  @Test func theTimeThatMustPassFirstIsNotPaid() throws {
    let rule = try clause { $0.after = 24 * 3600 }
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-11 08:00")).text(by: rule)
        == "nothing: nothing in the case counts | 2026-04-10 08:00 to 2026-04-11 08:00: "
        + "it did not last more than 24 h 0 min as the clause counts it")
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-11 08:30")).text(by: rule)
        == "nothing: nothing in the case counts | 2026-04-10 08:00 to 2026-04-11 08:30: "
        + "it did not last a whole hour beyond 24 h 0 min as the clause counts it")
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-11 10:30")).text(by: rule)
        == "2.00; 2026-04-10 08:00 .. 2026-04-11 10:30: 9000 s, 2 x 1.00 per hour = 2.00")
  }

  @Test func aMinuteBeyondThatTimeStartsAUnit() throws {
    let rule = try clause(per: .day) {
      $0.after = 24 * 3600
      $0.countsStartedUnits = true
    }
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-11 08:00")).text(by: rule).hasPrefix("nothing"))
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-11 08:01")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-12 08:00")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2026-04-10 08:00", "2026-04-12 08:01")).text(by: rule).hasPrefix("2.00;"))
  }

  @Test func fromTheReportOnlyWhatFollowsItCounts() throws {
    let outage = ("2026-04-10 08:00", "2026-04-10 20:00")
    let rule = try clause { $0.isCountedFromReport = true }
    // 10:30 to 20:00: 9 hours and a half
    #expect(
      try Given(out: outage, reported: ["2026-04-10 10:30"]).text(by: rule)
        == "9.00; 2026-04-10 08:00 .. 2026-04-10 20:00: 34200 s, 9 x 1.00 per hour = 9.00")
    // ... of which the first four are free
    let later = try clause {
      $0.isCountedFromReport = true
      $0.after = 4 * 3600
    }
    #expect(try Given(out: outage, reported: ["2026-04-10 10:30"]).text(by: later).hasPrefix("5.00;"))
    #expect(try Given(out: outage, reported: ["2026-04-10 16:00"]).text(by: later).hasPrefix("nothing"))
  }

  @Test(arguments: [[], ["2026-04-10 07:59"], ["2026-04-10 20:00"], ["2026-04-11 08:00"]])
  func fromAReportThatWasNotMadeWhileItLastedNothingCounts(_ reports: [String]) throws {
    let given = try Given(out: ("2026-04-10 08:00", "2026-04-10 20:00"), reported: reports)
    #expect(
      try given.text(by: clause { $0.isCountedFromReport = true })
        == "nothing: nothing in the case counts | 2026-04-10 08:00 to 2026-04-10 20:00: "
        + "the case has no report of it while it lasted")
    #expect(try given.text(by: clause()).hasPrefix("12.00;"))
  }

  @Test func theLimitIsForAllOutagesTogether() throws {
    let given = try Given(
      out: ("2026-04-10 08:00", "2026-04-10 13:00"), ("2026-04-11 08:00", "2026-04-11 13:00"),
      ("2026-04-12 08:00", "2026-04-12 13:00"))
    // 5.00 and 2.00 of 5.00, then nothing is left
    #expect(
      try given.text(by: clause { $0.limit = try Law.money("7.00 EUR") })
        == "7.00; 2026-04-10 08:00 .. 2026-04-10 13:00: 18000 s, 5 x 1.00 per hour = 5.00"
        + "; 2026-04-11 08:00 .. 2026-04-11 13:00: 18000 s, 5 x 1.00 per hour = 2.00 | "
        + "2026-04-11 08:00 to 2026-04-11 13:00: the clause's limit cuts its sum; "
        + "2026-04-12 08:00 to 2026-04-12 13:00: the clause's limit cuts its sum")
    // What is reached and not passed cuts nothing.
    #expect(
      try given.text(by: clause { $0.limit = try Law.money("15.00 EUR") }).hasSuffix(
        " = 5.00"))
    #expect(
      try given.text(by: clause { $0.limit = try Law.money("14.99 EUR") }).hasPrefix("14.99;")
    )
  }

  @Test func aPercentageIsOfTheMonthlyFeeAndRoundedOnce() throws {
    // 5 % of 42.50 = 2.125; three times 6.375
    let rule = try clause(percent("5"), per: .day)
    #expect(
      try Given(fee: "42.50 EUR", out: ("2026-04-10 08:00", "2026-04-11 08:00")).text(by: rule)
        == "2.13; 2026-04-10 08:00 .. 2026-04-11 08:00: 86400 s, 1 x 5 % per day = 2.13")
    #expect(
      try Given(fee: "42.50 EUR", out: ("2026-04-10 08:00", "2026-04-13 08:00")).text(by: rule).hasPrefix(
        "6.38;"))
  }

  @Test func aDayIs24HoursThatPassed() throws {
    let rule = try clause(per: .day)
    // 23 hours when the clocks are put forward, 25 when they are put back
    #expect(try Given(out: ("2026-03-28 12:00", "2026-03-29 12:00")).text(by: rule).hasPrefix("nothing"))
    #expect(try Given(out: ("2026-03-28 12:00", "2026-03-29 13:00")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2026-10-24 12:00", "2026-10-25 11:00")).text(by: rule).hasPrefix("1.00;"))
    // The end of a month and the leap day
    #expect(try Given(out: ("2026-01-31 20:00", "2026-02-01 20:00")).text(by: rule).hasPrefix("1.00;"))
    #expect(try Given(out: ("2024-02-28 00:00", "2024-03-01 00:00")).text(by: rule).hasPrefix("2.00;"))
  }

  @Test func outagesThatOverlapAreOneAndThoseApartCountEachByItself() throws {
    let rule = try clause()
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-10 08:40"), ("2026-04-10 08:30", "2026-04-10 09:00"))
        .text(by: rule).hasPrefix("1.00;"))
    #expect(
      try Given(out: ("2026-04-10 08:00", "2026-04-10 08:40"), ("2026-04-10 08:41", "2026-04-10 09:20"))
        .text(by: rule).hasPrefix("nothing"))
  }

  @Test func anOpenEndIsTheBeginningOfTheLettersDate() throws {
    #expect(
      try Given(out: ("2026-04-09 22:00", "open"), letter: "2026-04-10").text(by: clause())
        == "2.00; 2026-04-09 22:00 .. 2026-04-10 00:00: 7200 s, 2 x 1.00 per hour = 2.00")
  }

  @Test func aSumNeedsNoFeeAPercentageDoes() throws {
    let outage = ("2026-04-10 08:00", "2026-04-10 09:00")
    #expect(try Given(out: outage).text(by: clause()).hasPrefix("1.00;"))
    #expect(
      try Given(out: outage).text(by: clause(percent("5")))
        == "nothing: the case does not say what is paid for a month")
    #expect(
      try Given(fee: "0.00 EUR", out: outage).text(by: clause(percent("5")))
        == "nothing: it comes to less than the smallest coin")
  }

  @Test func sumsInAnotherCurrencyGiveNothing() throws {
    let outage = ("2026-04-10 08:00", "2026-04-10 09:00")
    #expect(
      try Given(fee: "100.00 RON", out: outage).text(by: clause())
        == "nothing: its sums are in another currency than the monthly fee")
    let limited = try clause { $0.limit = try Law.money("0.50 RON") }
    #expect(
      try Given(out: outage).text(by: limited)
        == "nothing: nothing in the case counts | the clause: its limit is in another currency than what it pays"
    )
    #expect(
      try Given(fee: "10.00 EUR", out: outage).text(by: clause(percent("5")) { $0.limit = limited.limit })
        .hasSuffix("the clause: its limit is in another currency than what it pays"))
  }

  @Test func yenHaveNoSmallerUnit() throws {
    // 5 % of 5,555 = 277.75
    let given = try Given(fee: "5555 JPY", in: "Asia/Tokyo", out: ("2026-04-10 08:00", "2026-04-10 09:00"))
    #expect(try given.text(by: clause(percent("5"))).hasPrefix("278;"))
  }

  @Test func aSumBeyondAllCountingIsNone() throws {
    let most = Rate.sum(try Law.money("9999999999.99 EUR"))
    #expect(
      try Given(in: "UTC", out: ("0001-01-01 00:00", "9999-12-31 00:00")).text(by: clause(most))
        == "nothing: it comes to more than can be counted")
  }

  @Test func aPartialOutageIsTheContractsMatter() throws {
    var given = try Given(out: ("2026-04-10 08:00", "2026-04-10 09:00"))
    given.circumstances.isPartial = true
    #expect(try given.text(by: clause()).hasPrefix("1.00;"))
  }

  @Test func withoutAClauseThereIsNothing() throws {
    let claim = try Given(out: ("2026-04-10 08:00", "2026-04-10 09:00")).claim(.contractClause)
    #expect(claim.outcomes.map(\.text) == ["nothing: the case names no clause of the contract"])
    #expect(claim.outcomes.map(\.rule) == ["contract-clause"])
  }

  @Test func aClauseMayPayAShareOfTheFee() throws {
    let clause = ContractClause(place: "7.3", pay: .share(.thirtieths))
    #expect(
      try Given(fee: "30.00 EUR", out: ("2026-01-10 00:00", "2026-01-11 00:00")).text(by: clause)
        == "1.00; 2026-01-10 00:00 .. 2026-01-11 00:00: 86400 s of 30 days = 1.00")
  }
}
