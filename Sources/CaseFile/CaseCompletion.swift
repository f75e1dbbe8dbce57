internal import CaseValues
internal import SourceDiagnostics

/// Fills in defaults, and finds what is missing or cannot be true once all parts of a case are together.
struct CaseCompletion: Sendable {
  private let catalogue: CaseCatalogue
  private let options: ReadingOptions

  init(catalogue: CaseCatalogue, options: ReadingOptions) {
    self.catalogue = catalogue
    self.options = options
  }

  /// Completes the slots of a whole case; `range` is its place, `number` that of its incident.
  func complete(
    _ slots: inout [Slot], at range: SourceRange, number: Int?
  ) -> [(fault: Fault, range: SourceRange)] {
    let paths = catalogue.paths
    let isDated = !slots[paths.date].value.isAbsent
    var required = RequiredFields(isDraft: options.isDraft, neverOpen: paths.choosingTheLetter)
    completeRecords(&slots, at: range, number: number, &required)
    fillDefaults(&slots)
    if let kind = paths.kind.word(of: slots[paths.kind].value),
      let language = paths.language.word(of: slots[paths.language].value)
    {
      let reason = "a letter of the kind \(kind) needs it"
      for name in options.required(kind, language) {
        guard let path = FieldPath(name, in: catalogue.root), slots[path].value.isAbsent else { continue }
        required.require(path.slots[...], in: &slots, catalogue.root, at: range, because: reason)
      }
    }
    // Without a language that can be read, nothing can be said of the jurisdiction.
    if slots[paths.jurisdiction].value.isAbsent, case .word = slots[paths.language].value {
      let steps = paths.jurisdiction.slots[...]
      let reason = "the language does not tell whose rules count"
      required.require(steps, in: &slots, catalogue.root, at: range, because: reason)
    }
    return required.missing + impossibleOutages(slots) + longNumber(slots) + doubts(slots, isDated: isDated)
  }

  // MARK: - Defaults

  private func fillDefaults(_ slots: inout [Slot]) {
    let paths = catalogue.paths
    if slots[paths.date].value.isAbsent { slots.set(.date(options.date), at: paths.date) }
    if slots[paths.sector].value.isAbsent { slots.set(.word(paths.otherSector), at: paths.sector) }
    if slots[paths.jurisdiction].value.isAbsent,
      let language = paths.language.word(of: slots[paths.language].value),
      let code = options.jurisdiction(language),
      let jurisdiction = catalogue.jurisdictions.words.firstIndex(of: code)
    {
      slots.set(.word(jurisdiction), at: paths.jurisdiction)
    }
    if slots[paths.timeZone].value.isAbsent,
      let jurisdiction = paths.jurisdiction.word(of: slots[paths.jurisdiction].value),
      let zone = options.timeZone(jurisdiction)
    {
      slots.set(.text(zone), at: paths.timeZone)
    }
    sort(paths.outages, in: &slots)
    sort(paths.log, in: &slots)
    guard slots[paths.reported].value.isAbsent, case .list(let log) = slots[paths.log].value,
      let first = log.first.flatMap({ TimeOrder.moment(of: $0) })
    else { return }
    slots.set(.moment(first), at: paths.reported)
  }

  private func sort(_ path: FieldPath, in slots: inout [Slot]) {
    let slot = slots[path]
    guard case .list(let entries) = slot.value, entries.count > 1 else { return }
    slots.set(.list(TimeOrder.sorted(entries)), at: path, range: slot.range)
  }

  // MARK: - Required fields

  /// The records of the case, each at its place; the incident of a list goes by its number.
  private func completeRecords(
    _ slots: inout [Slot], at range: SourceRange, number: Int?, _ required: inout RequiredFields
  ) {
    guard let number else {
      required.complete(&slots, catalogue.root, at: range)
      return
    }
    let incident = slots[catalogue.incidentSlot]
    slots[catalogue.incidentSlot] = Slot(.unfilled(""))
    required.complete(&slots, catalogue.root, at: range)
    slots[catalogue.incidentSlot] = incident
    if case .record(var fields) = incident.value, case .record(let type) = catalogue.paths.incident.type {
      var own = RequiredFields(
        isDraft: options.isDraft, path: [.field(CaseCatalogue.incidentsKey), .item(number)])
      own.complete(&fields, type, at: incident.range)
      slots[catalogue.incidentSlot].value = .record(fields)
      required.add(own)
    }
  }

  // MARK: - Outages

  private func impossibleOutages(_ slots: [Slot]) -> [(fault: Fault, range: SourceRange)] {
    guard case .list(let outages) = slots[catalogue.paths.outages].value,
      case .date(let letter) = slots[catalogue.paths.date].value
    else { return [] }
    var found: [(fault: Fault, range: SourceRange)] = []
    for outage in outages {
      guard case .record(let fields) = outage.value, let from = fields.first, let to = fields.last else {
        continue
      }
      var beginning: Moment?
      if case .moment(let moment) = from.value {
        beginning = moment
        if moment.date > letter { found.append((.afterLetter("begins", date: letter), from.range)) }
      }
      guard case .moment(let end) = to.value else { continue }
      if let beginning, ends(end, before: beginning) {
        found.append((.outageOrder, to.range))
      } else if end.date > letter {
        found.append((.afterLetter("ends", date: letter), to.range))
      }
    }
    return found
  }

  /// The most characters of a registration number: more would not fit the company's field on the letter.
  static let longestNumber = 60

  private func longNumber(_ slots: [Slot]) -> [(fault: Fault, range: SourceRange)] {
    let number = slots[catalogue.paths.registrationNumber]
    guard case .text(let text) = number.value, text.count > Self.longestNumber else { return [] }
    return [(.longNumber(text.count, most: Self.longestNumber), number.range)]
  }

  /// What a case may say, but hardly means.
  private func doubts(_ slots: [Slot], isDated: Bool) -> [(fault: Fault, range: SourceRange)] {
    var found: [(fault: Fault, range: SourceRange)] = []
    let registration = slots[catalogue.paths.registration]
    if !isDated, !registration.value.isAbsent { found.append((.registeredWithoutDate, registration.range)) }
    let reported = slots[catalogue.paths.reported]
    if reported.range.end > 0, case .moment(let moment) = reported.value,
      case .list(let outages) = slots[catalogue.paths.outages].value,
      let first = outages.first.flatMap({ TimeOrder.moment(of: $0) }), moment.wallSeconds < first.wallSeconds
    {
      found.append((.reportedBeforeOutage, reported.range))
    }
    return found
  }

  /// Whether an outage cannot last from one moment to the other, whatever zone their clocks are in.
  private func ends(_ end: Moment, before beginning: Moment) -> Bool {
    switch (beginning.offset, end.offset) {
    case (let from?, let to?): end.wallSeconds - to <= beginning.wallSeconds - from
    case (nil, nil): end.wallSeconds <= beginning.wallSeconds
    // One of them may be the second reading of an hour that the clocks repeat.
    default: end.wallSeconds <= beginning.wallSeconds - 7200
    }
  }
}
