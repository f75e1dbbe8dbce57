internal import CaseValues

/// How a case file writes a date with a time of day: `2026-03-01 18:20`.
enum MomentNotation {
  static let pattern =
    "\(DateNotation.pattern)[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?( ?(Z|[+-][0-9]{2}:[0-9]{2}))?"
  static let example = "2026-03-01 18:20"

  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Moment? { Moment(isoBytes: bytes) }

  /// What is wrong with a text that is no moment.
  static func fault(_ text: String) -> Fault {
    let quoted = Fault.quoted(text)
    let general = "write for example \(example)"
    if CalendarDate(iso: text) != nil {
      return Fault("not-a-time", "\(quoted) lacks the time of day", hint: "write for example \(text) 18:20")
    }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    guard parts.count == 2 else {
      return Fault("not-a-time", "\(quoted) is no date with a time", hint: general)
    }
    guard CalendarDate(iso: parts[0]) != nil else {
      if let date = DateNotation.meant(by: String(parts[0])), let time = timeMeant(by: parts[1]) {
        return Fault("not-a-time", "\(quoted) is no date with a time", hint: "write \(date) \(time)")
      }
      let fault = DateNotation.fault(String(parts[0]))
      guard DateNotation.meant(by: String(parts[0])) != nil || fault.message.contains("days") else {
        return Fault("not-a-time", "\(quoted) is no date with a time", hint: general)
      }
      return Fault("not-a-time", fault.message, hint: fault.hint)
    }
    let day = parts[0]
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    if clock.first == "24" {
      return Fault(
        "not-a-time", "\(quoted) is no time: the hours go from 00 to 23", hint: "write 00:00 of the next day")
    }
    if let time = timeMeant(by: parts[1]) {
      return Fault("not-a-time", "\(quoted) is no date with a time", hint: "write \(day) \(time)")
    }
    return Fault("not-a-time", "\(quoted) is no date with a time", hint: general)
  }

  /// The time that was probably meant: `8.30` and `8:30` are 08:30.
  private static func timeMeant(by text: Substring) -> String? {
    let colons = text.map { $0 == "." ? ":" : String($0) }.joined()
    let time = colons.prefix { $0 != ":" }.utf8.count == 1 ? "0" + colons : colons
    return Moment(iso: "2000-01-01 \(time)") == nil ? nil : time
  }
}
