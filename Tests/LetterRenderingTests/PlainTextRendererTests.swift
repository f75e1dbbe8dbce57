import LetterDocument
import Testing
import TextWidth

@testable import LetterRendering

@Suite struct PlainTextRendererTests {
  @Test func keepsTheRulesOfAPageWhateverIsTyped() throws {
    var random = SeededRandom(seed: 3)
    var letters =
      SampleLetter.all.map(\.letter) + SampleLetter.hostileTexts.map { SampleLetter.letter(typing: $0) }
    for _ in 0..<20 { letters.append(SampleLetter.letter(typing: RandomText.words(&random))) }
    for letter in letters {
      let text = try render(letter, as: "text")
      #expect(!text.utf8.contains(UInt8(ascii: "\r")) && !text.utf8.contains(UInt8(ascii: "\t")))
      #expect(text.utf8.count { $0 == 0x0C } == 1)
      #expect(text.utf8.last == UInt8(ascii: "\n"))
      let lines = pieces(of: text, separator: "\n").dropLast()
      #expect(lines.last != "")
      for line in lines {
        #expect(line.utf8.last != UInt8(ascii: " "))
        let words = pieces(of: line, separator: " ").filter {
          !["", "|", "–"].contains($0) && Int($0.dropLast()) == nil
        }
        if DisplayWidth.of(line) > 72, words.count > 1 { Issue.record("too wide: \(line.prefix(200))") }
      }
      #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
    }
  }

  @Test(arguments: SampleLetter.all)
  func theCopiesDifferInTheMarkOnly(_ sample: SampleLetter) throws {
    let copies = try render(sample.letter, as: "text").split(separator: "\u{0C}")
    try #require(copies.count == 2)
    let marks = sample.letter.marks
    if sample.name != "hostile" {
      #expect(copies[1] == copies[0].replacing(marks.companyCopy, with: marks.customerCopy))
    }
    #expect(copies[0] != copies[1])
  }

  @Test func aTableLinesUpAndItsSumStretchesOverEmptyCells() throws {
    let table = Block.Table(
      alignments: [.start, .end, .end], header: ["Month", "Days", "Sum"].map(SampleLetter.text),
      rows: [
        SampleLetter.row("May", "31", "€ 10,00"), SampleLetter.row("июнь 日本", "2", "€ 1,00"),
        SampleLetter.row("Total to be refunded", "", "€ 11,00", isTotal: true),
      ])
    try check(
      [.table(table)],
      """
      Month      Days      Sum
      ------------------------
      May          31  € 10,00
      июнь 日本     2   € 1,00
      ------------------------
      Total to be
      refunded         € 11,00
      """)
  }

  @Test func aRowIsReadInOrderHoweverItsCellsAreBroken() throws {
    let words = Array(repeating: "word", count: 8).joined(separator: " ")
    let table = Block.Table(
      alignments: [.start, .start, .end], header: ["A", "B", "C"].map(SampleLetter.text),
      rows: [SampleLetter.row("first " + words, "second " + words, "3")])
    try check(
      [.table(table)],
      """
      A                                  B                                   C
      ------------------------------------------------------------------------
      first word word word word word
      word word word                     second word word word word word
                                         word word word                      3
      """)
  }

  @Test func aTableTooWideForThePageStandsAsLines() throws {
    let long = String(repeating: "w", count: 50)
    let table = Block.Table(
      alignments: [.start, .start], header: ["A", "B"].map(SampleLetter.text),
      rows: [SampleLetter.row(long, long)])
    try check([.table(table)], "A\nB\n\n\(long)\n\(long)")
  }

  @Test func itemsHangFromTheirMarkers() throws {
    let words = Array(repeating: "word", count: 16).joined(separator: " ")
    let inner = Block.list(Block.List(isOrdered: false, items: [SampleLetter.lines("inner")]))
    let items = (1...9).map { _ in SampleLetter.lines("x") } + [SampleLetter.lines(words), [inner]]
    try check(
      [.list(Block.List(isOrdered: true, items: items))],
      (1...9).map { " \($0). x\n" }.joined() + """
        10. word word word word word word word word word word word word word
            word word word
        11. – inner
        """)
  }

  @Test func partiesOnTheRightBeginInColumn37() throws {
    try check(
      [.part(.sender, SampleLetter.lines("A. Smith")), .part(.dateline, SampleLetter.lines("9 March"))],
      String(repeating: " ", count: 36) + "A. Smith\n\n9 March", parties: .right)
  }

  @Test func labelsLineUpAndLinesReachTheMargin() throws {
    let fields = [
      FormField(label: [.text("Date")], value: [.text("9 March 2026")]),
      FormField(label: [.text("Signature")], value: []),
    ]
    try check(
      [.signature(fields)],
      "Date       9 March 2026\n\nSignature  " + String(repeating: "_", count: 61))
  }

  @Test func aHeadingStandsDirectlyOverWhatItHeads() throws {
    try check(
      [
        .paragraph([.text("a")]), .heading([.text("H")]),
        .paragraph([.text("b"), .lineBreak, .strong([.text("c")])]),
      ],
      "a\n\nH\nb\nc")
  }

  /// Splits by bytes: a space before a combining mark is no `Character`, and still a space.
  private func pieces(of text: String, separator: Unicode.Scalar) -> [String] {
    text.utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Compares what stands between the copy mark and the provenance.
  private func check(
    _ blocks: [Block], _ expected: String, parties: Layout.Side = .left,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let letter = Letter(
      language: "en-GB", title: "", layout: Layout(paper: .a4, parties: parties, subject: .left),
      marks: Marks(companyCopy: "1", customerCopy: "2", page: ["", "", ""], draft: ""), isDraft: false,
      runningLine: "",
      registration: Registration(title: [], fields: [], stamp: []), blocks: blocks, provenance: "PROVENANCE")
    let text = try render(letter, as: "text")
    let start = try #require(text.firstRange(of: "\n1\n\n")).upperBound
    let end = try #require(text.firstRange(of: "\n\nPROVENANCE\n\u{0C}")).lowerBound
    #expect(text[start..<end] == expected, sourceLocation: sourceLocation)
  }
}
