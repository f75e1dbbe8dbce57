/// A word that may be written with signs in place of letters, as in `id*ot` or `f***`.
struct MaskedWord: Sendable {
  private let letters: [Unicode.Scalar]
  /// What looks for the word.
  let finder: ReviewRules.Finder

  /// The longest word that is looked for, and how much longer an inflected form of it may be.
  private static let longest = 40
  private static let longestEnding = 5

  /// A word in its folded letters; nil when it is too short or too long to be known behind signs.
  init?(_ word: String, finder: ReviewRules.Finder) {
    letters = Array(word.unicodeScalars)
    self.finder = finder
    guard (3...Self.longest).contains(letters.count) else { return nil }
  }

  /// Whether a folded form with signs in it may stand for the word or an inflected form of it.
  ///
  /// A sign is one letter, two or more are any number. Two letters at least must be there, or the first and all the signs.
  func matches(_ form: [Unicode.Scalar]) -> Bool {
    let written = form.count { $0 != "*" }
    guard form.count <= letters.count + Self.longestEnding + 3 else { return false }
    if written < 2 { return written == 1 && form.first == letters.first && form.count == letters.count }
    // One bit for each place in the word that can be reached with what is read of the form.
    let places: UInt64 = 1 << UInt64(letters.count + Self.longestEnding + 1) - 1
    let endings = places & ~(1 << UInt64(letters.count) - 1)
    let upToWordEnd: UInt64 = 1 << UInt64(letters.count + 1) - 1
    var reached: UInt64 = 1
    var index = 0
    while index < form.count, reached != 0 {
      var end = index
      while end < form.count, form[end] == "*" { end += 1 }
      if end == index {
        reached = self.reached(from: reached, by: form[index], endings) & places
        index += 1
      } else {
        // Two signs and more may be all letters up to the end of the word.
        let isRow = end - index > 1
        let behindLowest = ~UInt64(0) << UInt64(reached.trailingZeroBitCount + 1)
        reached = (isRow ? reached << 1 | behindLowest & upToWordEnd : reached << 1) & places
        index = end
      }
    }
    return reached & endings != 0
  }

  /// The places reached with one letter more.
  private func reached(from places: UInt64, by letter: Unicode.Scalar, _ endings: UInt64) -> UInt64 {
    var next = (places & endings) << 1
    for (place, expected) in letters.enumerated()
    where expected == letter && places & 1 << UInt64(place) != 0 { next |= 1 << UInt64(place + 1) }
    return next
  }
}
