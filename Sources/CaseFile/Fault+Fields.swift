internal import CaseValues
internal import SourceDiagnostics

/// What can be wrong with the fields of a case, and what to write instead.
extension Fault {
  static func missing(_ path: String, _ field: Field, isEmpty: Bool, because reason: String? = nil) -> Fault {
    let state = isEmpty ? "is empty" : "is missing"
    let because = reason.map { ": \($0)" } ?? ""
    return Fault("missing", "'\(path)' \(state)\(because)", hint: "write \(sample(of: field, path: path))")
  }

  static func unfilled(_ path: String) -> Fault {
    Fault(
      "unfilled", "'\(path)' is still to be filled in",
      hint: "write the value instead of the text in angle brackets")
  }

  static func brackets(_ path: String) -> Fault {
    Fault(
      "brackets", "'\(path)' stands in angle brackets, and they are printed",
      hint: "leave out < and >; if they belong to the text, put it in quotes", severity: .warning)
  }

  static let lostComment = Fault(
    "comment", "what stands behind # is left out of the letter",
    hint: "put the whole text in quotes to keep it, or a space behind # if it is a comment",
    severity: .warning)

  static func longNumber(_ count: Int, most: Int) -> Fault {
    Fault(
      "too-long", "the registration number has \(count) characters; its field on the letter holds \(most)",
      hint: "write just the number, as the company's stamp or e-mail has it")
  }

  static let registeredWithoutDate = Fault(
    "registered-without-date", "the letter is registered, but the file does not say its date",
    hint:
      "write under 'date' the date that the registered letter bears; else every copy bears that of its day",
    severity: .warning)

  static let reportedBeforeOutage = Fault(
    "reported-before-outage", "the fault was reported before the outage began",
    hint: "check the date, and the beginning of the outage", severity: .warning)

  static let noIncident = Fault(
    "missing", "'incident' is missing",
    hint: "write incident: with a summary and outages, or incidents: with a list of them")
  static let noIncidents = Fault(
    "missing", "'incidents' is empty",
    hint: "write each incident as an item that begins with '- ', with its summary and outages")
  static func emptyItem(_ path: String) -> Fault {
    Fault(
      "missing", "'\(path)' is empty", hint: "write the incident's fields behind the dash, or remove the dash"
    )
  }

  static let incidentAndIncidents = Fault(
    "incident-and-incidents", "the file has both 'incident' and 'incidents'",
    hint: "keep 'incident' for one letter, or put everything into the list 'incidents'")

  static func version(_ text: String) -> Fault {
    Fault(
      "version", "this program reads version \(CaseCatalogue.version) of the case file, not \(quoted(text))",
      hint: "write complain: \(CaseCatalogue.version)")
  }

  static func duplicate(_ name: String, firstLine: Int) -> Fault {
    Fault(
      "duplicate-key", "'\(name)' stands here a second time; the first is on line \(firstLine)",
      hint: "keep one of the two")
  }

  /// A key that the record has not; `elsewhere` is where a field of that name would belong.
  static func unknownKey(_ name: String, in record: RecordType, elsewhere: String?, nearest: String?) -> Fault
  {
    let message = "\(quoted(name)) is no field of \(article(record.name)) \(record.name)"
    if let nearest { return Fault("unknown-key", message, hint: "did you mean '\(nearest)'?") }
    if let elsewhere { return Fault("unknown-key", message, hint: "it belongs under '\(elsewhere)'") }
    let names = record.fields.map(\.name).joined(separator: ", ")
    return Fault("unknown-key", message, hint: "\(article(record.name)) \(record.name) may have: \(names)")
  }

  static let emptyKey = Fault(
    "unknown-key", "the name of a field is missing before the colon", hint: "write field: value")

  static func unknownWord(_ text: String, of vocabulary: Vocabulary, mayLook: Bool) -> Fault {
    let what =
      switch vocabulary.name {
      case "kind": "no kind of letter"
      case "language": "no language of a letter"
      default: "none of the words for '\(vocabulary.name)'"
      }
    let nearest = mayLook ? Spelling.nearest(to: text, among: vocabulary.words) : nil
    let list = vocabulary.words.joined(separator: ", ")
    return Fault(
      "unknown-word", "\(quoted(text)) is \(what)",
      hint: nearest.map { "did you mean \($0)? There are: \(list)" } ?? "write one of: \(list)")
  }

  static func severalLines(_ path: String) -> Fault {
    Fault(
      "several-lines", "'\(path)' must be on one line", hint: "write it on one line, in quotes where needed")
  }

  // MARK: - Wrong shapes

  static func textWanted(_ path: String, isList: Bool, isFlow: Bool) -> Fault {
    let trap =
      switch (isList, isFlow) {
      case (true, true): "begins with ["
      case (true, false): "begins with '- '"
      case (false, true): "begins with {"
      case (false, false): "has a colon and a space in it"
      }
    return Fault(
      "wrong-shape",
      "'\(path)' must be a single value, but \(isList ? "a list" : "a group of fields") stands here",
      hint: "write one value; a text that \(trap) needs quotes")
  }

  static func listWanted(_ path: String, of item: FieldType, style: YAMLEvents.Style) -> Fault {
    let isLines = if case .line = item { true } else { false }
    let hint =
      switch style {
      case .folded where isLines: "write | instead of >, so that each line stays a line"
      default: "write each item on a line of its own that begins with '- ', also if there is only one"
      }
    return Fault("wrong-shape", "'\(path)' must be a list", hint: hint)
  }

  static func dashWanted(_ path: String) -> Fault {
    Fault(
      "wrong-shape", "'\(path)' must be a list, but a group of fields stands here",
      hint: "write '- ' before the first field of each item, also if there is only one item")
  }

  static func groupWanted(_ path: String, _ record: RecordType, isList: Bool) -> Fault {
    let names = record.fields.prefix(4).map(\.name).joined(separator: ", ")
    let hint =
      isList
      ? "remove the dash or the brackets: there is only one"
      : "write its fields on the next lines, indented: \(names)"
    return Fault(
      "wrong-shape",
      "'\(path)' must be a group of fields, but \(isList ? "a list" : "a single value") stands here",
      hint: hint)
  }

  static func noGroup(isList: Bool) -> Fault {
    Fault(
      "wrong-shape", "the file must be made of fields, but holds \(isList ? "a list" : "only a text")",
      hint: "write field: value on each line; 'complain new' writes a file to fill in")
  }

  // MARK: - Outages

  static func noEnd(_ text: String) -> Fault {
    Fault(
      "not-a-time", "\(quoted(text)) is no date with a time",
      hint: "write for example \(MomentNotation.example); leave 'to' out while the service is still down")
  }

  static let outageOrder = Fault(
    "outage-order", "the outage ends before it begins, or at the same time",
    hint: "check 'from' and 'to'; leave 'to' out while the service is still down")

  static func afterLetter(_ name: String, date: CalendarDate) -> Fault {
    Fault(
      "after-letter", "the outage \(name) after the date of the letter, \(date)",
      hint: "check the outage and the 'date' of the letter")
  }

  // MARK: -

  private static func article(_ noun: String) -> String {
    noun.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
  }

  /// How the missing field is written, for example.
  private static func sample(of field: Field, path: String) -> String {
    let example = field.example ?? "…"
    return switch field.type {
    case .list(.record(let item)): "\(field.name): and below it each \(item.name), beginning with '- '"
    case .list: "\(field.name): and below it each item on its own line, for example: - \(example)"
    case .record: "\(field.name): and its fields on the next lines, indented"
    default: "for example \(field.name): \(example)"
    }
  }
}
