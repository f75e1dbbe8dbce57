/// Whether pieces of a template put something out for every case.
protocol SurelyFilled {
  /// Whether this does, whatever the case holds.
  var isSurelyFilled: Bool { get }
}

extension Array where Element: SurelyFilled {
  /// Whether one of them does.
  var isSurelyFilled: Bool { contains(where: \.isSurelyFilled) }
}

extension TemplateNode: SurelyFilled where Leaf: SurelyFilled {
  var isSurelyFilled: Bool {
    switch self {
    case .leaf(let leaf): leaf.isSurelyFilled
    case .when(_, let body, let otherwise): body.isSurelyFilled && otherwise.isSurelyFilled
    // A list that is there has an element.
    case .each(_, let body): body.isSurelyFilled
    }
  }
}

extension InlineLeaf: SurelyFilled {
  var isSurelyFilled: Bool {
    switch self {
    case .literal(let literal): !literal.text.isEmpty
    case .value: true
    case .strong(let inner), .emphasis(let inner): inner.isSurelyFilled
    case .join(_, let pieces): pieces.contains { $0.isSurelyFilled }
    case .lineBreak: false
    }
  }
}

extension ItemLeaf: SurelyFilled {
  var isSurelyFilled: Bool { blocks.isSurelyFilled }
}

extension BlockLeaf: SurelyFilled {
  var isSurelyFilled: Bool {
    switch self {
    case .paragraph(let line), .heading(let line), .subject(let line, _): line.isSurelyFilled
    case .list(_, let items): items.isSurelyFilled
    case .part(_, let blocks): blocks.isSurelyFilled
    case .table, .signature: true
    // It stands in the strip at the head of the page, not among the blocks.
    case .registration: false
    }
  }
}
