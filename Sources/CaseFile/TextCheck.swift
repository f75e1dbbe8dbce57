internal import SourceDiagnostics

/// Looks at the bytes of a document before anything else does: whether they are text.
struct TextCheck {
  /// Where the text begins: behind a byte order mark.
  let start: Int
  /// Whether every character is one byte.
  let isASCII: Bool
  /// The first byte that is no text, when there is one.
  let fault: (fault: Fault, range: SourceRange)?
  /// What the bytes are instead, when all of them are in another encoding.
  let encodingFault: Fault?

  /// Looks at the bytes of one document.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    encodingFault = Self.otherEncoding(bytes)
    guard encodingFault == nil else {
      (start, isASCII, fault) = (0, false, nil)
      return
    }
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (isASCII, fault) = Self.scan(bytes, from: start)
  }

  // MARK: -

  private static func otherEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return Fault.encoding("UTF-32")
    }
    let looksLikeUTF16 =
      bytes.count >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) != (bytes[3] == 0)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16 {
      return Fault.encoding("UTF-16")
    }
    return nil
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (isASCII: Bool, fault: (fault: Fault, range: SourceRange)?) {
    let raw = UnsafeRawBufferPointer(bytes)
    var isASCII = true
    var offset = start
    while offset < bytes.count {
      while offset + 8 <= bytes.count,
        isPrintableASCII(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      {
        offset += 8
      }
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F || byte == 0x0A || byte == 0x09 {
        offset += 1
      } else if byte < 0x80 {
        if byte == 0x0A || byte == 0x09
          || (byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
        {
          offset += 1
        } else {
          return (isASCII, (Fault.control(UInt32(byte)), SourceRange(offset, offset + 1)))
        }
      } else {
        isASCII = false
        guard let (scalar, length) = character(bytes, at: offset) else {
          return (false, (Fault.notUTF8, SourceRange(offset, offset + 1)))
        }
        if isForbidden(scalar) {
          return (false, (Fault.control(scalar), SourceRange(offset, offset + length)))
        }
        offset += length
      }
    }
    return (isASCII, nil)
  }

  /// Whether eight bytes are all printable ASCII (bit tricks: no byte below 0x20, none above 0x7E).
  private static func isPrintableASCII(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let below = (word &- 0x2020_2020_2020_2020) & ~word
    let above = word &+ 0x0101_0101_0101_0101
    return (word | below | above) & high == 0
  }

  /// The character that begins at the offset, by the table of well-formed sequences (Unicode, table 3-7).
  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
    scalar: UInt32, length: Int
  )? {
    func tail(_ index: Int) -> UInt32? {
      guard offset + index < bytes.count, bytes[offset + index] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[offset + index] & 0x3F)
    }
    let first = UInt32(bytes[offset])
    guard first >= 0xC2, first <= 0xF4, let second = tail(1) else { return nil }
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    guard let third = tail(2) else { return nil }
    if first < 0xF0 {
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      return scalar < 0x800 || (scalar >= 0xD800 && scalar < 0xE000) ? nil : (scalar, 3)
    }
    guard let fourth = tail(3) else { return nil }
    let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
    return scalar < 0x10000 || scalar > 0x10FFFF ? nil : (scalar, 4)
  }

  /// Whether the character is none that a letter may hold: a control character or a noncharacter.
  ///
  /// Tab and line feed are no concern of this: they are looked at where they stand.
  static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }
}

extension Fault {
  fileprivate static func encoding(_ name: String) -> Fault {
    Fault("not-utf-8", "the file is saved as \(name)", hint: "save it with the encoding UTF-8")
  }

  fileprivate static let notUTF8 = Fault(
    "not-utf-8", "this byte is no text in UTF-8",
    hint:
      "save the file with the encoding UTF-8; if it is a picture, a PDF or a Word document, it is no case file"
  )

  /// A character that no letter can show.
  static func control(_ scalar: UInt32) -> Fault {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return switch scalar {
    case 0x0D:
      Fault(
        "control-character", "this line ends with a lone carriage return (U+000D)",
        hint: "save the file with the line ends LF or CRLF")
    case 0:
      Fault(
        "control-character", "a NUL character (U+0000) stands here",
        hint: "delete it; if the file is saved as UTF-16, save it as UTF-8")
    default:
      Fault(
        "control-character", "an invisible control character (\(name)) stands here",
        hint: "delete it and type the text anew")
    }
  }
}
