import CaseValues
import LetterDocument
import MarkupReading
import SourceDiagnostics

extension BlockLeaf: TemplateLeaf {
  static let elementNames =
    ["p", "h2", "ol", "ul", "table", "subject", "signature", "registration"]
    + Block.Part.allCases.map(\.rawValue)
  static let place = "among the blocks of a letter"
  static let home = "<p> ... </p>"

  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler)
    -> BlockLeaf?
  {
    if let part = Block.Part(rawValue: element.name) {
      compiler.checkAttributes(of: element, allowed: [])
      let blocks = compiler.flow(of: element, in: scope)
      compiler.note(part: element, isFilled: blocks.isSurelyFilled)
      return .part(part, blocks)
    }
    switch element.name {
    case "p", "h2":
      compiler.checkAttributes(of: element, allowed: [])
      let line: InlineNodes = compiler.children(of: element, in: scope)
      return element.name == "p" ? .paragraph(line) : .heading(line)
    case "ol", "ul":
      compiler.checkAttributes(of: element, allowed: [])
      return .list(isOrdered: element.name == "ol", compiler.children(of: element, in: scope))
    case "table":
      return compiler.table(element, in: scope)
    case "subject":
      return compiler.subject(element, in: scope)
    case "signature":
      compiler.checkAttributes(of: element, allowed: [])
      let fields: [TemplateNode<FieldLeaf>] = compiler.children(of: element, in: scope)
      compiler.note(part: element)
      if fields.isEmpty { compiler.report(.noField(in: element.name), at: element.range) }
      return .signature(fields)
    default:
      return compiler.registration(element, in: scope)
    }
  }
}

extension TemplateCompiler {
  /// What an element holds that takes either lines of text or blocks.
  mutating func flow(of element: MarkupElement, in scope: Scope) -> [TemplateNode<BlockLeaf>] {
    if holdsBlocks(element) { return children(of: element, in: scope) }
    return [.leaf(.paragraph(children(of: element, in: scope)))]
  }

  private func holdsBlocks(_ element: MarkupElement) -> Bool {
    if element.children.contains(where: {
      if case .text(let text) = $0 { text.firstWord != nil } else { false }
    }) {
      return false
    }
    return element.elements.contains { child in
      BlockLeaf.elementNames.contains(child.name) || child.name == "include"
        || ["if", "each", "else"].contains(child.name) && holdsBlocks(child)
    }
  }

  fileprivate mutating func subject(_ element: MarkupElement, in scope: Scope) -> BlockLeaf? {
    checkAttributes(of: element, allowed: [])
    let names = ["title", "heading"]
    guard element.elements.contains(where: { names.contains($0.name) }) else {
      let title: InlineNodes = children(of: element, in: scope)
      note(part: element, isFilled: title.isSurelyFilled)
      return .subject(title: title, heading: [])
    }
    var parts: [String: InlineNodes] = [:]
    for child in element.children {
      switch child {
      case .text(let text): checkNoWords(text, place: "beside <title> and <heading>", home: "one of them")
      case .element(let child) where !names.contains(child.name):
        reportUnknown(child, here: names, place: "beside <title> and <heading>")
      case .element(let child):
        checkAttributes(of: child, allowed: [])
        let line: InlineNodes = children(of: child, in: scope)
        if parts.updateValue(line, forKey: child.name) != nil {
          report(.repeatedElement(child.name), at: child.range)
        }
      }
    }
    note(part: element, isFilled: parts["title"].map(\.isSurelyFilled) ?? true)
    guard let title = parts["title"] else {
      report(.missingElement("title", in: element.name), at: element.range)
      return nil
    }
    return .subject(title: title, heading: parts["heading"] ?? [])
  }

  fileprivate mutating func registration(_ element: MarkupElement, in scope: Scope) -> BlockLeaf? {
    checkAttributes(of: element, allowed: ["title", "stamp"])
    let title = requiredWords("title", of: element, example: "Registration")
    let stamp = requiredWords("stamp", of: element, example: "Stamp")
    let fields: [TemplateNode<FieldLeaf>] = children(of: element, in: scope)
    note(part: element)
    if fields.isEmpty { report(.noField(in: element.name), at: element.range) }
    guard let title, let stamp else { return nil }
    return .registration(RegistrationNodes(title: title, stamp: stamp, fields: fields))
  }
}
