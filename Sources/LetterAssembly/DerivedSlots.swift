import CaseValues
import Recalculation

/// The derived fields of one letter, in the order of `DerivedFields.all`.
struct DerivedSlots {
  let slots: [Slot]

  /// What a case without a letter's date has: a draft marks it all as open.
  static let unfilled = DerivedSlots(
    slots: DerivedFields.all.map { field in
      field.presence == .optional && field.name != DerivedFields.amount.name
        ? .absent : Slot(.unfilled(field.name))
    })

  private init(slots: [Slot]) { self.slots = slots }

  /// The fields of an assessment; in a draft, what cannot be worked out yet is marked.
  init(_ assessment: Assessment, claimsAmount: Bool, isDraft: Bool, words: (Money) -> String?) {
    let open = { (field: Field) -> Slot in isDraft ? Slot(.unfilled(field.name)) : .absent }
    slots = [
      assessment.downtime.map(Self.slot) ?? open(DerivedFields.downtime),
      Self.amount(assessment, words) ?? open(DerivedFields.amount),
      Self.texts(assessment.grounds(claimsAmount: claimsAmount)),
      assessment.deadlines.map { Self.slot(of: $0.replyInLetter) }
        ?? Slot(.unfilled(DerivedFields.reply.name)),
      Self.texts(assessment.nextSteps),
    ]
  }

  private static func texts(_ texts: [String]) -> Slot {
    texts.isEmpty ? .absent : Slot(.list(texts.map { Slot(.text($0)) }))
  }

  private static func slot(of downtime: Assessment.Downtime) -> Slot {
    // An outage that began on the letter's date has no length yet, and a letter does not speak of 0 minutes.
    guard downtime.seconds > 0 else { return .absent }
    let interruptions = downtime.outages.map { outage in
      Slot(
        .record([
          Slot(.moment(outage.from)), Slot(.moment(outage.to)), Slot(.flag(outage.isOpen)),
          Slot(.duration(outage.seconds)),
        ]))
    }
    return Slot(
      .record([Slot(.duration(downtime.seconds)), Slot(.flag(downtime.isOpen)), Slot(.list(interruptions))]))
  }

  private static func slot(of reply: Deadlines.Due) -> Slot {
    Slot(
      .record([
        Slot(.date(reply.end.date)), Slot(.date(reply.from)),
        word(reply.basis.rawValue, of: DerivedFields.bases),
      ]))
  }

  // MARK: - The amount

  private static func amount(_ assessment: Assessment, _ words: (Money) -> String?) -> Slot? {
    guard let fee = assessment.fee, let working = assessment.claim?.working,
      let downtime = assessment.downtime
    else { return nil }
    var method = "rates"
    var lines: [Slot] = []
    var items: [Slot] = []
    for line in working.lines {
      if case .share(let from, let to, let month, let days, let seconds) = line.item {
        lines.append(
          Slot(
            .record([
              Slot(.moment(from)), Slot(.moment(to)), Slot(.date(month)), Slot(.whole(days)),
              Slot(.duration(seconds)), Slot(.money(line.share)),
            ])))
      } else {
        items.append(slot(of: line))
      }
    }
    if let basis = working.basis { method = basis.rawValue }
    let isClause = assessment.rule == Claim.contractClause
    return Slot(
      .record([
        Slot(.money(fee)), Slot(.money(working.total)),
        words(working.total).map { Slot(.text($0)) } ?? .absent, Slot(.duration(downtime.seconds)),
        word(method, of: DerivedFields.methods),
        isClause ? assessment.clausePlace.map { Slot(.text($0)) } ?? .absent : .absent,
        lines.isEmpty ? .absent : Slot(.list(lines)), items.isEmpty ? .absent : Slot(.list(items)),
      ]))
  }

  private static func slot(of line: Working.Line) -> Slot {
    var (kind, count) = ("", 1)
    var (from, to, first, last, time, unit) = (
      Slot.absent, Slot.absent, Slot.absent, Slot.absent, Slot.absent, Slot.absent
    )
    var rate: Rate?
    switch line.item {
    case .share: break
    case .periods(let start, let end, let seconds, let number, let own):
      (kind, count, rate) = ("periods", number, own)
      (from, to, time) = (Slot(.moment(start)), Slot(.moment(end)), Slot(.duration(seconds)))
    case .days(let start, let end, let number, let own):
      (kind, count, rate) = ("days", number, own)
      (first, last) = (Slot(.date(start)), start == end ? .absent : Slot(.date(end)))
    case .missedAppointment(let at, let own):
      (kind, rate) = ("appointment", own)
      from = Slot(.moment(at))
    case .daysOfDelay(let start, let end, let number, let own):
      (kind, count, rate) = ("delay", number, own)
      (first, last) = (Slot(.date(start)), start == end ? .absent : Slot(.date(end)))
    case .clause(let start, let end, let seconds, let number, let own, let ownRate):
      (kind, count, rate) = ("clause", number, ownRate)
      (from, to, time) = (Slot(.moment(start)), Slot(.moment(end)), Slot(.duration(seconds)))
      unit = word(own == .hour ? "hour" : "day", of: DerivedFields.units)
    }
    var (sum, percent, part) = (Slot.absent, Slot.absent, Slot.absent)
    switch rate {
    case .sum(let money): sum = Slot(.money(money))
    case .percent(let value): percent = Slot(.percent(value))
    case .fraction(let parts): part = Slot(.whole(parts))
    case nil: break
    }
    return Slot(
      .record([
        word(kind, of: DerivedFields.items), from, to, first, last, time, Slot(.whole(count)), unit, sum,
        percent, part, Slot(.money(line.share)),
      ]))
  }

  private static func word(_ word: String, of vocabulary: Vocabulary) -> Slot {
    guard let index = vocabulary.words.firstIndex(of: word) else {
      preconditionFailure("'\(word)' is no word of the vocabulary \(vocabulary.name)")
    }
    return Slot(.word(index))
  }
}
