internal import CaseValues

/// Reads a scalar as the type of its field: the one table of notations.
enum TypedScalar {
  /// The typed value; nil when the bytes are none of the type, and for records and lists.
  static func value(of bytes: UnsafeBufferPointer<UInt8>, as type: FieldType) -> Value? {
    switch type {
    case .line: hasLineEnd(bytes) ? nil : .text(String(decoding: bytes, as: UTF8.self))
    case .text: .text(String(decoding: bytes, as: UTF8.self))
    case .lineOrWord(let words):
      // Written as a sentence begins, too: `Refused`.
      words.words.firstIndex { $0 == String(decoding: bytes, as: UTF8.self).lowercased() }.map { .word($0) }
        ?? (hasLineEnd(bytes) ? nil : .text(String(decoding: bytes, as: UTF8.self)))
    case .word(let words): words.index(ofBytes: bytes).map { .word($0) }
    case .flag: FlagNotation.value(bytes).map { .flag($0) }
    case .whole(let range): WholeNotation.value(bytes, in: range).map { .whole($0) }
    case .date: DateNotation.value(bytes).map { .date($0) }
    case .moment: MomentNotation.value(bytes).map { .moment($0) }
    case .money: MoneyNotation.value(bytes).map { .money($0) }
    case .percent: PercentNotation.value(bytes).map { .percent($0) }
    case .duration: DurationNotation.value(bytes).map { .duration($0) }
    case .timeZone: TimeZoneNotation.isValid(bytes) ? .text(String(decoding: bytes, as: UTF8.self)) : nil
    case .record, .list: nil
    }
  }

  /// What is wrong with a text that is none of the type; `mayLook` allows a search for the nearest word.
  static func fault(of text: String, as type: FieldType, path: String, mayLook: Bool) -> Fault {
    switch type {
    case .line, .text, .lineOrWord, .record, .list: .severalLines(path)
    case .word(let words): .unknownWord(text, of: words, mayLook: mayLook)
    case .flag: FlagNotation.fault(text)
    case .whole(let range): WholeNotation.fault(text, in: range)
    case .date: DateNotation.fault(text)
    case .moment where path.hasSuffix(".to") && !text.contains(where: \.isNumber): .noEnd(text)
    case .moment: MomentNotation.fault(text)
    case .money: MoneyNotation.fault(text)
    case .percent: PercentNotation.fault(text)
    case .duration: DurationNotation.fault(text)
    case .timeZone: TimeZoneNotation.fault(text)
    }
  }

  /// Whether there is a line feed, or one of Unicode's line separators (E2 80 A8, E2 80 A9).
  private static func hasLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { return true }
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
        return true
      }
    }
    return false
  }
}
