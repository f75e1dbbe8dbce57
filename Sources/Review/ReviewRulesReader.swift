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
  private(set) var form: MarkupForm
  private var stemmer: Stemmer?
  private var lexicon = Lexicon()
  private var maskable: [(letters: [Unicode.Scalar], rule: Int)] = []

  init(_ file: SourceFile) { form = MarkupForm(file) }

  mutating func read(_ root: MarkupElement, language: String) -> ReviewRules? {
    guard root.name == "review" else {
      form.report(
        code: "wrong-root", "this file begins with <review>, not with <\(root.name)>",
        hint: "write <review language=\"\(language)\">", at: root.range)
      return nil
    }
    form.check(root, attributes: ["language", "stemmer"], children: ["rule"])
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
      algorithm: root.attribute("stemmer")?.value, rules: rules, lexicon: lexicon, maskable: maskable)
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

  private mutating func rule(_ element: MarkupElement, number: Int) -> ReviewRules.Rule? {
    form.check(
      element, attributes: ["code", "fields", "check", "unless"],
      children: ["why", "instead", "words", "phrase", "except", "when", "needs", "example", "calm"])
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
    let why = one("why", of: element)
    let instead = one("instead", of: element)
    var phrases = patterns("phrase", of: element)
    for words in element.elements where words.name == "words" {
      form.check(words, attributes: ["masked"], hasText: true)
      let isMasked = form.flag("masked", of: words)
      for part in words.text.utf8.split(separator: UInt8(ascii: " ")) {
        let word = String(Substring(part))
        if let pattern = pattern(word, at: words) { phrases.append(pattern) }
        if isMasked {
          let letters = Folding.folded(word).unicodeScalars.filter { $0 != "=" && $0 != "*" }
          maskable.append((Array(letters), number))
        }
      }
    }
    let unless = Set(element.attribute("unless")?.words.map(\.text) ?? [])
    let (examples, calms) = (samples("example", of: element), samples("calm", of: element))
    let needs = patterns("needs", of: element)
    if phrases.isEmpty, needs.isEmpty, element.attribute("check") == nil {
      form.report(
        code: "empty", "the rule looks for nothing", hint: "write a <phrase>, <words> or <needs> in it",
        at: element.range)
    }
    guard let code, let why, let instead else { return nil }
    return ReviewRules.Rule(
      code: code.value, fields: fields, why: why, instead: instead,
      check: check.flatMap(ReviewRules.Check.init), phrases: PatternSet(phrases, .phrases, of: number),
      exceptions: PatternSet(patterns("except", of: element), .exceptions, of: number),
      when: PatternSet(patterns("when", of: element), .when, of: number),
      needs: PatternSet(needs, .needs, of: number), unless: unless, examples: examples, calms: calms)
  }

  private mutating func one(_ name: String, of element: MarkupElement) -> String? {
    guard let only = form.only(name, of: element, hint: "write <\(name)>…</\(name)>") else { return nil }
    form.check(only, hasText: true)
    return form.requiredText(of: only)
  }

  /// The patterns of an element: one a line would be one an element; several stand behind semicolons.
  private mutating func patterns(_ name: String, of element: MarkupElement) -> [Pattern] {
    var found: [Pattern] = []
    for inner in element.elements where inner.name == name {
      form.check(inner, hasText: true)
      for text in inner.text.utf8.split(separator: UInt8(ascii: ";")) {
        if let pattern = pattern(String(Substring(text)), at: inner) { found.append(pattern) }
      }
    }
    return found
  }

  private mutating func pattern(_ text: String, at element: MarkupElement) -> Pattern? {
    let stemmer = stemmer
    guard let pattern = Pattern(text, lexicon: &lexicon, stem: { stemmer?.stem($0) ?? $0 }) else {
      form.report(
        code: "bad-pattern", "a pattern is empty",
        hint: "write the words to look for; several patterns stand behind semicolons", at: element.range)
      return nil
    }
    // The phrases of a rule are found by their first word.
    if ["phrase", "words"].contains(element.name), !pattern.beginsWithWord {
      form.report(
        code: "bad-pattern", "the pattern '\(text)' does not begin with a word",
        hint: "begin with the word that tells most; '?', '^' may stand before it", at: element.range)
      return nil
    }
    return pattern
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
