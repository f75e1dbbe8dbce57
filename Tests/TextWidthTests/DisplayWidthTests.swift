import Foundation
import TestSupport
import Testing
import TextWidth

@Suite struct DisplayWidthTests {
  /// Every scalar that is not one column wide; `Scripts/verify-widths.py` compares the list with PyPI's wcwidth.
  @Test func scalarsHaveTheWidthsThatAnOutsideJudgeHasSeen() throws {
    var lines: [String] = []
    var run: (first: UInt32, last: UInt32, width: Int)?
    func finish() {
      guard let run, run.width != 1 else { return }
      lines.append("\(String(run.first, radix: 16))..\(String(run.last, radix: 16)) \(run.width)")
    }
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = DisplayWidth.of(String(Character(scalar)))
      if let last = run, last.width == width, last.last + 1 == value {
        run?.last = value
      } else {
        finish()
        run = (value, value, width)
      }
    }
    finish()
    try expectGolden(
      lines.joined(separator: "\n") + "\n",
      at: Folder.root.appending(path: "Tests/TextWidthTests/Fixtures/widths.txt"))
  }

  @Test(arguments: [
    ("", 0), ("klacht", 6), ("Претензия", 9), ("ștergere ț", 10), ("ёлка", 4), ("€ 42,50", 7), ("№ 5", 3),
    ("“a” – b…", 8), ("a\u{A0}b", 3), ("e\u{301}", 1), ("日本語", 6), ("ｗｉｄｅ", 8), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("🙂", 2), ("👨‍👩‍👧‍👦", 2), ("🇳🇱", 2), ("❤️", 2), ("❤", 1), ("👍🏽", 2), ("a\u{200B}b", 2), ("\u{202E}abc", 3),
    ("1️⃣", 2), ("©️", 2), ("©", 1),
  ])
  func textHasTheWidthThatAReaderSees(_ text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
