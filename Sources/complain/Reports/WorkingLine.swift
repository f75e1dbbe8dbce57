import CaseValues
import Recalculation

/// A line of the working in words.
struct WorkingLine {
  let what: String
  /// How many of them, or the time that counts.
  let count: String
  /// What one of them is worth.
  let each: String
  let share: String

  init(line: Working.Line, fee: Money?) {
    share = line.share.decimal
    switch line.item {
    case .share(let from, let to, _, let days, let seconds):
      (what, count) = ("\(from) to \(to)", Self.hours(seconds))
      each = "x \(fee?.decimal ?? "the fee") / \(days) / 24"
    case .periods(let from, let to, let seconds, let number, let rate):
      (what, count) = ("\(from) to \(to) (\(Self.hours(seconds)))", "\(number)")
      each = "x \(Self.text(of: rate, fee))"
    case .days(let first, let last, let number, let rate):
      (what, count) = ("\(first) to \(last)", number == 1 ? "1 day" : "\(number) days")
      each = "x \(Self.text(of: rate, fee))"
    case .missedAppointment(let at, let rate):
      (what, count) = ("missed appointment of \(at)", "1")
      each = "x \(Self.text(of: rate, fee))"
    case .daysOfDelay(let first, let last, let number, let rate):
      (what, count) = ("delayed start, \(first) to \(last)", number == 1 ? "1 day" : "\(number) days")
      each = "x \(Self.text(of: rate, fee))"
    case .clause(let from, let to, let seconds, let number, let unit, let rate):
      (what, count) = (
        "\(from) to \(to) (\(Self.hours(seconds)) count)", "\(number) \(unit == .hour ? "h" : "x 24 h")"
      )
      each = "x \(Self.text(of: rate, fee))"
    }
  }

  private static func hours(_ seconds: Int) -> String {
    "\(seconds / 3600) h \(seconds / 60 % 60) min\(seconds % 60 == 0 ? "" : " \(seconds % 60) s")"
  }

  private static func text(of rate: Rate, _ fee: Money?) -> String {
    let fee = fee?.decimal ?? "the fee"
    return switch rate {
    case .sum(let money): money.decimal
    case .percent(let percent): "\(percent) % of \(fee)"
    case .fraction(let parts): "1/\(parts) of \(fee)"
    }
  }
}
