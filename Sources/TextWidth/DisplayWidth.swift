/// How many columns a text takes on a terminal or a typewriter page.
///
/// Wide and full-width characters and emoji take two columns, combining marks and format characters none
/// (Unicode Standard Annex 11, East Asian Width).
package enum DisplayWidth {
  /// The width of a whole text, in columns.
  package static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars {
      guard isNarrow(scalar) else { return text.reduce(0) { $0 + of($1) } }
      width += 1
    }
    return width
  }

  /// The width of one character as a reader sees it, in columns: 0, 1 or 2.
  package static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the picture of a sign that has one, and pictures are two columns wide.
      if scalar.value == 0xFE0F, character.unicodeScalars.first?.properties.isEmoji == true { width = 2 }
      width = max(width, of(scalar))
    }
    return width
  }

  /// Scalars of one column that join with nothing: ASCII, Latin, Greek, Cyrillic, the usual punctuation.
  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
      0x2030..<0x203C, 0x20A0..<0x20C1, 0x2116:
      return scalar.value != 0xA9 && scalar.value != 0xAE
    default: return false
    }
  }

  /// The width of a scalar that stands alone; unassigned scalars of wide blocks count as wide.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Format characters that are seen: the soft hyphen at a line's end, and signs that enclose numbers.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    // Vowels and final consonants that join a Hangul syllable; fillers.
    case 0x1160...0x11FF, 0x3164, 0xD7B0...0xD7FB, 0xFFA0: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control, .lineSeparator,
      .paragraphSeparator:
      return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// Whether East_Asian_Width is Wide or Fullwidth.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653, 0x267F, 0x268A...0x268F, 0x2693, 0x26A1,
      0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5,
      0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757,
      0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0x3247,
      0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DF2, 0x18E00...0x191D2, 0x1AFF0...0x1B2FF,
      0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F1FF,
      0x1F200...0x1F265, 0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
      0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440,
      0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A,
      0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2,
      0x1F6D5...0x1F6D9, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB,
      0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
      0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
