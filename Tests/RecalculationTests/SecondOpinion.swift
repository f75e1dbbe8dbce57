import CaseValues
import Recalculation

/// What the rules give, worked out once more in the plainest way: day by day, unit by unit.
struct SecondOpinion {
  let circumstances: Circumstances
  var clock: ZoneClock

  private var fee: Int128 { Int128(circumstances.fee?.minorUnits ?? 0) }

  /// A fraction in smallest units, rounded half up.
  private static func rounded(_ numerator: Int128, over denominator: Int128) -> Int {
    Int((numerator * 2 + denominator) / (denominator * 2))
  }

  /// Whether a day was out from its first instant to its last.
  private mutating func isWhole(_ day: CalendarDate, in outage: Range<Int>) -> Bool {
    clock.start(of: day) >= outage.lowerBound && clock.start(of: day.next) <= outage.upperBound
  }

  private mutating func day(at instant: Int) -> CalendarDate { clock.moment(at: instant).date }

  private func report(of outage: Range<Int>) -> Int? { circumstances.reports.filter(outage.contains).min() }

  // MARK: - The rules

  /// The Dutch rule.
  mutating func thirtiethsBegun() -> Int {
    var months: [CalendarDate: Int] = [:]
    for outage in circumstances.outages where outage.count > 12 * 3600 {
      var begin = outage.lowerBound
      while begin < outage.upperBound {
        months[day(at: begin).firstOfMonth, default: 0] += 1
        begin += 24 * 3600
      }
    }
    return Self.rounded(fee * Int128(months.values.reduce(0) { $0 + min($1, 30) }), over: 30)
  }

  /// The German rule, in ten-thousandths of a cent until it is rounded.
  mutating func daysAfterReport() -> Int {
    var sum = Int128(0)
    for outage in circumstances.outages {
      guard let report = report(of: outage) else { continue }
      let reported = day(at: report)
      var number = 1
      while isWhole(CalendarDate(dayNumber: reported.dayNumber + number), in: outage) {
        if number == 3 || number == 4 { sum += max(500 * 10_000, fee * 1000) }
        if number >= 5 { sum += max(1000 * 10_000, fee * 2000) }
        number += 1
      }
    }
    sum += Int128(circumstances.appointments.count) * max(1000 * 10_000, fee * 2000)
    return Self.rounded(sum, over: 10_000)
  }

  /// The British rule; `daysOff` are those beside weekends.
  mutating func daysAfterWorkingDays(daysOff: Set<CalendarDate>) -> Int {
    func rate(_ before: Int, _ after: Int, on day: CalendarDate) -> Int {
      switch "\(day)" {
      case "2025-04-01"..."2026-03-31": before
      case "2026-04-01"..."2027-03-31": after
      default: 0
      }
    }
    var sum = 0
    for outage in circumstances.outages {
      guard let report = report(of: outage) else { continue }
      let reported = day(at: report)
      var (now, worked) = (reported, 0)
      repeat {
        now = now.next
        if now.weekday < 6, !daysOff.contains(now) { worked += 1 }
        if worked >= 2, isWhole(now, in: outage) { sum += rate(998, 1034, on: reported) }
      } while clock.start(of: now.next) < outage.upperBound
    }
    for appointment in circumstances.appointments { sum += rate(3119, 3231, on: appointment.at.date) }
    if let start = circumstances.start, let began = start.began {
      sum += (began.dayNumber - start.promised.dayNumber) * rate(624, 646, on: start.promised)
    }
    return sum
  }

  /// A clause that pays a percentage, in hundredths, for each hour or day.
  func clause(_ clause: ContractClause, hundredths: Int, per seconds: Int) -> Int {
    var units = 0
    for outage in circumstances.outages {
      guard var now = clause.isCountedFromReport ? report(of: outage) : outage.lowerBound else { continue }
      now += clause.after
      while clause.countsStartedUnits ? now < outage.upperBound : now + seconds <= outage.upperBound {
        units += 1
        now += seconds
      }
    }
    let sum = fee * Int128(hundredths * units)
    let limit = clause.limit.map { Int128($0.minorUnits) * 10_000 } ?? sum
    return Self.rounded(min(sum, limit), over: 10_000)
  }

  /// A share of the fee.
  mutating func share(_ basis: ProportionalShare.Basis) -> Int {
    // The seconds of each month that count, day by day.
    var months: [CalendarDate: Int] = [:]
    var last: CalendarDate?
    for outage in circumstances.outages {
      var now = day(at: outage.lowerBound)
      while clock.start(of: now) < outage.upperBound {
        let (begin, end) = (clock.start(of: now), clock.start(of: now.next))
        let seconds =
          switch basis {
          case .calendarMonth, .thirtieths: min(end, outage.upperBound) - max(begin, outage.lowerBound)
          case .wholeDays: isWhole(now, in: outage) ? 86_400 : 0
          case .startedDays: last == now ? 0 : 86_400
          }
        months[now.firstOfMonth, default: 0] += seconds
        last = now
        now = now.next
      }
    }
    let common = Int128(28 * 29 * 30 * 31 * 86_400)
    var sum = Int128(0)
    for (month, seconds) in months {
      let days = basis == .thirtieths ? 30 : CalendarDate.days(inMonth: month.month, ofYear: month.year)
      sum += fee * Int128(min(seconds, days * 86_400)) * (common / Int128(days * 86_400))
    }
    return Self.rounded(sum, over: common)
  }
}
