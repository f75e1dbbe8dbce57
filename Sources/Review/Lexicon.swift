/// The sets of words that the patterns of a language name, so that a text's words are compared as numbers.
struct Lexicon: Sendable {
  private var known: [[WordSyntax]: Int32] = [:]
  private var ofStem: [FoldedWord: [Int32]] = [:]
  private var ofForm: [FoldedWord: [Int32]] = [:]
  /// Beginnings by their first two letters, ends by their last two.
  private var ofPrefix: [UInt64: [(bytes: [UInt8], set: Int32)]] = [:]
  private var ofSuffix: [UInt64: [(bytes: [UInt8], set: Int32)]] = [:]
  /// For each set those that hold all its words.
  private var wider: [[Int32]] = []

  /// How many sets there are.
  var count: Int { wider.count }

  /// The number of the set of these words; a new one when it is new.
  mutating func set(of words: [WordSyntax]) -> Int32 {
    if words.count == 1, case .set(let set) = words[0] { return set }
    if let set = known[words] { return set }
    let set = Int32(wider.count)
    wider.append([])
    known[words] = set
    for word in words {
      switch word {
      case .stem(let stem): ofStem[stem, default: []].append(set)
      case .form(let form): ofForm[form, default: []].append(set)
      case .prefix(let text):
        ofPrefix[Self.key(text.text.unicodeScalars), default: []].append((Array(text.text.utf8), set))
      case .suffix(let text):
        ofSuffix[Self.key(text.text.unicodeScalars.reversed()), default: []].append(
          (Array(text.text.utf8), set))
      case .set(let inner): wider[Int(inner)].append(set)
      }
    }
    return set
  }

  /// The sets that a word of a text is in, by its folded form and its stem, sorted.
  func sets(form: String, stem: String) -> [Int32] {
    var waiting = ofStem[FoldedWord(stem), default: []] + ofForm[FoldedWord(form), default: []]
    for (bytes, set) in ofPrefix[Self.key(form.unicodeScalars), default: []]
    where form.utf8.starts(with: bytes) {
      waiting.append(set)
    }
    for (bytes, set) in ofSuffix[Self.key(form.unicodeScalars.reversed()), default: []]
    where form.utf8.reversed().starts(with: bytes.reversed()) {
      waiting.append(set)
    }
    var found = Set<Int32>()
    while let set = waiting.popLast() {
      if found.insert(set).inserted { waiting += wider[Int(set)] }
    }
    return found.sorted()
  }

  /// The first two letters, packed.
  private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var scalars = scalars.makeIterator()
    return UInt64(scalars.next()?.value ?? 0) << 32 | UInt64(scalars.next()?.value ?? 0)
  }
}
