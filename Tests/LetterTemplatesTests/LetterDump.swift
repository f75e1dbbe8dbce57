import LetterDocument

/// A letter as indented text, one block a line, for goldens that people read.
///
/// Marks: `*strong*`, `_emphasis_`, `⏎` a line break; characters that cannot be seen are written out.
struct LetterDump {
  private var lines: [String] = []

  static func text(of letter: Letter) -> String {
    var dump = LetterDump()
    dump.write("letter \(letter.language) '\(letter.title)'\(letter.isDraft ? " DRAFT" : "")")
    dump.write("running: \(letter.runningLine)")
    dump.write("registration: \(line(letter.registration.title)), stamp: \(line(letter.registration.stamp))")
    for field in letter.registration.fields { dump.write(Self.field(field), depth: 1) }
    for block in letter.blocks { dump.write(block, depth: 0) }
    dump.write("provenance: \(letter.provenance)")
    return dump.lines.joined(separator: "\n") + "\n"
  }

  /// One line without its marks.
  static func line(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): "[\(visible(text))]"
      case .strong(let inner): "*\(line(inner))*"
      case .emphasis(let inner): "_\(line(inner))_"
      case .lineBreak: "⏎"
      }
    }.joined()
  }

  private mutating func write(_ text: String, depth: Int = 0) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .paragraph(let line): write("p \(Self.line(line))", depth: depth)
    case .heading(let line): write("h2 \(Self.line(line))", depth: depth)
    case .subject(let title, let heading):
      write("subject \(Self.line(title))\(heading.isEmpty ? "" : " / \(Self.line(heading))")", depth: depth)
    case .list(let list):
      write(list.isOrdered ? "ol" : "ul", depth: depth)
      for item in list.items {
        write("li", depth: depth + 1)
        for block in item { write(block, depth: depth + 2) }
      }
    case .table(let table):
      let columns = zip(table.alignments, table.header).map { "\($0 == .end ? "▸" : "")\(Self.line($1))" }
      write("table \(columns.joined(separator: " | "))", depth: depth)
      for row in table.rows {
        let cells = row.cells.map(Self.line).joined(separator: " | ")
        write("\(row.isTotal ? "total" : "tr") \(cells)", depth: depth + 1)
      }
    case .part(let part, let blocks):
      write(part.rawValue, depth: depth)
      for block in blocks { write(block, depth: depth + 1) }
    case .signature(let fields):
      write("signature", depth: depth)
      for field in fields { write(Self.field(field), depth: depth + 1) }
    }
  }

  private static func field(_ field: FormField) -> String { "\(line(field.label)): \(line(field.value))" }

  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\\u{\(String(scalar.value, radix: 16))}"
      case .spaceSeparator where scalar != " ": "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }
}
