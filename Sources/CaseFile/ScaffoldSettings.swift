internal import CaseValues
internal import SourceDiagnostics

/// The values that a scaffold is filled with from the beginning, by the path of their field.
struct ScaffoldSettings {
  /// Of a list each item; of any other field one text.
  private(set) var values: [String: [String]] = [:]
  private(set) var findings: [Diagnostic] = []
  private let catalogue: CaseCatalogue

  /// Settings of fields of that catalogue; none yet.
  init(catalogue: CaseCatalogue) { self.catalogue = catalogue }

  /// Whether the field, or one below it, has a value.
  func touch(_ path: String) -> Bool {
    values[path] != nil || values.keys.contains { $0.hasPrefix(path + ".") }
  }

  /// Takes over the customer and the company of another case.
  mutating func takeParties(from other: Case) {
    for (path, field) in catalogue.allFields where ["customer.", "company."].contains(where: path.hasPrefix) {
      guard let way = FieldPath(path, in: catalogue.root) else { continue }
      switch (field.type, other[way].value) {
      case (_, .text(let text)): values[path] = [text]
      case (_, .list(let items)):
        let texts = items.compactMap { item -> String? in
          if case .text(let text) = item.value { return text }
          return nil
        }
        if !texts.isEmpty { values[path] = texts }
      default: break
      }
    }
  }

  /// Takes over what the user sets, each as `FIELD=VALUE`; a list gets an item from each setting of it.
  mutating func take(_ settings: [String]) {
    var fresh: [String: [String]] = [:]
    for setting in settings {
      let file = SourceFile(name: "--set", text: setting)
      if let (fault, range) = read(setting, into: &fresh) { findings.append(fault.at(range, in: file)) }
    }
    values.merge(fresh) { _, new in new }
  }

  // MARK: -

  private func read(_ setting: String, into fresh: inout [String: [String]]) -> (Fault, SourceRange)? {
    let bytes = Array(setting.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (.noEqualSign, SourceRange(0, bytes.count))
    }
    let path = Self.withoutNumbers(String(decoding: bytes[..<equals], as: UTF8.self))
    let text = String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    let name = SourceRange(0, equals)
    let value = SourceRange(equals + 1, bytes.count)
    guard let field = catalogue.allFields.first(where: { $0.path == path })?.field else {
      return (.noSuchField(path, among: catalogue.allFields.map(\.path)), name)
    }
    if Self.fixed.contains(path) { return (.fixedField(path), name) }
    var type = field.type
    let isList = if case .list(let item) = type { true && item.isScalar } else { false }
    if case .list(let item) = type, isList { type = item }
    guard type.isScalar else { return (.fieldsOfItsOwn(path), name) }
    if let (fault, place) = unusable(bytes[(equals + 1)...]) { return (fault, place) }
    var written = text
    let isValid = written.withUTF8 { TypedScalar.value(of: $0, as: type) != nil }
    guard isValid else { return (TypedScalar.fault(of: text, as: type, path: path, mayLook: true), value) }
    if !isList, fresh[path] != nil { return (.setTwice(path), name) }
    fresh[path, default: []].append(text)
    return nil
  }

  /// The path of the field, where it is written as messages name it: `incident.outages.1.from`, `demands.2`.
  ///
  /// A scaffold has the first of each group only, and takes the texts of a list in the order of the settings.
  private static func withoutNumbers(_ path: String) -> String {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false)
    let last = keys.count - 1
    return keys.indices.filter { keys[$0] != "1" && ($0 < last || Int(keys[$0]) == nil) }.map {
      String(keys[$0])
    }
    .joined(separator: ".")
  }

  /// A value that is blank, or no text.
  private func unusable(_ value: ArraySlice<UInt8>) -> (Fault, SourceRange)? {
    Array(value).withUnsafeBufferPointer { bytes in
      if bytes.allSatisfy({ $0 == 0x20 }) {
        return (.emptySetting, SourceRange(value.startIndex, value.endIndex))
      }
      guard let (fault, range) = TextCheck(bytes).fault else { return nil }
      return (fault, SourceRange(value.startIndex + range.lowerBound, value.startIndex + range.upperBound))
    }
  }

  /// Fields that the command has options for, or that have one value only.
  private static let fixed: Set<String> = ["complain", "kind", "language", "jurisdiction"]
}

extension FieldType {
  fileprivate var isScalar: Bool {
    switch self {
    case .record, .list: false
    default: true
    }
  }
}

extension Fault {
  fileprivate static let noEqualSign = Fault(
    "bad-setting", "the setting has no =",
    hint: "write FIELD=VALUE, for example customer.name=\"Anna de Vries\"")
  fileprivate static let emptySetting = Fault(
    "bad-setting", "the setting has no value", hint: "write FIELD=VALUE, or leave the setting out")

  fileprivate static func noSuchField(_ path: String, among paths: [String]) -> Fault {
    let nearest = Spelling.nearest(to: path, among: paths)
    let below = paths.first { $0.hasSuffix("." + path) }
    return Fault(
      "unknown-key", "a case has no field \(quoted(path))",
      hint: (below ?? nearest).map { "did you mean '\($0)'?" } ?? "docs/case-file.md lists the fields")
  }

  fileprivate static func fixedField(_ path: String) -> Fault {
    let hint = path == "complain" ? "leave it out" : "use the option --\(path)"
    return Fault("bad-setting", "'\(path)' cannot be set in this way", hint: hint)
  }

  fileprivate static func fieldsOfItsOwn(_ path: String) -> Fault {
    Fault("bad-setting", "'\(path)' has fields of its own", hint: "set one of them: \(path).…=VALUE")
  }

  fileprivate static func setTwice(_ path: String) -> Fault {
    Fault("bad-setting", "'\(path)' is set twice", hint: "keep one of the two")
  }
}
