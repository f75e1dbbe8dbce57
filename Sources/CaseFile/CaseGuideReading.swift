internal import CaseValues
internal import MarkupReading
internal import SourceDiagnostics

/// Collects the texts of one `case.xml`, and what is wrong with it.
struct CaseGuideReading {
  private(set) var opening: [String] = []
  private(set) var entries: [String: CaseGuide.Entry] = [:]
  private(set) var findings: [Diagnostic] = []

  private let file: SourceFile
  private let fields: [(path: String, field: Field)]

  /// A reading of that file, which should have a text for each of the fields.
  init(file: SourceFile, fields: [(path: String, field: Field)]) {
    self.file = file
    self.fields = fields
  }

  /// Reads the file's root element.
  mutating func read(_ root: MarkupElement) {
    guard root.name == "case", root.attribute("language") != nil else { return report(.root, root) }
    for element in root.elements {
      switch element.name {
      case "opening": opening.append(element.text)
      case "field": readField(element)
      default: report(.unexpected(element.name, "opening, field"), element)
      }
    }
    for (path, _) in fields where entries[path] == nil { report(.lacking(path), root) }
  }

  // MARK: -

  private mutating func readField(_ element: MarkupElement) {
    guard let path = element.attribute("path") else { return report(.noPath, element) }
    guard let field = fields.first(where: { $0.path == path.value })?.field else {
      let nearest = Spelling.nearest(to: path.value, among: fields.map(\.path))
      findings.append(Fault.noField(path.value, nearest: nearest).at(path.range, in: file))
      return
    }
    if entries[path.value] != nil { return report(.twice(path.value), element) }
    var (help, placeholders, offers) = ("", [String](), [String]())
    for part in element.elements {
      switch part.name {
      case "help": help = part.text
      case "placeholder": placeholders.append(part.text)
      case "offer": offers.append(part.text)
      default: report(.unexpected(part.name, "help, placeholder, offer"), part)
      }
    }
    if help.isEmpty { report(.noHelp(path.value), element) }
    if field.type.needsPlaceholder, placeholders.isEmpty { report(.noPlaceholder(path.value), element) }
    entries[path.value] = CaseGuide.Entry(
      path: path.value, help: help, placeholders: placeholders, offers: offers)
  }

  private mutating func report(_ fault: Fault, _ element: MarkupElement) {
    findings.append(fault.at(element.range, in: file))
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

extension Fault {
  fileprivate static let root = Fault("bad-guide", "the file must be made of <case language=\"…\">")
  fileprivate static let noPath = Fault(
    "bad-guide", "the field has no path", hint: "write <field path=\"customer.name\">")

  fileprivate static func unexpected(_ name: String, _ known: String) -> Fault {
    Fault("bad-guide", "<\(name)> may not stand here", hint: "there may be: \(known)")
  }

  fileprivate static func noField(_ path: String, nearest: String?) -> Fault {
    Fault("bad-guide", "a case has no field '\(path)'", hint: nearest.map { "did you mean '\($0)'?" })
  }

  fileprivate static func twice(_ path: String) -> Fault {
    Fault("bad-guide", "'\(path)' stands here a second time", hint: "keep one of the two")
  }

  fileprivate static func lacking(_ path: String) -> Fault {
    Fault("bad-guide", "there is no text for the field '\(path)'", hint: "add <field path=\"\(path)\">")
  }

  fileprivate static func noHelp(_ path: String) -> Fault {
    Fault("bad-guide", "there is no help for the field '\(path)'", hint: "add <help>…</help>")
  }

  fileprivate static func noPlaceholder(_ path: String) -> Fault {
    Fault(
      "bad-guide", "there is no placeholder for the field '\(path)'", hint: "add <placeholder>…</placeholder>"
    )
  }
}
