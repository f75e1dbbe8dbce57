import SourceDiagnostics
import Testing

/// The word that was probably meant.
@Suite struct SpellingTests {
  private static let fields = [
    "customer", "company", "service", "incident", "demands", "date", "p", "id", "in",
  ]

  @Test(
    arguments: [
      ("custmer", "customer"), ("cusotmer", "customer"), ("customers", "customer"), ("cuxtomer", "customer"),
      ("CUSTOMER", "customer"), ("dta", nil), ("dat", "date"), ("daet", "date"), ("servces", "service"),
      ("demand", "demands"),
      ("di", "id"), ("P", "p"), ("q", nil), ("b", nil), ("", nil), ("weather", nil), ("incidnet", "incident"),
    ] as [(String, String?)])
  func findsASlipOfTheFingersAndNothingFarther(_ word: String, _ meant: String?) {
    #expect(Spelling.nearest(to: word, among: Self.fields) == meant)
  }

  @Test func ofTwoThatAreEquallyNearTheFirstIsTaken() {
    #expect(Spelling.nearest(to: "line", among: ["lines", "fine", "lane"]) == "lines")
    #expect(Spelling.nearest(to: "line", among: ["lane", "fine"]) == "lane")
  }

  @Test func otherScriptsAreComparedByTheirCharacters() {
    #expect(Spelling.nearest(to: "клиетн", among: ["компания", "клиент"]) == "клиент")
    #expect(Spelling.nearest(to: "客户名", among: ["客户地址", "客戶名"]) == "客戶名")
  }

  @Test func aWordOfSixtyFiveLettersIsNoSlip() {
    let long = String(repeating: "a", count: 65)
    #expect(Spelling.nearest(to: long, among: [long]) == nil)
    #expect(Spelling.nearest(to: String(long.dropLast()), among: [long]) == long)
  }

  /// The distance by the definition, slowly: fewest slips, none of the places touched twice.
  private func slips(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let last = a.last, let other = b.last else { return max(a.count, b.count) }
    var best = min(slips(a.dropLast(), b) + 1, slips(a, b.dropLast()) + 1)
    best = min(best, slips(a.dropLast(), b.dropLast()) + (last == other ? 0 : 1))
    if a.count > 1, b.count > 1, last == b[b.endIndex - 2], a[a.endIndex - 2] == other {
      best = min(best, slips(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  @Test func countsSlipsAsTheirDefinitionDoes() {
    let words = ["abc", "acb", "bca", "abcd", "ab", "cab", "bcda", "aabb", "abab", "dcba"]
    for word in words {
      for other in words {
        let isNear = slips(Array(word)[...], Array(other)[...]) <= max(1, word.count / 3)
        #expect((Spelling.nearest(to: word, among: [other]) == other) == isNear, "\(word) \(other)")
      }
    }
  }
}
