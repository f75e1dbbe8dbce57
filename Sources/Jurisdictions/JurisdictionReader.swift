import CaseValues
internal import MarkupReading
import Recalculation
package import SourceDiagnostics

extension Jurisdiction {
  /// What a file is checked against beyond its own form.
  package struct Surroundings: Sendable {
    /// The languages that letters can be written in.
    package let languages: [String]
    /// The words for `service.sector`.
    package let sectors: [String]

    /// These languages and sectors.
    package init(languages: [String], sectors: [String]) {
      self.languages = languages
      self.sectors = sectors
    }
  }

  /// Reads a jurisdiction's file; throws everything that is wrong with it.
  ///
  /// `base` gives the file of another jurisdiction, for one that is a part of it and differs in its holidays only.
  package static func read(
    _ file: SourceFile, code: String, in surroundings: Surroundings,
    base: (_ code: String) throws(DiagnosticList) -> Jurisdiction
  ) throws(DiagnosticList) -> Jurisdiction {
    let root: MarkupElement
    do throws(Diagnostic) { root = try MarkupReader.read(file) } catch { throw DiagnosticList([error]) }
    var reader = JurisdictionReader(file, code: code, surroundings)
    let jurisdiction = try reader.read(root, base: base)
    guard let jurisdiction, reader.form.faults.isEmpty else {
      throw DiagnosticList(reader.form.faults.sortedByPlace())
    }
    return jurisdiction
  }
}

/// Reads the elements of a jurisdiction's file.
struct JurisdictionReader {
  var form: MarkupForm
  let code: String
  let surroundings: Jurisdiction.Surroundings
  var facts: [String: LegalFact] = [:]
  /// The facts that stand in the file but have faults: what names them is not to blame.
  var faulty: Set<String> = []

  init(_ file: SourceFile, code: String, _ surroundings: Jurisdiction.Surroundings) {
    form = MarkupForm(file)
    self.code = code
    self.surroundings = surroundings
  }

  mutating func read(
    _ root: MarkupElement, base: (_ code: String) throws(DiagnosticList) -> Jurisdiction
  ) throws(DiagnosticList) -> Jurisdiction? {
    guard root.name == "jurisdiction" else {
      form.report(
        code: "wrong-root", "the file begins with <\(root.name)>, not with <jurisdiction>",
        hint: "write <jurisdiction code=\"\(code)\">", at: root.range)
      return nil
    }
    if let attribute = form.required("code", of: root, wanted: "the name of the file without .xml"),
      attribute.value != code
    {
      form.report(
        code: "wrong-code", "the code is '\(attribute.value)', but the file is called \(code).xml",
        hint: "write code=\"\(code)\", or rename the file", at: attribute.range)
    }
    if root.attribute("part-of") != nil { return try readPart(root, base: base) }

    form.check(root, attributes: Self.attributes, children: Self.children + ["holidays"])
    let isExperimental = form.flag("experimental", of: root)
    let timeZone = timeZone(root)
    let ordered = root.elements.filter { $0.name == "fact" }.compactMap { fact($0) }
    let rates = self.rates(root.elements.filter { $0.name == "rates" })
    let (choices, factsOfRule) = claim(root, rates: rates)
    let calendar = calendar(root)
    var deadlines: [String: [Jurisdiction.Deadline]] = [:]
    for name in Self.deadlines {
      deadlines[name] = root.elements.filter { $0.name == name }.compactMap { deadline($0) }
    }
    checkReplies(root)
    return Jurisdiction(
      code: code, timeZone: timeZone, isExperimental: isExperimental, facts: ordered, choices: choices,
      factsOfRule: factsOfRule, calendar: calendar, replies: deadlines["reply", default: []],
      registrations: deadlines["register", default: []], limits: deadlines["limit", default: []],
      escalations: deadlines["escalate", default: []])
  }

  private static let attributes = ["code", "timezone", "experimental"]
  private static let deadlines = ["reply", "register", "limit", "escalate"]
  private static let children = ["fact", "claim", "rates"] + deadlines

  // MARK: - Parts of countries

