package import CaseValues

/// What a rule gives for one day, hour, period or event.
package enum Rate: Sendable, Hashable {
  case sum(Money)
  /// A percentage of the monthly fee.
  case percent(Percent)
  /// A part of the monthly fee, such as one thirtieth.
  case fraction(of: Int)

  /// The exact amount; nil when the fee is needed and not known.
  func amount(fee: Money?) -> ExactAmount? {
    switch self {
    case .sum(let money): return ExactAmount(money)
    case .percent(let percent): return fee.map { ExactAmount(percent, of: $0) }
    case .fraction(let parts): return fee.map { ExactAmount(Int128($0.minorUnits), over: Int128(parts)) }
    }
  }

  /// The currency of a sum; nil for a part of the fee.
  var currency: Currency? {
    if case .sum(let money) = self { return money.currency }
    return nil
  }
}

/// A sum or a percentage of the fee, whichever is higher.
package struct HigherRate: Sendable {
  package let sum: Money
  package let percent: Percent

  /// The higher of both.
  package init(sum: Money, percent: Percent) {
    self.sum = sum
    self.percent = percent
  }

  /// The one that counts for a fee; of equal ones, and without a fee in its currency, the sum.
  func chosen(fee: Money?) -> Rate {
    guard let fee, fee.currency == sum.currency else { return .sum(sum) }
    return ExactAmount(percent, of: fee) > ExactAmount(sum) ? .percent(percent) : .sum(sum)
  }
}

/// A sum that changes with the years: what counts is the rate of the day.
package struct DatedRates: Sendable {
  package struct Entry: Sendable {
    package let from: CalendarDate
    /// The last day.
    package let to: CalendarDate
    package let sum: Money

    /// A sum for the days from and to, both included.
    package init(from: CalendarDate, to: CalendarDate, sum: Money) {
      self.from = from
      self.to = to
      self.sum = sum
    }
  }

  package let entries: [Entry]

  /// The rates, in order of time.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// The rate of a day; nil when none is known.
  package func sum(on date: CalendarDate) -> Money? {
    entries.first { $0.from <= date && date <= $0.to }?.sum
  }
}
