internal import MarkupReading
internal import SourceDiagnostics

/// Reads the elements of a language file, and goes on after a fault to find the others.
struct LanguageReader {
  var form: MarkupForm

  init(_ file: SourceFile) { form = MarkupForm(file) }

  /// The data of the file; when it is nil there are faults, and with faults it is not to be used.
  mutating func read(_ root: MarkupElement) -> LanguageData? {
    guard root.name == "language" else {
      report(.wrongRoot(root.name), at: root.range)
      return nil
    }
    form.check(
      root, attributes: ["code", "name", "jurisdiction"], children: Section.allCases.map(\.rawValue))
    let code = required("code", of: root)
    let name = required("name", of: root)
    let jurisdiction = required("jurisdiction", of: root) { text in
      text.count == 2 && text.allSatisfy { ("A"..."Z").contains($0) }
        ? nil : .badValue("jurisdiction", text, wanted: "two capital letters, such as NL")
    }
    let months = section(.months, of: root).flatMap { self.months($0) }
    let halfDays = section(.halfDays, of: root, isRequired: false).flatMap { self.halfDays($0) }
    let patterns = section(.patterns, of: root).flatMap { self.patterns($0, hasHalfDays: halfDays != nil) }
    let numbers = section(.numbers, of: root).flatMap { self.numbers($0) }
    let currencies = section(.currencies, of: root).flatMap { self.currencies($0) }
    let joins = section(.joins, of: root).flatMap { self.joins($0) }
    let plurals = section(.plurals, of: root).flatMap { self.plurals($0) }
    let nouns = section(.nouns, of: root).flatMap { self.nouns($0, plurals: plurals) }
    let vocabularies = section(.vocabularies, of: root).flatMap { self.vocabularies($0) }
    let moneyWords = section(.numberWords, of: root, isRequired: false)
      .flatMap { self.moneyWords($0, plurals: plurals) }
    guard let code, let name, let jurisdiction, let months, let patterns, let numbers, let currencies,
      let joins,
      let plurals, let nouns, let vocabularies
    else { return nil }
    return LanguageData(
      code: code, name: name, jurisdiction: jurisdiction, months: months,
      halfDays: halfDays ?? LanguageData.HalfDays(), patterns: patterns, numbers: numbers,
      currencies: currencies, joins: joins, plurals: plurals, nouns: nouns, vocabularies: vocabularies,
      moneyWords: moneyWords)
  }

  /// The elements directly inside the root.
  private enum Section: String, CaseIterable {
    case months, patterns, numbers, currencies, joins, plurals, nouns, vocabularies
    case halfDays = "half-days"
    case numberWords = "number-words"
  }

  /// The section, which stands at most once.
  private mutating func section(_ section: Section, of root: MarkupElement, isRequired: Bool = true)
    -> MarkupElement?
  {
    only(section.rawValue, of: root, isRequired: isRequired, title: "section '\(section.rawValue)'")
  }

  // MARK: - What the readers of the sections share

  /// Adds a fault.
  mutating func report(_ fault: LanguageFault, at range: SourceRange) {
    form.report(code: fault.code, fault.message, hint: fault.hint, at: range)
  }

  /// The children of an element that have that name; the others have been reported by `form.check`.
  func children(_ name: String, of element: MarkupElement) -> [MarkupElement] {
    element.elements.filter { $0.name == name }
  }

  /// The child of that name, which stands at most once; messages call it by `title`.
  mutating func only(
    _ name: String, of parent: MarkupElement, isRequired: Bool = true, title: String? = nil
  ) -> MarkupElement? {
    form.only(name, of: parent, isRequired: isRequired, title: title, hint: LanguageFault.seeAnother)
  }

  /// The names in an attribute that may be left out, parted by spaces; `title` is what messages call one of them.
  mutating func names(in name: String, of element: MarkupElement, title: String) -> [String] {
    guard element.attribute(name) != nil,
      let attribute = form.required(name, of: element, hintWhenEmpty: LanguageFault.fillOrRemove)
    else { return [] }
    let names = attribute.value.split(separator: " ").map(String.init)
    if Set(names).count < names.count { form.repeated(title, at: attribute.range) }
    return names
  }

  /// The value of an attribute that must be there; `isWrong` may find fault with it.
  mutating func required(
    _ name: String, of element: MarkupElement, isWrong: (String) -> LanguageFault? = { _ in nil }
  ) -> String? {
    let attribute = form.required(
      name, of: element, hintWhenEmpty: LanguageFault.fillOrRemove, mayBeBlank: true)
    guard let attribute else { return nil }
    if let fault = isWrong(attribute.value) {
      report(fault, at: attribute.range)
      return nil
    }
    return attribute.value.withPlainNoBreakSpaces
  }

  /// The text of an element that must have one.
  mutating func requiredText(of element: MarkupElement) -> String? {
    form.requiredText(of: element)?.withPlainNoBreakSpaces
  }

  /// The pattern that is the text of an element.
  mutating func pattern(in element: MarkupElement, shape: PatternShape, hasHalfDays: Bool = false) -> Pattern?
  {
    guard let text = requiredText(of: element) else { return nil }
    let allowed = shape.allowed.map(\.rawValue)
    let pattern: Pattern
    do throws(Pattern.Fault) {
      pattern = try Pattern(text)
    } catch {
      switch error {
      case .unknownPlaceholder(let name):
        report(.unknownPlaceholder(name, known: allowed), at: element.place(of: "{\(name)}"))
      case .unclosedBrace(let word): report(.unclosedBrace, at: element.place(of: word))
      case .strayBrace: report(.strayBrace, at: element.place(of: "}"))
      }
      return nil
    }
    let found = pattern.placeholders
    let before = form.faults.count
    for placeholder in found where !shape.allowed.contains(placeholder) {
      report(
        .unknownPlaceholder(placeholder.rawValue, known: allowed),
        at: element.place(of: "{\(placeholder.rawValue)}"))
    }
    for choice in shape.needed where !choice.contains(where: found.contains) {
      report(.missingPlaceholder(choice.map(\.rawValue)), at: element.range)
    }
    if found.contains(.hour12) != found.contains(.halfDay) || found.contains(.halfDay) && !hasHalfDays {
      report(.halfClock, at: element.range)
    }
    return form.faults.count == before ? pattern : nil
  }
}

extension String {
  /// The same text with U+00A0 for the narrow and thin spaces that CLDR likes and that many fonts lack.
  fileprivate var withPlainNoBreakSpaces: String {
    // Both begin with this byte in UTF-8, and few texts have it.
    guard utf8.contains(0xE2) else { return self }
    let plain = unicodeScalars.map { $0 == "\u{202F}" || $0 == "\u{2009}" ? "\u{A0}" : $0 }
    return String(String.UnicodeScalarView(plain))
  }
}

extension MarkupElement {
  /// The place of a word in the text of the element, or of the start tag when it cannot be told.
  fileprivate func place(of word: String) -> SourceRange {
    let wanted = Array(word.utf8)
    for case .text(let text) in children {
      let bytes = Array(text.string.utf8)
      guard bytes.count >= wanted.count else { continue }
      for start in 0...bytes.count - wanted.count where bytes[start...].starts(with: wanted) {
        return text.range(of: start..<start + wanted.count)
      }
    }
    return range
  }
}
