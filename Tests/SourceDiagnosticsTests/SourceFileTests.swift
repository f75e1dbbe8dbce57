import SourceDiagnostics
import Testing

/// Lines and columns as people count them.
@Suite struct SourceFileTests {
  private func position(_ offset: Int, in text: String, firstLine: Int = 1) -> String {
    let position = SourceFile(name: "a", bytes: Array(text.utf8), firstLine: firstLine).position(of: offset)
    return "\(position.line):\(position.column)"
  }

  @Test(arguments: [
    (0, "1:1"), (1, "1:2"), (2, "1:3"), (3, "2:1"), (5, "2:3"), (6, "3:1"), (7, "3:1"), (99, "3:1"),
    (-5, "1:1"),
  ])
  func countsLinesAndColumnsFromOne(_ offset: Int, _ expected: String) {
    #expect(position(offset, in: "ab\ncd\n") == expected)
  }

  @Test func crlfEndsALineAndCRAloneDoesNot() {
    #expect(position(4, in: "ab\r\ncd") == "2:1")
    #expect(position(3, in: "ab\rcd") == "1:4")
  }

  @Test func columnsCountCharactersAsAReaderSeesThem() {
    #expect(position("é".utf8.count + 1, in: "é:x") == "1:3")
    #expect(position("e\u{301}👩‍👩‍👧".utf8.count, in: "e\u{301}👩‍👩‍👧x") == "1:3")
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    #expect(position(3, in: "\u{FEFF}a") == "1:1")
    #expect(position(0, in: "\u{FEFF}a") == "1:1")
    #expect(position(4, in: "\u{FEFF}a") == "1:2")
  }

  @Test func aDocumentOfAStreamCountsOnFromItsFirstLine() {
    #expect(position(2, in: "a\nb", firstLine: 40) == "41:1")
  }

  @Test func anEmptyFileHasOnePlace() {
    #expect(position(0, in: "") == "1:1")
    #expect(position(7, in: "") == "1:1")
    #expect(SourceFile(name: "a", text: "").lineRange(around: 3) == 0..<0)
  }

  @Test func aRangeIsNeverTurnedAround() {
    #expect(SourceRange(5, 2) == SourceRange(5, 5))
    #expect(SourceRange(-3, -1) == SourceRange(0, 0))
    #expect(SourceRange(0, .max).upperBound == Int(UInt32.max))
  }
}

/// The order of findings.
@Suite struct SortingTests {
  @Test func findingsStandInTheOrderOfFilesLinesAndPlacesEachOnce() {
    let (one, two) = (SourceFile(name: "a", text: "xyz"), SourceFile(name: "b", text: "xyz"))
    let later = SourceFile(name: "a", bytes: Array("xyz".utf8), firstLine: 9)
    let findings = [
      Diagnostic(code: "x", "6", in: two, at: SourceRange(0, 1)),
      Diagnostic(code: "x", "5", in: later, at: SourceRange(0, 1)),
      Diagnostic(code: "x", "3", in: one, at: SourceRange(2, 3)),
      Diagnostic(code: "x", "2", in: one, at: SourceRange(0, 1)),
      Diagnostic(code: "x", "4", in: one, at: SourceRange(2, 3)),
      Diagnostic(code: "x", "3", in: one, at: SourceRange(2, 3)),
      Diagnostic(code: "x", "1"),
    ]
    #expect(findings.sortedByPlace().map(\.message) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func onlyAnErrorKeepsALetterFromBeingMade() {
    #expect(![Diagnostic(.warning, code: "x", "m"), Diagnostic(.advice, code: "x", "m")].hasErrors)
    #expect([Diagnostic(.advice, code: "x", "m"), Diagnostic(code: "x", "m")].hasErrors)
  }
}
