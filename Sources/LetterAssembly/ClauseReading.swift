import CaseFile
import CaseValues
import Recalculation
import SourceDiagnostics

/// Reads the clause of the contract that a case names, and holds its fields against each other.
struct ClauseReading {
  private let one: Case
  private let paths: CasePaths.Clause
  private(set) var faults: [Diagnostic] = []

  init(of one: Case, paths: CasePaths) {
    self.one = one
    self.paths = paths.clause
  }

  /// The clause; nil when the case names none, or one that cannot be computed with.
  mutating func read(fee: Money?) -> ContractClause? {
    let whole = one[paths.whole]
    guard case .record = whole.value else { return nil }
    guard case .text(let place) = one[paths.place].value else { return nil }
    let pays = [paths.sum, paths.percent, paths.share].filter { !one[$0].value.isAbsent }
    guard pays.count == 1 else {
      report(
        pays.isEmpty ? "the clause does not say what it pays" : "the clause pays in more than one way",
        hint: "write one of: sum, percent, share",
        at: pays.dropFirst().first.map { one[$0].range } ?? whole.range)
      return nil
    }
    var clause: ContractClause
    if let basis = paths.share.word(of: one[paths.share].value).flatMap(ProportionalShare.Basis.init) {
      for path in [paths.per, paths.after, paths.countedFrom, paths.started, paths.limit]
      where !one[path].value.isAbsent {
        report(
          "this does not go with a share of the fee",
          hint: "leave it out, or write 'sum' or 'percent' instead of 'share'", at: one[path].range)
      }
      clause = ContractClause(place: place, pay: .share(basis))
    } else {
      guard let rate = rate(fee: fee) else { return nil }
      guard let word = paths.per.word(of: one[paths.per].value) else {
        report(
          "the clause does not say for how long it pays that", hint: "write per: day, or per: hour",
          at: whole.range)
        return nil
      }
      clause = ContractClause(place: place, pay: .rate(rate, per: word == "hour" ? .hour : .day))
      if case .duration(let seconds) = one[paths.after].value { clause.after = seconds }
      if case .flag(let flag) = one[paths.started].value { clause.countsStartedUnits = flag }
      clause.isCountedFromReport = paths.countedFrom.word(of: one[paths.countedFrom].value) == "report"
      if case .money(let limit) = one[paths.limit].value, isOfFee(limit, fee, at: paths.limit) {
        clause.limit = limit
      }
    }
    return faults.isEmpty ? clause : nil
  }

  private mutating func rate(fee: Money?) -> Rate? {
    switch one[paths.sum].value {
    case .money(let sum): return isOfFee(sum, fee, at: paths.sum) ? .sum(sum) : nil
    default:
      guard case .percent(let percent) = one[paths.percent].value else { return nil }
      return .percent(percent)
    }
  }

  /// Whether a sum is in the currency of the fee.
  private mutating func isOfFee(_ sum: Money, _ fee: Money?, at path: FieldPath) -> Bool {
    guard let fee, fee.currency != sum.currency else { return true }
    report(
      "the sum is in \(sum.currency.code), but the monthly fee in \(fee.currency.code)",
      hint: "write both in the currency of the contract", at: one[path].range)
    return false
  }

  private mutating func report(_ message: String, hint: String, at range: SourceRange) {
    faults.append(Diagnostic(code: "bad-clause", message, hint: hint, in: one.file, at: range))
  }
}
