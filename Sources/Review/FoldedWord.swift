/// A folded word, compared by its bytes: folding has made one of all ways to write it, so that nothing has to be normalized.
struct FoldedWord: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: FoldedWord, other: FoldedWord) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
