import CaseValues
internal import MarkupReading
import Recalculation
import SourceDiagnostics

extension JurisdictionReader {
  /// The order of preference in `<claim>`, and the facts that each of its rules rests on.
  mutating func claim(
    _ root: MarkupElement, rates: [String: DatedRates]
  ) -> (choices: [Claim.Choice], facts: [String: [LegalFact]]) {
    guard let claim = form.only("claim", of: root, hint: "write <claim>\(Self.fallback)</claim>") else {
      return ([], [:])
    }
    form.check(claim, children: Self.choices + ["higher-of"])
    form.requireAny(of: Self.choices + ["higher-of"], in: claim, hint: "write \(Self.fallback) into it")
    var facts: [String: [LegalFact]] = [:]
    let choices = claim.elements.compactMap { element -> Claim.Choice? in
      guard element.name == "higher-of" else { return choice(element, rates, &facts) }
      form.check(element, children: Self.choices)
      form.requireAny(
        of: Self.choices, in: element, hint: "write the rules into it of which the one that gives most counts"
      )
      return .higherOf(element.elements.compactMap { choice($0, rates, &facts) })
    }
    checkLast(claim)
    return (choices, facts)
  }

  private static let choices = ["rule", "contract-clause"]
  private static let fallback = "<rule id=\"proportional\"><share by=\"calendar-month\"/></rule>"
  private static let conditions = ["sector", "consumer", "scheme"]

  /// The last choice is there for every case.
  private mutating func checkLast(_ claim: MarkupElement) {
    guard let last = claim.elements.last, (Self.choices + ["higher-of"]).contains(last.name) else { return }
    let condition = last.attributes.first { Self.conditions.contains($0.name) }
    guard last.name != "rule" || condition != nil else { return }
    form.report(
      code: "no-fallback", "the last in <claim> is not a rule that every case can fall back on",
      hint: "write \(Self.fallback) behind it", at: condition?.nameRange ?? last.range)
  }

  private mutating func choice(
    _ element: MarkupElement, _ rates: [String: DatedRates], _ facts: inout [String: [LegalFact]]
  ) -> Claim.Choice? {
    switch element.name {
    case "contract-clause":
      form.check(element, attributes: ["facts"])
      if facts.updateValue(self.facts("facts", of: element), forKey: Claim.contractClause) != nil {
        form.repeated("the clause of the contract", at: element.range)
      }
      return .contractClause
    case "rule": return rule(element, rates, &facts).map { .rule($0) }
    default: return nil
    }
  }

  private mutating func rule(
    _ element: MarkupElement, _ rates: [String: DatedRates], _ facts: inout [String: [LegalFact]]
  ) -> Rule? {
    form.check(element, attributes: ["id", "facts"] + Self.conditions, children: Self.forms)
    form.requireAny(
      of: Self.forms, in: element, hint: "write what it pays into it, such as <share by=\"calendar-month\"/>")
    var conditions = Rule.Conditions()
    conditions.sector = form.word("sector", of: element, among: surroundings.sectors)
    conditions.needsConsumer = form.flag("consumer", of: element)
    conditions.needsScheme = form.flag("scheme", of: element)
    let own = self.facts("facts", of: element)
    // A rule of law is known for as long as all its facts are; what is paid for no more is no longer claimed.
    let periods = own.filter { $0.role == .amount }.map(\.validity)
    if let from = periods.map(\.lowerBound).max(), let to = periods.map(\.upperBound).min() {
      if from <= to {
        conditions.validity = from...to
      } else {
        form.report(
          code: "bad-period", "the facts of this rule never hold on the same day",
          hint: "write a rule of its own for each period",
          at: element.attribute("facts")?.range ?? element.range)
      }
    }
    let parts = element.elements.compactMap { part -> Rule.Part? in
      // Before the component is read, which may be refused.
      let isComplete = form.flag("complete", of: part)
      return component(part, rates).map { Rule.Part($0, needsCompleteOutage: isComplete) }
    }
    let taken = Set(facts.keys)
    guard let id = id(of: element, kind: "the rule", isTaken: taken.contains) else { return nil }
    facts[id.value] = own
    return Rule(id: id.value, conditions: conditions, parts: parts)
  }

  private static let forms = [
    "share", "started-periods", "days-after-report", "days-after-working-days", "missed-appointments",
    "delayed-start",
  ]

