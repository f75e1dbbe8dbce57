internal import LetterDocument

extension TextPage {
  /// Columns of spaces between two columns of a table.
  private static let gap = 2

  /// A table: its columns line up, its sum stands under a rule.
  mutating func table(_ table: Block.Table) {
    guard let columns = columns(of: table) else { return listing(table) }
    let width = columns.last?.end ?? 0
    row(table.header, columns)
    rule(columns: width)
    for row in table.rows {
      if row.isTotal { rule(columns: width) }
      self.row(row.cells, columns)
    }
  }

  private struct Column {
    let start: Int
    let end: Int
    let alignment: Block.Table.Alignment
  }

  private mutating func row(_ cells: [[Inline]], _ columns: [Column]) {
    for (index, (cell, column)) in zip(cells, columns).enumerated() where !cell.isEmpty {
      // The words of a sum may stretch over empty cells.
      let end = columns[lastIndex(ofCellAt: index, in: cells, columns)].end
      self.cell(cell, from: column.start, width: end - column.start, alignment: column.alignment)
    }
    endLine()
  }

  /// The last column that a cell stretches to: over the empty cells behind it, when it is aligned at its start.
  private func lastIndex(ofCellAt index: Int, in cells: [[Inline]], _ columns: [Column]) -> Int {
    guard columns[index].alignment == .start else { return index }
    let next = cells[(index + 1)...].firstIndex { !$0.isEmpty }
    return min((next ?? cells.count) - 1, columns.count - 1)
  }

  /// The columns, or nil when not even their widest words fit side by side.
  private mutating func columns(of table: Block.Table) -> [Column]? {
    let count = table.alignments.count
    var widths = [Int](repeating: 0, count: count)
    var least = widths
    for cells in [table.header] + table.rows.map(\.cells) {
      for (index, cell) in zip(0..<count, cells) where !cell.isEmpty {
        let isStretched =
          index + 1 < cells.count && cells[index + 1].isEmpty && table.alignments[index] == .start
        let width = self.widths(of: cell)
        if !isStretched { widths[index] = max(widths[index], min(width.line, columns)) }
        least[index] = max(least[index], width.word)
      }
    }
    let room = columns - Self.gap * (count - 1)
    guard least.reduce(0, +) <= room else { return nil }
    for index in 0..<count { widths[index] = max(widths[index], least[index]) }
    // Room is taken from the widest column that has some to give: that breaks the fewest lines.
    while widths.reduce(0, +) > room {
      let widest = (0..<count).filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let widest else { return nil }
      widths[widest] -= 1
    }
    var start = 0
    return zip(widths, table.alignments).map { width, alignment in
      defer { start += width + Self.gap }
      return Column(start: start, end: start + width, alignment: alignment)
    }
  }

  /// A table that is too wide: each cell on a line of its own.
  private mutating func listing(_ table: Block.Table) {
    for cells in [table.header] + table.rows.map(\.cells) {
      for cell in cells { paragraph(cell) }
      space()
    }
  }
}
