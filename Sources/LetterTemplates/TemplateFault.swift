import CaseValues
import SourceDiagnostics

/// What may be wrong with a template: every sentence that its compiler says about elements and parts of the letter.
struct TemplateFault {
  let code: String
  let message: String
  var hint: String?
}

extension TemplateFault {
  // MARK: - Files

  static func noLetter(_ name: String) -> Self {
    Self(
      code: "no-letter", message: "a template begins with <letter>, not <\(name)>",
      hint: "write <letter kind=\"outage\" language=\"nl\" version=\"2026-03\"> ... </letter>")
  }

  static func wrongPlace(_ attribute: String, is value: String, expected: String) -> Self {
    Self(
      code: "wrong-\(attribute)",
      message: "the \(attribute) is '\(value)', but the file stands where '\(expected)' is looked for",
      hint: "write \(attribute)=\"\(expected)\" or move the file")
  }

  static func noPage(_ name: String) -> Self {
    Self(
      code: "no-page", message: "page.xml begins with <page>, not <\(name)>",
      hint: "write <page paper=\"A4\" parties=\"left\" subject=\"left\"> ... </page>")
  }

  static func noPart(_ name: String, known: [String]) -> Self {
    Self(
      code: "no-part", message: "there is no part '\(name)'",
      hint: known.isEmpty
        ? "a part is a file parts/NAME.xml beside the template"
        : suggestion(for: name, among: known, "the parts are"))
  }

  static func noPartElement(_ name: String) -> Self {
    Self(
      code: "no-part-element", message: "a part begins with <part>, not <\(name)>",
      hint: "write <part> ... </part>")
  }

  static func includeCycle(_ part: String, way: [String]) -> Self {
    Self(
      code: "include-cycle", message: "the part '\(part)' includes itself",
      hint: "break the circle \(way.joined(separator: " > "))")
  }

  static func tooManyIncludes(_ most: Int) -> Self {
    Self(
      code: "too-many-includes", message: "more than \(most) parts are included, those within parts counted",
      hint: "include fewer")
  }

  static let tooDeep = Self(
    code: "too-deep", message: "too many elements stand inside each other, those of parts counted",
    hint: "write it with fewer elements inside each other")

  // MARK: - The letter

  static func missingLetterPart(_ name: String) -> Self {
    Self(code: "letter-part", message: "the letter lacks <\(name)>", hint: "every letter has it once")
  }

  static func uncertainLetterPart(_ name: String) -> Self {
    Self(
      code: "letter-part",
      message: "<\(name)> stands inside an <if> or <each>, so that some letters would lack it",
      hint: "put it outside; inside it <if> may stand")
  }

  static func repeatedLetterPart(_ name: String) -> Self {
    Self(code: "letter-part", message: "the letter has a second <\(name)> here", hint: "leave one")
  }

  static func mayBeEmpty(_ name: String) -> Self {
    Self(
      code: "empty-part", message: "<\(name)> would be empty in some letters",
      hint: "put something into it that is always printed, outside of <if>")
  }

  // MARK: - Elements and text

  static func unknownElement(_ name: String, meant: String?, here: [String]) -> Self {
    Self(
      code: "unknown-element", message: "there is no element <\(name)>",
      hint: meant.map { "did you mean <\($0)>?" } ?? "here may stand: \(here.joined(separator: " "))")
  }

  static func misplacedElement(_ name: String, place: String, here: [String]) -> Self {
    Self(
      code: "misplaced-element", message: "<\(name)> may not stand \(place)",
      hint: "here may stand: \(here.joined(separator: " "))")
  }

  static func repeatedElement(_ name: String) -> Self {
    Self(code: "misplaced-element", message: "<\(name)> stands twice", hint: "leave one")
  }

  static func misplacedText(place: String, home: String) -> Self {
    Self(code: "misplaced-text", message: "text may not stand \(place)", hint: "put it into \(home)")
  }

  static let misplacedElse = Self(
    code: "misplaced-else", message: "<else> must be the last thing inside an <if>",
    hint: "write <if has=\"...\"> ... <else> ... </else></if>")

  static func notEmpty(_ name: String, example: String) -> Self {
    Self(code: "not-empty", message: "<\(name)> holds nothing", hint: "write it like \(example)")
  }

  static func missingElement(_ name: String, in parent: String) -> Self {
    Self(
      code: "missing-element", message: "<\(parent)> lacks <\(name)>", hint: "write <\(name)> ... </\(name)>")
  }

  static func noField(in name: String) -> Self {
    Self(
      code: "no-field", message: "<\(name)> has no <field> to fill in",
      hint: "write <field label=\"Date\"/> into it")
  }

  static let badPageNumber = Self(
    code: "bad-page-number", message: "<page-number> needs {page} and then {pages}, each once",
    hint: "write it like: Page {page} of {pages}")

  static let noTableHeader = Self(
    code: "no-header", message: "a table begins with a row of <th>",
    hint: "write <tr><th>Month</th><th align=\"end\">Sum</th></tr> first")

  static func wrongWidth(_ count: Int, expected: Int) -> Self {
    Self(
      code: "wrong-width",
      message: "this row has \(count) \(count == 1 ? "cell" : "cells"), the header has \(expected)",
      hint: "give every row \(expected) <td>; a cell may be empty: <td/>")
  }

  // MARK: - Attributes

  static func unknownAttribute(_ name: String, of element: String, allowed: [String]) -> Self {
    Self(
      code: "unknown-attribute", message: "<\(element)> has no attribute '\(name)'",
      hint: suggestion(for: name, among: allowed, "it may have"))
  }

  static func missingAttribute(_ name: String, of element: String, example: String) -> Self {
    Self(
      code: "missing-attribute", message: "<\(element)> lacks its attribute '\(name)'",
      hint: "write it like <\(element) \(name)=\"\(example)\">")
  }

  static func badAttribute(_ name: String, is value: String, allowed: [String]) -> Self {
    Self(
      code: "bad-attribute", message: "'\(name)' cannot be '\(value)'",
      hint: suggestion(for: value, among: allowed, allowed.count == 1 ? "it may be" : "it is one of"))
  }

  static func duplicateID(_ id: String) -> Self {
    Self(
      code: "duplicate-id", message: "the id '\(id)' stands twice", hint: "give each clause an id of its own")
  }

  static func needlessPlaceholder(_ place: String) -> Self {
    Self(
      code: "bad-placeholder", message: "\(place) no field is filled in",
      hint: "write plain words without braces")
  }

  // MARK: -

  /// The nearest of the words that could stand there, or all of them.
  static func suggestion(for name: String, among known: [String], _ all: String) -> String {
    if let near = Spelling.nearest(to: name, among: known) { return "did you mean '\(near)'?" }
    return "\(all): \(known.joined(separator: " "))"
  }
}
