/// Turns places counted in characters, as libyaml counts them, into byte offsets.
///
/// It walks from the place asked last, so that a whole document costs one pass over its bytes.
struct CharacterCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private let isASCII: Bool
  private var character = 0
  private var offset = 0

  /// A cursor over valid UTF-8; the offsets that it gives count from `base`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
  }

  /// The byte offset of the character of that number; the end when there are fewer.
  mutating func offset(ofCharacter wanted: Int) -> Int {
    if isASCII { return base + min(wanted, bytes.count) }
    var (character, offset) = (character, offset)
    let raw = UnsafeRawBufferPointer(bytes)
    // Eight bytes at a time: those that begin a character are those that do not continue one (10xxxxxx).
    while wanted - character > 8, offset + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      character += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      offset += 8
    }
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while character < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > wanted, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    (self.character, self.offset) = (character, offset)
    return base + offset
  }
}
