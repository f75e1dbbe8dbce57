package import SourceDiagnostics

/// Checks the elements of a data file against what may stand in them, and goes on after a fault to find the others.
package struct MarkupForm {
  package let file: SourceFile
  package private(set) var faults: [Diagnostic] = []

  /// A check of that file.
  package init(_ file: SourceFile) { self.file = file }

  /// Adds a fault.
  package mutating func report(code: String, _ message: String, hint: String, at range: SourceRange) {
    faults.append(Diagnostic(code: code, message, hint: hint, in: file, at: range))
  }

  /// Adds that something of which there may be one stands here again.
  package mutating func repeated(_ what: String, hint: String = "keep one of the two", at range: SourceRange)
  {
    report(code: "repeated", "\(what) stands here a second time", hint: hint, at: range)
  }

  /// What to write for a word that is not known: the nearest that is, or all that are.
  package static func suggestion(for name: String, among known: [String]) -> String {
    if let near = Spelling.nearest(to: name, among: known) { return "did you mean '\(near)'?" }
    return "possible here: \(known.joined(separator: ", "))"
  }
}

// MARK: - Elements

extension MarkupForm {
  /// Reports attributes, elements and text that do not belong into an element.
  package mutating func check(
    _ element: MarkupElement, attributes: [String] = [], children: [String] = [], hasText: Bool = false
  ) {
    for attribute in element.attributes where !attributes.contains(attribute.name) {
      report(
        code: "unknown-attribute", "<\(element.name)> has no attribute '\(attribute.name)'",
        hint: attributes.isEmpty ? "remove it" : Self.suggestion(for: attribute.name, among: attributes),
        at: attribute.nameRange)
    }
    for child in element.children {
      switch child {
      case .element(let inner):
        guard !children.contains(inner.name) else { continue }
        let none =
          hasText
          ? "write only text into <\(element.name)>" : "remove it: <\(element.name)> holds no elements"
        report(
          code: "unknown-element", "<\(inner.name)> does not belong in <\(element.name)>",
          hint: children.isEmpty ? none : Self.suggestion(for: inner.name, among: children), at: inner.range)
      case .text(let text):
        guard !hasText, let place = text.rangeOfWords else { continue }
        report(
          code: "stray-text", "text does not belong in <\(element.name)>",
          hint: "remove it, or make it a comment: <!-- … -->", at: place)
      }
    }
  }

  /// The child of that name, which stands at most once; messages call it by `title`, and `hint` says what to write.
  package mutating func only(
    _ name: String, of parent: MarkupElement, isRequired: Bool = true, title: String? = nil, hint: String
  ) -> MarkupElement? {
    let title = title ?? "<\(name)>"
    let found = parent.elements.filter { $0.name == name }
    for again in found.dropFirst() { repeated(title, at: again.range) }
    if found.isEmpty, isRequired {
      report(code: "missing", "\(title) is missing", hint: hint, at: parent.range)
    }
    return found.first
  }

  /// Reports an element that says nothing, for none of these stands in it; `hint` says what to write.
  package mutating func requireAny(of names: [String], in element: MarkupElement, hint: String) {
    guard !element.elements.contains(where: { names.contains($0.name) }) else { return }
    report(code: "empty", "<\(element.name)> is empty", hint: hint, at: element.range)
  }

  /// The text of an element that must have one.
  package mutating func requiredText(of element: MarkupElement) -> String? {
    let text = element.text
    guard text.isEmpty else { return text }
    let more = element.attributes.isEmpty ? "" : " …"
    report(
      code: "empty", "<\(element.name)> is empty", hint: "write <\(element.name)\(more)>…</\(element.name)>",
      at: element.range)
    return nil
  }
}

// MARK: - Attributes

extension MarkupForm {
  /// An attribute that must be there and say something; `wanted` is what to write, as in "a date".
  ///
  /// White space says nothing, but where it `mayBeBlank`.
  package mutating func required(
    _ name: String, of element: MarkupElement, wanted: String? = nil, hintWhenEmpty: String? = nil,
    mayBeBlank: Bool = false
  ) -> MarkupAttribute? {
    let hint = "write <\(element.name) \(name)=\"…\">\(wanted.map { ", \($0)" } ?? "")"
    guard let attribute = element.attribute(name) else {
      report(
        code: "missing-attribute", "<\(element.name)> lacks the attribute '\(name)'", hint: hint,
        at: element.range)
      return nil
    }
    return filled(attribute, of: element, hint: hintWhenEmpty ?? hint, mayBeBlank: mayBeBlank)
  }

  /// An attribute that may be left out, but says something when it is there.
  package mutating func optional(_ name: String, of element: MarkupElement) -> MarkupAttribute? {
    element.attribute(name).flatMap {
      filled($0, of: element, hint: "write something between its quotes, or remove it")
    }
  }

  /// What an attribute's value means, or nil when it means nothing; `wanted` is what to write, as in "a date".
  package mutating func value<Value>(
    _ name: String, of element: MarkupElement, isRequired: Bool = false, wanted: String,
    _ read: (String) -> Value?
  ) -> Value? {
    guard let attribute = attribute(name, of: element, isRequired: isRequired, wanted: wanted) else {
      return nil
    }
    if let value = read(attribute.value) { return value }
    badValue(of: attribute, hint: "write \(wanted)")
    return nil
  }

  /// The one of these words that an attribute's value is.
  package mutating func word(
    _ name: String, of element: MarkupElement, among words: [String], isRequired: Bool = false
  ) -> String? {
    let wanted = "one of: \(words.joined(separator: ", "))"
    guard let attribute = attribute(name, of: element, isRequired: isRequired, wanted: wanted) else {
      return nil
    }
    if words.contains(attribute.value) { return attribute.value }
    badValue(of: attribute, hint: Self.suggestion(for: attribute.value, among: words))
    return nil
  }

  /// Whether an attribute is there that can only be `yes`.
  package mutating func flag(_ name: String, of element: MarkupElement) -> Bool {
    let hint = "write \(name)=\"yes\", or remove it"
    guard let attribute = element.attribute(name), filled(attribute, of: element, hint: hint) != nil else {
      return false
    }
    if attribute.value != "yes" { badValue(of: attribute, hint: hint) }
    return true
  }

  /// Adds that a value means nothing.
  package mutating func badValue(of attribute: MarkupAttribute, hint: String) {
    report(
      code: "bad-value", "'\(attribute.value)' cannot be the value of '\(attribute.name)'", hint: hint,
      at: attribute.range)
  }

  private mutating func attribute(
    _ name: String, of element: MarkupElement, isRequired: Bool, wanted: String
  ) -> MarkupAttribute? {
    isRequired
      ? required(name, of: element, wanted: wanted)
      : element.attribute(name).flatMap {
        filled($0, of: element, hint: "write \(name)=\"…\", \(wanted), or remove it")
      }
  }

  private mutating func filled(
    _ attribute: MarkupAttribute, of element: MarkupElement, hint: String, mayBeBlank: Bool = false
  ) -> MarkupAttribute? {
    let isBlank = attribute.value.utf8.allSatisfy { $0 <= 0x20 }
    if mayBeBlank ? !attribute.value.isEmpty : !isBlank { return attribute }
    report(
      code: "empty", "the attribute '\(attribute.name)' of <\(element.name)> is empty", hint: hint,
      at: attribute.nameRange)
    return nil
  }
}
