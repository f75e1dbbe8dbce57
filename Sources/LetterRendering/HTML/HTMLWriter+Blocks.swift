internal import LetterDocument

extension HTMLWriter {
  /// The blocks that stand directly in a copy.
  ///
  /// On the first page they flow around the registration strip, which the style can do for direct children only. So
  /// demands and log have no element around them: their lists carry the name.
  mutating func blocks(_ blocks: [Block], of whole: Block.Part? = nil) {
    var index = 0
    while index < blocks.count {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let takesNext = Self.belongTogether(blocks[index], next)
      switch (blocks[index], next) {
      case (.part(.closing, let inner), .signature(let fields)?):
        self.part(.closing, inner + [.signature(fields)])
      case (.signature, _): self.part(.closing, [blocks[index]])
      case (.part(let part, let inner), _) where part == .demands || part == .log:
        self.blocks(inner, of: part)
      case (.heading(let heading), .paragraph(let paragraph)?) where takesNext:
        markup("<div class=\"keep\">\n")
        element("<h2>", heading, "</h2>\n<p>")
        line(paragraph)
        markup("</p>\n</div>\n")
      case (.list(let list), _): self.list(list, of: whole)
      default: block(blocks[index])
      }
      index += takesNext ? 2 : 1
    }
  }

  /// The blocks of a copy and the line of provenance.
  ///
  /// What ends a letter is kept on one page: the paragraph before the signature, the signature, the enclosures and
  /// the provenance. A signature on a sheet of its own could be put to any letter.
  mutating func blocks(_ blocks: [Block], endingWith provenance: String) {
    let start = Self.startOfEnd(in: blocks)
    self.blocks(Array(blocks[..<start]))
    markup("<div class=\"last\">\n")
    self.blocks(Array(blocks[start...]))
    markup("<p class=\"provenance\">")
    text(provenance)
    markup("</p>\n</div>\n")
  }

  private static func startOfEnd(in blocks: [Block]) -> Int {
    var start = blocks.count
    while start > 0 {
      switch blocks[start - 1] {
      case .signature, .part(.closing, _), .part(.enclosures, _): start -= 1
      case .paragraph(let line) where start < blocks.count && !isLong(line): return start - 1
      default: return start
      }
    }
    return start
  }

