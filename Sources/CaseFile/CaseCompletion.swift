internal import CaseValues
internal import SourceDiagnostics

/// Fills in defaults, and finds what is missing or cannot be true once all parts of a case are together.
struct CaseCompletion: Sendable {
  private let catalogue: CaseCatalogue
  private let options: ReadingOptions
  /// The fields that each kind needs, by the kind's index.
  private let requiredByKind: [[FieldPath]]
  /// The default jurisdiction by the language's index, and the time zone by the jurisdiction's.
  private let jurisdictionByLanguage: [Int?]
  private let timeZoneByJurisdiction: [String?]

  /// The completion of cases of that catalogue; a required path that the catalogue lacks is ignored.
  init(catalogue: CaseCatalogue, options: ReadingOptions) {
    self.catalogue = catalogue
    self.options = options
    requiredByKind = catalogue.kinds.words.map { kind in
      (options.required[kind] ?? []).compactMap { FieldPath($0, in: catalogue.root) }
    }
    jurisdictionByLanguage = catalogue.languages.words.map { language in
      options.jurisdictions[language].flatMap { catalogue.jurisdictions.words.firstIndex(of: $0) }
    }
    timeZoneByJurisdiction = catalogue.jurisdictions.words.map { options.timeZones[$0] }
  }

  /// Completes the slots of a whole case; `range` is its place, `number` that of its incident.
  func complete(
    _ slots: inout [Slot], at range: SourceRange, number: Int?
  ) -> [(fault: Fault, range: SourceRange)] {
    let paths = catalogue.paths
    var required = RequiredFields(isDraft: options.isDraft, neverOpen: paths.choosingTheLetter)
    completeRecords(&slots, at: range, number: number, &required)
    fillDefaults(&slots)
    if case .word(let kind) = slots[paths.kind].value {
      let reason = "a letter of the kind \(catalogue.kinds.words[kind]) needs it"
      for path in requiredByKind[kind] {
        required.require(path.slots[...], in: &slots, catalogue.root, path: [], at: range, because: reason)
      }
    }
    if slots[paths.jurisdiction].value.isAbsent {
      let steps = paths.jurisdiction.slots[...]
      let reason = "the language does not tell whose rules count"
      required.require(steps, in: &slots, catalogue.root, path: [], at: range, because: reason)
    }
    return required.missing + impossibleOutages(slots)
  }

  // MARK: - Defaults

  private func fillDefaults(_ slots: inout [Slot]) {
    let paths = catalogue.paths
    if slots[paths.date].value.isAbsent { slots.set(.date(options.date), at: paths.date.slots[...]) }
    if slots[paths.sector].value.isAbsent { slots.set(.word(paths.otherSector), at: paths.sector.slots[...]) }
    if slots[paths.jurisdiction].value.isAbsent, case .word(let language) = slots[paths.language].value,
      let jurisdiction = jurisdictionByLanguage[language]
    {
      slots.set(.word(jurisdiction), at: paths.jurisdiction.slots[...])
    }
    if slots[paths.timeZone].value.isAbsent, case .word(let jurisdiction) = slots[paths.jurisdiction].value,
      let zone = timeZoneByJurisdiction[jurisdiction]
    {
      slots.set(.text(zone), at: paths.timeZone.slots[...])
    }
    guard case .list(let log) = slots[paths.log].value, case .record(let entry) = log.first?.value else { return }
    let sorted = log.count > 1 ? LogOrder.sorted(log) : log
    let first = sorted.first.flatMap { LogOrder.moment(of: $0) } ?? LogOrder.moment(ofFields: entry)
    if log.count > 1 {
      slots.set(.list(sorted), at: paths.log.slots[...], range: slots[paths.log].range)
    }
    if slots[paths.reported].value.isAbsent, let first {
      slots.set(.moment(first), at: paths.reported.slots[...])
    }
  }

  // MARK: - Required fields

  /// The records of the case, each at its place; the incident of a list goes by its number.
  private func completeRecords(
    _ slots: inout [Slot], at range: SourceRange, number: Int?, _ required: inout RequiredFields
  ) {
    guard let number else {
      required.complete(&slots, catalogue.root, path: [], at: range)
      return
    }
    let incident = slots[catalogue.incidentSlot]
    slots[catalogue.incidentSlot] = Slot(.unfilled(""))
    required.complete(&slots, catalogue.root, path: [], at: range)
    slots[catalogue.incidentSlot] = incident
    if case .record(var fields) = incident.value, case .record(let type) = catalogue.paths.incident.type {
      let path: [PathStep] = [.field(CaseCatalogue.incidentsKey), .item(number)]
      required.complete(&fields, type, path: path, at: incident.range)
      slots[catalogue.incidentSlot].value = .record(fields)
    }
  }

  // MARK: - Outages

  private func impossibleOutages(_ slots: [Slot]) -> [(fault: Fault, range: SourceRange)] {
    guard case .list(let outages) = slots[catalogue.paths.outages].value,
      case .date(let letter) = slots[catalogue.paths.date].value
    else { return [] }
    var found: [(fault: Fault, range: SourceRange)] = []
    for outage in outages {
      guard case .record(let fields) = outage.value, let from = fields.first, let to = fields.last else { continue }
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

extension [Slot] {
  /// Puts a value at the end of a way that leads through records; without a record on the way, nothing changes.
  fileprivate mutating func set(_ value: Value, at steps: ArraySlice<Int>, range: SourceRange = SourceRange(0, 0)) {
    guard let index = steps.first else { return }
    if steps.count == 1 {
      self[index] = Slot(value, at: range)
    } else if case .record(var fields) = self[index].value {
      self[index].value = .absent
      fields.set(value, at: steps.dropFirst(), range: range)
      self[index].value = .record(fields)
    }
  }
}
