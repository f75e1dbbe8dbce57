internal import CLibStemmer

/// Cuts words to the stem that their inflected forms share: the Snowball algorithms of libstemmer.
///
/// One for each thread: the library keeps the last stem in its own memory.
final class Stemmer {
  private let handle: OpaquePointer?

  /// A stemmer by the name of its algorithm, such as `dutch`; nil when the library has none of that name.
  init?(algorithm: String) {
    guard let handle = sb_stemmer_new(algorithm, "UTF_8") else { return nil }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a folded word.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, CInt(clamping: bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
