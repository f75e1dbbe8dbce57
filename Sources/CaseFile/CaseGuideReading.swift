internal import CaseValues
internal import MarkupReading
internal import SourceDiagnostics

/// Collects the texts of one `case.xml`, and what is wrong with it.
struct CaseGuideReading {
  private(set) var opening: [String] = []
  private(set) var entries: [String: CaseGuide.Entry] = [:]
  private(set) var form: MarkupForm

  private let fields: [(path: String, field: Field)]

  /// A reading of that file, which should have a text for each of the fields.
  init(file: SourceFile, fields: [(path: String, field: Field)]) {
    form = MarkupForm(file)
    self.fields = fields
  }

  /// Reads the file's root element.
  mutating func read(_ root: MarkupElement) {
    guard root.name == "case" else {
      form.report(
        code: "wrong-root", "the file begins with <\(root.name)>, not with <case>",
        hint: "write <case language=\"…\">", at: root.range)
      return
    }
    form.check(root, attributes: ["language"], children: ["opening", "field"])
    _ = form.required("language", of: root, wanted: "the language of the texts, such as en-GB")
    for element in root.elements {
      if element.name == "opening", let text = text(of: element) { opening.append(text) }
      if element.name == "field" { readField(element) }
    }
    for (path, _) in fields where entries[path] == nil {
      form.report(
        code: "missing", "there is no text for the field '\(path)'", hint: "add <field path=\"\(path)\">",
        at: root.range)
    }
  }

  // MARK: -

  private mutating func readField(_ element: MarkupElement) {
    form.check(element, attributes: ["path", "offered"], children: ["help", "placeholder", "offer"])
    guard let path = form.required("path", of: element, wanted: "a field, such as customer.name") else {
      return
    }
    guard let field = fields.first(where: { $0.path == path.value })?.field else {
      form.report(
        code: "unknown-field", "a case has no field '\(path.value)'",
        hint: Spelling.nearest(to: path.value, among: fields.map(\.path)).map { "did you mean '\($0)'?" }
          ?? "remove it, or add the field to the catalogue",
        at: path.range)
      return
    }
    if entries[path.value] != nil { form.repeated("the field '\(path.value)'", at: element.range) }
    let help = form.only(
      "help", of: element, title: "the help for the field '\(path.value)'", hint: "add <help>…</help>"
    ).flatMap { text(of: $0) }
    let placeholders = texts("placeholder", of: element)
    if field.type.needsPlaceholder, placeholders.isEmpty {
      form.report(
        code: "missing", "there is no placeholder for the field '\(path.value)'",
        hint: "add <placeholder>…</placeholder>", at: element.range)
    }
    let offered = form.value(
      "offered", of: element, wanted: "no for a field that few letters need, or leave it out"
    ) { $0 == "no" ? false : nil }
    entries[path.value] = CaseGuide.Entry(
      path: path.value, help: help ?? "", placeholders: placeholders, offers: texts("offer", of: element),
      isOffered: offered ?? true)
  }

  private mutating func texts(_ name: String, of element: MarkupElement) -> [String] {
    element.elements.filter { $0.name == name }.compactMap { text(of: $0) }
  }

  private mutating func text(of element: MarkupElement) -> String? {
    form.check(element, hasText: true)
    return form.requiredText(of: element)
  }
}

extension FieldType {
  /// Whether a scaffold needs words of the language to say what belongs there.
  fileprivate var needsPlaceholder: Bool {
    switch self {
    case .line, .text, .lineOrWord: true
    case .list(let item): item.needsPlaceholder
    default: false
    }
  }
}
