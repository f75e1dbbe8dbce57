@testable import SourceDiagnostics
import Testing

/// What a finding looks like on a terminal.
@Suite struct RenderingTests {
  /// The finding at the place that is marked «so», printed.
  private func printed(_ marked: String, message: String = "wrong", hint: String? = nil) -> String {
    let parts = marked.components(separatedBy: ["«", "»"])
    let file = SourceFile(name: "case.yaml", text: parts.joined())
    let start = parts[0].utf8.count
    let range = SourceRange(start, start + (parts.count > 1 ? parts[1].utf8.count : 0))
    return DiagnosticRenderer().render(Diagnostic(code: "x", message, hint: hint, in: file, at: range))
  }

  @Test func showsPlaceMessageLineCaretAndHint() {
    #expect(
      printed("a: 1\nfee: «twelve» EUR\nb: 2\n", message: "'fee' is no amount", hint: "write 12.50 EUR")
        == """
        case.yaml:2:6: error: 'fee' is no amount
          2 | fee: twelve EUR
            |      ^^^^^^
        hint: write 12.50 EUR

        """)
  }

  @Test func adviceOfOneKindIsGivenOnceWithTheLinesOfAllItsPlaces() {
    let file = SourceFile(name: "case.yaml", text: "a: fool\nb: blast\nc: idiot\n")
    func advice(_ message: String, code: String = "insult", hint: String = "leave it out", at start: Int)
      -> Diagnostic
    {
      Diagnostic(.advice, code: code, message, hint: hint, in: file, at: SourceRange(start, start + 4))
    }
    #expect(
      DiagnosticRenderer().render([
        advice("“fool”: unkind", at: 3), advice("“blas”: rude", code: "profanity", hint: "hm", at: 11),
        advice("“idio”: unkind", at: 20), Diagnostic(.warning, code: "insult", "odd", in: file),
      ]) == """
        case.yaml:1:4: advice: “fool”: unkind
          1 | a: fool
            |    ^^^^
          3 | c: idiot
            |    ^^^^
        hint: leave it out
        case.yaml:2:4: advice: “blas”: rude
          2 | b: blast
            |    ^^^^
        hint: hm
        case.yaml: warning: odd

        """)
    // Not of another file, and nothing else but advice.
    let other = SourceFile(name: "other.yaml", text: "a: fool\n")
    let apart =
      [file, other].map {
        Diagnostic(.advice, code: "insult", "unkind", in: $0, at: SourceRange(3, 7))
      } + (0..<2).map { _ in Diagnostic(code: "x", "wrong", in: file) }
    #expect(
      DiagnosticRenderer().render(apart).split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
        "case.yaml:1:4: advice: unkind", "other.yaml:1:4: advice: unkind", "case.yaml: error: wrong",
        "case.yaml: error: wrong",
      ])
  }

  @Test func aFindingWithoutAPlaceOrAFileIsALine() {
    let file = SourceFile(name: "a.xml", text: "x")
    let renderer = DiagnosticRenderer()
    #expect(renderer.render(Diagnostic(code: "x", "it is empty", in: file)) == "a.xml: error: it is empty\n")
    #expect(renderer.render(Diagnostic(.advice, code: "x", "shorten it")) == "advice: shorten it\n")
    #expect(
      renderer.render(Diagnostic(.warning, code: "x", "odd", hint: "look", in: file))
        == "a.xml: warning: odd\nhint: look\n")
  }

  @Test func theMarginGrowsWithTheNumberOfTheLine() {
    let text = String(repeating: "x\n", count: 1233) + "«y»"
    #expect(printed(text) == "case.yaml:1234:1: error: wrong\n  1234 | y\n       | ^\n")
  }

  @Test func aPlaceBehindTheEndOfALineOrFileHasACaretThere() {
    #expect(printed("ab«»\ncd") == "case.yaml:1:3: error: wrong\n  1 | ab\n    |   ^\n")
    #expect(printed("ab\ncd«»") == "case.yaml:2:3: error: wrong\n  2 | cd\n    |   ^\n")
    #expect(printed("ab\n«»") == "case.yaml:2:1: error: wrong\n  2 | \n    | ^\n")
    let file = SourceFile(name: "a", text: "ab")
    let text = DiagnosticRenderer().render(
      Diagnostic(code: "x", "wrong", in: file, at: SourceRange(900, 9000)))
    #expect(text == "a:1:3: error: wrong\n  1 | ab\n    |   ^\n")
  }

  @Test func aPlaceOfSeveralLinesIsMarkedInItsFirst() {
    #expect(printed("a «b\nc» d") == "case.yaml:1:3: error: wrong\n  1 | a b\n    |   ^\n")
  }

  @Test func endsOfLinesAndAByteOrderMarkAreNotShown() {
    #expect(printed("\u{FEFF}a «b»\r\nc") == "case.yaml:1:3: error: wrong\n  1 | a b\n    |   ^\n")
  }

  @Test func tabsStandAboveEachOther() {
    #expect(printed("\ta\t«b»") == "case.yaml:1:4: error: wrong\n  1 | \ta\tb\n    | \t \t^\n")
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(printed("日本 «語»x") == "case.yaml:1:4: error: wrong\n  1 | 日本 語x\n    |      ^^\n")
    #expect(printed("e\u{301} «👩‍👩‍👧 z»") == "case.yaml:1:3: error: wrong\n  1 | e\u{301} 👩‍👩‍👧 z\n    |   ^^^^\n")
  }

  @Test func charactersThatATerminalActsOnAreWrittenOut() {
    #expect(
      printed("a\u{1B}[31m «b\u{7}»")
        == "case.yaml:1:8: error: wrong\n  1 | a\\u{1B}[31m b\\u{7}\n    |             ^^^^^^\n")
    let text = printed("«x»", message: "bad \u{202E}\u{0}\n", hint: "\u{9B}x\u{2028}\u{FEFF}\u{E0041}")
    #expect(text.hasPrefix("case.yaml:1:1: error: bad \\u{202E}\\u{0}\\u{A}\n"))
    #expect(text.hasSuffix("hint: \\u{9B}x\\u{2028}\\u{FEFF}\\u{E0041}\n"))
    let file = SourceFile(name: "a\u{1B}\nb", text: "")
    #expect(
      DiagnosticRenderer().render(Diagnostic(code: "x", "m", in: file)) == "a\\u{1B}\\u{A}b: error: m\n")
  }

  @Test func bytesThatAreNoTextAreShownAsTheReplacementCharacter() {
    let file = SourceFile(name: "a", bytes: [0x61, 0xE9, 0x62])
    let text = DiagnosticRenderer().render(Diagnostic(code: "x", "m", in: file, at: SourceRange(1, 2)))
    #expect(text == "a:1:2: error: m\n  1 | a\u{FFFD}b\n    |  ^\n")
  }

  @Test(arguments: [0, 1, 30, 49, 50, 51, 99, 100, 101, 5000, 9999])
  func aLongLineIsCutAroundTheCaret(_ place: Int) throws {
    let line = (0..<10_000).map { "\($0 % 10)" }.joined()
    let file = SourceFile(name: "a", text: line)
    for length in [1, 7, 60, 400] {
      let text = DiagnosticRenderer().render(
        Diagnostic(code: "x", "m", in: file, at: SourceRange(place, place + length)))
      let lines = text.split(separator: "\n")
      let (shown, carets) = (lines[1].dropFirst(6), lines[2].dropFirst(6))
      #expect(shown.count <= DiagnosticRenderer.longestLine + 2)
      let column = carets.prefix { $0 == " " }.count
      #expect(shown.dropFirst(column).first == Character("\(place % 10)"), "place \(place), \(length) long")
      #expect(carets.count <= shown.count)
      #expect(shown.hasPrefix("…") == (place > 50 && !(shown.first?.isNumber ?? false)) || place <= 50)
    }
  }

  @Test func aLineOfOneHundredCharactersIsShownWhole() {
    let line = String(repeating: "x", count: 99)
    #expect(printed("«y»" + line).contains("  1 | y\(line)\n"))
    #expect(printed("«y»" + line + "x").contains("…\n"))
  }

  @Test func atMostOneHundredFindingsAreShownOfEachFile() {
    let (one, other) = (SourceFile(name: "b", text: "x"), SourceFile(name: "a", text: "x"))
    let many =
      (0..<130).map { Diagnostic(code: "x", "m\($0)", in: one) } + [Diagnostic(code: "x", "n", in: other)]
    let lines = DiagnosticRenderer().render(many).split(separator: "\n")
    #expect(lines.count == 102)
    #expect(lines[99] == "b: error: m99")
    #expect(lines[100] == "a: error: n")
    #expect(lines[101] == "b: ... and 30 more")
    #expect(
      DiagnosticRenderer().render(many, omitted: ["b": 5, "c": 1]).hasSuffix(
        "b: ... and 35 more\nc: ... and 1 more\n"))
    #expect(DiagnosticRenderer().render([]).isEmpty)
  }

  @Test func coloursTheSeverityTheCaretAndTheWordHint() {
    let file = SourceFile(name: "a", text: "x")
    let finding = Diagnostic(code: "x", "m", hint: "h", in: file, at: SourceRange(0, 1))
    let text = DiagnosticRenderer(color: true).render(finding)
    #expect(
      text
        == "a:1:1: \u{1B}[1;31merror\u{1B}[0m: m\n  1 | x\n    | \u{1B}[1;32m^\u{1B}[0m\n\u{1B}[1;36mhint\u{1B}[0m: h\n"
    )
    #expect(
      DiagnosticRenderer(color: true).render(Diagnostic(.warning, code: "x", "m")).hasPrefix(
        "\u{1B}[1;33mwarning"))
  }
}

extension String {
  /// The parts between any of the marks.
  fileprivate func components(separatedBy marks: [Character]) -> [String] {
    split(omittingEmptySubsequences: false) { marks.contains($0) }.map(String.init)
  }
}
