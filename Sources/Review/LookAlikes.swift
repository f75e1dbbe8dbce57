/// Letters of Latin and Cyrillic that look the same, by which a word can be hidden.
enum LookAlikes {
  /// The scripts that the letters of a word are of.
  struct Scripts {
    private var hasLatin = false
    private var hasCyrillic = false
    var areMixed: Bool { hasLatin && hasCyrillic }

    mutating func insert(_ letter: Unicode.Scalar) {
      if isCyrillic(letter) { hasCyrillic = true } else { hasLatin = true }
    }
  }

  /// A folded word of both scripts, in the one that most of its letters are of.
  static func oneScript(_ word: String) -> String {
    let cyrillic = word.unicodeScalars.count(where: isCyrillic)
    let table = cyrillic * 2 >= word.unicodeScalars.count ? toCyrillic : toLatin
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { text.append(table[scalar] ?? scalar) }
    return String(text)
  }

  private static func isCyrillic(_ letter: Unicode.Scalar) -> Bool { (0x400..<0x530).contains(letter.value) }

  private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
    ("a", "а"), ("c", "с"), ("e", "е"), ("i", "і"), ("k", "к"), ("m", "м"), ("o", "о"), ("p", "р"),
    ("t", "т"),
    ("x", "х"), ("y", "у"),
  ]
  private static let toCyrillic = Dictionary(uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
  private static let toLatin = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })
}
