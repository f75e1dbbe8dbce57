package import CaseValues

/// What a rule gives, with the way there.
package struct Working: Sendable {
  package let total: Money
  /// The same before it was rounded to the smallest unit of the currency, half up.
  package let exact: ExactAmount
  package let lines: [Line]
  /// How the fee is divided, where the lines are shares of it; nil where they are rates.
  package let basis: ProportionalShare.Basis?

  package struct Line: Sendable {
    package let item: Item
    /// Its part of the total; the parts add up to it.
    package let share: Money
  }

  /// The working of lines that are added up and rounded once; nil when the sum is beyond all counting.
  ///
  /// The lines are rounded so that they add up to the total, first month by month where they are shares of a monthly
  /// fee: no month comes out above the fee.
  init?(_ lines: [Yield.Line], basis: ProportionalShare.Basis?, in currency: Currency) {
    let amounts = lines.map(\.amount)
    let (sum, parts) = Apportionment.rounded(amounts, groups: Self.months(of: lines))
    guard let units = Int(exactly: sum) else { return nil }
    self.basis = basis
    total = Money(minorUnits: units, currency: currency)
    exact = amounts.reduce(.zero, +)
    self.lines = zip(lines, parts).map {
      Line(item: $0.item, share: Money(minorUnits: Int($1), currency: currency))
    }
  }

  /// The indices of the lines that belong to one month of the fee, for lines in order of time; others are alone.
  private static func months(of lines: [Yield.Line]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var month: CalendarDate?
    for (index, line) in lines.enumerated() {
      if case .share(_, _, let own, _, _) = line.item {
        if own == month {
          groups[groups.count - 1] = groups[groups.count - 1].lowerBound..<index + 1
          continue
        }
        month = own
      } else {
        month = nil
      }
      groups.append(index..<index + 1)
    }
    return groups
  }
}
