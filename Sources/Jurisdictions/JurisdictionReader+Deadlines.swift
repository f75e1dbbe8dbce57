import CaseValues
internal import MarkupReading
import Recalculation

extension JurisdictionReader {
  /// A term, from when it runs, and the fact that makes it law.
  mutating func deadline(_ element: MarkupElement) -> Jurisdiction.Deadline? {
    form.check(element, attributes: ["count", "unit", "from", "last-day", "fact"])
    let count = number("count", of: element, 1...999)
    let unit = form.word("unit", of: element, among: Term.Unit.allCases.map(\.rawValue), isRequired: true)
    let start = form.word(
      "from", of: element, among: Jurisdiction.Deadline.Start.allCases.map(\.rawValue), isRequired: true)
    let lastDay = form.word(
      "last-day", of: element, among: Term.LastDay.allCases.map(\.rawValue), isRequired: true)
    let fact = fact(in: "fact", of: element, isRequired: element.name != "reply")
    guard let count, let unit = unit.flatMap(Term.Unit.init),
      let start = start.flatMap(Jurisdiction.Deadline.Start.init),
      let lastDay = lastDay.flatMap(Term.LastDay.init)
    else { return nil }
    return Jurisdiction.Deadline(
      term: Term(count, unit, lastDay: lastDay), start: start, fact: fact)
  }

  /// The public holidays, year by year.
  mutating func calendar(_ root: MarkupElement) -> WorkingCalendar {
    var years: [Int: [WorkingCalendar.Day]] = [:]
    for element in root.elements where element.name == "holidays" {
      form.check(element, attributes: ["year", "verified-on", "source"], children: ["day"])
      form.requireAny(of: ["day"], in: element, hint: "write <day date=\"…\" name=\"…\"/> for each day off")
      let year = number("year", of: element, 1900...2999)
      _ = date("verified-on", of: element, isRequired: true)
      _ = form.required("source", of: element, wanted: "where the days were read")
      let days = element.elements.filter { $0.name == "day" }.compactMap { day($0, of: year) }
      guard let year else { continue }
      if years.updateValue(days, forKey: year) != nil {
        form.repeated("the year \(year)", at: element.attribute("year")?.range ?? element.range)
      }
    }
    return WorkingCalendar(years: years)
  }

  private mutating func day(_ element: MarkupElement, of year: Int?) -> WorkingCalendar.Day? {
    form.check(element, attributes: ["date", "name", "working"])
    let isWorked = form.flag("working", of: element)
    let date = date("date", of: element, isRequired: true)
    let name = form.required("name", of: element, wanted: "what the day is called")?.value
    guard let date, let name else { return nil }
    if let year, date.year != year {
      form.report(
        code: "wrong-year", "\(date) is no day of \(year)", hint: "put it among the holidays of \(date.year)",
        at: element.attribute("date")?.range ?? element.range)
    }
    return WorkingCalendar.Day(date: date, name: name, isWorked: isWorked)
  }
}
