/// A block of a letter: it begins on a line of its own.
package indirect enum Block: Sendable, Equatable {
  case paragraph([Inline])
  case heading([Inline])
  case subject(title: [Inline], heading: [Inline])
  case list(List)
  case table(Table)
  /// A part of the letter that has a place or a look of its own.
  case part(Part, [Block])
  /// The lines for date, signature and name.
  case signature([FormField])

  package enum Part: String, Sendable, CaseIterable {
    case sender, addressee, dateline, references, salutation, demands, log, closing, enclosures
  }

  package struct List: Sendable, Equatable {
    package let isOrdered: Bool
    package let items: [[Block]]

    /// A list of items.
    package init(isOrdered: Bool, items: [[Block]]) {
      self.isOrdered = isOrdered
      self.items = items
    }
  }

  package struct Table: Sendable, Equatable {
    package enum Alignment: String, Sendable, CaseIterable { case start, end }

    package let alignments: [Alignment]
    package let header: [[Inline]]
    package let rows: [Row]

    package struct Row: Sendable, Equatable {
      package let cells: [[Inline]]
      /// Whether it is the row of the sum.
      package let isTotal: Bool

      /// A row; it has as many cells as the table has columns.
      package init(cells: [[Inline]], isTotal: Bool) {
        self.cells = cells
        self.isTotal = isTotal
      }
    }

    /// A table; header and rows have one cell for each alignment.
    package init(alignments: [Alignment], header: [[Inline]], rows: [Row]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }
}

/// A piece of a line.
package indirect enum Inline: Sendable, Equatable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case lineBreak
}

extension Inline {
  /// The words of a line without marks; line breaks become spaces.
  package static func plainText(_ line: [Inline]) -> String {
    line.map { inline in
      switch inline {
      case .text(let text): text
      case .strong(let inner), .emphasis(let inner): plainText(inner)
      case .lineBreak: " "
      }
    }.joined()
  }
}
