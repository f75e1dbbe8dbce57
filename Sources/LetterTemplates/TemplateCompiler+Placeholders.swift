import CaseValues
import Localization
import MarkupReading
import SourceDiagnostics

extension TemplateCompiler {
  /// The pieces of a line: folded literals and checked placeholders.
  mutating func inlines(_ text: MarkupText, in scope: Scope) -> InlineNodes {
    let (pieces, faults) = TextScanner(text.string) { text.range(of: $0) }.scan()
    for fault in faults { report(fault.fault, at: text.range(of: fault.range)) }
    var nodes: InlineNodes = []
    for piece in pieces {
      switch piece {
      case .literal(let string): nodes.append(.leaf(.literal(Literal(folding: string))))
      case .expression(let expression):
        guard let resolved = resolve(expression.path.text, in: scope, at: expression.path.range) else {
          continue
        }
        reportUnguarded(resolved, in: scope, at: expression.path.range)
        if let format = format(of: expression, as: resolved) {
          nodes.append(.leaf(.value(resolved.access, format)))
        }
      }
    }
    return nodes
  }

  private mutating func format(of expression: Expression, as resolved: Scope.Resolved) -> ValueFormat? {
    let path = expression.path
    if case .record(let record) = resolved.type {
      report(.isRecord(path.text, record), at: path.range)
      return nil
    }
    guard let name = expression.formatter.first else { return plainFormat(of: expression, as: resolved.type) }
    guard let formatter = FormatterName(rawValue: name.text) else {
      report(.unknownFormatter(name.text), at: name.range)
      return nil
    }
    guard formatter.fits(resolved.type) else {
      report(.wrongFormatter(name.text, path.text, resolved.type), at: name.range)
      return nil
    }
    var arguments = expression.formatter.dropFirst()
    let format = format(formatter, of: path.text, &arguments, at: name.range)
    if format != nil, let extra = arguments.first {
      report(.extraArgument(extra.text, of: name.text), at: extra.range)
      return nil
    }
    return format
  }

  private mutating func format(
    _ formatter: FormatterName, of path: String, _ arguments: inout ArraySlice<Expression.Word>,
    at range: SourceRange
  ) -> ValueFormat? {
    switch formatter {
    case .money: return .money
    case .number: return .number
    case .list: return .list
    case .lines: return .lines
    case .month: return .month
    case .hours: return .hours
    case .date: return .date(style(from: &arguments))
    case .time: return .time(style(from: &arguments))
    case .dateTime: return .dateTime(style(from: &arguments))
    case .duration: return grammaticalCase(from: &arguments).map { .duration(grammaticalCase: $0) }
    case .count:
      guard let name = arguments.popFirst() else {
        report(.missingNoun(path, nouns: language.nounNames), at: range)
        return nil
      }
      guard let noun = language.noun(name.text) else {
        report(.unknownNoun(name.text, language: language.code, nouns: language.nounNames), at: name.range)
        return nil
      }
      return grammaticalCase(from: &arguments).map { .count(noun, grammaticalCase: $0) }
    }
  }

  private func style(from arguments: inout ArraySlice<Expression.Word>) -> DateStyle {
    guard arguments.first?.text == "short" else { return .long }
    arguments.removeFirst()
    return .short
  }

  private mutating func grammaticalCase(from arguments: inout ArraySlice<Expression.Word>) -> Int? {
    guard let name = arguments.popFirst() else { return 0 }
    if let index = language.grammaticalCases.firstIndex(of: name.text) { return index }
    report(.unknownCase(name.text, language: language.code, cases: language.grammaticalCases), at: name.range)
    return nil
  }

  /// How a value is written without a formatter; only text and words can be.
  private mutating func plainFormat(of expression: Expression, as type: FieldType) -> ValueFormat? {
    switch type {
    case .line, .text, .timeZone: return .text
    case .word(let vocabulary), .lineOrWord(let vocabulary):
      return words(of: vocabulary, at: expression.path.range).map { .words($0) }
    case .flag:
      return words(of: Vocabulary("flag", ["true", "false"]), at: expression.path.range)
        .map { .flag(no: $0[1], yes: $0[0]) }
    default:
      report(
        .needsFormatter(expression.path.text, type, nouns: language.nounNames), at: expression.path.range)
      return nil
    }
  }

  private mutating func words(of vocabulary: Vocabulary, at range: SourceRange) -> [String]? {
    if let words = language.words(vocabulary) { return words }
    report(.noWords(vocabulary.name, language: language.code), at: range)
    return nil
  }
}

extension Literal {
  /// Text of a template with its white space folded to single spaces.
  init(folding string: String) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
    let words = string.utf8.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
    self.init(
      text: words.joined(separator: " "), hasSpaceBefore: string.utf8.first.map(isSpace) ?? false,
      hasSpaceAfter: string.utf8.last.map(isSpace) ?? false)
  }
}
