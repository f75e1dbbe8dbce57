import CaseValues
import Jurisdictions
import Recalculation

/// What a file became, in words that a test can compare.
enum Outline {
  static func text(_ choice: Claim.Choice) -> String {
    switch choice {
    case .contractClause: "clause"
    case .higherOf(let choices): "higher of [\(choices.map(text).joined(separator: ", "))]"
    case .rule(let rule):
      "rule \(rule.id)\(text(rule.conditions)): \(rule.parts.map(text).joined(separator: " + "))"
    }
  }

  static func text(_ conditions: Rule.Conditions) -> String {
    var words: [String] = []
    if let sector = conditions.sector { words.append(sector) }
    if conditions.needsConsumer { words.append("consumer") }
    if conditions.needsScheme { words.append("scheme") }
    if let validity = conditions.validity { words.append("\(validity.lowerBound)...\(validity.upperBound)") }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  static func text(_ part: Rule.Part) -> String {
    (part.needsCompleteOutage ? "complete " : "") + text(part.component)
  }

  static func text(_ component: any RuleComponent) -> String {
    switch component {
    case let share as ProportionalShare: "share by \(share.basis.rawValue)"
    case let periods as StartedPeriods:
      "1/\(periods.partsOfFee) for each \(periods.period) s over \(periods.threshold) s, \(periods.mostInMonth) a month"
    case let days as DaysAfterReport:
      "days [\(days.tiers.map { "\($0.fromDay): \(text($0.rate))" }.joined(separator: ", "))]"
    case let days as DaysAfterWorkingDays: "\(days.workingDays) working days, \(text(days.rates))"
    case let start as DelayedStart: "start, \(text(start.rates))"
    case let appointments as MissedAppointments:
      switch appointments.pay {
      case .higher(let rate): "visits, \(text(rate))"
      case .dated(let rates): "visits, \(text(rates))"
      }
    default: "?"
    }
  }

  static func text(_ rate: HigherRate) -> String { "\(rate.sum) or \(rate.percent) %" }

  static func text(_ rates: DatedRates) -> String {
    rates.entries.map { "\($0.sum) from \($0.from) to \($0.to)" }.joined(separator: "; ")
  }

  static func text(_ deadline: Jurisdiction.Deadline) -> String {
    let term = deadline.term
    return "\(term.count) \(term.unit.rawValue) from \(deadline.start.rawValue), \(term.lastDay.rawValue)"
      + (deadline.fact.map { ", by \($0.id)" } ?? "")
  }
}
