package import CaseFile
import CaseValues
import Jurisdictions
import Review
package import SourceDiagnostics

/// The review of a case: the customer's own words, what they give away, and what the case lacks to be effective.
///
/// It advises and never blocks. Each thread has one of its own, as its reviewers are.
package struct CaseReview {
  private let library: TemplateLibrary
  private let paths: CasePaths
  private var reviewers: [String: Reviewer] = [:]

  /// A review by the library's rules.
  package init(library: TemplateLibrary) {
    self.library = library
    paths = library.catalogue.paths
  }

  /// The advice on a case, sorted by place; none where its language has no rules.
  ///
  /// Throws what is wrong with the language's file of rules.
  package mutating func advice(on one: Case) throws(DiagnosticList) -> [Diagnostic] {
    let language = paths.language.word(of: one[paths.language].value) ?? ""
    guard let rules = try library.reviewRules(language) else { return [] }
    let reviewer = reviewers[language] ?? Reviewer(rules)
    reviewers[language] = reviewer
    var advice = Advice(one, rules, country: paths.jurisdiction.word(of: one[paths.jurisdiction].value) ?? "")
    for (slot, field) in texts(of: one) {
      guard case .text(let text) = slot.value else { continue }
      for remark in reviewer.remarks(on: text, in: field) {
        advice.add(
          remark.code, why: remark.why, instead: remark.instead, on: text, at: remark.range, in: slot)
      }
    }
    let phone = one[paths.phone]
    let asksForMoney =
      !one[paths.fee].value.isAbsent && paths.kind.word(of: one[paths.kind].value) == "recalculation"
    for slot in allTexts(of: one) {
      advice.addNumbers(in: slot, phone: phone.value.text, asksForMoney: asksForMoney)
    }
    advice.addWhatIsMissing(paths, wantsContract: wantsContract(one))
    return advice.findings.sortedByPlace()
  }

  // MARK: - The texts

  /// The customer's own sentences, with where they stand.
  private func texts(of one: Case) -> [(Slot, ReviewRules.Field)] {
    var texts: [(Slot, ReviewRules.Field)] = [(one[paths.summary], .summary)]
    texts += Self.items(one[paths.demands]).map { ($0, .demand) }
    texts += Self.items(one[paths.checks]).map { ($0, .check) }
    for entry in Self.items(one[paths.log]) {
      if case .record(let fields) = entry.value, case let outcome = fields[LogSlots.outcome] {
        texts.append((outcome, .outcome))
      }
    }
    return texts
  }

  /// Every text in which a number may stand that does not belong there.
  private func allTexts(of one: Case) -> [Slot] {
    var slots = texts(of: one).map(\.0) + [one[paths.customer]] + Self.items(one[paths.address])
    for enclosure in Self.items(one[paths.enclosures]) {
      if case .record(let fields) = enclosure.value, let title = fields.first { slots.append(title) }
    }
    return slots
  }

  private static func items(_ slot: Slot) -> [Slot] {
    if case .list(let slots) = slot.value { slots } else { [] }
  }

  /// Whether the law wants the contract enclosed.
  private func wantsContract(_ one: Case) -> Bool {
    guard
      let jurisdiction = try? library.jurisdiction(
        paths.jurisdiction.word(of: one[paths.jurisdiction].value) ?? ""),
      case .date(let date) = one[paths.date].value
    else { return false }
    let sector = paths.sector.word(of: one[paths.sector].value) ?? ""
    var isConsumer = true
    if case .flag(let flag) = one[paths.consumer].value { isConsumer = flag }
    return !jurisdiction.verified(.enclose, sector: sector, isConsumer: isConsumer, on: date).isEmpty
  }
}

/// The advice on one case as it is found.
private struct Advice {
  let one: Case
  let rules: ReviewRules
  let country: String
  var findings: [Diagnostic] = []

