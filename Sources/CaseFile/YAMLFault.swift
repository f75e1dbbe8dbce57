internal import SourceDiagnostics

/// Says in the user's words what libyaml could not read, with what to write instead.
struct YAMLFault {
  private let file: SourceFile
  private let problem: YAMLEvents.Problem
  /// The last text in quotes, when it goes over several lines.
  private let longQuote: SourceRange?

  /// The fault that a document ends with.
  init(_ problem: YAMLEvents.Problem, behind longQuote: SourceRange?, in file: SourceFile) {
    self.problem = problem
    self.longQuote = longQuote
    self.file = file
  }

  /// Where the line begins on which the reader stopped.
  var lineStart: Int { lineStart(of: problem.offset) }

  /// The one finding that the fault gives; what follows it would be its consequence.
  var diagnostic: Diagnostic {
    if let tab = indentingTab { return Fault.tab.at(tab, in: file) }
    if let separator = lineSeparator(before: problem.offset) ?? lineSeparator(before: problem.contextOffset) {
      return Fault.lineSeparator.at(separator, in: file)
    }
    let here = SourceRange(problem.offset, problem.offset + 1)
    let opening = SourceRange(problem.contextOffset, problem.contextOffset + 1)
    switch problem.message {
    case "mapping values are not allowed in this context": return unexpectedColon
    case "could not find expected ':'":
      return noColon(restOfLine(from: problem.contextOffset))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>",
      "did not find expected <stream-start>":
      return misplaced
    case "did not find expected ',' or ']'": return unclosed(Fault.unclosedList, from: problem.contextOffset)
    case "did not find expected ',' or '}'": return unclosed(Fault.unclosedBrace, from: problem.contextOffset)
    case "did not find expected node content": return Fault.noContent.at(here, in: file)
    case "found character that cannot start any token": return Fault.start(with: character).at(here, in: file)
    case "block sequence entries are not allowed in this context": return Fault.dash.at(here, in: file)
    case "mapping keys are not allowed in this context": return Fault.question.at(here, in: file)
    case "found unexpected end of stream", "found unexpected document indicator":
      return Fault.unclosedQuote.at(opening, in: file)
    case "found unknown escape character": return Fault.escape.at(atBackslash(here), in: file)
    case "found invalid Unicode character escape code", "did not find expected hexdecimal number":
      return Fault.codePoint.at(atBackslash(here), in: file)
    case "did not find expected alphabetic or numeric character":
      return Fault.start(with: byte(at: problem.contextOffset)).at(opening, in: file)
    case "found an indentation indicator equal to 0": return Fault.block.at(here, in: file)
    default: break
    }
    if problem.context.contains("tag") { return Fault.start(with: "!").at(opening, in: file) }
    if problem.context.contains("block scalar") { return Fault.block.at(opening, in: file) }
    if problem.context.contains("directive") || problem.message.contains("directive")
      || problem.message.contains("incompatible")
    {
      return Fault.directive.at(restOfLine(from: lineStart(of: problem.offset)), in: file)
    }
    return Fault.other.at(here, in: file)
  }

  // MARK: - Faults whose meaning depends on the text around them

  /// The tab that stands where only spaces may indent.
  private var indentingTab: SourceRange? {
    let start = lineStart(of: problem.offset)
    var index = start
    while index < file.bytes.count, file.bytes[index] == UInt8(ascii: " ") { index += 1 }
    let mentionsTab = problem.message.contains("tab character")
    guard index < file.bytes.count, file.bytes[index] == UInt8(ascii: "\t") else {
      return mentionsTab ? SourceRange(problem.offset, problem.offset + 1) : nil
    }
    return mentionsTab || problem.offset <= index + 1 || onlyBlanks(from: index, to: problem.offset)
      ? SourceRange(index, index + 1) : nil
  }

  /// A colon with a space where a text was being read: an unquoted text, or a line indented too deep.
  private var unexpectedColon: Diagnostic {
    let start = lineStart(of: problem.offset)
    let before = file.bytes[start..<max(start, problem.offset)]
    let range = SourceRange(problem.offset, problem.offset + 1)
    let hasEarlierColon = zip(before, before.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == 0x20 }
    let firstOfLine = before.first { $0 != 0x20 && $0 != UInt8(ascii: "-") }
    let isQuoted = firstOfLine == UInt8(ascii: "\"") || firstOfLine == UInt8(ascii: "'")
    if hasEarlierColon || isQuoted || before.contains(where: { $0 == UInt8(ascii: "-") }) && !isDeeper(start)
    {
      return Fault.colon.at(range, in: file)
    }
    if isDeeper(start) { return Fault.tooDeep.at(restOfLine(from: start), in: file) }
    return noColon(restOfLine(from: lineBefore(start)))
  }

