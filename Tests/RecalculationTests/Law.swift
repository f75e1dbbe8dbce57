import CaseValues
import Recalculation
import Testing

/// The rules of the three countries that have sums of their own, with the parameters of their laws.
enum Law {
  /// More than 12 hours: 1/30 of the fee for each 24 hours begun, 30 for a month at most.
  static let netherlands = Rule(
    id: "nl", parts: [Rule.Part(startedPeriods, needsCompleteOutage: true)])

  static let startedPeriods = StartedPeriods(
    threshold: 12 * 3600, period: 24 * 3600, partsOfFee: 30, mostInMonth: 30)

  /// From day 3 after the report 5.00 or 10 %, from day 5 on 10.00 or 20 %; a missed appointment 10.00 or 20 %.
  static func germany() throws -> Rule {
    let appointments = MissedAppointments(pay: .higher(try higher("10.00 EUR", "20")))
    var conditions = Rule.Conditions()
    conditions.needsConsumer = true
    return Rule(
      id: "de", conditions: conditions,
      parts: [Rule.Part(try daysAfterReport(), needsCompleteOutage: true), Rule.Part(appointments)])
  }

  static func daysAfterReport() throws -> DaysAfterReport {
    DaysAfterReport(tiers: [
      .init(fromDay: 3, rate: try higher("5.00 EUR", "10")),
      .init(fromDay: 5, rate: try higher("10.00 EUR", "20")),
    ])
  }

  /// Two full working days after the report; the rates of 2025 and 2026.
  static func britain() throws -> Rule {
    var conditions = Rule.Conditions()
    conditions.needsConsumer = true
    conditions.needsScheme = true
    return Rule(
      id: "gb", conditions: conditions,
      parts: [
        Rule.Part(try daysAfterWorkingDays(), needsCompleteOutage: true),
        Rule.Part(MissedAppointments(pay: .dated(try rates("31.19 GBP", "32.31 GBP")))),
        Rule.Part(DelayedStart(rates: try rates("6.24 GBP", "6.46 GBP"))),
      ])
  }

  static func daysAfterWorkingDays() throws -> DaysAfterWorkingDays {
    DaysAfterWorkingDays(workingDays: 2, rates: try rates("9.98 GBP", "10.34 GBP"))
  }

  static func money(_ text: String) throws -> Money { try #require(Money(notation: text)) }

  static func higher(_ sum: String, _ percent: String) throws -> HigherRate {
    HigherRate(sum: try money(sum), percent: try #require(Percent(percent)))
  }

  /// A sum for a year from April on, and another for the year after.
  static func rates(_ before: String, _ after: String, from first: Int = 2025) throws -> DatedRates {
    func entry(_ year: Int, _ sum: String) throws -> DatedRates.Entry {
      DatedRates.Entry(
        from: try #require(CalendarDate(year: year, month: 4, day: 1)),
        to: try #require(CalendarDate(year: year + 1, month: 3, day: 31)),
        sum: try money(sum))
    }
    return DatedRates([try entry(first, before), try entry(first + 1, after)])
  }

  /// The bank holidays of England and Wales in 2025 and 2026.
  static func englandAndWales() throws -> WorkingCalendar {
    try calendar([
      2025: [
        "01-01 New Year's Day", "04-18 Good Friday", "04-21 Easter Monday", "05-05 Early May bank holiday",
        "05-26 Spring bank holiday", "08-25 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day",
      ],
      2026: [
        "01-01 New Year's Day", "04-03 Good Friday", "04-06 Easter Monday", "05-04 Early May bank holiday",
        "05-25 Spring bank holiday", "08-31 Summer bank holiday", "12-25 Christmas Day",
        "12-28 Boxing Day (substitute day)",
      ],
    ])
  }

  /// A calendar of days off by year, each written `MM-DD name`; one that is worked on as `MM-DD +name`.
  static func calendar(_ years: [Int: [String]]) throws -> WorkingCalendar {
    var days: [Int: [WorkingCalendar.Day]] = [:]
    for (year, texts) in years {
      days[year] = try texts.map { text in
        let date = try #require(CalendarDate(iso: "\(year)-\(text.prefix(5))"))
        let name = text.dropFirst(6)
        let isWorked = name.hasPrefix("+")
        return WorkingCalendar.Day(
          date: date, name: String(isWorked ? name.dropFirst() : name), isWorked: isWorked)
      }
    }
    return WorkingCalendar(years: days)
  }
}
