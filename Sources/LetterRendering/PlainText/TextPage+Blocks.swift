internal import LetterDocument

extension TextPage {
  /// The column where the parties stand when they stand on the right.
  private static let rightHalf = 36

  /// The blocks of a letter, a blank line between them.
  mutating func blocks(_ blocks: [Block], of letter: Letter) {
    for block in blocks {
      space()
      self.block(block, of: letter)
    }
  }

  private mutating func block(_ block: Block, of letter: Letter) {
    switch block {
    case .paragraph(let line): paragraph(line)
    case .heading(let line): heading(line)
    case .subject(let title, let heading):
      subject(title: title, heading: heading, style: letter.layout.subject)
    case .list(let list): self.list(list, of: letter)
    case .table(let table): self.table(table)
    case .part(let part, let inner): self.part(part, inner, of: letter)
    case .signature(let fields):
      if letter.isDraft { draftMark(letter.marks) }
      self.fields(fields)
    }
  }

  /// A heading; what follows stands directly under it.
  private mutating func heading(_ line: [Inline]) {
    paragraph(line)
    holdTogether()
  }

  private mutating func subject(title: [Inline], heading: [Inline], style: Layout.SubjectStyle) {
    switch style {
    case .left: paragraph(heading.isEmpty ? title : title + [.text(" ")] + heading)
    case .centre:
      centred(title)
      centred(heading)
    }
  }

  private mutating func part(_ part: Block.Part, _ inner: [Block], of letter: Letter) {
    switch part {
    case .sender, .addressee, .references:
      let margin = letter.layout.parties == .right ? Self.rightHalf : 0
      indent(by: margin)
      for block in inner { self.block(block, of: letter) }
      outdent(by: margin)
    case .dateline, .salutation, .enclosures:
      for block in inner { self.block(block, of: letter) }
    case .demands, .closing: blocks(inner, of: letter)
    case .log:
      for block in inner {
        space()
        if case .list(let list) = block { log(list, of: letter) } else { self.block(block, of: letter) }
      }
    }
  }

  // MARK: - Lists

  private mutating func list(_ list: Block.List, of letter: Letter) {
    let width = list.isOrdered ? ListMarker.number(list.items.count).columns : ListMarker.dash.columns
    for (index, item) in list.items.enumerated() {
      indent(by: width, marker: list.isOrdered ? .number(index + 1) : .dash)
      for block in item { self.block(block, of: letter) }
      outdent(by: width)
    }
  }

  /// The entries of a log: each with its moment on a line of its own, and the rest under it.
  private mutating func log(_ list: Block.List, of letter: Letter) {
    for item in list.items {
      var item = item
      if case .paragraph(let line)? = item.first, case .strong(let moment)? = line.first {
        paragraph(moment)
        item[0] = .paragraph(Array(line.dropFirst()))
      }
      indent(by: 4)
      for block in item { self.block(block, of: letter) }
      outdent(by: 4)
    }
  }

  // MARK: - Forms

  /// Labels with their values, or with lines to write on; far enough apart to write by hand.
  mutating func fields(_ fields: [FormField]) {
    let labelWidth = min(32, fields.map { widths(of: $0.label).line }.max() ?? 0)
    let start = labelWidth + 2
    for field in fields {
      space()
      cell(field.label, from: 0, width: labelWidth, alignment: .start)
      if field.value.isEmpty {
        blank(from: start, to: columns)
      } else {
        cell(field.value, from: start, width: columns - start, alignment: .start)
      }
      endLine()
    }
  }

  /// The word that says that this is no letter yet, on a line of its own.
  mutating func draftMark(_ marks: Marks) {
    space()
    centred([.text("*** \(marks.draft) ***")])
    space()
  }
}
