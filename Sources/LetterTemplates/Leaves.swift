import CaseValues
import LetterDocument
import MarkupReading
import SourceDiagnostics

extension InlineLeaf: TemplateLeaf {
  static let elementNames = ["strong", "em", "br", "join"]
  static let place = "within a line"
  static let home = "the line"

  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler)
    -> InlineLeaf?
  {
    compiler.checkAttributes(of: element, allowed: element.name == "join" ? ["with"] : [])
    switch element.name {
    case "join": return compiler.join(element, in: scope)
    case "strong": return .strong(compiler.children(of: element, in: scope))
    case "em": return .emphasis(compiler.children(of: element, in: scope))
    default:
      compiler.checkEmpty(element, example: "<br/>")
      return .lineBreak
    }
  }

  static func compile(_ text: MarkupText, in scope: Scope, by compiler: inout TemplateCompiler) -> InlineNodes
  {
    compiler.inlines(text, in: scope)
  }
}

extension ItemLeaf: TemplateLeaf {
  static let elementNames = ["li"]
  static let place = "directly in a list"
  static let home = "<li> ... </li>"

  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler)
    -> ItemLeaf?
  {
    compiler.checkAttributes(of: element, allowed: [])
    return ItemLeaf(blocks: compiler.flow(of: element, in: scope))
  }
}

extension FieldLeaf: TemplateLeaf {
  static let elementNames = ["field"]
  static let place = "among the fields to fill in"
  static let home = "<field label=\"...\"> ... </field>"

  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler)
    -> FieldLeaf?
  {
    compiler.checkAttributes(of: element, allowed: ["label"])
    guard let label = compiler.requiredWords("label", of: element, example: "Date") else { return nil }
    return FieldLeaf(label: label, value: compiler.children(of: element, in: scope))
  }
}

extension TemplateCompiler {
  /// Each element inside is a piece; text between them would stand whether the pieces do or not.
  fileprivate mutating func join(_ element: MarkupElement, in scope: Scope) -> InlineLeaf? {
    for case .text(let text) in element.children {
      checkNoWords(text, place: "directly in <join>", home: "an element, such as <if has=\"...\"> ... </if>")
    }
    guard let separator = requiredWords("with", of: element, example: ", ") else { return nil }
    let pieces = element.elements.map { piece -> InlineNodes in
      let alone = MarkupElement(
        name: "join", attributes: [], children: [.element(piece)], range: element.range)
      return children(of: alone, in: scope)
    }
    return .join(separator: separator, pieces)
  }

  /// Reports what stands inside an element that holds nothing.
  mutating func checkEmpty(_ element: MarkupElement, example: String) {
    if !element.children.isEmpty { report(.notEmpty(element.name, example: example), at: element.range) }
  }

  /// Reports text, other than white space, where only elements may stand.
  mutating func checkNoWords(_ text: MarkupText, place: String, home: String) {
    guard let word = text.firstWord else { return }
    report(.misplacedText(place: place, home: home), at: text.range(of: word))
  }
}
