import Foundation

/// Letters as they are compared: small, without marks, `ё` as `е`, `ß` as `ss`.
enum Folding {
  /// Appends the folded letter; a combining mark is none.
  static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
      text.append(isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
    } else if scalar == "ß" || scalar == "ẞ" {
      text.append(contentsOf: "ss".unicodeScalars)
    } else if scalar.value < table.count {
      let folded = table[Int(scalar.value)]
      if folded != 0, let letter = Unicode.Scalar(folded) { text.append(letter) }
    } else if scalar == "\u{2019}" {
      text.append("'")
    } else if scalar.properties.generalCategory != .nonspacingMark {
      text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// A word, folded.
  static func folded(_ word: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { append(scalar, to: &text) }
    return String(text)
  }

  enum Size { case capital, small, neither }

  /// Whether a letter is a capital or a small one.
  static func size(of scalar: Unicode.Scalar) -> Size {
    if scalar.value < sizes.count { return sizes[Int(scalar.value)] }
    return asked(scalar)
  }

  private static func asked(_ scalar: Unicode.Scalar) -> Size {
    scalar.properties.isUppercase ? .capital : scalar.properties.isLowercase ? .small : .neither
  }

  private static let sizes: [Size] = (0..<0x460).map { Unicode.Scalar(UInt32($0)).map(asked) ?? .neither }

  /// The folded letters of Latin and Cyrillic, which are nearly all that occur; 0 for combining marks.
  private static let table: [UInt16] = (0..<0x460).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)), value >= 0x80 else { return UInt16(value) }
    // The apostrophe that is a letter.
    if scalar == "\u{2BC}" { return 0x27 }
    let small = scalar.properties.lowercaseMapping
    // A breve makes another letter of и, and no other of е.
    let letters =
      small == "й" ? small.unicodeScalars : small.decomposedStringWithCanonicalMapping.unicodeScalars
    let base = letters.first { $0.properties.generalCategory != .nonspacingMark }
    return base.map { UInt16(truncatingIfNeeded: $0.value) } ?? 0
  }
}
