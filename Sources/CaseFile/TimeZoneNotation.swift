/// How a case file names a time zone: `Europe/Amsterdam`.
///
/// Whether there is a zone of that name is checked where zones are known.
enum TimeZoneNotation {
  static let pattern = "([A-Z][A-Za-z_]*(/[A-Za-z0-9_+-]+){1,2}|UTC)"
  static let example = "Europe/Amsterdam"

  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0x41, first <= 0x5A, bytes.count <= 64 else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 1 { return "UTC".utf8.elementsEqual(bytes) }
    guard parts.count <= 3, parts[0].allSatisfy({ isLetter($0) }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isLetter($0) || isSign($0) }
    }
  }

  /// What is wrong with a text that names no zone.
  static func fault(_ text: String) -> Fault {
    Fault(
      "not-a-time-zone", "\(Fault.quoted(text)) is no time zone",
      hint: "write continent and city as the time zone database does, for example \(example)")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || (byte >= 0x30 && byte < 0x3A)
  }
}
