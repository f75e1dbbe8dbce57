import CaseValues
import Recalculation
import Testing

/// The share of the fee by thirtieths, by whole days and by days that have some time without service.
@Suite struct ShareBasisTests {
  private func text(_ basis: ProportionalShare.Basis, fee: String, _ outages: (String, String)...) throws
    -> String
  {
    var given = try Given(fee: fee)
    for outage in outages { given.circumstances.outages += try Given(out: outage).circumstances.outages }
    return try given.text(by: ProportionalShare(basis))
  }

  // MARK: - Thirtieths

  @Test func aDayIsAThirtiethInEveryMonth() throws {
    for (from, to) in [
      ("2026-01-10", "2026-01-11"), ("2026-02-10", "2026-02-11"), ("2026-04-10", "2026-04-11"),
    ] {
      #expect(
        try text(.thirtieths, fee: "30.00 EUR", ("\(from) 08:00", "\(to) 08:00"))
          == "1.00; \(from) 08:00 .. \(to) 08:00: 86400 s of 30 days = 1.00")
    }
    // Also a minute of it: 432.00 / 30 / 24 / 60 = 0.01
    #expect(
      try text(.thirtieths, fee: "432.00 EUR", ("2026-01-10 08:00", "2026-01-10 08:01")).hasPrefix("0.01;"))
  }

  @Test func theThirtyFirstDayOfAMonthAddsNothingToAWholeFee() throws {
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2026-01-01 00:00", "2026-01-30 00:00")).hasPrefix("29.00;"))
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2026-01-01 00:00", "2026-01-31 00:00")).hasPrefix("30.00;"))
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2026-01-01 00:00", "2026-02-01 00:00")).hasPrefix("30.00;"))
    // In two outages the second has what is left: 30 - 29 days.
    #expect(
      try text(
        .thirtieths, fee: "30.00 EUR", ("2026-01-01 00:00", "2026-01-30 00:00"),
        ("2026-01-30 00:01", "2026-02-01 00:00")
      ).hasSuffix(" s of 30 days = 1.00"))
  }

  @Test func februaryOf28DaysIsLessThanAFee() throws {
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2026-02-01 00:00", "2026-03-01 00:00")).hasPrefix("28.00;"))
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2024-02-01 00:00", "2024-03-01 00:00")).hasPrefix("29.00;"))
  }

  @Test func eachMonthHasItsOwnThirty() throws {
    #expect(
      try text(.thirtieths, fee: "30.00 EUR", ("2026-01-31 12:00", "2026-02-01 12:00"))
        == "1.00; 2026-01-31 12:00 .. 2026-02-01 00:00: 43200 s of 30 days = 0.50"
        + "; 2026-02-01 00:00 .. 2026-02-01 12:00: 43200 s of 30 days = 0.50")
  }

  @Test func ofThirtiethsTheTimeThatPassedCounts() throws {
    // 720.00 is 1.00 an hour: 23 and 25 hours
    #expect(
      try text(.thirtieths, fee: "720.00 EUR", ("2026-03-29 00:00", "2026-03-30 00:00")).hasPrefix("23.00;"))
    #expect(
      try text(.thirtieths, fee: "720.00 EUR", ("2026-10-25 00:00", "2026-10-26 00:00")).hasPrefix("25.00;"))
  }

  // MARK: - Whole days

  @Test func onlyCalendarDaysThatAreOutFromMidnightToMidnightAreWhole() throws {
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 00:00", "2026-04-11 00:00"))
        == "1.00; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s of 30 days = 1.00")
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 00:01", "2026-04-11 00:00"))
        == "nothing: nothing in the case counts | 2026-04-10 00:01 to 2026-04-11 00:00: it has no whole calendar day"
    )
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 00:00", "2026-04-10 23:59:59")).hasPrefix("nothing")
    )
    // 47 hours and 58 minutes without a whole day; a minute more at each end and there are two.
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 00:01", "2026-04-11 23:59")).hasPrefix("nothing"))
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 00:00", "2026-04-12 00:00")).hasPrefix("2.00;"))
    #expect(
      try text(.wholeDays, fee: "30.00 EUR", ("2026-04-10 18:00", "2026-04-12 06:00"))
        == "1.00; 2026-04-11 00:00 .. 2026-04-12 00:00: 86400 s of 30 days = 1.00")
  }

  @Test func wholeDaysBelongToTheirMonths() throws {
    // 868.00 is 28.00 a day in January and 31.00 in February.
    #expect(
      try text(.wholeDays, fee: "868.00 EUR", ("2026-01-30 12:00", "2026-02-02 12:00"))
        == "59.00; 2026-01-31 00:00 .. 2026-02-01 00:00: 86400 s of 31 days = 28.00"
        + "; 2026-02-01 00:00 .. 2026-02-02 00:00: 86400 s of 28 days = 31.00")
    #expect(
      try text(.wholeDays, fee: "29.00 EUR", ("2024-02-29 00:00", "2024-03-01 00:00")).hasPrefix("1.00;"))
    #expect(
      try text(.wholeDays, fee: "31.00 EUR", ("2026-10-01 00:00", "2026-11-01 00:00")).hasPrefix("31.00;"))
  }

  @Test(arguments: [
    ("2026-03-29 00:00", "2026-03-30 00:00"), ("2026-10-25 00:00", "2026-10-26 00:00"),
    ("2026-10-24 12:00", "2026-10-26 12:00"),
  ])
  func aDayOf23Or25HoursIsADay(_ from: String, _ to: String) throws {
    #expect(try text(.wholeDays, fee: "31.00 EUR", (from, to)).hasPrefix("1.00;"))
  }

  @Test func twoOutagesMayMakeADayWhole() throws {
    #expect(
      try text(
        .wholeDays, fee: "30.00 EUR", ("2026-04-09 20:00", "2026-04-10 14:00"),
        ("2026-04-10 12:00", "2026-04-11 01:00")
      ).hasPrefix("1.00;"))
    #expect(
      try text(
        .wholeDays, fee: "30.00 EUR", ("2026-04-10 00:00", "2026-04-10 12:00"),
        ("2026-04-10 12:01", "2026-04-11 00:00")
      ).hasPrefix("nothing"))
  }

  // MARK: - Started days

  @Test func aMinuteOfADayIsADay() throws {
    #expect(
      try text(.startedDays, fee: "30.00 EUR", ("2026-04-10 10:00", "2026-04-10 10:01"))
        == "1.00; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s of 30 days = 1.00")
    #expect(
      try text(.startedDays, fee: "30.00 EUR", ("2026-04-10 10:00", "2026-04-11 00:00")).hasPrefix("1.00;"))
    #expect(
      try text(.startedDays, fee: "30.00 EUR", ("2026-04-10 23:59", "2026-04-11 00:01")).hasPrefix("2.00;"))
  }

  @Test func aDayThatTwoOutagesTouchCountsOnce() throws {
    #expect(
      try text(
        .startedDays, fee: "30.00 EUR", ("2026-04-10 10:00", "2026-04-10 11:00"),
        ("2026-04-10 15:00", "2026-04-10 16:00"))
        == "1.00; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s of 30 days = 1.00 | "
        + "2026-04-10 15:00 to 2026-04-10 16:00: its day is counted already")
    // The 10th and the 11th, then of the second outage the 12th only.
    #expect(
      try text(
        .startedDays, fee: "30.00 EUR", ("2026-04-10 10:00", "2026-04-11 10:00"),
        ("2026-04-11 15:00", "2026-04-12 16:00"))
        == "3.00; 2026-04-10 00:00 .. 2026-04-12 00:00: 172800 s of 30 days = 2.00"
        + "; 2026-04-12 00:00 .. 2026-04-13 00:00: 86400 s of 30 days = 1.00")
  }

  @Test func startedDaysBelongToTheirMonths() throws {
    #expect(
      try text(.startedDays, fee: "868.00 EUR", ("2026-01-31 23:59", "2026-02-01 00:01"))
        == "59.00; 2026-01-31 00:00 .. 2026-02-01 00:00: 86400 s of 31 days = 28.00"
        + "; 2026-02-01 00:00 .. 2026-02-02 00:00: 86400 s of 28 days = 31.00")
    #expect(
      try text(.startedDays, fee: "31.00 EUR", ("2026-10-01 00:00", "2026-11-01 00:00")).hasPrefix("31.00;"))
    #expect(
      try text(.startedDays, fee: "29.00 EUR", ("2024-02-29 23:00", "2024-02-29 23:01")).hasPrefix("1.00;"))
  }

  @Test func daysBefore1970CountToo() throws {
    #expect(
      try text(.startedDays, fee: "31.00 EUR", ("1969-12-30 10:00", "1969-12-31 11:00"))
        == "2.00; 1969-12-30 00:00 .. 1970-01-01 00:00: 172800 s of 31 days = 2.00")
  }

  // MARK: - All

  @Test(arguments: ProportionalShare.Basis.allCases)
  func aShareNeedsAFee(_ basis: ProportionalShare.Basis) throws {
    let outage = ("2026-04-10 00:00", "2026-04-12 00:00")
    #expect(
      try Given(out: outage).text(by: ProportionalShare(basis))
        == "nothing: the case does not say what is paid for a month")
    #expect(try text(basis, fee: "0.00 EUR", outage) == "nothing: it comes to less than the smallest coin")
    // 5,000 yen / 30 x 2 = 333.33; 5.000 dinar / 30 x 2 = 0.3333
    #expect(try text(basis, fee: "5000 JPY", outage).hasPrefix("333;"))
    #expect(try text(basis, fee: "5.000 KWD", outage).hasPrefix("0.333;"))
  }

  @Test(arguments: ProportionalShare.Basis.allCases)
  func anOpenEndIsTheBeginningOfTheLettersDate(_ basis: ProportionalShare.Basis) throws {
    #expect(
      try Given(fee: "30.00 EUR", out: ("2026-04-08 00:00", "open"), letter: "2026-04-10")
        .text(by: ProportionalShare(basis)).hasPrefix("2.00; 2026-04-08 00:00 .. 2026-04-10 00:00"))
  }
}
