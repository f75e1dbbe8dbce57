import CaseValues
import LetterDocument
import MarkupReading
import SourceDiagnostics

/// How the letters of a language stand on paper: the file `page.xml` of the language.
struct PageSetup: Sendable {
  let layout: Layout
  let marks: Marks
  /// Whose letter it is, at the foot of each page.
  let running: InlineNodes

  private static let names = ["company-copy", "customer-copy", "page-number", "draft", "running"]

  /// Reads the root element of `page.xml`; nil when something in it is wrong, which is reported.
  init?(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler) {
    guard element.name == "page" else {
      compiler.report(.noPage(element.name), at: element.range)
      return nil
    }
    compiler.checkAttributes(of: element, allowed: ["paper", "parties", "subject"])
    let paper = compiler.choice("paper", of: element, Layout.Paper.self)
    let parties = compiler.choice("parties", of: element, Layout.Side.self)
    let subject = compiler.choice("subject", of: element, Layout.SubjectStyle.self)
    let parts = compiler.parts(of: element, named: Self.names)
    let companyCopy = parts["company-copy"].flatMap { compiler.words(of: $0) }
    let customerCopy = parts["customer-copy"].flatMap { compiler.words(of: $0) }
    let draft = parts["draft"].flatMap { compiler.words(of: $0) }
    let number = parts["page-number"].flatMap { compiler.pageNumber(of: $0) }
    let running: InlineNodes? = parts["running"].map { compiler.children(of: $0, in: scope) }
    guard let paper, let parties, let subject, let companyCopy, let customerCopy, let number, let draft,
      let running
    else { return nil }
    layout = Layout(paper: paper, parties: parties, subject: subject)
    marks = Marks(companyCopy: companyCopy, customerCopy: customerCopy, page: number, draft: draft)
    self.running = running
  }
}

extension TemplateCompiler {
  fileprivate mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of element: MarkupElement, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let attribute = required(name, of: element, example: words.first ?? "") else { return nil }
    if let choice = Choice(rawValue: attribute.value) { return choice }
    report(.badAttribute(name, is: attribute.value, allowed: words), at: attribute.range)
    return nil
  }

  /// The elements of those names, each once.
  fileprivate mutating func parts(of element: MarkupElement, named names: [String]) -> [String: MarkupElement]
  {
    var parts: [String: MarkupElement] = [:]
    for child in element.children {
      switch child {
      case .text(let text):
        checkNoWords(text, place: "directly in <\(element.name)>", home: "one of its elements")
      case .element(let child) where !names.contains(child.name):
        let meant = Spelling.nearest(to: child.name, among: names)
        if let meant {
          report(.unknownElement(child.name, meant: meant, here: names), at: child.range)
        } else {
          reportUnknown(child, here: names, place: "directly in <\(element.name)>")
        }
      case .element(let child):
        checkAttributes(of: child, allowed: [])
        if parts.updateValue(child, forKey: child.name) != nil {
          report(.repeatedElement(child.name), at: child.range)
        }
      }
    }
    for name in names where parts[name].map({ $0.elements.isEmpty && $0.text.isEmpty }) ?? true {
      report(.missingElement(name, in: element.name), at: parts[name]?.range ?? element.range)
    }
    return parts
  }

  /// The text of an element that holds nothing else.
  private mutating func plainText(of element: MarkupElement) -> String? {
    for child in element.elements {
      report(
        .misplacedElement(child.name, place: "in <\(element.name)>", here: ["plain words"]), at: child.range)
    }
    return element.elements.isEmpty && !element.text.isEmpty ? element.text : nil
  }

  /// Words without fields.
  fileprivate mutating func words(of element: MarkupElement) -> String? {
    guard let text = plainText(of: element) else { return nil }
    if text.contains(where: { $0 == "{" || $0 == "}" }) {
      report(.needlessPlaceholder("in <\(element.name)>"), at: element.range)
      return nil
    }
    return text
  }

  /// The words before, between and behind the two numbers.
  fileprivate mutating func pageNumber(of element: MarkupElement) -> [String]? {
    guard let text = plainText(of: element) else { return nil }
    if let first = text.firstRange(of: "{page}"),
      let second = text[first.upperBound...].firstRange(of: "{pages}")
    {
      let words = [
        text[..<first.lowerBound], text[first.upperBound..<second.lowerBound], text[second.upperBound...],
      ]
      if !words.joined().contains(where: { $0 == "{" || $0 == "}" }) { return words.map(String.init) }
    }
    report(.badPageNumber, at: element.range)
    return nil
  }
}
