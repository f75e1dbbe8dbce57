import CaseValues

/// What a template may name at one place: the case, the variables of the loops around, and what is known to be there.
struct Scope {
  /// A thing that a path may begin with.
  private struct Variable {
    let name: String
    let type: FieldType
  }

  private let root: RecordType
  private var variables: [Variable] = []
  /// The paths that are known to be present, each as the name of its variable and its keys.
  private var present: Set<String> = []
  /// Behind a condition with a fault nobody knows what is there; each path would only repeat the fault.
  private var assumesAll = false

  init(root: RecordType) { self.root = root }

  /// What a path means here.
  struct Resolved {
    let access: Access
    let type: FieldType
    /// The path, and each part of it that may be absent, outermost first.
    let name: String
    let optionalParts: [String]
  }

  /// Why a path means nothing here.
  enum Fault: Error {
    /// `known` are the names that could stand in place of `name`; `within` is the path up to it, and `offset` where
    /// the name begins in the UTF-8 of the path.
    case unknown(name: String, within: String, known: [String], offset: Int)
    /// Something follows a field that has no fields inside.
    case noFields(path: String, type: FieldType, rest: String)
    /// Something other than `first`, `last` and `count` follows a list.
    case notOfAList(name: String, list: String)
  }

  /// Resolves a path such as `incident.outages.first.from`.
  func resolve(_ path: String) -> Result<Resolved, Fault> {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var variable = 0
    var type = FieldType.record(root)
    var rest = keys[...]
    var name = ""
    if let index = variables.lastIndex(where: { $0.name == keys[0] }) {
      (variable, type, name) = (index + 1, variables[index].type, keys[0])
      rest = keys.dropFirst()
    }
    var steps: [Access.Step] = []
    var optionalParts: [String] = []
    for (depth, key) in zip(rest.indices, rest) {
      switch type {
      case .record(let record):
        guard let slot = record.index(of: key) else {
          let known = record.fields.map(\.name) + (name.isEmpty ? variables.map(\.name) : [])
          let offset = keys[..<depth].reduce(0) { $0 + $1.utf8.count + 1 }
          return .failure(.unknown(name: key, within: name, known: known, offset: offset))
        }
        name += (name.isEmpty ? "" : ".") + key
        steps.append(.slot(slot))
        type = record.fields[slot].type
        if record.fields[slot].presence == .optional { optionalParts.append(name) }
      case .list(let element):
        switch key {
        case "first": steps.append(.first)
        case "last": steps.append(.last)
        case "count": steps.append(.count)
        default: return .failure(.notOfAList(name: key, list: name))
        }
        name += ".\(key)"
        type = key == "count" ? .whole(0...Int.max) : element
      default:
        return .failure(.noFields(path: name, type: type, rest: key))
      }
    }
    return .success(
      Resolved(
        access: Access(variable: variable, steps: steps), type: type, name: name, optionalParts: optionalParts
      ))
  }

  /// The first part of the path that may be absent here, or nil when all of it is there.
  func firstUnguarded(_ resolved: Resolved) -> String? {
    assumesAll ? nil : resolved.optionalParts.first { !present.contains($0) }
  }

  /// Whether it is no question that the path is there.
  func isNeedless(_ resolved: Resolved) -> Bool { !assumesAll && firstUnguarded(resolved) == nil }

  /// This scope, with the paths and all their parts known to be present.
  func knowing(_ paths: [Resolved]) -> Scope {
    var scope = self
    for path in paths { scope.present.formUnion(path.optionalParts) }
    return scope
  }

  /// This scope, with everything taken for present.
  func assumingAll() -> Scope {
    var scope = self
    scope.assumesAll = true
    return scope
  }

  /// This scope inside a loop.
  func with(variable name: String, of type: FieldType) -> Scope {
    var scope = self
    scope.variables.append(Variable(name: name, type: type))
    return scope
  }

  /// Whether a variable of that name would hide something.
  func isTaken(_ name: String) -> Bool {
    variables.contains { $0.name == name } || root.index(of: name) != nil
  }
}
