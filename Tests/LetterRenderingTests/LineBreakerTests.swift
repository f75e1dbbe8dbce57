import LetterDocument
import Testing
import TextWidth

@testable import LetterRendering

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("one", ["one"]), ("one two three", ["one two", "three"]),
    ("ones  two", ["ones", "two"]),
    ("a  b  c", ["a  b  c"]), ("  a", ["a"]), ("a\nb", ["a", "b"]), ("a\n\n\nb\n", ["a", "", "", "b"]),
    ("a\r\nb\rc\td", ["a", "b", "c d"]), ("no\u{A0}break here", ["no\u{A0}break", "here"]),
    ("unbreakable", ["unbreakable"]), ("unbreakable word", ["unbreakable", "word"]),
    ("восемь 8", ["восемь 8"]), ("восемьх 8", ["восемьх", "8"]), ("日本 日本", ["日本", "日本"]), ("日本 日", ["日本 日"]),
    (
      "e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301}e\u{301}",
      ["e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301}e\u{301}"]
    ),
    ("a\u{7}b", ["a\u{FFFD}b"]),
  ])
  func breaksAtSpacesOnly(_ text: String, expected: [String]) {
    #expect(lines(of: text, width: 8) == expected)
  }

  @Test func wordsAreKeptAndLinesAreNoWiderThanAsked() {
    var random = SeededRandom(seed: 1)
    for width in [1, 8, 36, 72] {
      for _ in 0..<200 {
        let text = RandomText.words(&random)
        let lines = lines(of: text, width: width)
        #expect(words(lines.joined(separator: "\n")) == words(text))
        for line in lines {
          #expect(line.utf8.last != UInt8(ascii: " ") && line.utf8.first != UInt8(ascii: " "))
          #expect(DisplayWidth.of(line) <= width || words(line).count == 1)
        }
      }
    }
  }

  @Test func everyLineIsAsFullAsItCanBe() {
    let text = Array(repeating: "abc", count: 40).joined(separator: " ")
    #expect(lines(of: text, width: 72).map(\.count) == [71, 71, 15])
  }

  /// What the line breaker counts in one column, byte by byte, must be one column for `DisplayWidth` too.
  @Test func countsEveryScalarAsDisplayWidthDoes() {
    for value in UInt32(0x21)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x7F || value > 0xA0 else { continue }
      let text = "a\(Character(scalar))b"
      var breaker = LineBreaker()
      breaker.start([.text(text)])
      let columns = breaker.nextLine(width: 72)?.columns
      if columns != DisplayWidth.of(text) {
        Issue.record("U+\(String(value, radix: 16)) counts \(columns ?? -1)")
      }
    }
  }

  private func lines(of text: String, width: Int) -> [String] {
    var breaker = LineBreaker()
    breaker.start([.text(text)])
    var lines: [String] = []
    while let line = breaker.nextLine(width: width) {
      lines.append(
        breaker.bytes.withBytes {
          String(decoding: UnsafeBufferPointer(rebasing: $0[line.range]), as: UTF8.self)
        })
    }
    return lines
  }

  private func words(_ text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
