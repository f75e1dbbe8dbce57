internal import CaseValues
internal import MarkupReading

/// The sections about dates, money, numbers and lists.
extension LanguageReader {
  mutating func months(_ section: MarkupElement) -> [LanguageData.Month]? {
    form.check(section, children: ["month"])
    let elements = children("month", of: section)
    if elements.count != 12 { report(.wrongMonths(elements.count), at: section.range) }
    var months: [LanguageData.Month] = []
    for element in elements {
      form.check(element, attributes: ["name", "short", "alone"])
      guard let name = required("name", of: element) else { continue }
      let short = form("short", of: element, among: elements) ?? name
      let alone = form("alone", of: element, among: elements) ?? name
      months.append(LanguageData.Month(name: name, short: short, alone: alone))
    }
    return months.count == 12 ? months : nil
  }

  /// A form that all months have or none.
  private mutating func form(_ name: String, of month: MarkupElement, among months: [MarkupElement])
    -> String?
  {
    months.contains { $0.attribute(name) != nil } ? required(name, of: month) : nil
  }

  mutating func halfDays(_ element: MarkupElement) -> LanguageData.HalfDays? {
    form.check(element, attributes: ["before-noon", "after-noon"])
    guard let before = required("before-noon", of: element), let after = required("after-noon", of: element)
    else { return nil }
    return LanguageData.HalfDays(beforeNoon: before, afterNoon: after)
  }

  mutating func patterns(_ section: MarkupElement, hasHalfDays: Bool) -> Patterns? {
    form.check(section, children: ["pattern"])
    let names = Patterns.Name.allCases.map(\.rawValue)
    var patterns: [Patterns.Name: Pattern] = [:]
    var seen = Set<Patterns.Name>()
    for element in children("pattern", of: section) {
      form.check(element, attributes: ["name"], hasText: true)
      let written = required("name", of: element) {
        Patterns.Name(rawValue: $0) == nil ? .unknownName("pattern", $0, known: names) : nil
      }
      guard let name = written.flatMap(Patterns.Name.init) else { continue }
      if !seen.insert(name).inserted { form.repeated("pattern '\(name.rawValue)'", at: element.range) }
      patterns[name] = pattern(in: element, shape: name.shape, hasHalfDays: hasHalfDays)
    }
    for name in Patterns.Name.allCases where !seen.contains(name) {
      report(.missing("pattern '\(name.rawValue)'"), at: section.range)
    }
    return Patterns(patterns)
  }

  mutating func numbers(_ element: MarkupElement) -> NumberSymbols? {
    form.check(element, attributes: ["decimal", "group", "minus", "minimum-grouping"])
    let decimal = required("decimal", of: element)
    let group = required("group", of: element)
    let minus = required("minus", of: element)
    let grouping = required("minimum-grouping", of: element) {
      ["1", "2", "3"].contains($0) ? nil : .badValue("minimum-grouping", $0, wanted: "1, 2 or 3")
    }
    guard let decimal, let group, let minus, let minimum = grouping.flatMap({ Int($0) }) else { return nil }
    return NumberSymbols(decimal: decimal, group: group, minus: minus, minimumGrouping: minimum)
  }

  mutating func currencies(_ section: MarkupElement) -> [LanguageData.CurrencyText]? {
    form.check(section, children: ["currency"])
    var texts: [LanguageData.CurrencyText] = []
    for element in children("currency", of: section) {
      form.check(element, attributes: ["code"], hasText: true)
      let code = required("code", of: element) {
        Currency(code: $0) == nil ? .unknownCurrency($0, known: Currency.known) : nil
      }
      guard let currency = code.flatMap({ Currency(code: $0) }) else { continue }
      if texts.contains(where: { $0.currency == currency }) {
        form.repeated("currency '\(currency.code)'", at: element.range)
      }
      guard let pattern = pattern(in: element, shape: .currency) else { continue }
      texts.append(LanguageData.CurrencyText(currency: currency, pattern: pattern))
    }
    return texts
  }

  mutating func joins(_ section: MarkupElement) -> LanguageData.Joins? {
    let names = ["list", "duration"]
    form.check(section, children: ["join"])
    var joins: [String: Join] = [:]
    var seen = Set<String>()
    for element in children("join", of: section) {
      form.check(element, attributes: ["name", "pair", "between", "last"])
      let name = required("name", of: element) {
        names.contains($0) ? nil : .unknownName("join", $0, known: names)
      }
      let between = required("between", of: element)
      let last = required("last", of: element)
      let pair = element.attribute("pair") == nil ? last : required("pair", of: element)
      guard let name else { continue }
      if !seen.insert(name).inserted { form.repeated("join '\(name)'", at: element.range) }
      guard let pair, let between, let last else { continue }
      joins[name] = Join(pair: pair, between: between, last: last)
    }
    for name in names where !seen.contains(name) { report(.missing("join '\(name)'"), at: section.range) }
    guard let list = joins["list"], let duration = joins["duration"] else { return nil }
    return LanguageData.Joins(list: list, duration: duration)
  }
}
