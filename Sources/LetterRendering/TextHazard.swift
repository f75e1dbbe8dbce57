/// What a few byte sequences of a text do beyond standing for a character, in every format.
enum TextHazard: Equatable {
  case none
  /// Line feed, carriage return or tab: white space that is no space.
  case lineBreak
  /// A control of the writing direction.
  case directionControl
  /// A control character of so many bytes: it has no shape, and terminals obey it.
  case control(length: Int)

  /// What begins at `index` of well-formed UTF-8.
  init(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: self = .lineBreak
    case 0x00..<0x20, 0x7F: self = .control(length: 1)
    case 0xC2 where bytes[index + 1] < 0xA0: self = .control(length: 2)
    // U+061C
    case 0xD8 where bytes[index + 1] == 0x9C: self = .directionControl
    case 0xE2:
      switch (bytes[index + 1], bytes[index + 2]) {
      // U+200E, U+200F; U+202A to U+202E; U+2066 to U+2069
      case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): self = .directionControl
      default: self = .none
      }
    default: self = .none
    }
  }
}