  private mutating func component(
    _ element: MarkupElement, _ rates: [String: DatedRates]
  ) -> (any RuleComponent)? {
    switch element.name {
    case "share":
      form.check(element, attributes: ["by"])
      let bases = ProportionalShare.Basis.allCases.map(\.rawValue)
      return form.word("by", of: element, among: bases, isRequired: true)
        .flatMap(ProportionalShare.Basis.init).map { ProportionalShare($0) }
    case "started-periods": return startedPeriods(element)
    case "days-after-report":
      form.check(element, attributes: ["complete"], children: ["tier"])
      form.requireAny(of: ["tier"], in: element, hint: Self.exampleOfTier)
      let tiers = element.elements.filter { $0.name == "tier" }.map { (element: $0, tier: tier($0)) }
      for case ((_, let one?), (let element, let next?)) in zip(tiers, tiers.dropFirst())
      where one.fromDay >= next.fromDay {
        form.report(
          code: "bad-order", "the tier from day \(next.fromDay) stands behind that from day \(one.fromDay)",
          hint: "write the tiers in the order of their days, each day once",
          at: element.attribute("from-day")?.range ?? element.range)
      }
      return DaysAfterReport(tiers: tiers.compactMap(\.tier))
    case "days-after-working-days":
      form.check(element, attributes: ["count", "rates", "complete"])
      let (count, rates) = (number("count", of: element, 1...99), dated(element, rates))
      guard let count, let rates else { return nil }
      return DaysAfterWorkingDays(workingDays: count, rates: rates)
    case "missed-appointments":
      if element.attribute("rates") != nil {
        form.check(element, attributes: ["rates", "sum", "percent"])
        for attribute in element.attributes where ["sum", "percent"].contains(attribute.name) {
          form.report(
            code: "contradiction", "'\(attribute.name)' does not go together with 'rates'",
            hint: "write either rates, or sum and percent", at: attribute.nameRange)
        }
        return dated(element, rates).map { MissedAppointments(pay: .dated($0)) }
      }
      form.check(element, attributes: ["sum", "percent"])
      return higherRate(element).map { MissedAppointments(pay: .higher($0)) }
    case "delayed-start":
      form.check(element, attributes: ["rates"])
      return dated(element, rates).map { DelayedStart(rates: $0) }
    default: return nil
    }
  }

  private mutating func startedPeriods(_ element: MarkupElement) -> StartedPeriods? {
    form.check(
      element,
      attributes: ["longer-than-hours", "period-hours", "parts-of-fee", "most-in-month", "complete"])
    let threshold = number("longer-than-hours", of: element, 0...9999)
    let period = number("period-hours", of: element)
    let parts = number("parts-of-fee", of: element, example: "30 for one thirtieth")
    let most = number("most-in-month", of: element)
    guard let threshold, let period, let parts, let most else { return nil }
    return StartedPeriods(
      threshold: threshold * 3600, period: period * 3600, partsOfFee: parts, mostInMonth: most)
  }

  private mutating func tier(_ element: MarkupElement) -> DaysAfterReport.Tier? {
    form.check(element, attributes: ["from-day", "sum", "percent"])
    let day = number("from-day", of: element, 1...99)
    guard let rate = higherRate(element), let day else { return nil }
    return DaysAfterReport.Tier(fromDay: day, rate: rate)
  }

  private mutating func higherRate(_ element: MarkupElement) -> HigherRate? {
    let sum = money(element)
    let percent = form.value(
      "percent", of: element, isRequired: true, wanted: "a percentage without its sign, such as 10"
    ) {
      Percent($0)
    }
    guard let sum, let percent else { return nil }
    return HigherRate(sum: sum, percent: percent)
  }

  private static let exampleOfTier = "write <tier from-day=\"3\" sum=\"5.00 EUR\" percent=\"10\"/> into it"

  // MARK: - Rates

  /// The rates by their ids.
  mutating func rates(_ elements: [MarkupElement]) -> [String: DatedRates] {
    var all: [String: DatedRates] = [:]
    for element in elements {
      form.check(element, attributes: ["id"], children: ["rate"])
      form.requireAny(
        of: ["rate"], in: element,
        hint: "write <rate valid-from=\"…\" valid-to=\"…\" sum=\"…\" fact=\"…\"/> into it")
      let entries = element.elements.filter { $0.name == "rate" }.map { (element: $0, entry: rate($0)) }
      for case ((_, let one?), (let element, let next?)) in zip(entries, entries.dropFirst())
      where one.to >= next.from {
        form.report(
          code: "bad-period", "this rate begins on \(next.from), when that before it still holds",
          hint: "write the rates in order of time; valid-to is the last day of a rate",
          at: element.attribute("valid-from")?.range ?? element.range)
      }
      let taken = Set(all.keys)
      guard let id = id(of: element, kind: "the list of rates", isTaken: taken.contains) else { continue }
      all[id.value] = DatedRates(entries.compactMap(\.entry))
    }
    return all
  }

  private mutating func rate(_ element: MarkupElement) -> DatedRates.Entry? {
    form.check(element, attributes: ["valid-from", "valid-to", "sum", "fact"])
    let validity = validity(element, isRequired: true)
    let (sum, fact) = (money(element), fact(in: "fact", of: element, isRequired: true))
    guard let sum, fact != nil else { return nil }
    return DatedRates.Entry(from: validity.lowerBound, to: validity.upperBound, sum: sum)
  }

  private mutating func dated(_ element: MarkupElement, _ rates: [String: DatedRates]) -> DatedRates? {
    guard let attribute = form.required("rates", of: element, wanted: "the id of a list of <rates>") else {
      return nil
    }
    if let found = rates[attribute.value] { return found }
    let near = Spelling.nearest(to: attribute.value, among: rates.keys.sorted())
    form.report(
      code: "unknown-rates", "there is no list of rates '\(attribute.value)'",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "write a <rates id=\"\(attribute.value)\">, or leave this out",
      at: attribute.range)
    return nil
  }

  private mutating func money(_ element: MarkupElement) -> Money? {
    form.value("sum", of: element, isRequired: true, wanted: "an amount with its currency, such as 10.00 EUR")
    {
      Money(notation: $0)
    }
  }
}
