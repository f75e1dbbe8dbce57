/// How a case file writes a length of time: `12 min`, `1 h 20 min`, `40 s`.
enum DurationNotation {
  static let pattern =
    "([0-9]{1,5} h( [0-9]{1,5} min)?( [0-9]{1,5} s)?|[0-9]{1,5} min( [0-9]{1,5} s)?|[0-9]{1,5} s)"
  static let example = "12 min"
  private static let units: [(name: StaticString, seconds: Int)] = [("h", 3600), ("min", 60), ("s", 1)]

  /// The length in seconds.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var total = 0
    var remaining = units[...]
    while index < bytes.count {
      if index > 0 {
        guard bytes[index] == 0x20 else { return nil }
        index += 1
      }
      let start = index
      var number = 0
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] < 0x3A, index - start < 6 {
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > start, index - start < 6, index < bytes.count, bytes[index] == 0x20 else { return nil }
      let rest = bytes[(index + 1)...].prefix { $0 != 0x20 }
      guard let unit = remaining.firstIndex(where: { $0.name.withUTF8Buffer { rest.elementsEqual($0) } })
      else {
        return nil
      }
      total += number * remaining[unit].seconds
      remaining = remaining[(unit + 1)...]
      index = rest.endIndex
    }
    return remaining.count == units.count ? nil : total
  }

  /// What is wrong with a text that is no duration.
  static func fault(_ text: String) -> Fault {
    let hint = meant(by: text).map { "write \($0)" } ?? "write for example \(example) or 1 h 20 min"
    if Int(text) != nil {
      return Fault(
        "not-a-duration", "\(Fault.quoted(text)) lacks its unit", hint: "write \(text) min, or \(text) h")
    }
    return Fault("not-a-duration", "\(Fault.quoted(text)) is no length of time", hint: hint)
  }

  /// What was probably meant by a clock's reading, or by a unit written otherwise.
  private static func meant(by text: String) -> String? {
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2, let hours = Int(clock[0]), let minutes = Int(clock[1]), minutes < 60,
      clock[1].count == 2
    {
      return hours == 0 ? "\(minutes) min" : "\(hours) h \(minutes) min"
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 6 else { return nil }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    if unit.hasPrefix("m") || unit.hasPrefix("м"), unit.allSatisfy(\.isLetter) { return "\(digits) min" }
    return unit == "h" || unit.hasPrefix("hour") || unit == "hr" ? "\(digits) h" : nil
  }
}
