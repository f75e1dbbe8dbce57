import CaseValues
import Jurisdictions
import LetterAssembly
import Recalculation

/// The deadlines of one case, as `complain deadline` prints them.
struct DeadlineReport {
  /// The report under a title.
  static func text(of assessment: Assessment, title: String) -> String {
    guard let deadlines = assessment.deadlines else { return "" }
    var lines = [title, ""]
    lines.append("Answer due: \(Self.day(deadlines.reply.end.date))")
    lines += counting(of: deadlines.reply).map { "  \($0)" }
    switch deadlines.reply.basis {
    case .law: lines.append("  by law\(article(of: deadlines.reply))")
    case .contract: lines.append("  by the contract")
    case .request: lines.append("  at your request: no law on it is known here")
    }
    if let registration = deadlines.registration {
      lines += [
        "", "The company registers the letter by: \(day(registration.end.date))\(article(of: registration))",
      ]
      lines += counting(of: registration).map { "  \($0)" }
    }
    if let limit = deadlines.limit {
      let left = limit.end.date.dayNumber - assessment.letterDate.dayNumber
      let state =
        left < 0 ? "past" : left <= Deadlines.nearDays ? "near" : "\(left) days after the letter's date"
      lines += ["", "Your own time limit: \(day(limit.end.date)) (\(state))\(article(of: limit))"]
      lines += counting(of: limit).map { "  \($0)" }
    }
    let next = assessment.verified(.next).flatMap(\.bodies)
    if !next.isEmpty {
      let from =
        deadlines.escalation.map { ", after \($0.end.date)" } ?? ", when the answer is missing or not enough"
      lines += ["", "Next\(from):"] + next.map { "  \($0)" }
    }
    let enclose = assessment.verified(.enclose)
    if !enclose.isEmpty { lines += ["", "Enclose:"] + enclose.map { "  \($0.statement)" } }
    for year in deadlines.missingYears {
      lines += [
        "", "Not counted: the days off of \(year) are not known for \(assessment.jurisdiction.code).",
      ]
    }
    return (lines + ["", notice, ""]).joined(separator: "\n")
  }

  /// What no date may be shown without.
  static let notice = "This is not legal advice."

  /// How a last day was counted, in sentences without a full stop.
  static func counting(of due: Deadlines.Due) -> [String] {
    let start =
      switch due.start {
      case .letter: "the letter's date, for it has not been received yet"
      case .receipt: "the day of receipt"
      case .outage: "the first day of the first outage"
      }
    var lines = ["\(due.term.described) after \(due.from), \(start): \(day(due.end.counted))"]
    for off in due.end.daysOff { lines.append("\(off.date) is no working day: \(off.name)") }
    if due.end.date != due.end.counted { lines.append("the next working day: \(day(due.end.date))") }
    return lines
  }

  private static func article(of due: Deadlines.Due) -> String { due.fact?.article.map { ", \($0)" } ?? "" }

  private static func day(_ date: CalendarDate) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return "\(names[date.weekday - 1]) \(date)"
  }
}

extension Term {
  /// The length in words, such as `30 calendar days`.
  fileprivate var described: String {
    let unit =
      switch unit {
      case .calendarDay: "calendar day"
      case .workingDay: "working day"
      case .week: "week"
      case .month: "month"
      }
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
