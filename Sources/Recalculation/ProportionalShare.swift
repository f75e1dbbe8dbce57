package import CaseValues

/// The part of a monthly fee that falls on the time without service, month by month.
///
/// For each calendar month: fee / days of that month x time without service in days, by the time that really
/// passed, and never more than the fee. The sum is rounded once, half up, to the currency's smallest unit; the
/// lines are rounded so that they add up to it (largest remainder).
package struct ProportionalShare: Sendable {
  /// The sum that falls on all the time without service.
  package let total: Money
  /// All the time without service that really passed, in seconds; what lies in two outages counts once.
  package let seconds: Int
  /// One line for each uninterrupted time without service in each calendar month, in order of time.
  package let lines: [Line]

  package struct Line: Sendable {
    /// When the time without service began and ended, by the clocks of the service, within the month.
    package let from: Moment
    package let to: Moment
    /// The first day of the month.
    package let month: CalendarDate
    package let daysInMonth: Int
    /// The time that really passed, in seconds; the share is never more than that of the whole month.
    package let seconds: Int
    package let share: Money
  }

  /// The share of the fee for these outages.
  ///
  /// - Parameters:
  ///   - fee: The fee for one month; not negative.
  ///   - outages: From and to as instants, in any order; they may overlap.
  ///   - clock: The clocks of the service, which say where months begin.
  package init(of fee: Money, for outages: [Range<Int>], clock: inout ZoneClock) {
    let pieces = Self.pieces(of: Self.merged(outages), clock: &clock)
    // Every month's share has the same denominator: days of any month divide `commonDays`.
    let denominator = Int128(Self.commonDays * 86_400)
    let numerators = pieces.map {
      Int128(fee.minorUnits) * Int128($0.seconds * (Self.commonDays / $0.daysInMonth))
    }
    let rounded = (2 * numerators.reduce(0, +) + denominator) / (2 * denominator)
    // First among the months, then among the lines of each: no month comes out above the fee.
    let months = Self.monthsOf(pieces)
    let monthShares = Self.parts(of: rounded, by: months.map { numerators[$0].reduce(0, +) }, denominator)
    let shares = zip(months, monthShares).flatMap {
      Self.parts(of: $1, by: Array(numerators[$0]), denominator)
    }

    total = Money(minorUnits: Int(rounded), currency: fee.currency)
    seconds = pieces.reduce(0) { $0 + $1.range.count }
    lines = zip(pieces, shares).map { piece, share in
      Line(
        from: clock.moment(at: piece.range.lowerBound), to: clock.moment(at: piece.range.upperBound),
        month: piece.month, daysInMonth: piece.daysInMonth, seconds: piece.range.count,
        share: Money(minorUnits: Int(share), currency: fee.currency))
    }
  }

  /// Whole parts that add up to `sum`: each exact part (a numerator over the denominator) rounded down, and those
  /// with the largest remainders, of equal ones the first, one higher.
  ///
  /// `sum` is at least the parts rounded down and at most the parts rounded up.
  private static func parts(of sum: Int128, by numerators: [Int128], _ denominator: Int128) -> [Int128] {
    var parts = numerators.map { $0 / denominator }
    let missing = Int(sum - parts.reduce(0, +))
    let byRemainder = numerators.indices.sorted {
      let (a, b) = (numerators[$0] % denominator, numerators[$1] % denominator)
      return a == b ? $0 < $1 : a > b
    }
    for index in byRemainder.prefix(missing) { parts[index] += 1 }
    return parts
  }

  /// The indices of the pieces of each month, for pieces in order of time.
  private static func monthsOf(_ pieces: [Piece]) -> [Range<Int>] {
    var months: [Range<Int>] = []
    for index in pieces.indices {
      if index > 0, pieces[index].month == pieces[index - 1].month {
        months[months.count - 1] = months[months.count - 1].lowerBound..<index + 1
      } else {
        months.append(index..<index + 1)
      }
    }
    return months
  }

  /// A number that 28, 29, 30 and 31 divide.
  private static let commonDays = 4 * 3 * 5 * 7 * 29 * 31

  /// A time without service within one calendar month.
  private struct Piece {
    let range: Range<Int>
    let month: CalendarDate
    let daysInMonth: Int
    /// The time that counts: less than what passed only in a month that summer time made longer than its days.
    let seconds: Int
  }

  /// The outages in order of time, those that overlap or touch made one.
  package static func merged(_ outages: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for outage in outages.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, outage.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, outage.upperBound)
      } else {
        merged.append(outage)
      }
    }
    return merged
  }

  private static func pieces(of outages: [Range<Int>], clock: inout ZoneClock) -> [Piece] {
    var pieces: [Piece] = []
    for outage in outages {
      var start = outage.lowerBound
      while start < outage.upperBound {
        let date = clock.moment(at: start).date
        var month = CalendarDate(dayNumber: date.dayNumber - date.day + 1)
        // A month has begun with its first midnight, even where the clocks are then put back over it.
        if clock.start(of: month.firstOfNextMonth) <= start { month = month.firstOfNextMonth }
        let end = min(outage.upperBound, clock.start(of: month.firstOfNextMonth))
        let days = CalendarDate.days(inMonth: month.month, ofYear: month.year)
        let used = pieces.reversed().prefix { $0.month == month }.reduce(0) { $0 + $1.seconds }
        let counted = min(end - start, days * 86_400 - used)
        pieces.append(Piece(range: start..<end, month: month, daysInMonth: days, seconds: counted))
        start = end
      }
    }
    return pieces
  }
}
