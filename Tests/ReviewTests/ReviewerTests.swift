import Review
import SourceDiagnostics
import Testing

/// What rules find in texts: lists, groups with exceptions of their own, masked words, rules beside rules.
struct ReviewerTests {
  /// The findings in a text as `code: words`.
  private func findings(
    _ rules: String, in text: String, field: ReviewRules.Field = .summary
  ) throws(DiagnosticList) -> [String] {
    let file = SourceFile(
      name: "en-GB/review.xml", text: "<review language=\"en-GB\" stemmer=\"english\">\(rules)</review>")
    let reviewer = Reviewer(try ReviewRules.read(file, language: "en-GB"))
    let bytes = Array(text.utf8)
    return reviewer.remarks(on: text, in: field).map { remark in
      let words = remark.range.map { String(decoding: bytes[$0], as: UTF8.self) }
      return "\(remark.code): \(words ?? "all")"
    }
  }

  private func rule(_ code: String, _ content: String, attributes: String = "") -> String {
    "<rule code=\"\(code)\" \(attributes)><why>W.</why><instead>I.</instead>\(content)</rule>"
  }

  @Test func overlappingPhrasesAreOneFindingAndNeighboursAreTwo() throws {
    let rules = rule("a", "<phrase>never ever; ever answer; late</phrase>")
    #expect(
      try findings(rules, in: "You never ever answer, late late.") == [
        "a: never ever answer", "a: late", "a: late",
      ])
  }

  @Test func anExceptionOfTheRuleIsForAllAndThatOfAGroupForItsOwn() throws {
    let rules = rule(
      "a",
      """
      <phrase>stupid</phrase><except>stupid mistake</except>
      <group><phrase>crook</phrase><except>crook lane</except></group>
      <group><phrase>lane</phrase></group>
      """)
    #expect(try findings(rules, in: "A stupid mistake at Crook Lane") == ["a: Lane"])
    #expect(try findings(rules, in: "A stupid crook") == ["a: stupid", "a: crook"])
  }

  @Test func aGapAtTheEndOfAnExceptionCoversWhatFollows() throws {
    let rules = rule("a", "<phrase>late</phrase><except>he said ...</except>")
    #expect(try findings(rules, in: "He said you are always late. Late again.") == ["a: Late"])
  }

  @Test func listsStandInListsPhrasesAndExceptions() throws {
    let rules = """
      <list name="people">adviser|fitter (call handler)</list>
      <list name="all">@people boss</list>
      \(rule("a", "<phrase>useless @all</phrase><except>useless boss</except>"))
      """
    #expect(
      try findings(rules, in: "Useless fitters, a useless call handler, a useless boss") == [
        "a: Useless fitters", "a: useless call handler",
      ])
  }

  @Test func wordsCanBeMeantAsTheyAreWritten() throws {
    let rules = """
      <list name="payer" forms="exact">pays</list>
      \(rule("a", "<phrase>@payer</phrase><phrase forms=\"exact\">late</phrase><words forms=\"exact\">bill</words>"))
      """
    #expect(
      try findings(rules, in: "He pays, I pay; later is not late; bills, a bill") == [
        "a: pays", "a: late", "a: bill",
      ])
  }

  @Test func maskedWordsAreFoundByThoseThatAllowIt() throws {
    let rules = rule(
      "a", "<words masked=\"yes\">idiot</words><words masked=\"only\">damn</words><words>fool</words>")
    #expect(
      try findings(rules, in: "id*ots and idiots; d*mn, damn; f**l, fools") == [
        "a: id*ots", "a: idiots", "a: d*mn", "a: fools",
      ])
  }

  @Test func aRuleLooksAtItsFieldsAndIsSilentBesideOthers() throws {
    let rules =
      rule("a", "<needs>repair</needs>", attributes: "fields=\"demand\" unless=\"b\"")
      + rule("b", "<phrase>do something</phrase>", attributes: "fields=\"demand\"")
    #expect(try findings(rules, in: "My heating.", field: .demand) == ["a: all"])
    #expect(try findings(rules, in: "Do something.", field: .demand) == ["b: Do something"])
    #expect(try findings(rules, in: "Repair it.", field: .demand) == [])
    #expect(try findings(rules, in: "Do something.") == [])
  }

  @Test func aLackIsFoundOnlyWhereItIsAskedAbout() throws {
    let rules = rule("a", "<when>money|refund</when><needs>#money; half the fee</needs>")
    #expect(try findings(rules, in: "Refund me.") == ["a: all"])
    #expect(try findings(rules, in: "Refund me £12.") == [])
    #expect(try findings(rules, in: "Refund half the fee.") == [])
    #expect(try findings(rules, in: "Repair it.") == [])
  }

  @Test func namesAreNotWordsWhereARuleIgnoresThem() throws {
    let words = "<words>crook idiot</words>"
    let text = "Crook Lane is by Mr Crook. Crook A. B. is a crook. Idiots!"
    #expect(try findings(rule("a", words), in: text).count == 5)
    #expect(
      try findings(rule("a", words, attributes: "ignores=\"names\""), in: text) == [
        "a: Crook", "a: crook", "a: Idiots",
      ])
  }

  @Test func capitalsShoutUnlessTheyBelongToACode() throws {
    let rules = rule(
      "a", "<except>ancom</except><when>not; six</when>", attributes: "check=\"shouting\"")
    #expect(
      try findings(rules, in: "I called SIX times, NOTHING works!!") == ["a: SIX", "a: NOTHING", "a: !!"])
    #expect(
      try findings(rules, in: "The GPONX-test, the KONES MX20, IBAN2 NL91 ABNAX 0417, a mini-VDSLX, ANCOM.")
        == []
    )
  }

  @Test func aFloodOfFindingsIsCutShort() throws {
    let rules = rule("a", "<words>bad</words>")
    #expect(try findings(rules, in: String(repeating: "bad ", count: 500)).count == 25)
  }
}
