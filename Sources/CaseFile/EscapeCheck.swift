internal import SourceDiagnostics

/// Finds the escape in a text in double quotes that stands for a character no letter may hold.
enum EscapeCheck {
  /// Whether the value, after its escapes were read, holds such a character.
  static func isForbidden(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in value {
      if byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x7F { return true }
      // C1 controls are C2 80 to C2 9F; noncharacters EF B7 90 to EF B7 AF and those that end in BF BE or BF BF.
      if previous == 0xC2, byte < 0xA0 { return true }
      if beforePrevious == 0xEF, previous == 0xB7, byte >= 0x90, byte <= 0xAF { return true }
      if previous == 0xBF, byte == 0xBE || byte == 0xBF,
        beforePrevious == 0xEF || beforePrevious & 0xCF == 0x8F
      {
        return true
      }
      (beforePrevious, previous) = (previous, byte)
    }
    return false
  }

  /// The first escape of such a character in the source of the text, with its quotes.
  static func first(in source: ArraySlice<UInt8>) -> (fault: Fault, range: SourceRange)? {
    var index = source.startIndex
    while index + 1 < source.endIndex {
      guard source[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let (scalar, length) = escape(source[(index + 1)...])
      if let scalar, TextCheck.isForbidden(scalar) {
        return (Fault.escaped(scalar), SourceRange(index, index + 1 + length))
      }
      index += 1 + length
    }
    return nil
  }

  /// The character that an escape stands for, and how many bytes it has behind the backslash.
  private static func escape(_ rest: ArraySlice<UInt8>) -> (scalar: UInt32?, length: Int) {
    guard let letter = rest.first else { return (nil, 0) }
    func hexadecimal(_ digits: Int) -> (UInt32?, Int) {
      let text = String(decoding: rest.dropFirst().prefix(digits), as: UTF8.self)
      return (UInt32(text, radix: 16), 1 + digits)
    }
    switch letter {
    case UInt8(ascii: "0"): return (0x00, 1)
    case UInt8(ascii: "a"): return (0x07, 1)
    case UInt8(ascii: "b"): return (0x08, 1)
    case UInt8(ascii: "v"): return (0x0B, 1)
    case UInt8(ascii: "f"): return (0x0C, 1)
    case UInt8(ascii: "r"): return (0x0D, 1)
    case UInt8(ascii: "e"): return (0x1B, 1)
    case UInt8(ascii: "N"): return (0x85, 1)
    case UInt8(ascii: "x"): return hexadecimal(2)
    case UInt8(ascii: "u"): return hexadecimal(4)
    case UInt8(ascii: "U"): return hexadecimal(8)
    default: return (nil, 1)
    }
  }
}

extension Fault {
  fileprivate static func escaped(_ scalar: UInt32) -> Fault {
    let fault = Fault.control(scalar)
    return Fault(
      fault.code, "this escape stands for a control character",
      hint: "delete it; a backslash in double quotes is written \\\\, a new line \\n")
  }
}