  /// A part of a country has its own holidays, and perhaps its own time zone; all else is the country's.
  private mutating func readPart(
    _ root: MarkupElement, base: (_ code: String) throws(DiagnosticList) -> Jurisdiction
  ) throws(DiagnosticList) -> Jurisdiction? {
    // What would be right in the country's file is told where it belongs; the rest is a slip.
    for element in root.elements where Self.children.contains(element.name) {
      form.report(
        code: "not-in-a-part", "<\(element.name)> does not belong in the file of a part of a country",
        hint: "a part has only its holidays, all else is the country's: write it into the country's file",
        at: element.range)
    }
    if let attribute = root.attribute("experimental") {
      form.report(
        code: "not-in-a-part", "a part of a country is not experimental by itself",
        hint: "write it into the country's file", at: attribute.nameRange)
    }
    let rest = MarkupElement(
      name: root.name, attributes: root.attributes.filter { $0.name != "experimental" },
      children: root.children.filter { child in
        if case .element(let element) = child { return !Self.children.contains(element.name) }
        return true
      }, range: root.range)
    form.check(rest, attributes: ["code", "part-of", "timezone"], children: ["holidays"])
    let calendar = calendar(root)
    let timeZone = timeZone(root)
    guard let part = form.required("part-of", of: root, wanted: "the country's code") else { return nil }
    guard code.hasPrefix(part.value + "-") else {
      form.report(
        code: "wrong-part", "'\(code)' is no part of '\(part.value)'",
        hint: "the code of a part begins with its country's, such as GB-SCT", at: part.range)
      return nil
    }
    let whole: Jurisdiction
    do throws(DiagnosticList) {
      whole = try base(part.value)
    } catch {
      throw DiagnosticList((form.faults + error.diagnostics).sortedByPlace())
    }
    return Jurisdiction(
      code: code, timeZone: timeZone ?? whole.timeZone, isExperimental: whole.isExperimental,
      facts: whole.facts, choices: whole.choices, factsOfRule: whole.factsOfRule, calendar: calendar,
      replies: whole.replies, registrations: whole.registrations, limits: whole.limits,
      escalations: whole.escalations)
  }

  // MARK: - What all readers of its elements share

  mutating func date(_ name: String, of element: MarkupElement, isRequired: Bool = false) -> CalendarDate? {
    form.value(name, of: element, isRequired: isRequired, wanted: "a day of the calendar, such as 2026-06-30")
    {
      CalendarDate(iso: $0)
    }
  }

  /// A number that must be there; `example` says what it may be.
  mutating func number(
    _ name: String, of element: MarkupElement, _ range: ClosedRange<Int> = 1...9999, example: String? = nil
  ) -> Int? {
    let wanted =
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
      + (example.map { ", such as \($0)" } ?? "")
    return form.value(name, of: element, isRequired: true, wanted: wanted) { text in
      text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(text).flatMap { range.contains($0) ? $0 : nil } : nil
    }
  }

  /// The first and the last day of something; open ends are always.
  mutating func validity(_ element: MarkupElement, isRequired: Bool = false) -> ClosedRange<CalendarDate> {
    let from = date("valid-from", of: element, isRequired: isRequired) ?? LegalFact.always.lowerBound
    let to = date("valid-to", of: element, isRequired: isRequired) ?? LegalFact.always.upperBound
    guard from <= to else {
      form.report(
        code: "bad-period", "<\(element.name)> ends before it begins",
        hint: "valid-from is the first day on which it holds, valid-to the last",
        at: element.attribute("valid-to")?.range ?? element.range)
      return LegalFact.always
    }
    return from...to
  }

  private mutating func timeZone(_ root: MarkupElement) -> String? {
    form.value("timezone", of: root, wanted: "continent and city, such as Europe/Amsterdam") {
      ZoneClock(name: $0)?.name
    }
  }

  /// The last reply is a request, which always holds, and all others are law: else one of them would never count.
  private mutating func checkReplies(_ root: MarkupElement) {
    let replies = root.elements.filter { $0.name == "reply" }
    for reply in replies.dropLast() where reply.attribute("fact") == nil {
      form.report(
        code: "bad-order", "a <reply> without a fact always holds, so that none behind it ever counts",
        hint: "put it behind the others, or name the fact that makes it law", at: reply.range)
    }
    guard replies.last.map({ $0.attribute("fact") != nil }) ?? true else { return }
    form.report(
      code: "no-request", "there is no <reply> for cases in which no law sets a term",
      hint: "write as the last: "
        + "<reply count=\"14\" unit=\"calendar-day\" from=\"receipt\" last-day=\"next-working-day\"/>",
      at: replies.last?.range ?? root.range)
  }
}
