/// A text with places to fill in, such as `{day} {month} {year}`, cut up once.
struct Pattern: Sendable {
  enum Segment: Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  /// What is wrong with a pattern as it is written.
  enum Fault: Error {
    case unknownPlaceholder(String)
    /// The brace and the word behind it.
    case unclosedBrace(String)
    case strayBrace
  }

  let segments: [Segment]

  /// Cuts up a pattern as the language data writes it.
  init(_ text: String) throws(Fault) {
    var segments: [Segment] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{" else { throw .strayBrace }
      guard let end = rest[brace...].firstIndex(of: "}") else {
        throw .unclosedBrace(String(rest[brace...].prefix { $0 != " " }))
      }
      let name = String(rest[rest.index(after: brace)..<end])
      guard let placeholder = Placeholder(rawValue: name) else { throw .unknownPlaceholder(name) }
      if brace > rest.startIndex { segments.append(.text(String(rest[..<brace]))) }
      segments.append(.placeholder(placeholder))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { segments.append(.text(String(rest))) }
    self.segments = segments
  }

  /// The placeholders in their order.
  var placeholders: [Placeholder] {
    segments.compactMap {
      if case .placeholder(let placeholder) = $0 { return placeholder }
      return nil
    }
  }

  /// Appends the pattern; `fill` appends what a placeholder stands for.
  func write(to text: inout String, fill: (Placeholder, inout String) -> Void) {
    for segment in segments {
      switch segment {
      case .text(let literal): text += literal
      case .placeholder(let placeholder): fill(placeholder, &text)
      }
    }
  }
}
