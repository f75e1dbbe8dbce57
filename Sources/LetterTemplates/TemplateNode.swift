import CaseValues
import LetterDocument
import Localization

/// A piece of a compiled template: something to put out, or a directive around such pieces.
///
/// The directives mean the same among blocks, within a line, among list items, table rows and form fields; `Leaf`
/// is what may stand there.
indirect enum TemplateNode<Leaf: Sendable>: Sendable {
  case leaf(Leaf)
  case when(Condition, [TemplateNode<Leaf>], otherwise: [TemplateNode<Leaf>])
  /// The body once for each element; within it the element is the newest variable.
  case each(Access, [TemplateNode<Leaf>])
}

/// How to reach a value: from the root of the case or a loop's variable, down to a field.
struct Access: Sendable {
  enum Step: Sendable {
    case slot(Int)
    case first, last, count
  }

  /// 0 is the case; the variables of the loops around follow, the innermost last.
  let variable: Int
  let steps: [Step]
}

/// What an `if` asks.
enum Condition: Sendable {
  case has([Access])
  case several(Access)
  case isWord(Access, Int)
  case isFlag(Access, Bool)
}

/// What may stand within a line.
indirect enum InlineLeaf: Sendable {
  /// Text of the template, its white space folded.
  case literal(Literal)
  case value(Access, ValueFormat)
  case strong([TemplateNode<InlineLeaf>])
  case emphasis([TemplateNode<InlineLeaf>])
  case lineBreak
  /// The pieces that come out with something in them, with the text between each two.
  case join(separator: String, [InlineNodes])
}

/// Text of the template; spaces at its ends are kept apart, so that they can be folded with their neighbours.
struct Literal: Sendable, Equatable {
  let text: String
  let hasSpaceBefore: Bool
  let hasSpaceAfter: Bool
}

typealias InlineNodes = [TemplateNode<InlineLeaf>]

/// What may stand among blocks.
indirect enum BlockLeaf: Sendable {
  case paragraph(InlineNodes)
  case heading(InlineNodes)
  case subject(title: InlineNodes, heading: InlineNodes)
  case list(isOrdered: Bool, [TemplateNode<ItemLeaf>])
  case table(TableNodes)
  case part(Block.Part, [TemplateNode<BlockLeaf>])
  case signature([TemplateNode<FieldLeaf>])
  case registration(RegistrationNodes)
}

struct ItemLeaf: Sendable {
  let blocks: [TemplateNode<BlockLeaf>]
}

struct TableNodes: Sendable {
  let alignments: [Block.Table.Alignment]
  let header: [InlineNodes]
  let rows: [TemplateNode<RowLeaf>]
}

struct RowLeaf: Sendable {
  let cells: [InlineNodes]
  let isTotal: Bool
}

struct FieldLeaf: Sendable {
  let label: String
  let value: InlineNodes
}

struct RegistrationNodes: Sendable {
  let title: String
  let stamp: String
  let fields: [TemplateNode<FieldLeaf>]
}
