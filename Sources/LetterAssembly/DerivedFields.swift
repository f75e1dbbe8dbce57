package import CaseValues
import Recalculation

/// What the program works out from a case, for templates to use like the fields that the case itself has.
package enum DerivedFields {
  /// The time without service: each interruption with its length, and all of them together.
  package static let downtime = Field("downtime", .record(downtimeType), .optional)
  /// What is claimed for that time, with its working.
  package static let amount = Field("amount", .record(amountType), .optional)
  /// The sentences of law that the letter rests on.
  package static let grounds = Field("grounds", .list(.text), .optional)
  /// By when an answer is asked for.
  package static let reply = Field("reply", .record(replyType), .required)
  /// The sentences on who is next, when the company does not settle the matter.
  package static let nextSteps = Field("next-steps", .list(.text), .optional)

  /// All of them, in the order of their slots behind those of the case.
  package static let all = [downtime, amount, grounds, reply, nextSteps]

  /// The fields of a case that a derived field is worked out from, by their paths.
  package static func needs(of name: String) -> [String] {
    switch name {
    case downtime.name: ["service.timezone"]
    case amount.name: ["service.timezone", "service.fee"]
    case grounds.name, reply.name, nextSteps.name: []
    default: [name]
    }
  }

  // MARK: - The words

  /// How the sum was worked out: a share of the fee on one of its bases, or rates for days, periods and events.
  static let methods = Vocabulary("method", ProportionalShare.Basis.allCases.map(\.rawValue) + ["rates"])
  static let items = Vocabulary("item", ["periods", "days", "appointment", "delay", "clause"])
  static let units = Vocabulary("unit", ["hour", "day"])
  /// What an answer by that day rests on.
  static let bases = Vocabulary("basis", ["law", "contract", "request"])

  // MARK: - The records

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

  private static let itemType = RecordType(
    "item of the working",
    [
      Field("kind", .word(items), .required),
      Field("from", .moment),
      Field("to", .moment),
      Field("first", .date),
      Field("last", .date),
      Field("time", .duration),
      Field("count", .whole(1...Int.max), .required),
      Field("unit", .word(units)),
      Field("sum", .money),
      Field("percent", .percent),
      Field("part", .whole(1...9999)),
      Field("share", .money, .required),
    ])

  private static let amountType = RecordType(
    "amount",
    [
      Field("fee", .money, .required),
      Field("total", .money, .required),
      Field("words", .line),
      Field("time", .duration, .required),
      Field("method", .word(methods), .required),
      Field("clause", .line),
      Field("lines", .list(.record(lineType))),
      Field("items", .list(.record(itemType))),
    ])

  private static let replyType = RecordType(
    "reply",
    [
      Field("by", .date, .required),
      Field("from", .date, .required),
      Field("basis", .word(bases), .required),
    ])
}
