/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Text of many scripts and lengths.
enum RandomText {
  private static let pieces = [
    "a", "klacht", "storing", "Претензия", "о", "ș", "ț", "ё", "e\u{301}", "日本", "🙂", "👨‍👩‍👧‍👦", "€\u{A0}42,50",
    "№", "–",
    "\u{AD}", "<b>", "&amp;", "\u{202E}", "x\u{FE0F}", "한국", String(repeating: "w", count: 80), "a.", "12.",
    "\"",
  ]

  /// Words between single and several spaces, with a line feed here and there.
  static func words(_ random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      text += [" ", " ", " ", "  ", "   ", "\n", "\n\n"].randomElement(using: &random) ?? ""
    }
    return text
  }
}
