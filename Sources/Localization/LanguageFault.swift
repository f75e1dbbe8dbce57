internal import MarkupReading
internal import SourceDiagnostics

/// What may be wrong with a language file: every sentence that its reader says.
struct LanguageFault {
  let code: String
  let message: String
  let hint: String
}

extension LanguageFault {
  static func wrongRoot(_ name: String) -> Self {
    Self(
      code: "wrong-root", message: "the file begins with <\(name)>, not with <language>",
      hint: "language data stands in <language code=\"…\" name=\"…\" jurisdiction=\"…\">")
  }

  // MARK: - Elements and attributes

  static func missing(_ what: String) -> Self {
    Self(
      code: "missing", message: "\(what) is missing",
      hint: seeAnother)
  }

  /// The hint for what is missing.
  static let seeAnother = "see how the language.xml of another language writes it"

  /// The hint for an attribute that is empty.
  static let fillOrRemove = "write what the language has for it, or remove it where it is not needed"

  static func badValue(_ name: String, _ value: String, wanted: String) -> Self {
    Self(code: "bad-value", message: "'\(value)' cannot be the value of '\(name)'", hint: "write \(wanted)")
  }

  static func unknownName(_ kind: String, _ name: String, known: [String]) -> Self {
    Self(
      code: "unknown-name", message: "there is no \(kind) '\(name)'",
      hint: MarkupForm.suggestion(for: name, among: known))
  }

  static func unknownCurrency(_ code: String, known: [String]) -> Self {
    let near = Spelling.nearest(to: code, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return Self(
      code: "unknown-name", message: "ISO 4217 has no currency '\(code)'",
      hint: "write three capital letters, such as EUR\(near)")
  }

  // MARK: - Months and patterns

  static func wrongMonths(_ count: Int) -> Self {
    Self(
      code: "wrong-months", message: "a year has 12 months, here are \(count)",
      hint: "write <month name=\"…\"/> for each, from January to December")
  }

  static func unknownPlaceholder(_ name: String, known: [String]) -> Self {
    Self(
      code: "unknown-placeholder", message: "{\(name)} cannot be filled in here",
      hint: MarkupForm.suggestion(for: name, among: known))
  }

  static func missingPlaceholder(_ choice: [String]) -> Self {
    let names = choice.map { "{\($0)}" }.joined(separator: " or ")
    return Self(
      code: "missing-placeholder", message: "the pattern lacks \(names)",
      hint: "put it where the language has it")
  }

  static let unclosedBrace = Self(
    code: "bad-pattern", message: "the { is not closed", hint: "a placeholder is written {name}")

  static let strayBrace = Self(
    code: "bad-pattern", message: "the } closes nothing", hint: "a placeholder is written {name}")

  static let halfClock = Self(
    code: "half-clock", message: "a clock with twelve hours needs {hour-12} and {half-day}",
    hint: "use both, and give the language <half-days before-noon=\"…\" after-noon=\"…\"/>")

  // MARK: - Plurals and nouns

  static func badPluralRule(expected: String, found: String) -> Self {
    Self(
      code: "bad-plural-rule",
      message: found.isEmpty
        ? "the plural rule ends where \(expected) should follow"
        : "the plural rule has '\(found)' where \(expected) should stand",
      hint: "write it as CLDR does, for example: v = 0 and i % 10 = 2..4 and i % 100 != 12..14")
  }

  static let ruleForOther = Self(
    code: "rule-for-other", message: "the plural category 'other' takes no rule",
    hint: "it is for every number that no rule fits")

  static func missingForm(_ category: String, title: String) -> Self {
    Self(
      code: "missing-form", message: "\(title) lacks the form '\(category)'",
      hint: "the plural rules of the language lead there: add \(category)=\"…\"")
  }

  static func idleForm(_ category: String, title: String, reachable: [String]) -> Self {
    Self(
      code: "idle-form", message: "the form '\(category)' of \(title) is never used",
      hint: "whole numbers of this language need: \(reachable.joined(separator: ", "))")
  }

  // MARK: - Numbers in words

  static func scaleOutOfStep(_ value: String, due: String) -> Self {
    Self(
      code: "scale-out-of-step", message: "the scale '\(value)' stands where '\(due)' should stand",
      hint: "each scale is a thousand times the one before it, and the first is 1000")
  }
}
