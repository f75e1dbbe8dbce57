package import CaseValues

/// The fields of a case file: the one place where each is declared.
///
/// The reader, the JSON Schema, the scaffold, the types that templates are checked against and the reference page all
/// read it, so that a new field is one edit here (and its help text in each language's `case.xml`).
package struct CaseCatalogue: Sendable {
  /// The version of the format that this program reads.
  package static let version = 1
  /// The key of the list that makes several letters from one file.
  package static let incidentsKey = "incidents"

  /// A case with exactly one incident.
  package let root: RecordType
  /// One incident of a list: the fields of `incident`, and any shared field that it overrides.
  package let item: RecordType
  package let kinds: Vocabulary
  package let languages: Vocabulary
  package let jurisdictions: Vocabulary

  /// The slots of `root` in which the incident's own fields stand.
  let incidentSlot: Int
  /// How many of the fields of `item` are the incident's own; they come first.
  let ownFields: Int
  /// For each other field of `item` its slot in `root`.
  let sharedSlots: [Int]
  package let paths: CasePaths

  /// The catalogue for the kinds of letter, languages and jurisdictions that there are templates and rules for.
  package init(kinds: [String], languages: [String], jurisdictions: [String]) {
    self.kinds = Vocabulary("kind", kinds)
    self.languages = Vocabulary("language", languages)
    self.jurisdictions = Vocabulary("jurisdiction", jurisdictions)

    let incident = Self.incident
    let root = RecordType(
      "case",
      [
        Field("complain", .whole(Self.version...Self.version), .required, example: "\(Self.version)"),
        Field("kind", .word(self.kinds), .required, example: kinds.first),
        Field("language", .word(self.languages), .required, example: languages.first),
        Field("jurisdiction", .word(self.jurisdictions), .defaulted, example: jurisdictions.first),
        Field("date", .date, .defaulted, example: "2026-03-09"),
        Field("place", .line, example: "Utrecht"),
        Field("customer", .record(Self.customer), .required),
        Field("company", .record(Self.company), .required),
        Field("service", .record(Self.service), .required),
        Field("incident", .record(incident), .required),
        Field("demands", .list(.text), .required, example: "Restore the connection within 24 hours."),
        Field("enclosures", .list(.record(Self.enclosure))),
        Field("registration", .record(Self.registration)),
      ])

    let shared = root.fields.indices.filter { !Self.onlyOnce.contains(root.fields[$0].name) }
    self.root = root
    item = RecordType("incident", incident.fields + shared.map { root.fields[$0] })
    sharedSlots = shared
    ownFields = incident.fields.count
    paths = CasePaths(root)
    incidentSlot = paths.incident.slots[0]
  }

  // MARK: - The records

  private static let customer = RecordType(
    "customer",
    [
      Field("name", .line, .required, example: "Anna de Vries"),
      Field("address", .list(.line), .required, example: "Lindelaan 4"),
      Field("phone", .line, example: "+31 6 12345678"),
      Field("email", .line, example: "anna@example.nl"),
      Field("account", .line, example: "0041788"),
      Field("consumer", .flag, example: "yes"),
    ])

  private static let company = RecordType(
    "company",
    [
      Field("name", .line, .required, example: "Voorbeeld Internet B.V."),
      Field("addressee", .line, example: "Chief Executive"),
      Field("address", .list(.line), example: "Stationsplein 1"),
      Field("hand-in", .line, example: "front desk of the head office, weekdays 9 to 17"),
      Field("compensation-scheme", .flag, example: "yes"),
    ])

  private static let service = RecordType(
    "service",
    [
      Field("name", .line, .required, example: "Internet 200 Mbit/s"),
      Field("sector", .word(sectors), .defaulted, example: "telecom"),
      Field("contract", .record(contract)),
      Field("fee", .money, example: "42.50 EUR"),
      Field("timezone", .timeZone, example: "Europe/Amsterdam"),
    ])

  private static let contract = RecordType(
    "contract",
    [
      Field("number", .line, example: "VI-20391"),
      Field("date", .date, example: "2024-05-02"),
      Field("reply-days", .whole(1...365), example: "30"),
      Field("clause", .record(clause)),
    ])

  /// What the contract gives for an outage: a sum or a percentage of the fee for each hour or day, or a share.
  private static let clause = RecordType(
    "clause",
    [
      Field("place", .line, .required, example: "section 7.3 of the general terms"),
      Field("sum", .money, example: "2.50 EUR"),
      Field("percent", .percent, example: "5 %"),
      Field("per", .word(units), example: "day"),
      Field("after", .duration, example: "24 h"),
      Field("counted-from", .word(starts), example: "report"),
      Field("started", .flag, example: "no"),
      Field("limit", .money, example: "42.50 EUR"),
      Field("share", .word(shares), example: "thirtieths"),
    ])

  private static let incident = RecordType(
    "incident",
    [
      Field("summary", .text, .required, example: "I have had no internet since 1 March."),
      Field("outages", .list(.record(outage)), .required),
      Field("partial", .flag, example: "no"),
      Field("reported", .moment, example: "2026-03-01 18:45"),
      Field("log", .list(.record(logEntry))),
      Field("checks", .list(.text), example: "Modem switched off and on again"),
      Field("appointments", .list(.record(appointment))),
      Field("start", .record(start)),
    ])

  private static let outage = RecordType(
    "outage",
    [
      Field("from", .moment, .required, example: "2026-03-01 18:20"),
      Field("to", .moment, example: "2026-03-06 11:40"),
    ])

  static let logEntry = RecordType(
    "log entry",
    [
      Field("at", .moment, .required, example: "2026-03-01 18:45"),
      Field("channel", .word(channels), example: "phone"),
      Field("line", .word(lines), example: "first"),
      Field("waited", .duration, example: "12 min"),
      Field("adviser", .record(adviser)),
      Field("ticket", .lineOrWord(tickets), example: "T-88213"),
      Field("mass-outage", .flag, example: "no"),
      Field("outcome", .text, example: "I was promised a call back within 24 hours."),
    ])

  private static let appointment = RecordType(
    "appointment",
    [
      Field("at", .moment, .required, example: "2026-03-03 09:00"),
      Field("kept", .flag, .required, example: "no"),
    ])

  private static let start = RecordType(
    "start",
    [
      Field("promised", .date, .required, example: "2026-03-01"),
      Field("began", .date, example: "2026-03-06"),
    ])

  private static let adviser = RecordType(
    "adviser",
    [
      Field("name", .line, example: "Kim"),
      Field("number", .line, example: "4471"),
    ])

  private static let enclosure = RecordType(
    "enclosure",
    [
      Field("title", .line, .required, example: "Copy of the contract"),
      Field("pages", .whole(1...9999), example: "2"),
    ])

  private static let registration = RecordType(
    "registration",
    [
      Field("received", .moment, example: "2026-03-09 14:05"),
      Field("number", .line, example: "2026/1183"),
    ])

  // MARK: - The words

  static let channels = Vocabulary("channel", ["phone", "chat", "email", "visit", "post"])
  private static let lines = Vocabulary("line", ["first", "second", "third", "supervisor"])
  private static let sectors = Vocabulary(
    "sector", ["telecom", "energy", "water", "heating", "housing", "other"])
  private static let units = Vocabulary("unit", ["hour", "day"])
  private static let starts = Vocabulary("counted-from", ["outage", "report"])
  /// The ways to divide a fee that a contract may name.
  private static let shares = Vocabulary(
    "share", ["calendar-month", "thirtieths", "whole-days", "started-days"])
  private static let tickets = Vocabulary("ticket", ["refused"])

  /// The fields that a file has once, whatever its incidents override.
  private static let onlyOnce: Set<String> = ["complain", "incident"]
}
