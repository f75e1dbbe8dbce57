/// Finds the word that was probably meant.
package enum Spelling {
  /// The candidate nearest to `word`, or nil when none is near enough to be a slip of the fingers.
  ///
  /// Near is one slip in three characters: a letter missing, added, changed, or two neighbours exchanged. A word of
  /// two letters may have one slip, one of a single letter none.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let allowed = letters.count == 1 ? 0 : max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= allowed else { continue }
      let distance = slips(from: letters, to: other)
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// The number of slips between two words: optimal string alignment (Damerau, 1964).
  private static func slips(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
    var twoAbove = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], twoAbove[j - 1] + 1)
        }
      }
      (twoAbove, above) = (above, row)
    }
    return above[b.count]
  }
}
