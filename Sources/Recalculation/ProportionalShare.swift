import CaseValues

/// The part of a monthly fee that falls on the time without service.
///
/// For each calendar month: fee / days of the month x time without service in days, and never more than the fee.
/// What lies in two outages counts once.
package struct ProportionalShare: RuleComponent {
  /// What a month of the fee is divided into, and how the time without service is counted.
  package enum Basis: String, Sendable, CaseIterable {
    /// The days of that calendar month; the time that really passed counts, to the second.
    case calendarMonth = "calendar-month"
    /// Thirty days, whatever the month; the time that really passed counts, to the second.
    case thirtieths
    /// The days of that calendar month; whole calendar days without service count.
    case wholeDays = "whole-days"
    /// The days of that calendar month; each calendar day with some time without service counts.
    case startedDays = "started-days"
  }

  package let basis: Basis

  /// A share on that basis.
  package init(_ basis: Basis) { self.basis = basis }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    guard let fee = circumstances.fee else { return yield }
    let interruptions = Interruptions.merged(circumstances.outages)
    let pieces =
      switch basis {
      case .calendarMonth, .thirtieths: pieces(of: interruptions, clock: &clock)
      case .wholeDays, .startedDays: days(of: interruptions, clock: &clock, &yield)
      }
    yield.lines = pieces.map { piece in
      Yield.Line(
        item: .share(
          from: clock.moment(at: piece.range.lowerBound), to: clock.moment(at: piece.range.upperBound),
          month: piece.month, days: piece.days, seconds: piece.shown),
        amount: ExactAmount(
          Int128(fee.minorUnits) * Int128(piece.counted), over: Int128(piece.days * 86_400)))
    }
    return yield
  }

  /// A time without service within one calendar month.
  private struct Piece {
    let range: Range<Int>
    let month: CalendarDate
    /// What the fee is divided by.
    let days: Int
    /// The seconds that the reader of the working is shown.
    let shown: Int
    /// The seconds that are paid: less only where the month would come to more than its fee.
    let counted: Int
  }

  private func pieces(of interruptions: [Range<Int>], clock: inout ZoneClock) -> [Piece] {
    var pieces: [Piece] = []
    for interruption in interruptions {
      var start = interruption.lowerBound
      while start < interruption.upperBound {
        let date = clock.moment(at: start).date
        var month = date.firstOfMonth
        // A month has begun with its first midnight, even where the clocks are then put back over it.
        if clock.start(of: month.firstOfNextMonth) <= start { month = month.firstOfNextMonth }
        let end = min(interruption.upperBound, clock.start(of: month.firstOfNextMonth))
        let days =
          basis == .thirtieths ? 30 : CalendarDate.days(inMonth: month.month, ofYear: month.year)
        let used = pieces.reversed().prefix { $0.month == month }.reduce(0) { $0 + $1.counted }
        let counted = min(end - start, days * 86_400 - used)
        pieces.append(
          Piece(range: start..<end, month: month, days: days, shown: end - start, counted: counted))
        start = end
      }
    }
    return pieces
  }

  /// The calendar days that count, month by month; a day that two interruptions touch counts once.
  private func days(
    of interruptions: [Range<Int>], clock: inout ZoneClock, _ yield: inout Yield
  ) -> [Piece] {
    var pieces: [Piece] = []
    var counted: CalendarDate?
    for interruption in interruptions {
      var counting: ClosedRange<CalendarDate>?
      if basis == .wholeDays {
        counting = clock.wholeDays(in: interruption)
      } else {
        let last = clock.moment(at: interruption.upperBound - 1).date
        let start = clock.moment(at: interruption.lowerBound).date
        let first = counted.map { max($0.next, start) } ?? start
        counting = first <= last ? first...last : nil
      }
      guard let counting else {
        let what = interruption.description(by: &clock)
        yield.leftOut.append(
          .init(
            what: what,
            why: basis == .wholeDays ? "it has no whole calendar day" : "its day is counted already"))
        continue
      }
      counted = counting.upperBound
      var first = counting.lowerBound
      while first <= counting.upperBound {
        let last = min(counting.upperBound, first.firstOfNextMonth.previous)
        let seconds = CalendarDate.count(first...last) * 86_400
        pieces.append(
          Piece(
            range: clock.start(of: first)..<clock.start(of: last.next), month: first.firstOfMonth,
            days: CalendarDate.days(inMonth: first.month, ofYear: first.year), shown: seconds,
            counted: seconds))
        first = last.next
      }
    }
    return pieces
  }
}
