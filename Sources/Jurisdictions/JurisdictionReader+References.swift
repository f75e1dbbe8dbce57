import CaseValues
internal import MarkupReading
import SourceDiagnostics

extension JurisdictionReader {
  /// The facts that an attribute names, each verified: nothing else may decide a sum or a date.
  mutating func facts(_ name: String, of element: MarkupElement, isRequired: Bool = false) -> [LegalFact] {
    let attribute =
      isRequired
      ? form.required(name, of: element, wanted: "the id of a verified fact")
      : form.optional(name, of: element)
    return attribute?.words.compactMap { fact($0.text, at: $0.range) } ?? []
  }

  /// The one verified fact that an attribute names.
  mutating func fact(in name: String, of element: MarkupElement, isRequired: Bool = false) -> LegalFact? {
    if let attribute = element.attribute(name), let second = attribute.words.dropFirst().first {
      form.report(
        code: "bad-value", "<\(element.name)> can rest on one fact only",
        hint: "keep one of them, the one that says what is written here", at: second.range)
    }
    return facts(name, of: element, isRequired: isRequired).first
  }

  private mutating func fact(_ id: String, at range: SourceRange) -> LegalFact? {
    guard let fact = facts[id] else {
      guard !faulty.contains(id) else { return nil }
      let near = Spelling.nearest(to: id, among: facts.keys.sorted())
      form.report(
        code: "unknown-fact", "there is no fact '\(id)'",
        hint: near.map { "did you mean '\($0)'?" } ?? "write a <fact id=\"\(id)\" …>, or leave this out",
        at: range)
      return nil
    }
    guard fact.confidence == .verified else {
      form.report(
        code: "unverified", "the fact '\(id)' is not verified, so nothing may rest on it",
        hint: "verify the fact, or leave this out", at: range)
      return nil
    }
    return fact
  }

  /// The id of an element that others name, which stands there once; `kind` is what messages call it.
  mutating func id(of element: MarkupElement, kind: String, isTaken: (String) -> Bool) -> MarkupAttribute? {
    guard let id = form.required("id", of: element, wanted: "a name of your own, such as outage-compensation")
    else { return nil }
    if isTaken(id.value) {
      form.repeated("\(kind) '\(id.value)'", hint: "give it another id, or keep one of the two", at: id.range)
    }
    return id
  }
}
