package import CaseValues
import LetterDocument
package import Localization
import MarkupReading
package import SourceDiagnostics

/// Checks a template against the fields of a case and turns it into what a letter is filled from.
package struct TemplateCompiler {
  /// So many parts may be included in one template, parts of parts counted; more is a mistake or an attack.
  static let mostIncludes = 200
  /// So many elements may stand inside each other, through all parts; the compiler goes down with each.
  static let deepestNesting = 64

  let source: any TemplateSource
  let language: Language
  private let root: RecordType
  /// The file in which the compiler stands.
  private(set) var file: SourceFile
  private var diagnostics: [Diagnostic] = []
  private var parsed: [String: MarkupElement] = [:]
  private var openIncludes: [String] = []
  private var includeCount = 0
  /// How many elements are around.
  private var nesting = 0
  /// How many directives are around: what is inside one may be missing from a letter.
  private var directiveDepth = 0
  /// How many columns the table around has.
  var columns: Int?
  private var clauses: [String] = []
  private var clausePlaces: [String: SourcePlace] = [:]
  private var letterParts: [LetterPart] = []

  /// A place in one of the files.
  private struct SourcePlace: Equatable {
    let file: String
    let range: SourceRange
  }

  /// A part of the letter that the template has somewhere.
  private struct LetterPart {
    let name: String
    let file: SourceFile
    let range: SourceRange
    let isAlwaysPrinted: Bool
  }

  private init(source: any TemplateSource, root: RecordType, language: Language, file: SourceFile) {
    self.source = source
    self.root = root
    self.language = language
    self.file = file
  }

  /// The checked template for letters of that kind in that language.
  ///
  /// Throws everything that is wrong with the template and the parts that it includes.
  package static func compile(
    kind: String, language: Language, root: RecordType, source: any TemplateSource
  ) throws(DiagnosticList) -> Template {
    let path = "\(language.code)/\(kind).xml"
    guard let file = source.file(at: path) else {
      throw DiagnosticList([Diagnostic(code: "no-template", "there is no template \(path)")])
    }
    var compiler = TemplateCompiler(source: source, root: root, language: language, file: file)
    let template = compiler.letter(kind: kind, file: file)
    let page = compiler.page()
    guard let template, let page, !compiler.diagnostics.hasErrors else {
      throw DiagnosticList(compiler.diagnostics.sortedByPlace())
    }
    return Template(
      kind: kind, language: language, version: template.version, requirements: template.requirements,
      clauses: compiler.clauses, page: page, nodes: template.nodes)
  }

  // MARK: - Reporting

  /// Adds a fault in the file in which the compiler stands.
  mutating func report(_ fault: TemplateFault, at range: SourceRange) { report(fault, at: range, of: file) }

  private mutating func report(_ fault: TemplateFault, at range: SourceRange, of file: SourceFile) {
    diagnostics.append(Diagnostic(code: fault.code, fault.message, hint: fault.hint, in: file, at: range))
  }

  /// Reports attributes that the element does not have, and ids that stand twice.
  mutating func checkAttributes(of element: MarkupElement, allowed: [String]) {
    for attribute in element.attributes where attribute.name != "id" && !allowed.contains(attribute.name) {
      report(
        .unknownAttribute(attribute.name, of: element.name, allowed: allowed + ["id"]),
        at: attribute.nameRange)
    }
    guard element.attribute("id") != nil, let id = required("id", of: element, example: "reply") else {
      return
    }
    let place = SourcePlace(file: file.name, range: id.range)
    // A part that is included twice has each of its ids once.
    if let known = clausePlaces[id.value], known != place { report(.duplicateID(id.value), at: id.range) }
    if clausePlaces.updateValue(place, forKey: id.value) == nil { clauses.append(id.value) }
  }

  /// The value of an attribute that must be there.
  mutating func required(_ name: String, of element: MarkupElement, example: String) -> MarkupAttribute? {
    let attribute = element.attribute(name)
    if let attribute, !attribute.words.isEmpty || attribute.value.contains(" ") { return attribute }
    report(
      .missingAttribute(name, of: element.name, example: example), at: attribute?.nameRange ?? element.range)
    return nil
  }

  /// The value of an attribute that must be there and is printed as it is.
  mutating func requiredWords(_ name: String, of element: MarkupElement, example: String) -> String? {
    guard let attribute = required(name, of: element, example: example) else { return nil }
    if attribute.value.contains(where: { $0 == "{" || $0 == "}" }) {
      report(.needlessPlaceholder("in the attribute '\(name)'"), at: attribute.range)
    }
    return attribute.value
  }

  // MARK: - The root

  private mutating func letter(
    kind: String, file: SourceFile
  ) -> (version: String, requirements: [String], nodes: [TemplateNode<BlockLeaf>])? {
    guard let element = read(file) else { return nil }
    guard element.name == "letter" else {
      report(.noLetter(element.name), at: element.range)
      return nil
    }
    checkAttributes(of: element, allowed: ["kind", "language", "version", "requires"])
    let version = requiredWords("version", of: element, example: "2026-03") ?? ""
    for (name, expected) in [("kind", kind), ("language", language.code)] {
      if let attribute = required(name, of: element, example: expected), attribute.value != expected {
        report(.wrongPlace(name, is: attribute.value, expected: expected), at: attribute.range)
      }
    }
    var scope = Scope(root: root)
    var requirements: [String] = []
    for path in element.attribute("requires")?.words ?? [] {
      if let resolved = resolve(path.text, in: scope, at: path.range) {
        scope = scope.knowing([resolved])
        requirements.append(path.text)
      }
    }
    let nodes: [TemplateNode<BlockLeaf>] = children(of: element, in: scope)
    checkLetterParts(of: element)
    return (version, requirements, nodes)
  }

  private mutating func page() -> PageSetup? {
    let path = "\(language.code)/page.xml"
    guard let file = source.file(at: path) else {
      let hint = "copy it from a language that has one"
      diagnostics.append(Diagnostic(code: "no-template", "there is no \(path)", hint: hint))
      return nil
    }
    self.file = file
    guard let element = read(file) else { return nil }
    return PageSetup(element, in: Scope(root: root), by: &self)
  }

  // MARK: - Parts of the letter

  /// What every letter has exactly once, whatever the case holds.
  static let neededParts = ["sender", "addressee", "subject", "demands", "signature", "registration"]

  /// Notes that a part of the letter stands here.
  mutating func note(part element: MarkupElement, isFilled: Bool = true) {
    guard Self.neededParts.contains(element.name) else { return }
    if !isFilled { report(.mayBeEmpty(element.name), at: element.range) }
    letterParts.append(
      LetterPart(name: element.name, file: file, range: element.range, isAlwaysPrinted: directiveDepth == 0))
  }

  private mutating func checkLetterParts(of letter: MarkupElement) {
    for name in Self.neededParts {
      let found = letterParts.filter { $0.name == name }
      if found.isEmpty { report(.missingLetterPart(name), at: letter.range) }
      for part in found where !part.isAlwaysPrinted {
        report(.uncertainLetterPart(name), at: part.range, of: part.file)
      }
      for part in found.filter(\.isAlwaysPrinted).dropFirst() {
        report(.repeatedLetterPart(name), at: part.range, of: part.file)
      }
    }
  }

  // MARK: - Going down

  /// Compiles what stands inside an element.
  mutating func goDown<Inner>(
    into element: MarkupElement, isDirective: Bool = false, _ compile: (inout TemplateCompiler) -> [Inner]
  ) -> [Inner] {
    guard nesting < Self.deepestNesting else {
      report(.tooDeep, at: element.range)
      return []
    }
    nesting += 1
    directiveDepth += isDirective ? 1 : 0
    defer {
      nesting -= 1
      directiveDepth -= isDirective ? 1 : 0
    }
    return compile(&self)
  }

  /// Compiles what stands inside the root element of a part.
  mutating func goInto<Inner>(
    part: MarkupAttribute, _ compile: (MarkupElement, inout TemplateCompiler) -> [Inner]
  ) -> [Inner] {
    let folder = "\(language.code)/parts/"
    if let cycle = openIncludes.firstIndex(of: part.value) {
      report(.includeCycle(part.value, way: openIncludes[cycle...] + [part.value]), at: part.range)
      return []
    }
    includeCount += 1
    guard includeCount <= Self.mostIncludes else {
      if includeCount == Self.mostIncludes + 1 { report(.tooManyIncludes(Self.mostIncludes), at: part.range) }
      return []
    }
    guard part.value.isPlainName, let partFile = source.file(at: "\(folder)\(part.value).xml") else {
      let known = source.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".xml") }
      report(
        .noPart(part.value, known: known.map { String($0.dropFirst(folder.count).dropLast(4)) }),
        at: part.range)
      return []
    }
    let outer = file
    file = partFile
    openIncludes.append(part.value)
    defer {
      openIncludes.removeLast()
      file = outer
    }
    guard let root = read(partFile) else { return [] }
    guard root.name == "part" else {
      report(.noPartElement(root.name), at: root.range)
      return []
    }
    checkAttributes(of: root, allowed: [])
    return compile(root, &self)
  }

  private mutating func read(_ file: SourceFile) -> MarkupElement? {
    if let element = parsed[file.name] { return element }
    do throws(Diagnostic) {
      let element = try MarkupReader.read(file)
      parsed[file.name] = element
      return element
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

extension String {
  /// Whether it consists of small letters, digits and hyphens only: no way out of a folder.
  var isPlainName: Bool {
    !isEmpty
      && utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }
}
