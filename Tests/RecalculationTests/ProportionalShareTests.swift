import CaseValues
import Recalculation
import Testing

/// The share of a monthly fee, worked out by hand.
@Suite struct ProportionalShareTests {
  /// The share as `total; from .. to: seconds of days = share; ...`.
  private func share(
    of fee: Int, code: String = "EUR", in zone: String = "Europe/Amsterdam", _ outages: (String, String)...
  ) throws -> String {
    var given = try Given(in: zone)
    for outage in outages {
      given.circumstances.outages += try Given(in: zone, out: outage).circumstances.outages
    }
    given.circumstances.fee = Money(minorUnits: fee, currency: try #require(Currency(code: code)))
    return try given.text(by: ProportionalShare(.calendarMonth))
  }

  @Test func fiveDaysOfAMonthWith30DaysAreASixth() throws {
    #expect(
      try share(of: 3000, ("2026-04-10 00:00", "2026-04-15 00:00"))
        == "5.00; 2026-04-10 00:00 .. 2026-04-15 00:00: 432000 s of 30 days = 5.00")
  }

  @Test func theTimeCountsToTheSecondAndTheSumIsRoundedOnce() throws {
    // 42.50 x 408,000 s / (31 x 86,400 s) = 6.4740...
    #expect(
      try share(of: 4250, ("2026-03-01 18:20", "2026-03-06 11:40"))
        == "6.47; 2026-03-01 18:20 .. 2026-03-06 11:40: 408000 s of 31 days = 6.47")
  }

  @Test func halfACentIsRoundedUp() throws {
    // 0.60 / 30 days x 6 hours = 0.005
    #expect(try share(of: 60, ("2026-04-10 00:00", "2026-04-10 06:00")).hasPrefix("0.01;"))
    #expect(
      try share(of: 60, ("2026-04-10 00:00", "2026-04-10 05:59:59"))
        == "nothing: it comes to less than the smallest coin")
    // 0.015 and 0.025, both up.
    #expect(try share(of: 60, ("2026-04-10 00:00", "2026-04-10 18:00")).hasPrefix("0.02;"))
    #expect(try share(of: 60, ("2026-04-10 00:00", "2026-04-11 06:00")).hasPrefix("0.03;"))
  }

  @Test func eachMonthHasItsOwnDays() throws {
    // 31.00/31 x 1 day + 28.00... : a fee of 868.00 is 28.00 a day in January and 31.00 in February.
    #expect(
      try share(of: 86_800, ("2026-01-31 00:00", "2026-02-02 00:00"))
        == "59.00; 2026-01-31 00:00 .. 2026-02-01 00:00: 86400 s of 31 days = 28.00"
        + "; 2026-02-01 00:00 .. 2026-02-02 00:00: 86400 s of 28 days = 31.00")
    #expect(try share(of: 2900, ("2024-02-29 00:00", "2024-03-01 00:00")).hasPrefix("1.00;"))
    #expect(try share(of: 2900, ("2023-02-28 00:00", "2023-03-01 00:00")).hasPrefix("1.04;"))
  }

  @Test func aWholeYearIsTwelveFees() throws {
    #expect(try share(of: 4250, in: "UTC", ("2024-01-01 00:00", "2025-01-01 00:00")).hasPrefix("510.00;"))
    // Less the hour of March that did not pass: October gives none back, for no month counts more than its days.
    #expect(try share(of: 4250, ("2024-01-01 00:00", "2025-01-01 00:00")).hasPrefix("509.94;"))
  }

  @Test func whatLiesInTwoOutagesCountsOnce() throws {
    let merged = "6.00; 2026-04-10 00:00 .. 2026-04-16 00:00: 518400 s of 30 days = 6.00"
    #expect(try share(of: 3000, ("2026-04-10 00:00", "2026-04-16 00:00")) == merged)
    #expect(
      try share(
        of: 3000, ("2026-04-12 00:00", "2026-04-16 00:00"), ("2026-04-10 00:00", "2026-04-14 00:00"))
        == merged)
    #expect(
      try share(
        of: 3000, ("2026-04-10 00:00", "2026-04-16 00:00"), ("2026-04-11 00:00", "2026-04-12 00:00"),
        ("2026-04-10 00:00", "2026-04-16 00:00")) == merged)
    #expect(
      try share(
        of: 3000, ("2026-04-10 00:00", "2026-04-13 10:00"), ("2026-04-13 10:00", "2026-04-16 00:00"))
        == merged)
  }

  @Test func outagesApartHaveALineEach() throws {
    #expect(
      try share(of: 3000, ("2026-04-20 00:00", "2026-04-21 00:00"), ("2026-04-10 00:00", "2026-04-11 00:00"))
        == "2.00; 2026-04-10 00:00 .. 2026-04-11 00:00: 86400 s of 30 days = 1.00"
        + "; 2026-04-20 00:00 .. 2026-04-21 00:00: 86400 s of 30 days = 1.00")
  }

  @Test func roundedLinesAddUpToTheTotalTheLargestRemainderFirst() throws {
    // Three times 1.00 / 30 = 0.0333...: 0.10 in all, one line has the cent that is left, the first of equals.
    #expect(
      try share(
        of: 100, ("2026-04-01 00:00", "2026-04-02 00:00"), ("2026-04-03 00:00", "2026-04-04 00:00"),
        ("2026-04-05 00:00", "2026-04-06 00:00")
      ).replacing("86400 s of 30 days = ", with: "")
        == "0.10; 2026-04-01 00:00 .. 2026-04-02 00:00: 0.04; 2026-04-03 00:00 .. 2026-04-04 00:00: 0.03"
        + "; 2026-04-05 00:00 .. 2026-04-06 00:00: 0.03")
  }

  @Test func theLinesOfAMonthNeverComeToMoreThanItsFee() throws {
    // April, out but for three moments: 0.9999... of 2 cents in three lines; May adds remainders of its own.
    let text = try share(
      of: 2, ("2026-04-01 00:00", "2026-04-10 00:00"), ("2026-04-10 00:00:01", "2026-04-20 00:00"),
      ("2026-04-20 00:00:01", "2026-05-01 00:00"), ("2026-05-02 00:00", "2026-05-10 00:00"),
      ("2026-05-11 00:00", "2026-05-20 00:00"))
    let shares = text.split(separator: "= ").dropFirst().map { $0.prefix(4) }
    #expect(shares.prefix(3).filter { $0 == "0.01" }.count == 2, "\(text)")
    #expect(shares.prefix(3).filter { $0 == "0.00" }.count == 1, "\(text)")
  }

  @Test func anOctoberOf745HoursIsNotMoreThanAFee() throws {
    #expect(
      try share(of: 3100, ("2026-10-01 00:00", "2026-11-01 00:00"))
        == "31.00; 2026-10-01 00:00 .. 2026-11-01 00:00: 2682000 s of 31 days = 31.00")
    // Split in two with a gap of an hour: the hour that summer time gave back is what is missing.
    #expect(
      try share(of: 3100, ("2026-10-01 00:00", "2026-10-10 00:00"), ("2026-10-10 01:00", "2026-11-01 00:00"))
        .hasPrefix("31.00;"))
    #expect(
      try share(of: 3100, ("2026-10-01 00:00", "2026-10-10 00:00"), ("2026-10-10 03:00", "2026-11-01 00:00"))
        .hasPrefix("30.92;"))
  }

  @Test func aMarchOf743HoursIsAnHourShort() throws {
    // 74.40 x 743/744 = 74.30
    #expect(try share(of: 7440, ("2026-03-01 00:00", "2026-04-01 00:00")).hasPrefix("74.30;"))
  }

  @Test func timePassedCountsNotWhatTheClocksShow() throws {
    // 720.00 for 720 hours of April... in March 744.00 is 1.00 an hour: 01:00 to 04:00 is two hours.
    #expect(try share(of: 74_400, ("2026-03-29 01:00", "2026-03-29 04:00")).hasPrefix("2.00;"))
    #expect(try share(of: 74_400, ("2026-10-25 01:00", "2026-10-25 04:00")).hasPrefix("4.00;"))
    #expect(try share(of: 74_400, ("2026-10-25 02:30", "2026-10-25 02:30 +01:00")).hasPrefix("1.00;"))
  }

  @Test func monthsBeginByTheClocksOfTheService() throws {
    let outage = ("2026-04-30 22:00", "2026-05-01 22:00")
    #expect(
      try share(of: 3000, in: "UTC", outage)
        == "0.97; 2026-04-30 22:00 .. 2026-05-01 00:00: 7200 s of 30 days = 0.08"
        + "; 2026-05-01 00:00 .. 2026-05-01 22:00: 79200 s of 31 days = 0.89")
    // The same day by the clocks of Amsterdam lies in May.
    #expect(
      try share(of: 3000, ("2026-05-01 00:00", "2026-05-02 00:00"))
        == "0.97; 2026-05-01 00:00 .. 2026-05-02 00:00: 86400 s of 31 days = 0.97")
  }

  @Test func currenciesWithoutAndWithThreeDecimalsRoundToTheirOwnUnit() throws {
    // 1,000 yen / 31 x 1 day = 32.26; 1.000 dinar / 31 = 0.0323
    #expect(
      try share(of: 1000, code: "JPY", in: "Asia/Tokyo", ("2026-03-10 00:00", "2026-03-11 00:00")).hasPrefix(
        "32;"))
    #expect(
      try share(of: 1000, code: "KWD", in: "Asia/Kuwait", ("2026-03-10 00:00", "2026-03-11 00:00")).hasPrefix(
        "0.032;"))
  }

  @Test func noTimeOrNoFeeIsNothing() throws {
    #expect(try share(of: 3000) == "nothing: nothing in the case falls under it")
    #expect(
      try share(of: 3000, ("2026-04-10 00:00", "2026-04-10 00:00"))
        == "nothing: nothing in the case falls under it")
    #expect(
      try share(of: 0, ("2026-04-10 00:00", "2026-05-10 00:00"))
        == "nothing: it comes to less than the smallest coin")
    #expect(
      try Given(out: ("2026-04-10 00:00", "2026-05-10 00:00")).text(by: ProportionalShare(.calendarMonth))
        == "nothing: the case does not say what is paid for a month")
  }

  @Test func anOpenEndCountsUpToTheBeginningOfTheLettersDate() throws {
    // 30.00 / 30 x 4 days: 6, 7, 8 and 9 April
    #expect(
      try Given(fee: "30.00 EUR", out: ("2026-04-06 00:00", "open"), letter: "2026-04-10")
        .text(by: ProportionalShare(.calendarMonth))
        == "4.00; 2026-04-06 00:00 .. 2026-04-10 00:00: 345600 s of 30 days = 4.00")
  }

  @Test func aMonthWhoseFirstMidnightComesTwiceIsNotEndedBeforeItBegins() throws {
    // In Newfoundland the clocks went from 00:01 on 1 November 2009 back to 23:01 on 31 October.
    #expect(
      try share(of: 3000, in: "America/St_Johns", ("2009-10-31 23:30 -03:30", "2009-11-02 00:00")).hasPrefix(
        "1.02;"))
    #expect(
      try share(of: 3000, in: "America/St_Johns", ("2009-10-31 00:00", "2009-11-02 00:00")).contains(
        "; 2009-11-01 00:00 .."))
  }
}
