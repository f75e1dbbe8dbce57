import CaseValues
internal import MarkupReading

extension JurisdictionReader {
  /// A fact; it is kept by its id, and given back when it can be used.
  mutating func fact(_ element: MarkupElement) -> LegalFact? {
    form.check(
      element,
      attributes: [
        "id", "role", "confidence", "verified-on", "sector", "consumer", "valid-from", "valid-to", "article",
      ],
      children: ["statement", "source", "say", "body"])
    let (facts, faulty) = (self.facts, self.faulty)
    let id = id(of: element, kind: "the fact") { facts[$0] != nil || faulty.contains($0) }
    let role = form.word(
      "role", of: element, among: LegalFact.Role.allCases.map(\.rawValue), isRequired: true)
    let confidence = form.word(
      "confidence", of: element, among: LegalFact.Confidence.allCases.map(\.rawValue), isRequired: true)
    let verifiedOn = date("verified-on", of: element)
    let sector = form.word("sector", of: element, among: surroundings.sectors)
    let isForConsumers = form.flag("consumer", of: element)
    let validity = validity(element)
    let article = form.optional("article", of: element)?.value
    let statement = form.only(
      "statement", of: element, hint: "write <statement>…</statement>, what is the case"
    )
    .flatMap { text(of: $0) }
    let sources = element.elements.filter { $0.name == "source" }.compactMap { text(of: $0) }
    let bodies = element.elements.filter { $0.name == "body" }.compactMap { text(of: $0) }
    let sentences = sentences(element)
    checkContradictions(element, role: role, confidence: confidence)
    guard let id, let role = role.flatMap(LegalFact.Role.init), let statement,
      let confidence = confidence.flatMap(LegalFact.Confidence.init)
    else {
      if let id { self.faulty.insert(id.value) }
      return nil
    }
    let fact = LegalFact(
      id: id.value, role: role, confidence: confidence, verifiedOn: verifiedOn, sector: sector,
      isForConsumers: isForConsumers, validity: validity, article: article,
      statement: statement, sources: sources, sentences: sentences, bodies: bodies)
    self.facts[id.value] = fact
    return fact
  }

  /// What a letter says must be verified, and what is verified has a source and a date.
  private mutating func checkContradictions(_ element: MarkupElement, role: String?, confidence: String?) {
    let verified = LegalFact.Confidence.verified.rawValue
    let isNeverSaid = [LegalFact.Role.caution, .note].contains { $0.rawValue == role }
    for say in element.elements where say.name == "say" {
      if let confidence, confidence != verified {
        form.report(
          code: "unverified", "the fact is not verified, so no letter may say it",
          hint: "verify the fact, or remove <say>", at: say.range)
      } else if let role, isNeverSaid {
        form.report(
          code: "never-said", "a fact of the role '\(role)' is never said in a letter",
          hint: "remove <say>, or give the fact the role that it has in a letter", at: say.range)
      }
    }
    guard confidence == verified else { return }
    if element.attribute("verified-on") == nil {
      form.report(
        code: "missing-attribute", "the fact is verified, but does not say when",
        hint: "write verified-on=\"…\", the day on which it was last checked, such as 2026-06-30",
        at: element.attribute("confidence")?.range ?? element.range)
    }
    if !element.elements.contains(where: { $0.name == "source" }) {
      form.report(
        code: "no-source", "the fact is verified, but names no source",
        hint: "write <source>…</source>, where it was read",
        at: element.attribute("confidence")?.range ?? element.range)
    }
  }

  private mutating func sentences(_ element: MarkupElement) -> [String: String] {
    var sentences: [String: String] = [:]
    for say in element.elements where say.name == "say" {
      form.check(say, attributes: ["language"], hasText: true)
      let language = form.word("language", of: say, among: surroundings.languages, isRequired: true)
      let text = form.requiredText(of: say)
      guard let language, let text else { continue }
      if sentences.updateValue(text, forKey: language) != nil {
        form.repeated("the sentence in '\(language)'", at: say.range)
      }
    }
    return sentences
  }

  private mutating func text(of element: MarkupElement) -> String? {
    form.check(element, hasText: true)
    return form.requiredText(of: element)
  }
}
