import CaseValues
import Recalculation
import SourceDiagnostics

/// What can be wrong with the times of a case, in the words of its messages.
struct ChronologyFault {
  var severity = Diagnostic.Severity.error
  let code: String
  let message: String
  let hint: String

  static func unknownZone(_ name: String) -> Self {
    Self(
      code: "unknown-timezone", message: "there is no time zone '\(name)'",
      hint: "write a name such as Europe/Amsterdam or Europe/Moscow")
  }

  static func after(_ letterDate: CalendarDate) -> Self {
    Self(
      code: "after-letter", message: "this is later than the letter's date, \(letterDate)",
      hint: "correct it, or the letter's 'date' (today, where the file has none)")
  }

  /// The same fault where no sum and no period depends on the time: the letter is made, and its author is told.
  var asWarning: Self { Self(severity: .warning, code: code, message: message, hint: hint) }

  static func receivedBefore(_ letterDate: CalendarDate) -> Self {
    Self(
      code: "received-before-letter", message: "this is before the letter's date, \(letterDate)",
      hint: "write in 'date' the date of the letter that was handed in")
  }

  static let beganEarly = Self(
    code: "began-early", message: "the service began before the day that was promised",
    hint: "check 'promised' and 'began'; a service that began in time needs no 'start'")

  static let endsBefore = Self(
    code: "ends-before", message: "the outage ends before it begins",
    hint: "check 'from' and 'to': the later time goes into 'to'")

  static func of(_ fault: ZoneClock.Fault, _ zone: String) -> Self {
    switch fault {
    case .skipped:
      Self(
        code: "skipped-time",
        message: "this time did not exist in \(zone): the clocks were put forward over it",
        hint: "write the time that your clock showed, an hour later or earlier")
    case .wrongOffset(let valid):
      Self(
        code: "wrong-offset", message: "\(zone) did not have this offset from UTC then",
        hint: "it had \(valid.map(offset).joined(separator: " or ")); the offset may be left out")
    }
  }

  private static func offset(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds < 0 ? "-" : "+")\(two(abs(seconds) / 3600)):\(two(abs(seconds) / 60 % 60))"
  }
}
