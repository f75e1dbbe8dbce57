import CaseValues

/// A case with a field of every type, required, optional and defaulted, in records and in lists.
enum TestCatalogue {
  static let root = RecordType(
    "case",
    [
      Field("date", .date, .defaulted),
      Field("customer", .record(customer), .required),
      Field("company", .record(company), .required),
      Field("service", .record(service), .required),
      Field("incident", .record(incident), .required),
      Field("demands", .list(.line), .required),
      Field("enclosures", .list(.record(enclosure))),
      Field("amount", .record(amount)),
    ])

  private static let customer = RecordType(
    "customer",
    [
      Field("name", .line, .required),
      Field("address", .list(.line), .required),
      Field("phone", .line),
      Field("account", .line),
    ])

  private static let company = RecordType(
    "company",
    [
      Field("name", .line, .required),
      Field("addressee", .line),
      Field("address", .list(.line)),
    ])

  private static let service = RecordType(
    "service",
    [
      Field("name", .line, .required),
      Field("sector", .word(Vocabulary("sector", ["telecom", "energy", "other"])), .defaulted),
      Field("contract", .record(contract)),
      Field("fee", .money),
      Field("timezone", .timeZone),
    ])

  private static let contract = RecordType(
    "contract", [Field("number", .line, .required), Field("date", .date)])

  private static let incident = RecordType(
    "incident",
    [
      Field("summary", .text, .required),
      Field("outages", .list(.record(outage)), .required),
      Field("reported", .moment),
      Field("log", .list(.record(entry))),
      Field("checks", .list(.line)),
      Field("mood", .word(Vocabulary("mood", ["calm", "angry"]))),
    ])

  private static let outage = RecordType("outage", [Field("from", .moment, .required), Field("to", .moment)])

  private static let entry = RecordType(
    "entry",
    [
      Field("at", .moment, .required),
      Field("channel", .word(Vocabulary("channel", ["phone", "chat", "email", "visit", "post"]))),
      Field("waited", .duration),
      Field("adviser", .record(adviser)),
      Field("ticket", .lineOrWord(Vocabulary("ticket", ["refused"]))),
      Field("mass-outage", .flag),
      Field("outcome", .text),
      Field("promises", .list(.text)),
    ])

  private static let adviser = RecordType(
    "adviser", [Field("name", .line), Field("number", .whole(1...99_999))])

  private static let enclosure = RecordType(
    "enclosure", [Field("title", .line, .required), Field("pages", .whole(1...999))])

  private static let amount = RecordType(
    "amount",
    [
      Field("total", .money, .required),
      Field("time", .duration, .required),
      Field("lines", .list(.record(line)), .required),
    ])

  private static let line = RecordType(
    "line",
    [
      Field("month", .date, .required),
      Field("days", .whole(28...31), .required),
      Field("time", .duration, .required),
      Field("share", .money, .required),
    ])
}
