internal import CaseValues

/// Writes the lines of a scaffold, field by field.
struct ScaffoldWriter {
  let guide: CaseGuide
  let settings: ScaffoldSettings
  /// Values that follow from what was asked for.
  let fixed: [String: String]
  /// Optional fields that this letter needs.
  let live: Set<String>

  /// The lines of a field; `comment` is the column of the `#` when it stands in a part that is commented out.
  func lines(of field: Field, path: String, indent: Int, comment: Int?) -> [String] {
    let isLive = isLive(field, path)
    if !isLive, !guide.entry(for: path).isOffered { return [] }
    let comment = comment ?? (isLive ? nil : indent)
    return help(for: path, indent: indent, comment: comment)
      + content(of: field, path: path, lead: Self.margin(indent, comment), indent: indent, comment: comment)
  }

  /// A text as explanation, broken into lines that stay comments when those around them are taken.
  static func help(_ text: String, indent: Int, comment: Int?) -> [String] {
    let column = comment ?? indent
    let lead = spaces(column) + "## " + spaces(indent - column)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= longestLine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(lead + word)
      }
    }
    return lines
  }

  // MARK: -

  private static let longestLine = 100

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// What stands before the text of a line: spaces, and where it is commented out the sign for it.
  private static func margin(_ indent: Int, _ comment: Int?) -> String {
    guard let comment else { return spaces(indent) }
    return spaces(comment) + "# " + spaces(indent - comment)
  }

  private func help(for path: String, indent: Int, comment: Int?) -> [String] {
    Self.help(guide.entry(for: path).help, indent: indent, comment: comment)
  }

  /// Whether the letter needs the field, or has a value for it, or offers items to be taken.
  private func isLive(_ field: Field, _ path: String) -> Bool {
    field.presence == .required || live.contains(path) || settings.touch(path)
      || live.contains { $0.hasPrefix(path + ".") } || !guide.entry(for: path).offers.isEmpty
  }

  private func content(of field: Field, path: String, lead: String, indent: Int, comment: Int?) -> [String] {
    let key = "\(lead)\(field.name):"
    switch field.type {
    case .record(let record):
      return [key]
        + record.fields.flatMap {
          lines(of: $0, path: "\(path).\($0.name)", indent: indent + 2, comment: comment)
        }
    case .list(.record(let record)):
      return [key] + item(record, path: path, indent: indent + 2, comment: comment)
    case .list:
      return [key] + items(path: path, indent: indent + 2, comment: comment)
    default:
      return ["\(key) \(value(of: field.type, path: path, field.example))"]
    }
  }

  /// A record as the item of a list: its first field has the dash, and what explains it stands before.
  private func item(_ record: RecordType, path: String, indent: Int, comment: Int?) -> [String] {
    record.fields.enumerated().flatMap { index, field -> [String] in
      let inner = "\(path).\(field.name)"
      guard index == 0 else { return lines(of: field, path: inner, indent: indent + 2, comment: comment) }
      let lead = Self.margin(indent, comment) + "- "
      return help(for: inner, indent: indent, comment: comment)
        + content(of: field, path: inner, lead: lead, indent: indent + 2, comment: comment)
    }
  }

  /// The items of a list of texts: those given, or those offered and the placeholders.
  private func items(path: String, indent: Int, comment: Int?) -> [String] {
    let entry = guide.entry(for: path)
    if let values = settings.values[path] {
      return values.map { "\(Self.margin(indent, comment))- \(YAMLText.scalar($0))" }
    }
    let margin = Self.margin(indent, comment ?? (entry.offers.isEmpty ? nil : indent))
    return (entry.offers + entry.placeholders.map { "<\($0)>" }).map { "\(margin)- \(YAMLText.scalar($0))" }
  }

  private func value(of type: FieldType, path: String, _ example: String?) -> String {
    if let fixed = fixed[path] { return fixed }
    if let value = settings.values[path]?.first {
      switch type {
      case .line, .text, .lineOrWord: return YAMLText.scalar(value)
      default: return value
      }
    }
    if let placeholder = guide.entry(for: path).placeholders.first {
      return YAMLText.scalar("<\(placeholder)>")
    }
    return switch type {
    case .word(let vocabulary): "<\(vocabulary.words.joined(separator: " | "))>"
    case .flag: "<\(FlagNotation.words.prefix(2).joined(separator: " | "))>"
    default: "<\(example ?? "")>"
    }
  }
}
