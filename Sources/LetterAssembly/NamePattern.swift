package import CaseFile
internal import CaseValues
internal import SourceDiagnostics

/// The pattern that file names of letters are made by, such as `{date}-{customer.name}-{kind}`.
package struct NamePattern: Sendable {
  /// Why a pattern cannot be used, and what to write instead.
  package struct Fault: Error {
    package let message: String
    package let hint: String
  }

  /// The pattern that is used when none is given.
  package static let standard = "{date}-{customer.name}-{kind}"

  private enum Piece: Sendable {
    case literal(String)
    case field(FieldPath)
    case input, number
  }

  private let pieces: [Piece]

  /// Reads a pattern: text, `{field}` for a field of the case, `{file}` for the name of the input, `{number}` for the
  /// letter's number in the run.
  package init(_ text: String, catalogue: CaseCatalogue) throws(Fault) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw Fault(
          message: "the name pattern '\(text)' has a { that is not closed",
          hint: "write it like '\(Self.standard)'")
      }
      pieces.append(try Self.piece(String(rest[rest.index(after: open)..<close]), catalogue))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
  }

  private static func piece(_ name: String, _ catalogue: CaseCatalogue) throws(Fault) -> Piece {
    if name == "file" { return .input }
    if name == "number" { return .number }
    let known = scalars(of: catalogue.root, under: "")
    guard known.contains(name), let path = FieldPath(name, in: catalogue.root) else {
      let near = Spelling.nearest(to: name, among: known + ["file", "number"])
      throw Fault(
        message: "a file name cannot be made from '{\(name)}'",
        hint: near.map { "did you mean '{\($0)}'?" }
          ?? "use fields such as {date}, {customer.name}, {kind}, or {file} and {number}")
    }
    return .field(path)
  }

  /// The paths of the fields that hold a single value, outside of lists.
  private static func scalars(of record: RecordType, under prefix: String) -> [String] {
    record.fields.flatMap { field -> [String] in
      switch field.type {
      case .list: []
      case .record(let inner): scalars(of: inner, under: prefix + field.name + ".")
      default: [prefix + field.name]
      }
    }
  }

  /// The name for a letter's files, without extension: safe on every file system, and never a path.
  package func name(for one: Case, input: String, number: Int) -> String {
    var name = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): name += text
      case .input: name += input
      case .number: name += String(number)
      case .field(let path): name += path.notation(of: one[path].value)
      }
    }
    return Self.safe(name)
  }

  /// The text with everything but letters, digits, `_` and `.` inside made to single hyphens; never empty, never
  /// more than 120 bytes, never with a point or hyphen at an end.
  package static func safe(_ text: String) -> String {
    var result = ""
    var owesHyphen = false
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || scalar.properties.generalCategory == .nonspacingMark || (scalar == "." && !result.isEmpty)
      guard isKept else {
        owesHyphen = !result.isEmpty
        continue
      }
      if owesHyphen { result += "-" }
      owesHyphen = false
      result.unicodeScalars.append(scalar)
      if result.utf8.count > 116 { break }
    }
    while result.last == "." || result.last == "-" { result.removeLast() }
    let isReserved = reserved.contains(result.split(separator: ".").first.map { $0.uppercased() } ?? "")
    return result.isEmpty || isReserved ? "letter" + (result.isEmpty ? "" : "-" + result) : result
  }

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}

/// Makes names unique by numbering those that came before.
package struct UniqueNames {
  private var taken: Set<String> = []

  /// No name is taken yet.
  package init() {}

  /// The name, or the name with the lowest number behind it that is free; file systems may ignore capitals, so names
  /// that differ in nothing else count as the same.
  package mutating func claim(_ name: String) -> String {
    if taken.insert(name.lowercased()).inserted { return name }
    var number = 2
    while !taken.insert("\(name)-\(number)".lowercased()).inserted { number += 1 }
    return "\(name)-\(number)"
  }
}
