package import CaseValues

/// What the program works out from a case, for templates to use like the fields that the case itself has.
package enum DerivedFields {
  /// The time without service: each interruption with its length, and all of them together.
  package static let downtime = Field("downtime", .record(downtimeType), .optional)
  /// The part of the fee that falls on that time, with its working.
  package static let amount = Field("amount", .record(amountType), .optional)

  /// All of them, in the order of their slots behind those of the case.
  package static let all = [downtime, amount]

  /// The fields of a case that a derived field is worked out from, by their paths.
  package static func needs(of name: String) -> [String] {
    switch name {
    case downtime.name: ["service.timezone"]
    case amount.name: ["service.timezone", "service.fee"]
    default: [name]
    }
  }

  private static let interruptionType = RecordType(
    "interruption",
    [
      Field("from", .moment, .required),
      Field("to", .moment, .required),
      Field("open", .flag, .required),
      Field("time", .duration, .required),
    ])

  private static let downtimeType = RecordType(
    "time without service",
    [
      Field("total", .duration, .required),
      Field("open", .flag, .required),
      Field("interruptions", .list(.record(interruptionType)), .required),
    ])

  private static let lineType = RecordType(
    "line of the working",
    [
      Field("from", .moment, .required),
      Field("to", .moment, .required),
      Field("month", .date, .required),
      Field("days", .whole(28...31), .required),
      Field("time", .duration, .required),
      Field("share", .money, .required),
    ])

  private static let amountType = RecordType(
    "amount",
    [
      Field("fee", .money, .required),
      Field("total", .money, .required),
      Field("time", .duration, .required),
      Field("lines", .list(.record(lineType)), .required),
    ])
}
