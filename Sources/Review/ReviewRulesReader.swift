internal import MarkupReading
package import SourceDiagnostics

extension ReviewRules {
  /// Reads the file of one language; throws everything that is wrong with it.
  package static func read(_ file: SourceFile, language: String) throws(DiagnosticList) -> ReviewRules {
    let root: MarkupElement
    do throws(Diagnostic) { root = try MarkupReader.read(file) } catch { throw DiagnosticList([error]) }
    var reader = ReviewRulesReader(file)
    let rules = reader.read(root, language: language)
    guard let rules, reader.form.faults.isEmpty else {
      throw DiagnosticList(reader.form.faults.sortedByPlace())
    }
    return rules
  }
}

/// Reads the elements of a `review.xml`.
struct ReviewRulesReader {
  var form: MarkupForm
  var stemmer: Stemmer?
  var lexicon = Lexicon()
  var lists: [String: WordList] = [:]
  var patterns: [Pattern] = []
  var maskedWords: [MaskedWord] = []

  init(_ file: SourceFile) { form = MarkupForm(file) }

  mutating func read(_ root: MarkupElement, language: String) -> ReviewRules? {
    guard root.name == "review" else {
      form.report(
        code: "wrong-root", "this file begins with <review>, not with <\(root.name)>",
        hint: "write <review language=\"\(language)\">", at: root.range)
      return nil
    }
    form.check(
      root, attributes: ["language", "stemmer", "capitals", "quotes"],
      children: ["abbreviations", "list", "rule"])
    _ = form.word("language", of: root, among: [language], isRequired: true)
    if let attribute = root.attribute("stemmer") {
      stemmer = Stemmer(algorithm: attribute.value)
      if stemmer == nil {
        form.report(
          code: "bad-value", "there is no stemmer '\(attribute.value)'",
          hint: "write the language's name as Snowball has it, such as dutch, or leave it out",
          at: attribute.range)
      }
    }
    let abbreviations = abbreviations(root)
    for element in root.elements where element.name == "list" { list(element) }
    var rules: [ReviewRules.Rule] = []
    for element in root.elements where element.name == "rule" {
      guard let rule = rule(element, number: rules.count) else { continue }
      if rules.contains(where: { $0.code == rule.code }) {
        form.report(
          code: "repeated", "the rule '\(rule.code)' stands here a second time", hint: "put both into one",
          at: element.range)
      }
      rules.append(rule)
    }
    checkReferences(root, rules)
    return ReviewRules(
      algorithm: root.attribute("stemmer")?.value, rules: rules, patterns: patterns, lexicon: lexicon,
      maskedWords: maskedWords, abbreviations: abbreviations,
      hasCapitalNouns: form.word("capitals", of: root, among: ["nouns"]) != nil,
      quotationMarks: quotationMarks(root))
  }

  /// The rules that others name must be there.
  private mutating func checkReferences(_ root: MarkupElement, _ rules: [ReviewRules.Rule]) {
    let codes = rules.map(\.code)
    for element in root.elements {
      for word in element.attribute("unless")?.words ?? [] where !codes.contains(word.text) {
        form.report(
          code: "unknown-name", "there is no rule '\(word.text)'",
          hint: MarkupForm.suggestion(for: word.text, among: codes), at: word.range)
      }
    }
  }

  // MARK: -

  private mutating func abbreviations(_ root: MarkupElement) -> Abbreviations {
    guard
      let element = form.only("abbreviations", of: root, isRequired: false, hint: "")
    else { return .none }
    form.check(element, attributes: ["ordinals"], hasText: true)
    return Abbreviations(
      words: Set((form.requiredText(of: element) ?? "").split(separator: " ").map { Folding.folded($0) }),
      hasOrdinals: form.flag("ordinals", of: element))
  }

  private mutating func quotationMarks(_ root: MarkupElement) -> (open: Character, close: Character) {
    guard let attribute = root.attribute("quotes") else { return ("“", "”") }
    if attribute.value.count == 2, let open = attribute.value.first, let close = attribute.value.last {
      return (open, close)
    }
    form.report(
      code: "bad-value", "'\(attribute.value)' are not two quotation marks",
      hint: "write the one that opens and the one that closes, such as „“", at: attribute.range)
    return ("“", "”")
  }

