import Foundation
import Review
import Testing

/// No text can make the search for numbers slow; Scripts/verify-review-cost.py does the same with all the rules.
struct HostileTextTests {
  /// Texts that make a bad matcher try again and again.
  private static let pieces = [
    "never ", "you ", "!", "?!", "\"", "*", "a*", "«", "you people never ever ", "не ", "ты ", "A", "AB ",
    "1 ", "1234 ",
    "NL91 ", "паспорт ", "... ", "\n", "u\u{301}", "😀", "'", "’a", "=", "sort it out ", "nooit ",
    "niciodată ",
  ]

  @Test func numbersAreFoundInLinearTime() {
    for piece in Self.pieces + ["4111 ", "GB82 WEST ", "0", "06-", "+31 6 "] {
      func time(_ bytes: Int) -> Duration {
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        return (0..<3).map { _ in
          ContinuousClock().measure { _ = PrivateNumbers.find(in: text, country: "NL") }
        }.min() ?? .zero
      }
      #expect(time(64 << 10) < time(16 << 10) * 12 + .milliseconds(20), "\(piece)")
    }
  }
}
