import CaseValues
import Recalculation
import TestSupport
import Testing

/// What must be true of every rule, in 10,000 random cases each.
@Suite struct RulePropertyTests {
  private static let count: UInt64 = 10_000

  /// A rule, and the clocks of the zones, which remember what they said.
  private struct Bench {
    let choice: Claim.Choice
    let currency: Currency
    let calendar: WorkingCalendar
    private var clocks: [String: ZoneClock] = [:]

    init(_ choice: Claim.Choice, in code: String) throws {
      self.choice = choice
      currency = try #require(Currency(code: code))
      let years = Dictionary(uniqueKeysWithValues: (2023...2027).map { ($0, ["12-25 Christmas Day"]) })
      calendar = try Law.calendar(years)
      for zone in RandomCircumstances.zones + RandomCircumstances.zonesWithoutSummerTime {
        clocks[zone] = ZoneClock(name: zone)
      }
    }

    /// The working; nil where the rule gives nothing.
    mutating func working(_ circumstances: Circumstances, in zone: String) throws -> Working? {
      let known = clocks.removeValue(forKey: zone)
      var clock = try #require(known)
      defer { clocks[zone] = clock }
      return try Claim([choice], in: circumstances, calendar: calendar, clock: &clock).working
    }

    mutating func total(_ circumstances: Circumstances, in zone: String) throws -> Int {
      try working(circumstances, in: zone)?.total.minorUnits ?? 0
    }

    mutating func opinion(on random: RandomCircumstances, _ opinion: (inout SecondOpinion) -> Int) throws
      -> Int
    {
      let known = clocks.removeValue(forKey: random.zone)
      var second = SecondOpinion(circumstances: random.circumstances, clock: try #require(known))
      defer { clocks[random.zone] = second.clock }
      return opinion(&second)
    }
  }

  /// Holds a rule to what is true of all, and to a second opinion; `parts` share the cases.
  private func check(
    _ choice: Claim.Choice, in code: String = "EUR", clause: ContractClause? = nil, from first: UInt64,
    shared parts: UInt64 = 1,
    opinion: (inout SecondOpinion) -> Int
  ) throws {
    var bench = try Bench(choice, in: code)
    var (paid, faulty) = (0, 0)
    for seed in first..<first + Self.count / parts {
      var random = RandomCircumstances(seed: seed, currency: bench.currency)
      random.circumstances.clause = clause
      let working = try bench.working(random.circumstances, in: random.zone)
      let total = working?.total.minorUnits ?? 0
      if total > 0 { paid += 1 }
      let other = try bench.working(random.toldOtherwise(), in: random.zone)
      let longer = try bench.total(random.longer(), in: random.zone)
      let opinion = try bench.opinion(on: random, opinion)
      // An expectation for each would cost more than the sums.
      var faults: [String] = []
      if other?.total != working?.total || other?.lines.map(\.share) != working?.lines.map(\.share) {
        faults.append("told otherwise it is \(other?.total.minorUnits ?? 0)")
      }
      if working?.lines.reduce(0, { $0 + $1.share.minorUnits }) ?? 0 != total {
        faults.append("the lines do not add up")
      }
      if let working, working.hasMonth(above: random.circumstances.fee) {
        faults.append("a month is above the fee")
      }
      if longer < total { faults.append("longer it is \(longer)") }
      if opinion != total { faults.append("it should be \(opinion)") }
      if !faults.isEmpty {
        Issue.record("seed \(seed), \(total): \(faults.joined(separator: ", ")): \(random.circumstances)")
        faulty += 1
        // More of them say no more.
        if faulty == 3 { return }
      }
    }
    #expect(paid > Int(Self.count / parts) / 10, "too few cases pay for the rule to be tested")
  }

  // MARK: - The rules

  @Test func aThirtiethForEachDayBegun() throws {
    try check(.rule(Law.netherlands), from: 0) { $0.thirtiethsBegun() }
  }

  @Test func daysAfterTheReport() throws {
    try check(.rule(Law.germany()), from: 1_000_000) { $0.daysAfterReport() }
  }

  @Test func daysAfterTwoWorkingDays() throws {
    let daysOff = Set((2023...2027).compactMap { CalendarDate(year: $0, month: 12, day: 25) })
    try check(.rule(Law.britain()), in: "GBP", from: 2_000_000) { $0.daysAfterWorkingDays(daysOff: daysOff) }
  }

  @Test(arguments: ProportionalShare.Basis.allCases)
  func aShareOfTheFee(_ basis: ProportionalShare.Basis) throws {
    let rule = Rule(id: "share", parts: [Rule.Part(ProportionalShare(basis))])
    try check(.rule(rule), from: 3_000_000, shared: 4) { $0.share(basis) }
  }

  @Test(arguments: [false, true])
  func aClauseOfTheContract(_ isFromReport: Bool) throws {
    let percent = Percent(hundredths: isFromReport ? 33 : 250)
    var clause = ContractClause(place: "7.3", pay: .rate(.percent(percent), per: isFromReport ? .hour : .day))
    clause.after = isFromReport ? 4 * 3600 : 24 * 3600
    clause.isCountedFromReport = isFromReport
    clause.countsStartedUnits = !isFromReport
    if isFromReport { clause.limit = try Law.money("50.00 EUR") }
    let seconds = isFromReport ? 3600 : 86_400
    try check(.contractClause, clause: clause, from: 4_000_000, shared: 2) {
      $0.clause(clause, hundredths: percent.hundredths, per: seconds)
    }
  }

  // MARK: - Halves

  @Test(arguments: [ProportionalShare.Basis.calendarMonth, .thirtieths])
  func theSharesOfTwoHalvesAreTheShareOfTheWholeButForTheRounding(_ basis: ProportionalShare.Basis) throws {
    var bench = try Bench(.rule(Rule(id: "share", parts: [Rule.Part(ProportionalShare(basis))])), in: "EUR")
    for seed in 5_000_000..<5_000_000 + Self.count / 2 {
      var random = RandomCircumstances(
        seed: seed, in: RandomCircumstances.zonesWithoutSummerTime, currency: bench.currency)
      let halves = random.halves()
      let whole = try bench.total(halves.whole, in: random.zone)
      let (first, second) = (
        try bench.total(halves.first, in: random.zone), try bench.total(halves.second, in: random.zone)
      )
      // By thirtieths a month that is cut may have a 31st day, which alone would be paid for.
      let most = basis == .thirtieths ? (halves.whole.fee?.minorUnits ?? 0) / 30 + 2 : 1
      if first + second - whole > most || whole - first - second > 1 {
        Issue.record("seed \(seed): \(first) + \(second) of \(whole)")
        return
      }
    }
  }
}

extension Working {
  /// Whether the shares of one month come to more than the fee.
  fileprivate func hasMonth(above fee: Money?) -> Bool {
    var months: [CalendarDate: Int] = [:]
    for line in lines {
      if case .share(_, _, let month, _, _) = line.item { months[month, default: 0] += line.share.minorUnits }
    }
    return months.values.contains { $0 > fee?.minorUnits ?? 0 }
  }
}
