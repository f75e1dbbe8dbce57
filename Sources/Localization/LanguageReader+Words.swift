internal import MarkupReading
internal import SourceDiagnostics

/// The sections about plurals, nouns and words.
extension LanguageReader {
  mutating func plurals(_ section: MarkupElement) -> PluralRules? {
    form.check(section, children: ["plural"])
    var conditions: [(category: PluralCategory, condition: PluralCondition)] = []
    var seen = Set<PluralCategory>()
    let before = form.faults.count
    for element in children("plural", of: section) {
      form.check(element, attributes: ["category"], hasText: true)
      let written = required("category", of: element) {
        PluralCategory(name: $0) == nil
          ? .unknownName("plural category", $0, known: PluralCategory.names) : nil
      }
      guard let category = written.flatMap(PluralCategory.init(name:)) else { continue }
      if !seen.insert(category).inserted {
        form.repeated("plural category '\(category.name)'", at: element.range)
      }
      if category == .other {
        if !element.text.isEmpty { report(.ruleForOther, at: element.range) }
      } else if let condition = condition(in: element) {
        conditions.append((category, condition))
      }
    }
    if !seen.contains(.other) { report(.missing("plural category 'other'"), at: section.range) }
    return form.faults.count == before ? PluralRules(conditions) : nil
  }

  private mutating func condition(in element: MarkupElement) -> PluralCondition? {
    guard requiredText(of: element) != nil else { return nil }
    let texts = element.children.compactMap { child -> MarkupText? in
      if case .text(let text) = child { return text }
      return nil
    }
    let rule = texts.map(\.string).joined()
    do throws(PluralConditionParser.Fault) {
      return try PluralConditionParser.parse(rule)
    } catch {
      // Offsets into the rule are offsets into its text only when that is in one piece.
      let place = texts.count == 1 ? texts.first?.range(of: error.place) : nil
      let found = String(decoding: Array(rule.utf8)[error.place], as: UTF8.self)
      report(.badPluralRule(expected: error.expected, found: found), at: place ?? element.range)
      return nil
    }
  }

  /// The nouns; without the plural rules, which had a fault, their forms are not checked.
  mutating func nouns(_ section: MarkupElement, plurals: PluralRules?) -> LanguageData.Nouns? {
    form.check(section, attributes: ["cases"], children: ["noun"])
    let cases = names(in: "cases", of: section, title: "grammatical case")
    var nouns: [String: Noun] = [:]
    var seen = Set<String>()
    for element in children("noun", of: section) {
      form.check(element, attributes: ["id"], children: ["form"])
      guard let id = required("id", of: element) else { continue }
      if !seen.insert(id).inserted { form.repeated("noun '\(id)'", at: element.range) }
      let forms = forms(of: element, noun: id, cases: cases, plurals: plurals)
      nouns[id] = Noun(id: id, forms: forms)
    }
    for id in ["day", "hour", "minute", "second"] where !seen.contains(id) {
      report(.missing("noun '\(id)', of which durations are made,"), at: section.range)
    }
    guard let day = nouns["day"], let hour = nouns["hour"], let minute = nouns["minute"],
      let second = nouns["second"]
    else { return nil }
    return LanguageData.Nouns(cases: cases, byID: nouns, day: day, hour: hour, minute: minute, second: second)
  }

  /// The forms of a noun, case after case, each with a place for every plural category.
  private mutating func forms(
    of noun: MarkupElement, noun id: String, cases: [String], plurals: PluralRules?
  ) -> [String] {
    let elements = children("form", of: noun)
    for element in elements {
      form.check(element, attributes: (cases.isEmpty ? [] : ["case"]) + PluralCategory.names)
      guard !cases.isEmpty else { continue }
      _ = required("case", of: element) {
        cases.contains($0) ? nil : .unknownName("grammatical case", $0, known: cases)
      }
    }
    guard let reachable = plurals?.reachable else { return [] }
    var forms: [String] = []
    for name in cases.isEmpty ? [nil] : cases.map(Optional.some) {
      let found = elements.filter { $0.attribute("case")?.value == name }
      let title = name.map { "noun '\(id)', case '\($0)'" } ?? "noun '\(id)'"
      for repeated in found.dropFirst() { form.repeated("the form of \(title)", at: repeated.range) }
      guard let element = found.first else {
        report(.missing("the form of \(title)"), at: noun.range)
        continue
      }
      forms += PluralCategory.allCases.map { form($0, in: element, title: title, reachable: reachable) }
    }
    return forms
  }

  /// The forms of a counted thing that has no grammatical cases: attributes of its element; nil without plural rules.
  mutating func countedForms(of element: MarkupElement, title: String, plurals: PluralRules?) -> Noun? {
    guard let reachable = plurals?.reachable else { return nil }
    let forms = PluralCategory.allCases.map { form($0, in: element, title: title, reachable: reachable) }
    return Noun(id: title, forms: forms)
  }

  private mutating func form(
    _ category: PluralCategory, in element: MarkupElement, title: String, reachable: [PluralCategory]
  ) -> String {
    let isReachable = reachable.contains(category)
    guard let attribute = element.attribute(category.name) else {
      if isReachable { report(.missingForm(category.name, title: title), at: element.range) }
      return ""
    }
    if !isReachable {
      report(.idleForm(category.name, title: title, reachable: reachable.map(\.name)), at: attribute.range)
      return ""
    }
    return required(category.name, of: element) ?? ""
  }

  mutating func vocabularies(_ section: MarkupElement) -> [String: [String: String]]? {
    form.check(section, children: ["words"])
    var vocabularies: [String: [String: String]] = [:]
    for element in children("words", of: section) {
      form.check(element, attributes: ["name"], children: ["word"])
      guard let name = required("name", of: element) else { continue }
      if vocabularies[name] != nil { form.repeated("vocabulary '\(name)'", at: element.range) }
      var words: [String: String] = [:]
      for word in children("word", of: element) {
        form.check(word, attributes: ["key"], hasText: true)
        guard let key = required("key", of: word) else { continue }
        if words[key] != nil { form.repeated("word '\(key)'", at: word.range) }
        words[key] = requiredText(of: word)
      }
      vocabularies[name] = words
    }
    return vocabularies
  }
}
