import CaseValues
import MarkupReading
import SourceDiagnostics

extension TemplateCompiler {
  /// What a path means here; a fault is reported.
  mutating func resolve(_ path: String, in scope: Scope, at range: SourceRange) -> Scope.Resolved? {
    switch scope.resolve(path) {
    case .success(let resolved): return resolved
    case .failure(.unknown(let name, let within, let known, let offset)):
      // A path that the source spells with references has no place for each of its names.
      let isVerbatim = range.upperBound - range.lowerBound == path.utf8.count
      let start = range.lowerBound + offset
      report(
        .unknownField(name, within: within, known: known),
        at: isVerbatim ? SourceRange(start, start + name.utf8.count) : range)
    case .failure(.notOfAList(let name, let list)): report(.notOfAList(name, list: list), at: range)
    case .failure(.noFields(let path, let type, let rest)):
      report(.nothingInside(path, type, rest: rest), at: range)
    }
    return nil
  }

  /// Reports a path that may be absent here.
  mutating func reportUnguarded(_ resolved: Scope.Resolved, in scope: Scope, at range: SourceRange) {
    guard let part = scope.firstUnguarded(resolved) else { return }
    report(.unguarded(part, guardedBy: resolved.optionalParts.last ?? part), at: range)
  }

  /// What an `if` asks, and what is known where it is true; after a fault, everything.
  mutating func condition(of element: MarkupElement, in scope: Scope) -> (Condition?, Scope) {
    checkAttributes(of: element, allowed: ["has", "several", "field", "is"])
    let asked = ["has", "several", "field"].compactMap { element.attribute($0) }
    guard let question = asked.first, !question.words.isEmpty else {
      report(.asksNothing, at: element.range)
      return (nil, scope.assumingAll())
    }
    guard asked.count == 1 else {
      report(.asksTwoThings, at: element.range)
      return (nil, scope.assumingAll())
    }
    if question.name != "field", let answer = element.attribute("is") {
      report(.needlessIs(question.name, value: question.value, answer: answer.value), at: answer.nameRange)
    }
    let found: (Condition, Scope)?
    switch question.name {
    case "has": found = presence(of: question, in: scope)
    case "several": found = plurality(of: question, in: scope)
    default: found = comparison(of: question, in: element, scope)
    }
    return found.map { ($0.0, $0.1) } ?? (nil, scope.assumingAll())
  }

  private mutating func presence(of question: MarkupAttribute, in scope: Scope) -> (Condition, Scope)? {
    let words = question.words
    var resolved: [Scope.Resolved] = []
    for word in words {
      guard let path = resolve(word.text, in: scope, at: word.range) else { continue }
      if scope.isNeedless(path) { report(.needlessCondition(path.name), at: word.range) }
      resolved.append(path)
    }
    return resolved.count == words.count ? (.has(resolved.map(\.access)), scope.knowing(resolved)) : nil
  }

  private mutating func plurality(of question: MarkupAttribute, in scope: Scope) -> (Condition, Scope)? {
    guard let resolved = resolve(question.value, in: scope, at: question.range) else { return nil }
    guard case .list = resolved.type else {
      let hint = "'several' asks whether a list has two or more"
      report(.notAList(question.value, resolved.type, hint: hint), at: question.range)
      return nil
    }
    return (.several(resolved.access), scope.knowing([resolved]))
  }

  private mutating func comparison(
    of question: MarkupAttribute, in element: MarkupElement, _ scope: Scope
  ) -> (Condition, Scope)? {
    guard let resolved = resolve(question.value, in: scope, at: question.range) else { return nil }
    let words: [String]
    switch resolved.type {
    case .word(let vocabulary), .lineOrWord(let vocabulary): words = vocabulary.words
    case .flag: words = ["true", "false"]
    default:
      report(.notComparable(question.value, resolved.type), at: question.range)
      return nil
    }
    guard let answer = element.attribute("is") else {
      report(.missingIs(question.value, words: words), at: element.range)
      return nil
    }
    guard let index = words.firstIndex(of: answer.value) else {
      report(.unknownWord(answer.value, of: question.value, words: words), at: answer.range)
      return nil
    }
    let known = scope.knowing([resolved])
    if case .flag = resolved.type { return (.isFlag(resolved.access, index == 0), known) }
    return (.isWord(resolved.access, index), known)
  }
}
