/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package var year: Int { Int(packed >> 16) }
  /// 1 to 12.
  package var month: Int { Int(packed >> 8 & 0xFF) }
  /// 1 to the number of days of the month.
  package var day: Int { Int(packed & 0xFF) }
  private let packed: Int32

  /// The day of that year, month and day, or nil when there is none; years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, ofYear: year)
    else { return nil }
    packed = Int32(year << 16 | month << 8 | day)
  }

  /// The day that is so many days after 1 January 1970 (before it, when negative).
  ///
  /// The conversion is Howard Hinnant's `civil_from_days`: years begin on 1 March, eras have 146,097 days.
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = Int32(year << 16 | month << 8 | day)
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days of a month.
  package static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of the month after this one.
  package var firstOfNextMonth: CalendarDate {
    CalendarDate(dayNumber: dayNumber - day + 1 + Self.days(inMonth: month, ofYear: year))
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in ISO 8601, such as `2026-03-09`.
  package var description: String {
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The date written in ISO 8601 as `YYYY-MM-DD`, or nil when it is written otherwise or does not exist.
  package init?(iso text: some StringProtocol) {
    var text = Substring(text)
    guard let date = text.withUTF8({ CalendarDate(isoBytes: $0[...]) }) else { return nil }
    self = date
  }

  package init?(isoBytes bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.count == 10 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[start..<start + 4]), let month = Self.number(bytes[start + 5..<start + 7]),
      let day = Self.number(bytes[start + 8..<start + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
