internal import CaseValues

/// How a case file writes a percentage: `5 %` or `2.5 %`; the sign may be left out.
enum PercentNotation {
  static let pattern = "[0-9]{1,4}(\\.[0-9]{1,2})? *%?"
  static let example = "5 %"

  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Percent? {
    var text = Substring(decoding: bytes, as: UTF8.self)
    if text.last == "%" { text.removeLast() }
    while text.last == " " { text.removeLast() }
    return Percent(text)
  }

  /// What is wrong with a text that is no percentage.
  static func fault(_ text: String) -> Fault {
    let meant = Substring(text.replacing(",", with: ".")).prefix { $0 == "." || $0.isASCII && $0.isNumber }
    return Fault(
      "not-a-percentage", "\(Fault.quoted(text)) is no percentage",
      hint: "write \(Percent(meant).map { "\($0) %" } ?? "for example \(example)")")
  }
}
