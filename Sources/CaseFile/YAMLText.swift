/// Writes a text as a YAML scalar on one line.
enum YAMLText {
  /// The text as it is where every reader of YAML takes it for that text; otherwise in double quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// The text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: -

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if !first.properties.isAlphabetic, !"+0123456789<(".unicodeScalars.contains(first) { return false }
    if last == " " || last == ":" || text.contains(": ") || text.contains(" #") { return false }
    if text.unicodeScalars.contains(where: {
      $0 == "\n" || $0 == "\t" || $0 == "\u{2028}" || $0 == "\u{2029}"
    }) {
      return false
    }
    return !meansSomethingElse(text)
  }

  /// Whether other readers of YAML take the text for a number, a time or a truth value.
  private static func meansSomethingElse(_ text: String) -> Bool {
    if ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) {
      return true
    }
    let isNumeral = text.utf8.allSatisfy { byte in
      byte >= 0x30 && byte < 0x3A || "+-.,_:exoEXO".utf8.contains(byte)
    }
    return isNumeral && text.utf8.contains { $0 >= 0x30 && $0 < 0x3A }
  }
}
