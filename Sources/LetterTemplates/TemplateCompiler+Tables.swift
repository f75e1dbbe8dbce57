import CaseValues
import LetterDocument
import MarkupReading
import SourceDiagnostics

extension TemplateCompiler {
  /// A table: a row of `th`, then rows with as many cells, wherever they come from.
  mutating func table(_ element: MarkupElement, in scope: Scope) -> BlockLeaf? {
    checkAttributes(of: element, allowed: [])
    guard let first = element.elements.first, first.name == "tr",
      first.elements.contains(where: { $0.name == "th" })
    else {
      report(.noTableHeader, at: element.range)
      return nil
    }
    var alignments: [Block.Table.Alignment] = []
    var header: [InlineNodes] = []
    checkAttributes(of: first, allowed: [])
    for cell in cells(of: first, named: "th") {
      checkAttributes(of: cell, allowed: ["align"])
      alignments.append(alignment(of: cell))
      header.append(children(of: cell, in: scope))
    }
    var isHeader = true
    let body = element.children.filter { child in
      guard isHeader, case .element = child else { return true }
      isHeader = false
      return false
    }
    let rest = MarkupElement(name: element.name, attributes: [], children: body, range: element.range)
    columns = header.count
    let rows: [TemplateNode<RowLeaf>] = children(of: rest, in: scope)
    columns = nil
    return .table(TableNodes(alignments: alignments, header: header, rows: rows))
  }

  private mutating func alignment(of cell: MarkupElement) -> Block.Table.Alignment {
    guard let attribute = cell.attribute("align") else { return .start }
    if let alignment = Block.Table.Alignment(rawValue: attribute.value) { return alignment }
    report(
      .badAttribute("align", is: attribute.value, allowed: Block.Table.Alignment.allCases.map(\.rawValue)),
      at: attribute.range)
    return .start
  }

  /// The cells of a row; anything else in it is a fault.
  fileprivate mutating func cells(of row: MarkupElement, named name: String) -> [MarkupElement] {
    for child in row.children {
      switch child {
      case .text(let text): checkNoWords(text, place: "directly in a row", home: "<\(name)> ... </\(name)>")
      case .element(let element) where element.name != name:
        reportUnknown(element, here: [name], place: "directly in this row")
      default: break
      }
    }
    return row.elements.filter { $0.name == name }
  }
}

extension RowLeaf: TemplateLeaf {
  static let elementNames = ["tr"]
  static let place = "directly in a table"
  static let home = "a cell: <tr><td> ... </td></tr>"

  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler)
    -> RowLeaf?
  {
    compiler.checkAttributes(of: element, allowed: ["total"])
    if let total = element.attribute("total"), total.value != "yes" {
      compiler.report(.badAttribute("total", is: total.value, allowed: ["yes"]), at: total.range)
    }
    let cells = compiler.cells(of: element, named: "td").map { cell -> InlineNodes in
      compiler.checkAttributes(of: cell, allowed: [])
      return compiler.children(of: cell, in: scope)
    }
    if let columns = compiler.columns, cells.count != columns {
      compiler.report(.wrongWidth(cells.count, expected: columns), at: element.range)
    }
    return RowLeaf(cells: cells, isTotal: element.attribute("total") != nil)
  }
}
