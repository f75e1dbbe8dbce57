/// A JSON value whose objects keep the order of their keys.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value as text, indented, ending without a line feed.
  func text(indent: Int = 0) -> String {
    switch self {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .number(let number): return "\(number)"
    case .string(let string): return Self.quoted(string)
    case .array(let items):
      return Self.block(
        "[", "]", items.map { $0.text(indent: indent + 2) }, isFlat: items.allSatisfy(\.isScalar), indent)
    case .object(let members):
      let lines = members.map { "\(Self.quoted($0.key)): \($0.value.text(indent: indent + 2))" }
      return Self.block(
        "{", "}", lines, isFlat: members.count == 1 && members.allSatisfy(\.value.isScalar), indent)
    }
  }

  // MARK: -

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func block(_ open: String, _ close: String, _ parts: [String], isFlat: Bool, _ indent: Int)
    -> String
  {
    if parts.isEmpty { return open + close }
    if isFlat { return "\(open)\(parts.joined(separator: ", "))\(close)" }
    let margin = String(repeating: " ", count: indent)
    return "\(open)\n\(parts.map { "\(margin)  \($0)" }.joined(separator: ",\n"))\n\(margin)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case ..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
