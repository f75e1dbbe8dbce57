internal import CaseValues

/// The JSON Schema (draft-07) of the case file, for editors that check and complete while one types.
///
/// It accepts what the reader accepts, and what a scaffold leaves to be filled in. It takes texts as other readers of
/// YAML see them: `0041788` as a number, `no` as false. Only `~` and `null` as the text of a required field it refuses:
/// to those readers they are no different from an empty field.
package struct JSONSchema: Sendable {
  private let catalogue: CaseCatalogue
  private let guide: CaseGuide
  private let required: [String: [String]]

  /// The schema of the catalogue, explained in the language of the guide.
  ///
  /// `required` are the fields that each kind of letter needs beyond those that every letter needs.
  package init(catalogue: CaseCatalogue, guide: CaseGuide, required: [String: [String]]) {
    self.catalogue = catalogue
    self.guide = guide
    self.required = required
  }

  /// The schema as text, ending with a line feed.
  package var text: String {
    let item = object(of: catalogue.item, path: "", isItem: true)
    let incidents: JSONValue = .object([
      ("description", .string(Text.incidents)), ("type", .array([.string("array"), .string("null")])),
      ("minItems", .number(1)), ("items", item),
    ])
    let root: JSONValue = .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string(Text.title)),
      ("description", .string(Text.description)),
      ("type", .string("object")),
      ("additionalProperties", .bool(false)),
      ("required", .array([.string(catalogue.paths.complain.name)])),
      ("oneOf", .array([requires(catalogue.paths.incident.name), requires(CaseCatalogue.incidentsKey)])),
      ("allOf", .array(conditions)),
      (
        "properties",
        .object(properties(of: catalogue.root, path: "") + [(CaseCatalogue.incidentsKey, incidents)])
      ),
    ])
    return root.text() + "\n"
  }

  // MARK: - What must be there

  private func requires(_ key: String) -> JSONValue { .object([("required", .array([.string(key)]))]) }

  /// A file with one incident has everything in its place; an item of `incidents` may give what the file lacks.
  private var conditions: [JSONValue] {
    let single = requires(catalogue.paths.incident.name)
    let everyKind: JSONValue = .object([
      ("if", single), ("then", need(paths(alwaysRequiredIn: catalogue.root))),
    ])
    let kinds = catalogue.kinds.words.compactMap { kind -> JSONValue? in
      let paths = (required[kind] ?? []).filter { $0 != catalogue.paths.timeZone.name }
      guard !paths.isEmpty else { return nil }
      let isKind: JSONValue = .object([
        ("properties", .object([("kind", .object([("const", .string(kind))]))])),
        ("required", .array([.string(catalogue.paths.incident.name), .string(catalogue.paths.kind.name)])),
      ])
      return .object([
        ("if", isKind), ("then", need(paths.map { $0.split(separator: ".").map(String.init) })),
      ])
    }
    return [everyKind] + kinds
  }

  /// The fields that every letter needs, reached through records only; those of items stand with the items.
  private func paths(alwaysRequiredIn record: RecordType) -> [[String]] {
    record.fields.filter { $0.presence == .required }.flatMap { field -> [[String]] in
      guard case .record(let inner) = field.type else { return [[field.name]] }
      return paths(alwaysRequiredIn: inner).map { [field.name] + $0 }
    }
  }

  private func need(_ paths: [[String]]) -> JSONValue {
    var names: [String] = []
    for path in paths { if let first = path.first, !names.contains(first) { names.append(first) } }
    guard !names.isEmpty else { return .object([("not", .object([("type", .string("null"))]))]) }
    let members = names.map { name in
      (
        key: name,
        value: need(paths.filter { $0.first == name }.map { Array($0.dropFirst()) }.filter { !$0.isEmpty })
      )
    }
    return .object([
      ("type", .string("object")), ("required", .array(names.map { .string($0) })),
      ("properties", .object(members)),
    ])
  }

  // MARK: - What may be there

  private func properties(of record: RecordType, path: String) -> [(key: String, value: JSONValue)] {
    record.fields.map { field in
      let inner = path.isEmpty ? field.name : "\(path).\(field.name)"
      return (field.name, property(field, path: self.path(inner)))
    }
  }

  /// The path in the catalogue: the own fields of an item are those of `incident`.
  private func path(_ path: String) -> String {
    catalogue.root.index(of: path.prefix { $0 != "." }) == nil
      ? "\(catalogue.paths.incident.name).\(path)" : path
  }

  private func property(_ field: Field, path: String) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("description", .string(guide.entry(for: path).help))]
    members += schema(of: field.type, path: path)
    if let example = field.example { members.append(("examples", examples(example, field.type))) }
    return .object(members)
  }

  private func examples(_ example: String, _ type: FieldType) -> JSONValue {
    switch type {
    case .whole: .array([Int(example).map { .number($0) } ?? .string(example)])
    case .list: .array([.array([.string(example)])])
    default: .array([.string(example)])
    }
  }

  /// The keywords for a type; every value may be empty, which is the same as leaving the field out.
  private func schema(of type: FieldType, path: String) -> [(key: String, value: JSONValue)] {
    switch type {
    case .line, .text, .lineOrWord: return [("type", Self.types("string", "number", "boolean", "null"))]
    case .word(let vocabulary):
      return anyOf([.object([("enum", .array(vocabulary.words.map { .string($0) }))])])
    case .flag:
      let words = FlagNotation.words.map { JSONValue.string($0) }
      return anyOf([.object([("enum", .array([.bool(true), .bool(false)] + words))])])
    case .whole(let range):
      let number: JSONValue = .object([
        ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ])
      return anyOf([number, Self.pattern(WholeNotation.pattern)])
    case .date: return Self.notation(DateNotation.pattern)
    case .moment: return Self.notation(MomentNotation.pattern)
    case .money: return Self.notation(MoneyNotation.pattern)
    case .percent:
      return anyOf([.object([("type", .string("number"))]), Self.pattern(PercentNotation.pattern)])
    case .duration: return Self.notation(DurationNotation.pattern)
    case .timeZone: return Self.notation(TimeZoneNotation.pattern)
    case .record(let record): return Self.members(object(of: record, path: path, isItem: false))
    case .list(.line):
      // A block scalar may give the lines.
      return [
        ("type", Self.types("array", "string", "null")), ("items", .object(schema(of: .line, path: path))),
      ]
    case .list(.record(let record)):
      return [("type", Self.types("array", "null")), ("items", object(of: record, path: path, isItem: true))]
    case .list(let item):
      return [("type", Self.types("array", "null")), ("items", .object(schema(of: item, path: path)))]
    }
  }

  private func object(of record: RecordType, path: String, isItem: Bool) -> JSONValue {
    let needed = record.fields.filter { $0.presence == .required }.map { JSONValue.string($0.name) }
    let isWhole = isItem && record !== catalogue.item && !needed.isEmpty
    return .object(
      [("type", Self.types("object", "null")), ("additionalProperties", .bool(false))]
        + (isWhole ? [("required", .array(needed))] : [])
        + [("properties", .object(properties(of: record, path: path)))])
  }

  private func anyOf(_ schemas: [JSONValue]) -> [(key: String, value: JSONValue)] {
    [("anyOf", .array(schemas + [Self.pattern(Self.placeholder), .object([("type", .string("null"))])]))]
  }

  // MARK: -

  /// What a scaffold leaves to be filled in.
  private static let placeholder = "<.*>"

  private static func types(_ names: String...) -> JSONValue { .array(names.map { .string($0) }) }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object([("type", .string("string")), ("pattern", .string("^\(pattern)$"))])
  }

  private static func notation(_ pattern: String) -> [(key: String, value: JSONValue)] {
    [("type", types("string", "null")), ("pattern", .string("^(\(pattern)|\(placeholder))$"))]
  }

  private static func members(_ value: JSONValue) -> [(key: String, value: JSONValue)] {
    if case .object(let members) = value { members } else { [] }
  }

  private enum Text {
    static let title = "Case file of complain"
    static let description =
      "The facts of one matter of a customer with a company, from which complain makes a formal letter."
    static let incidents =
      "Several incidents instead of one: each becomes a letter. Each has the fields of 'incident', and may give any "
      + "other field anew."
  }
}
