internal import SourceDiagnostics

/// How a case file says yes or no.
enum FlagNotation {
  static let words = ["yes", "no", "true", "false"]

  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    switch bytes.first {
    case UInt8(ascii: "y") where spells(bytes, "yes"), UInt8(ascii: "t") where spells(bytes, "true"): true
    case UInt8(ascii: "n") where spells(bytes, "no"), UInt8(ascii: "f") where spells(bytes, "false"): false
    default: nil
    }
  }

  /// What is wrong with a text that says neither.
  static func fault(_ text: String) -> Fault {
    let meant = words.first { $0 == text.lowercased() }
    return Fault(
      "not-yes-or-no", "\(Fault.quoted(text)) is neither yes nor no",
      hint: meant.map { "write \($0) in small letters" } ?? "write yes or no")
  }

  private static func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes.elementsEqual($0) }
  }
}
