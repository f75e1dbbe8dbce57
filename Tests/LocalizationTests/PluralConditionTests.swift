import Testing

@testable import Localization

@Suite struct PluralConditionTests {
  /// The numbers from 0 to 130 that a rule holds for, in short.
  private func check(
    _ rule: String, _ expected: [Int], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let condition = try PluralConditionParser.parse(rule)
    let found = (0...130).filter { condition.holds(for: UInt($0)) }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func checkFault(
    _ rule: String, at place: Range<Int>, expects: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(PluralConditionParser.Fault) {
      _ = try PluralConditionParser.parse(rule)
      Issue.record("no fault", sourceLocation: sourceLocation)
    } catch {
      #expect(error.place == place, sourceLocation: sourceLocation)
      #expect(error.expected == expects, sourceLocation: sourceLocation)
    }
  }

  @Test func comparesTheNumberAndItsRemainder() throws {
    try check("n = 1", [1])
    try check("i%100=3..5", [3, 4, 5, 103, 104, 105])
    try check("n % 50 = 1, 3", [1, 3, 51, 53, 101, 103])
  }

  @Test func andBindsCloserThanOr() throws {
    try check("n = 7 or n % 100 = 1 and n != 1", [7, 101])
  }

  @Test func wholeNumbersHaveNoDecimals() throws {
    try check("v = 0 and f = 0 and t = 0 and w = 0 and c = 0 and e = 0 and n = 2", [2])
    try check("v != 0", [])
    try check("f % 10 = 1", [])
  }

  @Test func skipsTheSamplesOfCLDR() throws {
    try check("i = 1 and v = 0 @integer 1", [1])
    try check("n = 0..1 @integer 0, 1 @decimal 0.0, 1.0, …", [0, 1])
  }

  @Test func readsRangesAmongValues() throws {
    try check("n = 0, 2..4, 9", [0, 2, 3, 4, 9])
    try check("n != 0..129", [130])
  }

  @Test func tellsWhereARuleIsWrong() {
    checkFault("", at: 0..<0, expects: "one of the letters n, i, v, w, f, t, c, e")
    checkFault("x = 1", at: 0..<1, expects: "one of the letters n, i, v, w, f, t, c, e")
    checkFault("n 1", at: 2..<3, expects: "'%', '=' or '!='")
    checkFault("n % 10", at: 6..<6, expects: "'=' or '!='")
    checkFault("n % 0 = 1", at: 4..<5, expects: "a whole number from 1 up")
    checkFault("n = 4..2", at: 7..<8, expects: "a whole number from 4 up")
    checkFault("n = 1 und n = 2", at: 6..<9, expects: "'and' or 'or'")
    checkFault("n = 1.5", at: 5..<6, expects: "'and' or 'or'")
    checkFault("n = 99999999999999999999", at: 4..<24, expects: "a whole number")
  }

  @Test func findsTheCategoriesThatWholeNumbersReach() throws {
    let many = try PluralConditionParser.parse("e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5")
    let one = try PluralConditionParser.parse("i = 0,1")
    let fractions = try PluralConditionParser.parse("v != 0")
    let rules = PluralRules([(.one, one), (.many, many), (.few, fractions)])
    #expect(rules.reachable == [.one, .many, .other])
    #expect(rules.category(of: 3_000_000) == .many)
    #expect(rules.category(of: -1) == .one)
  }
}
