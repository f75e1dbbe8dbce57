/// How a case file writes a whole number: digits, nothing else.
enum WholeNotation {
  static let pattern = "[0-9]+"

  static func value(_ bytes: UnsafeBufferPointer<UInt8>, in range: ClosedRange<Int>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte < 0x3A else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return range.contains(number) ? number : nil
  }

  /// What is wrong with a text that is no number of the range.
  static func fault(_ text: String, in range: ClosedRange<Int>) -> Fault {
    let bounds = "from \(range.lowerBound) to \(range.upperBound)"
    let isNumber = text.utf8.allSatisfy { $0 >= 0x30 && $0 < 0x3A }
    return Fault(
      "not-a-number",
      isNumber ? "\(Fault.quoted(text)) is not \(bounds)" : "\(Fault.quoted(text)) is no whole number",
      hint: "write a whole number \(bounds) in digits")
  }
}
