/// What can be wrong with the YAML itself, and what to write instead.
extension Fault {
  private static func yaml(_ message: String, hint: String) -> Fault {
    Fault("bad-yaml", message, hint: hint)
  }

  static let tab = Fault(
    "tab", "a tab stands where spaces must indent the line",
    hint: "replace the tab by two spaces for each level")
  static let lineSeparator = Fault(
    "bad-yaml", "an invisible line separator stands in this line", hint: "delete it and type the text anew")
  static let colon = yaml(
    "a colon followed by a space stands inside a text",
    hint: "put the whole text in quotes, for example: \"No internet: since Monday\"")
  static let tooDeep = yaml(
    "this line is indented deeper than the fields before it",
    hint: "begin it in the same column as the other fields, or put the line back under which it belongs")
  static let noColon = yaml(
    "this line is no field: it has no colon with a space behind it",
    hint: "write field: value; a text that goes on from the line before is indented deeper than its field")
  static func noSpace(_ key: String, _ value: String) -> Fault {
    yaml("the colon has no space behind it", hint: "write \(key): \(value)")
  }

  static func quoteOverLines(end line: Int) -> Fault {
    yaml(
      "the text that begins with this quote ends on line \(line) only",
      hint: "if the mark belongs to the text, put the whole text in the other kind of quotes: \"'s avonds\"")
  }

  static let indentation = yaml(
    "this line does not fit the lines before it",
    hint: "begin the fields of one group in the same column, and write each as field: value")
  static let itemIndentation = yaml(
    "this item of a list does not fit the lines before it",
    hint: "begin all the items of a list with '- ' in the same column")
  static let afterQuote = yaml(
    "the text goes on behind its closing quote",
    hint: "put the whole text in quotes; inside '…' a quote is written twice (''), inside \"…\" as \\\"")
  static let afterBracket = yaml(
    "something stands behind the closing bracket",
    hint: "a text that begins with a bracket needs quotes around all of it")
  static let unclosedList = yaml(
    "the list that begins here is never closed, or its items lack a comma",
    hint: "write [first, second]; a text that begins with [ or holds a comma needs quotes")
  static let unclosedBrace = yaml(
    "the group that begins here is never closed, or its fields lack a comma",
    hint: "write {field: value, field: value}; a text that begins with { needs quotes")
  static let unclosedQuote = yaml(
    "the text that begins with this quote is never closed",
    hint: "end it with the same quote, or put the other kind of quotes around it")
  static let noContent = yaml(
    "a value is missing here", hint: "write the value, or remove the sign that stands in its place")
  static let dash = yaml(
    "a list cannot begin on the line of its field",
    hint:
      "write each item on a line of its own that begins with '- '; a text that begins with a dash needs quotes"
  )
  static let question = yaml(
    "a text cannot begin with a question mark and a space", hint: "put the text in quotes")
  static let escape = yaml(
    "a backslash in double quotes begins an escape, and this one does not exist",
    hint: "write \\\\ for a backslash, or put the text in single quotes")
  static let codePoint = yaml(
    "this escape stands for no character", hint: "type the character itself")
  static let block = yaml(
    "the sign | or > begins a text on the lines below, so nothing may stand behind it",
    hint: "write the text on the next lines, indented; a text that begins with | or > needs quotes")
  static let directive = yaml(
    "a line that begins with % is an instruction that a case file does not need",
    hint: "remove the line; a text that begins with % needs quotes")
  static let other = yaml(
    "this cannot be read",
    hint: "check the line for a quote or a bracket too many; put texts with special signs in quotes")

  /// A sign at the start of a text that means something else in YAML.
  static func start(with sign: String) -> Fault {
    yaml("a text cannot begin with \(sign)", hint: "put the text in quotes: \"\(sign)…\"")
  }

  static let alias = Fault(
    "alias", "references to another place (*name) are not allowed",
    hint: "write the value out; a text that begins with * needs quotes")
  static let anchor = Fault(
    "anchor", "names for a value (&name) are not allowed",
    hint: "remove the name; a text that begins with & needs quotes")
  static let tag = Fault(
    "tag", "types (!name) are not allowed", hint: "remove the word; a text that begins with ! needs quotes")
  static let mergeKey = Fault("merge-key", "'<<' is not allowed", hint: "write the fields out")
  static let complexKey = Fault(
    "complex-key", "a list or a group cannot be the name of a field",
    hint: "write the name of a field; a text that begins with { or [ needs quotes")
  static let secondDocument = yaml(
    "a second document begins in the middle of this one",
    hint: "separate cases by a line of three dashes: ---")

  static let depth = Fault(
    "too-deep", "groups and lists stand in one another more than \(ReadingLimits.depth) deep",
    hint: "a case file needs five levels at most")
  static let listItems = Fault(
    "too-many", "the list has more than \(ReadingLimits.listItems) items",
    hint: "divide it among several files")
  static let scalar = Fault(
    "too-long", "the text is longer than \(ReadingLimits.scalarBytes / 1024) KiB", hint: "shorten it")
  static let emptyDocuments = Fault(
    "too-many", "more than \(ReadingLimits.emptyDocuments) documents without a case; the rest was not read",
    hint: "check that these are case files")
  static let errors = Fault(
    "too-many", "more than \(ReadingLimits.errors) errors; the rest of the file was not read",
    hint: "check that this is a case file")
}
