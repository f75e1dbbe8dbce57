import CaseValues
import Jurisdictions
import LetterAssembly
import Recalculation

/// The recalculation of one case, as other programs read it.
///
/// Every key stands in every object, `null` where there is nothing to say. Sums are decimals as text, times are those
/// of the case file, lengths of time are seconds.
struct AmountData: Encodable {
  let file: String
  @OrNull var incident: Int? = nil
  @OrNull var total: String? = nil
  @OrNull var currency: String? = nil
  let jurisdiction: String
  @OrNull var rule: String? = nil
  let articles: [String]
  @OrNull var fee: String? = nil
  /// The sum before it was rounded, cut off behind nine decimals.
  @OrNull var exact: String? = nil
  let rounding: String
  let outages: [Outage]
  let lines: [Line]
  let leftOut: [LeftOut]
  let rules: [Rule]
  /// Only with `--explain`.
  let facts: [Fact]?
  let notice: String

  private enum CodingKeys: String, CodingKey {
    case file, incident, total, currency, jurisdiction, rule, articles, fee, exact, rounding, outages, lines
    case leftOut = "left-out"
    case rules, facts, notice
  }

  struct Outage: Encodable {
    let from: String
    let to: String
    let open: Bool
    let seconds: Int
  }

  struct Line: Encodable {
    let kind: String
    @OrNull var from: String? = nil
    @OrNull var to: String? = nil
    @OrNull var month: String? = nil
    @OrNull var days: Int? = nil
    @OrNull var seconds: Int? = nil
    @OrNull var count: Int? = nil
    @OrNull var unit: String? = nil
    @OrNull var sum: String? = nil
    @OrNull var percent: String? = nil
    @OrNull var part: String? = nil
    let amount: String
  }

  struct LeftOut: Encodable {
    let what: String
    let why: String
  }

  struct Rule: Encodable {
    let rule: String
    let claimed: Bool
    @OrNull var total: String? = nil
    @OrNull var why: String? = nil
    let leftOut: [LeftOut]

    private enum CodingKeys: String, CodingKey {
      case rule, claimed, total, why
      case leftOut = "left-out"
    }
  }

  struct Fact: Encodable {
    let id: String
    let role: String
    let confidence: String
    @OrNull var verifiedOn: String? = nil
    @OrNull var article: String? = nil
    let statement: String
    let sources: [String]

    private enum CodingKeys: String, CodingKey {
      case id, role, confidence, article, statement, sources
      case verifiedOn = "verified-on"
    }
  }
}

extension AmountData {
  /// The data of an assessment; with `explains`, all the facts of the jurisdiction.
  init(_ assessment: Assessment, file: String, incident: Int?, explains: Bool) {
    let working = assessment.claim?.working
    self.file = file
    self.incident = incident
    total = working?.total.decimal
    currency = working?.total.currency.code
    jurisdiction = assessment.jurisdiction.code
    rule = assessment.rule
    articles = assessment.factsOfRule.compactMap(\.article)
    fee = assessment.fee?.description
    rounding = "once, half up, to the smallest unit of the currency"
    notice = AmountReport.notice
    exact = working.map { $0.exact.decimal(of: $0.total.currency, places: 9).text }
    outages =
      assessment.downtime?.outages.map {
        Outage(from: "\($0.from)", to: "\($0.to)", open: $0.isOpen, seconds: $0.seconds)
      } ?? []
    lines = working?.lines.map { Line($0) } ?? []
    let claimed = assessment.claim?.claimed
    func leftOut(_ entries: [Yield.LeftOut]) -> [LeftOut] {
      entries.map { LeftOut(what: $0.what, why: $0.why) }
    }
    let outcomes = assessment.claim?.outcomes ?? []
    self.leftOut = claimed.map { leftOut(outcomes[$0].leftOut) } ?? []
    rules = outcomes.enumerated().map { index, outcome in
      switch outcome.result {
      case .working(let working):
        Rule(
          rule: outcome.rule, claimed: index == claimed, total: working.total.decimal, why: nil,
          leftOut: leftOut(outcome.leftOut))
      case .nothing(let why):
        Rule(rule: outcome.rule, claimed: false, total: nil, why: why, leftOut: leftOut(outcome.leftOut))
      }
    }
    facts = explains ? assessment.jurisdiction.facts.map { Fact($0) } : nil
  }
}

extension AmountData.Fact {
  fileprivate init(_ fact: LegalFact) {
    self.init(
      id: fact.id, role: fact.role.rawValue, confidence: fact.confidence.rawValue,
      verifiedOn: fact.verifiedOn?.description, article: fact.article, statement: fact.statement,
      sources: fact.sources)
  }
}

extension AmountData.Line {
  fileprivate init(_ line: Working.Line) {
    let amount = line.share.decimal
    var rate: Rate?
    switch line.item {
    case .share(let from, let to, let month, let days, let seconds):
      self.init(
        kind: "share", from: "\(from)", to: "\(to)", month: "\(month)", days: days, seconds: seconds,
        amount: amount)
    case .periods(let from, let to, let seconds, let count, let own):
      self.init(kind: "periods", from: "\(from)", to: "\(to)", seconds: seconds, count: count, amount: amount)
      rate = own
    case .days(let first, let last, let count, let own):
      self.init(kind: "days", from: "\(first)", to: "\(last)", count: count, amount: amount)
      rate = own
    case .missedAppointment(let at, let own):
      self.init(kind: "appointment", from: "\(at)", count: 1, amount: amount)
      rate = own
    case .daysOfDelay(let first, let last, let count, let own):
      self.init(kind: "delay", from: "\(first)", to: "\(last)", count: count, amount: amount)
      rate = own
    case .clause(let from, let to, let seconds, let count, let unit, let own):
      self.init(
        kind: "clause", from: "\(from)", to: "\(to)", seconds: seconds, count: count,
        unit: unit == .hour ? "hour" : "day", amount: amount)
      rate = own
    }
    switch rate {
    case .sum(let money): sum = money.decimal
    case .percent(let value): percent = "\(value)"
    case .fraction(let parts): part = "1/\(parts)"
    case nil: break
    }
  }
}
