/// A date and a time of day as a clock on the wall shows them, in the zone of the service.
package struct Moment: Sendable, Hashable {
  package let date: CalendarDate
  /// Seconds since midnight by the clock on the wall, 0 to 86,399.
  package var second: Int { Int(storedSecond) }
  /// Whether the seconds were written, so that they are shown again.
  package let hasSeconds: Bool
  /// The offset from UTC in seconds, when it was written: it tells the two readings of a repeated hour apart.
  package var offset: Int? { storedOffset.map { Int($0) } }
  private let storedSecond: Int32
  private let storedOffset: Int32?

  /// A moment; `second` is 0 to 86,399.
  package init(date: CalendarDate, second: Int, hasSeconds: Bool = false, offset: Int? = nil) {
    self.date = date
    storedSecond = Int32(second)
    self.hasSeconds = hasSeconds
    storedOffset = offset.map { Int32($0) }
  }

  /// Seconds from 1 January 1970, 00:00 to this reading, as if every day of the wall clock had 86,400.
  package var wallSeconds: Int { date.dayNumber * 86_400 + second }

  /// The moment that a text spells, or nil when it is written otherwise or does not exist.
  ///
  /// It is written `2026-03-01 18:20`, `2026-03-01 18:20:05` or `2026-10-25 02:30 +01:00`; a `T` may stand for the
  /// first space, and `Z` for an offset.
  package init?(iso text: some StringProtocol) {
    var text = Substring(text)
    guard let moment = text.withUTF8({ Moment(isoBytes: $0) }) else { return nil }
    self = moment
  }

  /// The moment that these bytes spell, in the same notation.
  package init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    func pair(_ index: Int) -> Int? {
      guard index + 2 <= bytes.count else { return nil }
      return CalendarDate.number(bytes[index..<index + 2])
    }
    guard bytes.count >= 16, let date = CalendarDate(isoBytes: bytes[0..<10]),
      bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), let hour = pair(11), let minute = pair(14), hour < 24, minute < 60
    else { return nil }
    var (index, second, hasSeconds) = (16, 0, false)
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      guard let seconds = pair(17), seconds < 60 else { return nil }
      (index, second, hasSeconds) = (19, seconds, true)
    }
    var offset: Int?
    if index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: "Z"), index + 1 == bytes.count {
        offset = 0
      } else {
        let sign = bytes[index]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), index + 6 == bytes.count,
          bytes[index + 3] == UInt8(ascii: ":"), let hours = pair(index + 1), let minutes = pair(index + 4),
          hours < 15, minutes < 60
        else { return nil }
        offset = (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
      }
    }
    self.init(date: date, second: hour * 3600 + minute * 60 + second, hasSeconds: hasSeconds, offset: offset)
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as a case file writes it, such as `2026-03-01 18:20`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = "\(date) \(two(second / 3600)):\(two(second / 60 % 60))"
    if hasSeconds { text += ":\(two(second % 60))" }
    if let offset {
      text += " \(offset < 0 ? "-" : "+")\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
    }
    return text
  }
}
