internal import CaseValues

/// How a case file writes a date: `2026-03-09`.
enum DateNotation {
  static let pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  static let example = "2026-03-09"

  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    CalendarDate(isoBytes: bytes[...])
  }

  /// What is wrong with a text that is no date.
  static func fault(_ text: String) -> Fault {
    if let moment = Moment(iso: text) {
      return Fault(
        "not-a-date", "\(Fault.quoted(text)) holds a time of day, but only a date is wanted",
        hint: "write \(moment.date)")
    }
    if let length = lengthOfMonth(text) {
      return Fault(
        "not-a-date", "\(Fault.quoted(text)) is no date: that month has \(length) days", hint: hint(for: nil))
    }
    return Fault("not-a-date", "\(Fault.quoted(text)) is no date", hint: hint(for: meant(by: text)))
  }

  /// The date that was probably meant, when only one can have been.
  static func meant(by text: String) -> CalendarDate? {
    for separator in [Character("-"), ".", "/"] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 < 0x3A } })
      else { continue }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
      guard parts[2].count == 4 else { continue }
      let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
      // Slashes are written in both orders.
      guard separator == "/" else { return dayFirst }
      if dayFirst == nil { return monthFirst }
      return monthFirst == nil || monthFirst == dayFirst ? dayFirst : nil
    }
    return nil
  }

  /// The days of the month that a text in the right shape names, when it has too few for the day.
  private static func lengthOfMonth(_ text: String) -> Int? {
    let written = text.split(separator: "-")
    let parts = written.compactMap { Int($0) }
    guard text.utf8.count == 10, written.first?.utf8.count == 4, parts.count == 3,
      (1...9999).contains(parts[0]), (1...12).contains(parts[1])
    else {
      return nil
    }
    let length = CalendarDate.days(inMonth: parts[1], ofYear: parts[0])
    return parts[2] > length ? length : nil
  }

  private static func hint(for date: CalendarDate?) -> String {
    if let date { return "write \(date): year, month, day" }
    return "write year-month-day, for example \(example)"
  }
}
