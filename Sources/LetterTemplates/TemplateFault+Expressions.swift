import CaseValues
import SourceDiagnostics

/// What may be wrong with the fields, conditions and placeholders of a template.
extension TemplateFault {
  // MARK: - Fields

  static func unknownField(_ name: String, within: String, known: [String]) -> Self {
    let near = Spelling.nearest(to: name, among: known).map { (within.isEmpty ? "" : within + ".") + $0 }
    return Self(
      code: "unknown-field",
      message: within.isEmpty ? "there is no field '\(name)'" : "'\(within)' has no field '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "the fields here are: \(known.joined(separator: " "))")
  }

  static func nothingInside(_ path: String, _ type: FieldType, rest: String) -> Self {
    Self(
      code: "unknown-field", message: "'\(path)' is \(type.described) and has no field '\(rest)'",
      hint: "write '\(path)'")
  }

  static func notOfAList(_ key: String, list: String) -> Self {
    Self(
      code: "unknown-field", message: "'\(list)' is a list and has no field '\(key)'",
      hint:
        "go through it with <each in=\"\(list)\" as=\"...\">, or write '\(list).first', '.last' or '.count'")
  }

  static func unguarded(_ part: String, guardedBy path: String) -> Self {
    Self(
      code: "unguarded-field",
      message: "'\(part)' may be missing from a case, and the letter would have a hole here",
      hint: "put this inside <if has=\"\(path)\"> ... </if>")
  }

  static func notAList(_ path: String, _ type: FieldType, hint: String) -> Self {
    Self(code: "not-a-list", message: "'\(path)' is \(type.described), not a list", hint: hint)
  }

  static func badVariable(_ name: String) -> Self {
    Self(
      code: "bad-name", message: "'\(name)' cannot be the name of a variable",
      hint: "write small letters, digits and hyphens, such as 'entry'")
  }

  static func nameTaken(_ name: String) -> Self {
    Self(
      code: "name-taken",
      message: "the name '\(name)' is already that of a field or of a loop around this one",
      hint: "give the variable a name of its own")
  }

  // MARK: - Conditions

  static let asksNothing = Self(
    code: "bad-condition", message: "this <if> asks nothing", hint: conditionExamples)

  static let asksTwoThings = Self(
    code: "bad-condition", message: "this <if> asks two things at once",
    hint: "put one <if> into the other; has=\"...\" may name several fields")

  static func needlessIs(_ question: String, value: String, answer: String) -> Self {
    Self(
      code: "bad-condition", message: "'is' goes with 'field', not with '\(question)'",
      hint: "write <if field=\"\(value)\" is=\"\(answer)\">")
  }

  static func missingIs(_ path: String, words: [String]) -> Self {
    Self(
      code: "bad-condition", message: "this <if> lacks its attribute 'is'",
      hint: "write <if field=\"\(path)\" is=\"\(words.first ?? "...")\">")
  }

  static func needlessCondition(_ path: String) -> Self {
    Self(code: "needless-condition", message: "'\(path)' is always there", hint: "leave this <if> out")
  }

  static func notComparable(_ path: String, _ type: FieldType) -> Self {
    Self(
      code: "bad-condition", message: "'\(path)' is \(type.described) and cannot be compared",
      hint:
        "'field' and 'is' go with fields that hold one of a few words; to ask whether it is there, write 'has'"
    )
  }

  static func unknownWord(_ word: String, of path: String, words: [String]) -> Self {
    Self(
      code: "unknown-word", message: "'\(path)' is never '\(word)'",
      hint: suggestion(for: word, among: words, "it is one of"))
  }

  private static let conditionExamples =
    "write <if has=\"incident.log\">, <if several=\"incident.outages\"> or <if field=\"entry.channel\" is=\"phone\">"

  // MARK: - Formatters

  static func needsFormatter(_ path: String, _ type: FieldType, nouns: [String]) -> Self {
    let hint: String
    switch type {
    case .list(.record), .list(.list):
      hint =
        "go through it with <each in=\"\(path)\" as=\"...\">, or count it: {\(path) | count \(nouns.first ?? "...")}"
    default:
      let fitting = FormatterName.fitting(type)
      let noun = fitting.first == FormatterName.count.rawValue ? " \(nouns.first ?? "...")" : ""
      let others = fitting.count > 1 ? "; what fits is: \(fitting.joined(separator: " "))" : ""
      hint = "write it like {\(path) | \(fitting.first ?? "...")\(noun)}\(others)"
    }
    return Self(
      code: "needs-formatter", message: "'\(path)' is \(type.described) and needs a formatter", hint: hint)
  }

  static func isRecord(_ path: String, _ record: RecordType) -> Self {
    Self(
      code: "needs-field", message: "'\(path)' is a group of fields and cannot be printed as a whole",
      hint: "name a field inside it: \(record.fields.map { "\(path).\($0.name)" }.joined(separator: " "))")
  }

  static func unknownFormatter(_ name: String) -> Self {
    Self(
      code: "unknown-formatter", message: "there is no formatter '\(name)'",
      hint: suggestion(for: name, among: FormatterName.allCases.map(\.rawValue), "the formatters are"))
  }

  static func wrongFormatter(_ name: String, _ path: String, _ type: FieldType) -> Self {
    let fitting = FormatterName.fitting(type)
    return Self(
      code: "wrong-formatter", message: "'\(name)' does not fit '\(path)', which is \(type.described)",
      hint: fitting.isEmpty
        ? "write {\(path)} without a formatter" : "what fits is: \(fitting.joined(separator: " "))")
  }

  static func missingNoun(_ path: String, nouns: [String]) -> Self {
    Self(
      code: "bad-formatter", message: "'count' lacks the noun that is counted",
      hint:
        "write it like {\(path) | count \(nouns.first ?? "day")}; the nouns are: \(nouns.joined(separator: " "))"
    )
  }

  static func unknownNoun(_ name: String, language: String, nouns: [String]) -> Self {
    Self(
      code: "unknown-noun", message: "the language \(language) has no noun '\(name)'",
      hint: suggestion(for: name, among: nouns, "its nouns are"))
  }

  static func unknownCase(_ name: String, language: String, cases: [String]) -> Self {
    Self(
      code: "unknown-case", message: "the language \(language) has no grammatical case '\(name)'",
      hint: cases.isEmpty
        ? "leave it out: nouns of this language are not declined"
        : suggestion(for: name, among: cases, "it has"))
  }

  static func extraArgument(_ argument: String, of formatter: String) -> Self {
    Self(
      code: "bad-formatter", message: "'\(formatter)' does not know what to do with '\(argument)'",
      hint: "leave it out")
  }

  static func noWords(_ vocabulary: String, language: String) -> Self {
    Self(
      code: "no-words", message: "the language \(language) lacks words for '\(vocabulary)'",
      hint: "complete <words name=\"\(vocabulary)\"> in \(language)/language.xml")
  }

  // MARK: - Placeholders

  static let unclosed = Self(
    code: "bad-placeholder", message: "this placeholder is not closed",
    hint: "close it with }, or write {{ for a brace that is printed")
  static let unopened = Self(
    code: "bad-placeholder", message: "there is no placeholder to close here",
    hint: "write }} for a brace that is printed")
  static let emptyPlaceholder = Self(
    code: "bad-placeholder", message: "the placeholder is empty",
    hint: "name a field, such as {customer.name}")
  static let twoFormatters = Self(
    code: "bad-placeholder", message: "a placeholder has one formatter at most", hint: placeholderExample)
  static let spaceInPath = Self(
    code: "bad-placeholder", message: "a field is named without spaces, and | stands before a formatter",
    hint: placeholderExample)
  static let noFormatter = Self(
    code: "bad-placeholder", message: "there is no formatter behind the |", hint: placeholderExample)

  private static let placeholderExample = "write it like {incident.reported | date-time}"
}
