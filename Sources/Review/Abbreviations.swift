/// What ends with a full stop and ends no sentence.
struct Abbreviations: Sendable {
  /// Folded.
  let words: Set<String>
  /// Whether a number of one or two figures with a full stop is an ordinal, as in German dates.
  let hasOrdinals: Bool

  static let none = Abbreviations(words: [], hasOrdinals: false)
}
