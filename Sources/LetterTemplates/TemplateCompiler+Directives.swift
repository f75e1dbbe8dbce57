import CaseValues
import MarkupReading
import SourceDiagnostics

extension TemplateCompiler {
  /// The pieces inside an element.
  mutating func children<Leaf: TemplateLeaf>(of element: MarkupElement, in scope: Scope) -> [TemplateNode<
    Leaf
  >] {
    goDown(into: element) { $0.nodes(element.children[...], in: scope) }
  }

  private mutating func nodes<Leaf: TemplateLeaf>(
    _ children: ArraySlice<MarkupNode>, in scope: Scope
  ) -> [TemplateNode<Leaf>] {
    var nodes: [TemplateNode<Leaf>] = []
    for child in children {
      switch child {
      case .text(let text): nodes += Leaf.compile(text, in: scope, by: &self)
      case .element(let element):
        switch element.name {
        case "if": if let node: TemplateNode<Leaf> = conditional(element, in: scope) { nodes.append(node) }
        case "each": if let node: TemplateNode<Leaf> = loop(element, in: scope) { nodes.append(node) }
        case "include": nodes += include(element, in: scope)
        case "else": report(.misplacedElse, at: element.range)
        case _ where Leaf.elementNames.contains(element.name):
          if let leaf = Leaf.compile(element, in: scope, by: &self) { nodes.append(.leaf(leaf)) }
        default: reportUnknown(element, here: Leaf.elementNames + ElementNames.directives, place: Leaf.place)
        }
      }
    }
    return nodes
  }

  /// Reports an element that may not stand here, or that does not exist at all.
  mutating func reportUnknown(_ element: MarkupElement, here: [String], place: String) {
    if ElementNames.all.contains(element.name) {
      report(.misplacedElement(element.name, place: place, here: here), at: element.range)
    } else {
      let meant =
        ElementNames.ofHTML[element.name] ?? Spelling.nearest(to: element.name, among: here)
        ?? Spelling.nearest(to: element.name, among: ElementNames.inside)
      report(.unknownElement(element.name, meant: meant, here: here), at: element.range)
    }
  }

  // MARK: - Directives

  private mutating func conditional<Leaf: TemplateLeaf>(
    _ element: MarkupElement, in scope: Scope
  ) -> TemplateNode<Leaf>? {
    var body = element.children[...]
    while case .text(let text) = body.last, text.firstWord == nil { body.removeLast() }
    var otherwise: [TemplateNode<Leaf>] = []
    if case .element(let last) = body.last, last.name == "else" {
      body.removeLast()
      checkAttributes(of: last, allowed: [])
      otherwise = goDown(into: last, isDirective: true) { $0.nodes(last.children[...], in: scope) }
    } else {
      body = element.children[...]
    }
    let (condition, inner) = self.condition(of: element, in: scope)
    let nodes: [TemplateNode<Leaf>] = goDown(into: element, isDirective: true) { $0.nodes(body, in: inner) }
    return condition.map { .when($0, nodes, otherwise: otherwise) }
  }

  private mutating func loop<Leaf: TemplateLeaf>(_ element: MarkupElement, in scope: Scope) -> TemplateNode<
    Leaf
  >? {
    checkAttributes(of: element, allowed: ["in", "as"])
    let list = required("in", of: element, example: "incident.log")
    let name = required("as", of: element, example: "entry")
    guard let list, let name, let resolved = resolve(list.value, in: scope, at: list.range) else {
      return nil
    }
    guard case .list(let elementType) = resolved.type else {
      report(.notAList(list.value, resolved.type, hint: "<each> goes through lists only"), at: list.range)
      return nil
    }
    reportUnguarded(resolved, in: scope, at: list.range)
    if !name.value.isPlainName {
      report(.badVariable(name.value), at: name.range)
    } else if scope.isTaken(name.value) {
      report(.nameTaken(name.value), at: name.range)
    }
    let inner = scope.knowing([resolved]).with(variable: name.value, of: elementType)
    let body: [TemplateNode<Leaf>] = goDown(into: element, isDirective: true) {
      $0.nodes(element.children[...], in: inner)
    }
    return .each(resolved.access, body)
  }

  private mutating func include<Leaf: TemplateLeaf>(_ element: MarkupElement, in scope: Scope)
    -> [TemplateNode<Leaf>]
  {
    checkAttributes(of: element, allowed: ["part"])
    checkEmpty(element, example: "<include part=\"log\"/>")
    guard let part = required("part", of: element, example: "log") else { return [] }
    return goInto(part: part) { $1.children(of: $0, in: scope) }
  }
}

/// All the names that a template may use.
enum ElementNames {
  static let directives = ["if", "each", "include"]
  /// Those that may stand somewhere inside a root element.
  static let inside =
    directives + ["else"] + BlockLeaf.elementNames + InlineLeaf.elementNames + ItemLeaf.elementNames
    + RowLeaf.elementNames + FieldLeaf.elementNames + ["td", "th", "title", "heading"]
  static let all = inside + ["letter", "part"]

  /// What somebody means who writes other names of HTML.
  static let ofHTML = [
    "b": "strong", "i": "em", "u": "em", "h1": "h2", "h3": "h2", "h4": "h2", "div": "p",
    "tbody": "tr", "thead": "tr", "elif": "else", "elseif": "else", "for": "each", "foreach": "each",
  ]
}