  /// A line that is no field, perhaps only because its colon has no space behind it.
  private func noColon(_ line: SourceRange) -> Diagnostic {
    let text = file.bytes[line.lowerBound..<min(line.upperBound, file.bytes.count)]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
      colon + 1 < text.endIndex,
      text[colon + 1] > 0x20,
      text[..<colon].allSatisfy({ $0 == UInt8(ascii: "-") || $0 >= 0x61 && $0 <= 0x7A })
    else { return Fault.noColon.at(line, in: file) }
    let (key, value) = (text[..<colon], text[(colon + 1)...].prefix(40))
    return Fault.noSpace(String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self)).at(
      line, in: file)
  }

  /// One of Unicode's line separators (E2 80 A8, E2 80 A9), which end a line for libyaml and for nobody else.
  private func lineSeparator(before offset: Int) -> SourceRange? {
    var index = min(offset, file.bytes.count) - 1
    while index >= 0, file.bytes[index] != UInt8(ascii: "\n") {
      if index + 2 < file.bytes.count, file.bytes[index] == 0xE2, file.bytes[index + 1] == 0x80,
        file.bytes[index + 2] & 0xFE == 0xA8
      {
        return SourceRange(index, index + 3)
      }
      index -= 1
    }
    return nil
  }

  /// Something that is neither the next field nor the next item.
  private var misplaced: Diagnostic {
    let start = lineStart(of: problem.offset)
    let before = file.bytes[start..<max(start, problem.offset)].last { $0 != 0x20 }
    let here = restOfLine(from: problem.offset)
    switch before {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if let longQuote, longQuote.upperBound <= problem.offset, longQuote.upperBound > start {
        let opening = SourceRange(longQuote.lowerBound, longQuote.lowerBound + 1)
        return Fault.quoteOverLines(end: file.position(of: longQuote.upperBound).line).at(opening, in: file)
      }
      return Fault.afterQuote.at(here, in: file)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return Fault.afterBracket.at(here, in: file)
    default: break
    }
    if byte(at: problem.offset) == "-" { return Fault.itemIndentation.at(here, in: file) }
    if byte(at: lineStart(of: problem.contextOffset)) == "%" {
      return Fault.directive.at(restOfLine(from: lineStart(of: problem.contextOffset)), in: file)
    }
    return Fault.indentation.at(here, in: file)
  }

  private func unclosed(_ fault: Fault, from opening: Int) -> Diagnostic {
    fault.at(SourceRange(opening, opening + 1), in: file)
  }

  // MARK: - Looking at the bytes

  private func lineStart(of offset: Int) -> Int {
    var start = min(offset, file.bytes.count)
    while start > 0, file.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The text from the offset, or the first that is no space behind it, to the end of its line.
  private func restOfLine(from offset: Int) -> SourceRange {
    var start = min(offset, file.bytes.count)
    while start < file.bytes.count, file.bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < file.bytes.count, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
    return SourceRange(start, max(end, start + 1))
  }

  private func onlyBlanks(from start: Int, to end: Int) -> Bool {
    start <= end && end <= file.bytes.count
      && file.bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Whether the line is indented deeper than the one before it that holds anything.
  private func isDeeper(_ start: Int) -> Bool {
    indentation(start) > indentation(lineBefore(start))
  }

  private func indentation(_ start: Int) -> Int { file.bytes[start...].prefix { $0 == 0x20 }.count }

  /// Where the last line begins before that one which holds anything; the same line when there is none.
  private func lineBefore(_ start: Int) -> Int {
    var previous = start
    while previous > 0 {
      previous = lineStart(of: previous - 1)
      let content = previous + indentation(previous)
      if content < file.bytes.count, file.bytes[content] != 0x0A, file.bytes[content] != 0x0D {
        return previous
      }
    }
    return start
  }

  private var character: String { byte(at: problem.offset) }

  private func byte(at offset: Int) -> String {
    offset < file.bytes.count ? String(decoding: [file.bytes[offset]], as: UTF8.self) : ""
  }

  /// The place of the backslash before the fault, since libyaml stands behind it.
  private func atBackslash(_ here: SourceRange) -> SourceRange {
    var index = min(here.lowerBound, file.bytes.count - 1)
    while index > problem.contextOffset, file.bytes[index] != UInt8(ascii: "\\") { index -= 1 }
    return SourceRange(index, max(index + 2, here.lowerBound))
  }
}