  private mutating func list(_ element: MarkupElement) {
    form.check(element, attributes: ["name", "forms"], hasText: true)
    guard let name = form.required("name", of: element), form.requiredText(of: element) != nil else { return }
    if lists[name.value] != nil { form.repeated("the list '\(name.value)'", at: name.range) }
    let parts = parsed(element, separators: []) { (parser: inout PatternParser) throws(PatternFault) in
      try parser.entries()
    }
    let words = parts.flatMap(\.value.words)
    // A list with many words is one set, so that the patterns that name it share it.
    lists[name.value] = WordList(
      words: words.count > 1 ? [.set(lexicon.set(of: words))] : words, others: parts.flatMap(\.value.others))
  }

  private mutating func rule(_ element: MarkupElement, number: Int) -> ReviewRules.Rule? {
    form.check(
      element, attributes: ["code", "fields", "check", "unless", "ignores"],
      children: ["why", "instead", "words", "phrase", "except", "group", "when", "needs", "example", "calm"])
    let code = form.required("code", of: element)
    var fields = Set(ReviewRules.Field.allCases)
    if let attribute = element.attribute("fields") {
      fields = Set(attribute.words.compactMap { ReviewRules.Field(rawValue: $0.text) })
      if fields.count != attribute.words.count {
        form.report(
          code: "bad-value", "'\(attribute.value)' are not all fields",
          hint: "possible here: \(ReviewRules.Field.allCases.map(\.rawValue).joined(separator: ", "))",
          at: attribute.range)
      }
    }
    let check = form.word("check", of: element, among: ReviewRules.Check.allCases.map(\.rawValue))
    let (why, instead) = (one("why", of: element), one("instead", of: element))
    var groups = [
      ReviewRules.Phrases(phrases: phrases(of: element, rule: number, group: 0), exceptions: .none)
    ]
    for inner in element.elements where inner.name == "group" {
      form.check(inner, children: ["words", "phrase", "except"])
      form.requireAny(
        of: ["words", "phrase"], in: inner, hint: "write a <phrase> or <words> in it, or remove it")
      groups.append(
        ReviewRules.Phrases(
          phrases: phrases(of: inner, rule: number, group: groups.count),
          exceptions: patterns(["except"], of: inner)))
    }
    let unless = Set(element.attribute("unless")?.words.map(\.text) ?? [])
    let (examples, calms) = (samples("example", of: element), samples("calm", of: element))
    let needs = patterns(["needs"], of: element)
    if groups.allSatisfy(\.phrases.isEmpty), needs.isEmpty, element.attribute("check") == nil {
      form.report(
        code: "empty", "the rule looks for nothing", hint: "write a <phrase>, <words> or <needs> in it",
        at: element.range)
    }
    guard let code, let why, let instead else { return nil }
    return ReviewRules.Rule(
      code: code.value, fields: fields, why: why, instead: instead,
      check: check.flatMap(ReviewRules.Check.init), groups: groups,
      exceptions: patterns(["except"], of: element), when: patterns(["when"], of: element), needs: needs,
      ignoresNames: form.word("ignores", of: element, among: ["names"]) != nil, unless: unless,
      examples: examples, calms: calms)
  }

  private mutating func one(_ name: String, of element: MarkupElement) -> String? {
    guard let only = form.only(name, of: element, hint: "write <\(name)>…</\(name)>") else { return nil }
    form.check(only, hasText: true)
    return form.requiredText(of: only)
  }

  private mutating func samples(_ name: String, of element: MarkupElement) -> [ReviewRules.Sample] {
    element.elements.filter { $0.name == name }.compactMap { inner in
      form.check(inner, attributes: ["field"], hasText: true)
      guard let text = form.requiredText(of: inner) else { return nil }
      let word = form.word("field", of: inner, among: ReviewRules.Field.allCases.map(\.rawValue))
      return ReviewRules.Sample(text: text, field: word.flatMap(ReviewRules.Field.init) ?? .summary)
    }
  }
}
