import TextWidth

/// Prints findings for people: place, message, source line, caret, hint.
package struct DiagnosticRenderer {
  /// At most so many findings are printed for a file; then how many more there are.
  package static let mostPerFile = 100
  /// A source line is shown up to this many characters, cut around the place that is meant.
  static let longestLine = 100

  private let color: Bool

  /// A renderer; `color` writes ANSI colours, for a terminal.
  package init(color: Bool = false) { self.color = color }

  /// The text of the findings, in the order given, ending with a line feed unless there is none.
  ///
  /// Advice of one kind is given once for a file, at the first of its places, with the lines of them all. `omitted` says how many more there are of each file, which are not among the findings.
  package func render(_ diagnostics: [Diagnostic], omitted: [String: Int] = [:]) -> String {
    var counts: [String: Int] = [:]
    var omitted = omitted
    var text = ""
    let alike = Dictionary(grouping: diagnostics.filter { $0.severity == .advice }, by: Kind.init)
    var given = Set<Kind>()
    for diagnostic in diagnostics {
      let name = diagnostic.file?.name ?? ""
      counts[name, default: 0] += 1
      if counts[name, default: 0] > Self.mostPerFile {
        omitted[name, default: 0] += 1
      } else if diagnostic.severity != .advice {
        text += render(diagnostic)
      } else if given.insert(Kind(diagnostic)).inserted {
        text += render(diagnostic, at: alike[Kind(diagnostic), default: []].map(\.range))
      }
    }
    for (name, count) in omitted.sorted(by: { $0.key < $1.key }) {
      text += "\(name.isEmpty ? "" : visible(name) + ": ")... and \(count) more\n"
    }
    return text
  }

  /// The text of one finding.
  package func render(_ diagnostic: Diagnostic) -> String { render(diagnostic, at: [diagnostic.range]) }

  /// What pieces of advice have in common that are given together.
  private struct Kind: Hashable {
    let file: ObjectIdentifier?
    let code: String
    let hint: String?

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.file.map(ObjectIdentifier.init)
      code = diagnostic.code
      hint = diagnostic.hint
    }
  }

  /// The text of a finding, with the lines of these places.
  private func render(_ diagnostic: Diagnostic, at ranges: [SourceRange?]) -> String {
    var text = ""
    if let file = diagnostic.file {
      text += visible(file.name)
      if let position = diagnostic.position { text += ":\(position.line):\(position.column)" }
      text += ": "
    }
    text += paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
    text += ": \(visible(diagnostic.message))\n"
    if let file = diagnostic.file { for case let range? in ranges { text += excerpt(of: file, at: range) } }
    if let hint = diagnostic.hint { text += "\(paint("hint", "1;36")): \(visible(hint))\n" }
    return text
  }

  // MARK: - The source line and its caret

  private func excerpt(of file: SourceFile, at range: SourceRange) -> String {
    let line = file.lineRange(around: range.lowerBound)
    var start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    var end = min(max(range.upperBound, start), line.upperBound)
    // A range may end within a character, for it counts bytes.
    while start > line.lowerBound, start < line.upperBound, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    var before = Array(String(decoding: file.bytes[line.lowerBound..<start], as: UTF8.self))
    var marked = Array(String(decoding: file.bytes[start..<end], as: UTF8.self))
    var after = Array(String(decoding: file.bytes[end..<line.upperBound], as: UTF8.self))
    var (cutBefore, cutAfter) = (false, false)
    if before.count + marked.count + after.count > Self.longestLine {
      if marked.count > Self.longestLine / 2 {
        marked = Array(marked.prefix(Self.longestLine / 2))
        after = []
        cutAfter = true
      }
      let room = Self.longestLine - marked.count
      if before.count > room / 2 {
        before = Array(before.suffix(room / 2))
        cutBefore = true
      }
      if after.count > room - before.count {
        after = Array(after.prefix(room - before.count))
        cutAfter = true
      }
    }
    let number = "\(file.position(of: range.lowerBound).line)"
    let lead = (cutBefore ? "…" : "") + shown(before)
    let body = shown(marked)
    let tail = shown(after) + (cutAfter ? "…" : "")
    let caretLead = lead.map { $0 == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of($0)) }
      .joined()
    let caret = String(repeating: "^", count: max(1, DisplayWidth.of(body)))
    let margin = String(repeating: " ", count: number.count + 2)
    return "  \(number) | \(lead)\(body)\(tail)\n\(margin) | \(caretLead)\(paint(caret, "1;32"))\n"
  }

  private func shown(_ characters: [Character]) -> String { visible(String(characters)) }

  /// The text with every control and direction-changing character written out, so that a terminal shows it.
  private func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x09 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\t", .format where scalar != "\u{200D}", .lineSeparator,
        .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
