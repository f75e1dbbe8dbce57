/// The words of all patterns of a language by their numbers, so that a text's words are compared as numbers.
struct Lexicon: Sendable {
  private var numbers: [String: Int32] = [:]
  /// The beginnings that `word*` looks for, as UTF-8.
  private(set) var prefixes: [[UInt8]] = []

  /// The number of a word that no pattern has.
  static let unknown: Int32 = -1

  /// The number of a folded word or stem; a new one when it is new.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }

  /// The number of a beginning.
  mutating func prefix(_ word: String) -> Int32 {
    prefixes.append(Array(word.utf8))
    return Int32(prefixes.count - 1)
  }

  /// The number that a folded word or stem has, or `unknown`.
  func known(_ word: String) -> Int32 { numbers[word] ?? Self.unknown }
}