  /// Whether the second block goes into one element with the first.
  private static func belongTogether(_ block: Block, _ next: Block?) -> Bool {
    switch (block, next) {
    case (.part(.closing, _), .signature?): true
    case (.heading, .paragraph(let paragraph)?): !isLong(paragraph)
    default: false
    }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .paragraph(let line): element(isLong(line) ? "<p class=\"long\">" : "<p>", line, "</p>\n")
    case .heading(let line): element("<h2>", line, "</h2>\n")
    case .subject(let title, let heading): subject(title: title, heading: heading)
    case .list(let list): self.list(list, of: nil)
    case .table(let table): self.table(table)
    case .part(let part, let inner): self.part(part, inner)
    case .signature(let fields): signature(fields)
    }
  }

  private mutating func subject(title: [Inline], heading: [Inline]) {
    element("<h1 class=\"subject\"><span class=\"title\">", title, "</span>")
    if !heading.isEmpty { element(" <span class=\"heading\">", heading, "</span>") }
    markup("</h1>\n")
  }

  // MARK: - Parts

  private mutating func part(_ part: Block.Part, _ inner: [Block]) {
    let name = Self.className(of: part)
    if part == .dateline || part == .salutation, inner.count == 1, case .paragraph(let line) = inner[0] {
      markup("<p class=\"")
      markup(name)
      element("\">", line, "</p>\n")
      return
    }
    markup("<div class=\"")
    markup(name)
    markup("\">\n")
    for block in inner { self.block(block) }
    markup("</div>\n")
  }

  private static func className(of part: Block.Part) -> StaticString {
    switch part {
    case .sender: "sender"
    case .addressee: "addressee"
    case .dateline: "dateline"
    case .references: "references"
    case .salutation: "salutation"
    case .demands: "demands"
    case .log: "log"
    case .closing: "closing-block"
    case .enclosures: "enclosures"
    }
  }

  private mutating func signature(_ fields: [FormField]) {
    markup("<ul class=\"signing\">\n")
    for field in fields { formField(field) }
    markup("</ul>\n")
  }

  /// A label with its value, or with room to write one.
  ///
  /// A long value of the registration strip takes the room of its line for a second one, for the strip cannot grow.
  mutating func formField(_ field: FormField, hasRoomForTwoLines: Bool = false) {
    let isLong = hasRoomForTwoLines && field.overflowsStrip
    markup(isLong ? "<li class=\"tight\">" : "<li>")
    element("<span class=\"label\">", field.label, "</span> <span class=\"value\">")
    line(field.value)
    markup("</span></li>\n")
  }

  // MARK: - Lists and tables

  private mutating func list(_ list: Block.List, of part: Block.Part?) {
    let isLog = part == .log
    markup(list.isOrdered || isLog ? "<ol class=\"" : "<ul class=\"")
    markup(isLog ? "log" : list.isOrdered ? "numbered" : "dashed")
    if part == .demands { markup(" demands") }
    markup("\">\n")
    for item in list.items {
      markup(isLong(item) ? "<li class=\"long\">" : "<li>")
      self.item(item, isEntry: isLog)
      markup("</li>\n")
    }
    markup(list.isOrdered || isLog ? "</ol>\n" : "</ul>\n")
  }

  /// The blocks of an item; a single paragraph needs no element of its own.
  private mutating func item(_ item: [Block], isEntry: Bool) {
    guard case .paragraph(var line)? = item.first else {
      for block in item { self.block(block) }
      return
    }
    if isEntry, case .strong(let moment)? = line.first {
      // A log entry begins with its moment, which stands in a column of its own.
      element("<span class=\"when\">", moment, "</span>")
      line.removeFirst()
    }
    self.line(line)
    for block in item.dropFirst() { self.block(block) }
  }

  private mutating func table(_ table: Block.Table) {
    markup("<table class=\"working\">\n<thead>\n<tr>")
    for (cell, alignment) in zip(table.header, table.alignments) {
      element(alignment == .end ? "<th scope=\"col\" class=\"amount\">" : "<th scope=\"col\">", cell, "</th>")
    }
    markup("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      markup(row.isTotal ? "<tr class=\"total\">" : "<tr>")
      for (column, (cell, alignment)) in zip(row.cells, table.alignments).enumerated() {
        switch (column, alignment) {
        case (0, .start): element("<th scope=\"row\">", cell, "</th>")
        case (0, .end): element("<th scope=\"row\" class=\"amount\">", cell, "</th>")
        case (_, .start): element("<td>", cell, "</td>")
        case (_, .end): element("<td class=\"amount\">", cell, "</td>")
        }
      }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n")
  }
}

// MARK: - Length

/// Above this many scalars a block may be broken between two pages.
private let greatestLengthKept = 700

private func isLong(_ line: [Inline]) -> Bool {
  // Counting scalars takes time; most lines have too few bytes to need it.
  length(of: line, counting: \.utf8.count) > greatestLengthKept
    && length(of: line, counting: \.unicodeScalars.count) > greatestLengthKept
}

private func isLong(_ item: [Block]) -> Bool {
  isLong(item.flatMap { block -> [Inline] in if case .paragraph(let line) = block { line } else { [] } })
}

private func length(of line: [Inline], counting count: (String) -> Int) -> Int {
  line.reduce(0) { sum, inline in
    switch inline {
    case .text(let text): sum + count(text)
    case .strong(let inner), .emphasis(let inner): sum + length(of: inner, counting: count)
    case .lineBreak: sum + 1
    }
  }
}

extension FormField {
  /// Whether it may be wider than the 88 mm of a line of the registration strip.
  fileprivate var overflowsStrip: Bool {
    let (small, normal) = (3.17, 3.7)
    return Self.width(label) * small + Self.width(value) * normal > 85
  }

  /// About how wide a line is, in the height of its letters.
  private static func width(_ line: [Inline]) -> Double {
    Inline.plainText(line).unicodeScalars.reduce(0) { width, scalar in
      let properties = scalar.properties
      if properties.isUppercase || properties.isEmoji && !scalar.isASCII { return width + 0.72 }
      if properties.isLowercase { return width + (scalar.isASCII ? 0.45 : 0.52) }
      return width + (properties.isAlphabetic ? 1 : properties.isWhitespace ? 0.3 : 0.5)
    }
  }
}
