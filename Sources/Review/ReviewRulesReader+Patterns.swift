internal import MarkupReading
internal import SourceDiagnostics

/// Reads the patterns of rules.
extension ReviewRulesReader {
  /// What a rule or a group of it looks for.
  mutating func phrases(of element: MarkupElement, rule: Int, group: Int) -> PatternGroup {
    for words in element.elements where words.name == "words" {
      form.check(words, attributes: ["masked", "forms"], hasText: true)
      guard form.word("masked", of: words, among: ["yes", "only"]) != nil else { continue }
      for word in words.text.split(separator: " ") {
        let letters = Folding.folded(word).filter { !"=*|()".contains($0) }
        let finder = ReviewRules.Finder(rule: rule, group: group)
        if let masked = MaskedWord(letters, finder: finder) { maskedWords.append(masked) }
      }
    }
    return patterns(["words", "phrase"], of: element)
  }

  /// The patterns of the elements of these names, behind each other; several in one stand behind semicolons, and each of
  /// the words of `<words>` is one.
  mutating func patterns(_ names: [String], of element: MarkupElement) -> PatternGroup {
    let start = patterns.count
    var others: [Int] = []
    for inner in element.elements where names.contains(inner.name) {
      if inner.name != "words" { form.check(inner, attributes: ["forms"], hasText: true) }
      if inner.name == "words", inner.attribute("masked")?.value == "only" { continue }
      guard form.requiredText(of: inner) != nil else { continue }
      let isWords = inner.name == "words"
      let parts = parsed(inner, separators: isWords ? [] : [UInt8(ascii: ";")]) {
        (parser: inout PatternParser) throws(PatternFault) -> PatternSyntax in
        if isWords {
          let entries = try parser.entries()
          return .either((entries.words.isEmpty ? [] : [.words(entries.words)]) + entries.others)
        }
        return try parser.pattern()
      }
      for part in parts {
        let pattern = PatternCompiler.compile(
          part.value, source: isWords ? "<words>" : part.source, lexicon: &lexicon)
        if pattern.firstSets == nil {
          // The phrases of a rule are found by their first word.
          if inner.name == "phrase" || isWords {
            form.report(
              code: "bad-pattern", "the pattern '\(part.source)' does not begin with a word",
              hint: "begin with the word that tells most; '?', '!', '^' may stand before it", at: part.range)
          }
          others.append(patterns.count)
        }
        patterns.append(pattern)
      }
    }
    return PatternGroup(patterns: start..<patterns.count, others: others)
  }

  struct Part<Value> {
    let value: Value
    let source: String
    let range: SourceRange
  }

  /// What the parts of an element's text spell; what is wrong with them is reported.
  mutating func parsed<Value>(
    _ element: MarkupElement, separators: Set<UInt8>,
    _ read: (inout PatternParser) throws(PatternFault) -> Value
  ) -> [Part<Value>] {
    var found: [Part<Value>] = []
    let isExact = form.word("forms", of: element, among: ["exact"]) != nil
    let stem = isExact ? nil : stemmer.map { stemmer in { stemmer.stem($0) } }
    for case .text(let text) in element.children {
      let bytes = Array(text.string.utf8)
      for piece in bytes.split(whereSeparator: separators.contains) {
        var parser = PatternParser(
          String(decoding: piece, as: UTF8.self), at: piece.startIndex, lists: lists, stem: stem)
        if parser.isEmpty { continue }
        do throws(PatternFault) {
          let (value, place) = (try read(&parser), Self.trimmed(piece))
          found.append(
            Part(
              value: value, source: String(decoding: bytes[place], as: UTF8.self),
              range: text.range(of: place)))
        } catch {
          form.report(code: "bad-pattern", error.message, hint: error.hint, at: text.range(of: error.range))
        }
      }
    }
    return found
  }

  private static func trimmed(_ piece: ArraySlice<UInt8>) -> Range<Int> {
    let first = piece.firstIndex { $0 > 0x20 } ?? piece.startIndex
    let last = piece.lastIndex { $0 > 0x20 } ?? piece.startIndex
    return first..<last + 1
  }
}
