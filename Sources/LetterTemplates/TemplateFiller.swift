import CaseValues
import LetterDocument
import Localization

/// Fills a checked template with a checked case.
struct TemplateFiller {
  private let language: Language
  /// The case, then the variables of the loops around.
  private var variables: [Slot]
  private(set) var registration = Registration(title: [], fields: [], stamp: [])

  init(root: [Slot], language: Language) {
    self.language = language
    variables = [Slot(.record(root))]
  }

  // MARK: - Blocks

  mutating func blocks(of nodes: [TemplateNode<BlockLeaf>]) -> [Block] {
    var blocks: [Block] = []
    expand(nodes) { leaf, filler in filler.append(leaf, to: &blocks) }
    return blocks
  }

  private mutating func append(_ leaf: BlockLeaf, to blocks: inout [Block]) {
    switch leaf {
    case .paragraph(let nodes):
      let line = inlines(of: nodes)
      if !line.isEmpty { blocks.append(.paragraph(line)) }
    case .heading(let nodes):
      let line = inlines(of: nodes)
      if !line.isEmpty { blocks.append(.heading(line)) }
    case .subject(let title, let heading):
      blocks.append(.subject(title: inlines(of: title), heading: inlines(of: heading)))
    case .list(let isOrdered, let nodes):
      var items: [[Block]] = []
      expand(nodes) { leaf, filler in
        let item = filler.blocks(of: leaf.blocks)
        if !item.isEmpty { items.append(item) }
      }
      if !items.isEmpty { blocks.append(.list(Block.List(isOrdered: isOrdered, items: items))) }
    case .table(let table):
      var rows: [Block.Table.Row] = []
      expand(table.rows) { leaf, filler in
        rows.append(Block.Table.Row(cells: leaf.cells.map { filler.inlines(of: $0) }, isTotal: leaf.isTotal))
      }
      let header = table.header.map { inlines(of: $0) }
      if !rows.isEmpty {
        blocks.append(.table(Block.Table(alignments: table.alignments, header: header, rows: rows)))
      }
    case .part(let part, let nodes):
      let inner = self.blocks(of: nodes)
      if !inner.isEmpty { blocks.append(.part(part, inner)) }
    case .signature(let nodes): blocks.append(.signature(fields(of: nodes)))
    case .registration(let nodes):
      registration = Registration(
        title: [.text(nodes.title)], fields: fields(of: nodes.fields), stamp: [.text(nodes.stamp)])
    }
  }

  private mutating func fields(of nodes: [TemplateNode<FieldLeaf>]) -> [FormField] {
    var fields: [FormField] = []
    expand(nodes) { leaf, filler in
      fields.append(FormField(label: [.text(leaf.label)], value: filler.inlines(of: leaf.value)))
    }
    return fields
  }

  // MARK: - Lines

  mutating func inlines(of nodes: InlineNodes) -> [Inline] {
    var line = LineBuilder()
    append(nodes, to: &line)
    return line.finish()
  }

  private mutating func append(_ nodes: InlineNodes, to line: inout LineBuilder) {
    expand(nodes) { leaf, filler in
      switch leaf {
      case .literal(let literal): line.append(literal)
      case .value(let access, let format): filler.append(filler.value(access), as: format, to: &line)
      case .lineBreak: line.breakLine()
      case .join(let separator, let pieces):
        var isFirst = true
        for piece in pieces {
          let inlines = filler.inlines(of: piece)
          if inlines.isEmpty { continue }
          if !isFirst { line.append(value: separator) }
          isFirst = false
          line.append(inlines)
        }
      case .strong(let inner):
        line.open()
        filler.append(inner, to: &line)
        line.close { .strong($0) }
      case .emphasis(let inner):
        line.open()
        filler.append(inner, to: &line)
        line.close { .emphasis($0) }
      }
    }
  }

  private func append(_ value: Value, as format: ValueFormat, to line: inout LineBuilder) {
    switch (value, format) {
    case (.text(let text), .text), (.text(let text), .lines): line.append(text: text)
    case (.word(let index), .words(let words)): line.append(value: words[index])
    // A text in whose place certain words may stand.
    case (.text(let text), .words): line.append(text: text)
    case (.flag(let flag), .flag(let no, let yes)): line.append(value: flag ? yes : no)
    case (.date(let date), .date(let style)): line.append(value: language.date(date, style))
    case (.moment(let moment), .date(let style)): line.append(value: language.date(moment.date, style))
    case (.moment(let moment), .time(let style)): line.append(value: language.time(moment, style))
    case (.moment(let moment), .dateTime(let style)): line.append(value: language.dateTime(moment, style))
    case (.date(let date), .month): line.append(value: language.month(date))
    case (.money(let money), .money): line.append(value: language.money(money))
    case (.whole(let number), .number): line.append(value: language.number(number))
    case (.percent(let percent), .number): line.append(value: language.number(percent))
    case (.duration(let seconds), .duration(let index)):
      line.append(value: language.duration(seconds: seconds, grammaticalCase: index))
    case (.duration(let seconds), .hours): line.append(value: language.hours(seconds: seconds))
    case (.whole(let number), .count(let noun, let index)):
      line.append(value: language.count(number, noun, grammaticalCase: index))
    case (.list(let slots), .count(let noun, let index)):
      line.append(value: language.count(slots.count, noun, grammaticalCase: index))
    case (.list(let slots), .list): line.append(value: language.list(slots.compactMap(\.value.plainText)))
    case (.list(let slots), .lines):
      for (index, slot) in slots.enumerated() {
        if index > 0 { line.breakLine() }
        line.append(text: slot.value.plainText ?? "")
      }
    case (.unfilled(let path), _): line.append(value: "[\(path)]")
    default:
      // The compiler has checked that formats fit types and that what is put out is there.
      preconditionFailure("a value that the template checker does not let through")
    }
  }

  // MARK: - Directives and paths

  private mutating func expand<Leaf>(
    _ nodes: [TemplateNode<Leaf>], _ put: (Leaf, inout TemplateFiller) -> Void
  ) {
    for node in nodes {
      switch node {
      case .leaf(let leaf): put(leaf, &self)
      case .when(let condition, let body, let otherwise): expand(holds(condition) ? body : otherwise, put)
      case .each(let access, let body):
        let list = value(access)
        if case .list(let slots) = list {
          for slot in slots {
            variables.append(slot)
            expand(body, put)
            variables.removeLast()
          }
        } else if case .unfilled = list {
          variables.append(Slot(list))
          expand(body, put)
          variables.removeLast()
        }
      }
    }
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .has(let accesses): return accesses.allSatisfy { !value($0).isAbsent }
    case .several(let access):
      if case .list(let slots) = value(access) { return slots.count > 1 }
      return false
    case .isWord(let access, let index):
      if case .word(index) = value(access) { return true }
      return false
    case .isFlag(let access, let flag):
      if case .flag(flag) = value(access) { return true }
      return false
    }
  }

  private func value(_ access: Access) -> Value {
    var value = variables[access.variable].value
    for step in access.steps {
      switch (value, step) {
      case (.record(let slots), .slot(let index)): value = slots[index].value
      case (.list(let slots), .first): value = slots.first?.value ?? .absent
      case (.list(let slots), .last): value = slots.last?.value ?? .absent
      case (.list(let slots), .count): value = .whole(slots.count)
      case (.unfilled, _): return value
      default: return .absent
      }
    }
    return value
  }
}

extension Value {
  fileprivate var plainText: String? {
    switch self {
    case .text(let text): text
    case .unfilled(let path): "[\(path)]"
    default: nil
    }
  }
}