  init(_ one: Case, _ rules: ReviewRules, country: String) {
    self.one = one
    self.rules = rules
    self.country = country
  }

  /// Adds a remark on a text; its words are shown where only a part of it is meant.
  mutating func add(
    _ code: String, why: String, instead: String, on text: String, at range: Range<Int>?, in slot: Slot,
    severity: Diagnostic.Severity = .advice
  ) {
    var place = slot.range
    var message = why
    if let range {
      let words = String(decoding: Array(text.utf8)[range], as: UTF8.self)
      message = "\(rules.quotationMarks.open)\(words)\(rules.quotationMarks.close): \(why)"
      place = Self.place(of: words, offset: range.lowerBound, in: slot.range, of: one.file)
    }
    findings.append(Diagnostic(severity, code: code, message, hint: instead, in: one.file, at: place))
  }

  /// Where words of a text stand in the file: at their offset, or where they are first found behind it.
  private static func place(of words: String, offset: Int, in range: SourceRange, of file: SourceFile)
    -> SourceRange
  {
    let wanted = Array(words.utf8)
    let bytes = file.bytes[max(0, range.lowerBound)..<min(file.bytes.count, range.upperBound)]
    guard bytes.count >= wanted.count else { return range }
    var start = min(bytes.startIndex + offset, bytes.endIndex - wanted.count)
    while start <= bytes.endIndex - wanted.count {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return SourceRange(start, start + wanted.count)
      }
      start += 1
    }
    return range
  }

  /// Numbers that give away more than a complaint needs.
  mutating func addNumbers(in slot: Slot, phone: String?, asksForMoney: Bool) {
    guard case .text(let text) = slot.value, text.utf8.contains(where: { $0 >= 0x30 && $0 < 0x3A }) else {
      return
    }
    for number in PrivateNumbers.find(in: text, country: country) {
      if number.kind == .account, asksForMoney { continue }
      let words = String(decoding: Array(text.utf8)[number.range], as: UTF8.self)
      if number.kind == .phone, let phone, Self.digits(phone).hasSuffix(String(Self.digits(words).suffix(8)))
      {
        continue
      }
      guard let check = ReviewRules.Check(rawValue: number.kind.rawValue), let rule = rules.rule(for: check)
      else {
        continue
      }
      add(
        rule.code, why: rule.why, instead: rule.instead, on: text, at: number.range, in: slot,
        severity: .warning)
    }
  }

  private static func digits(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }

  /// What would make the complaint more effective.
  mutating func addWhatIsMissing(_ paths: CasePaths, wantsContract: Bool) {
    var hasTicket = false
    if case .list(let entries) = one[paths.log].value {
      for entry in entries {
        guard case .record(let fields) = entry.value else { continue }
        if !fields[LogSlots.ticket].value.isAbsent { hasTicket = true }
        if case .word(let channel) = fields[LogSlots.channel].value, channel == LogSlots.phone,
          fields[LogSlots.adviser].value.isAbsent
        {
          add(.adviser, at: fields[LogSlots.at].range)
        }
      }
      if !hasTicket { add(.ticket, at: one[paths.log].range) }
    }
    if one[paths.reported].value.isAbsent { add(.report, at: one[paths.outages].range) }
    if case .list(let outages) = one[paths.outages].value {
      for outage in outages {
        guard case .record(let fields) = outage.value, fields[1].value.isAbsent else { continue }
        add(.openOutage, at: fields[0].range)
      }
    }
    if wantsContract, one[paths.enclosures].value.isAbsent { add(.contract, at: one[paths.demands].range) }
  }

  private mutating func add(_ check: ReviewRules.Check, at range: SourceRange) {
    guard let rule = rules.rule(for: check) else { return }
    findings.append(
      Diagnostic(
        .advice, code: rule.code, rule.why, hint: rule.instead, in: one.file,
        at: range.end > 0 ? range : one.range))
  }
}

extension Value {
  fileprivate var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }
}
