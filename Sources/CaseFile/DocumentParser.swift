internal import CaseValues
internal import SourceDiagnostics

/// Turns the events of one document into slots, and collects what is wrong with it.
///
/// It fills in no default and misses no field: an incident of a list is complete only with what the file shares.
struct DocumentParser: ~Copyable {
  /// Thrown when reading cannot go on, because of broken YAML or a limit; the last finding says which.
  struct Stopped: Error {}

  /// One item of `incidents`.
  struct Item {
    /// The slots of the catalogue's `item`; nil when it is no group of fields.
    let slots: [Slot]?
    let range: SourceRange
    /// Which of the findings are about it alone.
    let findings: Range<Int>
  }

  let catalogue: CaseCatalogue
  let options: ReadingOptions
  let file: SourceFile
  var events: YAMLEvents
  var path: [PathStep] = []
  var depth = 0
  var spellings = 0
  /// The last text in quotes, when it goes over several lines: often the quote was an apostrophe.
  var longQuote: SourceRange?
  private(set) var findings: [Diagnostic] = []

  /// The slots of the catalogue's root; empty when the document is.
  private(set) var root: [Slot] = []
  private(set) var rootRange = SourceRange(0, 0)
  /// The whole document, from its first field to its end.
  private(set) var extent = SourceRange(0, 0)
  private(set) var incidentsKey: SourceRange?
  private(set) var items: [Item] = []
  private(set) var isStopped = false

  /// A parser of the document whose events those are.
  init(_ events: consuming YAMLEvents, of file: SourceFile, catalogue: CaseCatalogue, options: ReadingOptions)
  {
    self.events = events
    self.file = file
    self.catalogue = catalogue
    self.options = options
  }

  /// Reads the document to its end, or to where it cannot be read.
  mutating func read() {
    do throws(Stopped) {
      try next()
      try next()
      guard events.kind == .documentStart else { return }
      try next()
      try readRoot()
      try next()
      if events.kind != .streamEnd { try stop(.secondDocument, events.range()) }
    } catch {
      isStopped = true
    }
  }

  /// Reads the document's one value, and goes on to the event behind it.
  private mutating func readRoot() throws(Stopped) {
    let range = events.range()
    let begin = SourceRange(range.lowerBound, range.lowerBound + 1)
    switch events.kind {
    case .mappingStart:
      try refuseProperties(range)
      let record = try fields(of: catalogue.root, from: range)
      (root, rootRange) = (record.slots, record.range)
      extent = SourceRange(range.lowerBound, events.range().upperBound)
      try next()
    case .alias:
      try report(.alias, range)
      try next()
    case .listStart:
      try report(.noGroup(isList: true), begin)
      try skip()
      try next()
    default:
      let isEmpty = isBlank(events.scalar)
      // A text with a field behind it is a fault of the YAML, and told as such.
      try next()
      if !isEmpty { try report(.noGroup(isList: false), begin) }
    }
  }

  // MARK: - Records

  /// The fields of the mapping whose start was reached, up to its end; its place is its first key or its bracket.
  mutating func fields(
    of type: RecordType, from start: SourceRange
  ) throws(Stopped) -> (slots: [Slot], range: SourceRange) {
    var range = SourceRange(start.lowerBound, start.lowerBound + 1)
    let isFlow = events.isFlow
    var isFirst = true
    // Fields that were read from a misspelt key: the right one may still come.
    var guessed = Set<Int>()
    var slots = [Slot](repeating: .absent, count: type.fields.count)
    try descend()
    while true {
      try next()
      if events.kind == .mappingEnd { break }
      let key = events.range()
      if isFirst, !isFlow { range = SourceRange(key.lowerBound, key.upperBound) }
      isFirst = false
      guard let index = try slot(of: key, in: type, slots, &guessed) else { continue }
      path.append(.field(type.fields[index].name))
      try next()
      slots[index] = try value(of: type.fields[index].type)
      if slots[index].value.isAbsent { slots[index].range = key }
      path.removeLast()
    }
    depth -= 1
    return (slots, range)
  }

  /// The slot that the key was reached of opens; nil when it opens none, and its value was read over.
  private mutating func slot(
    of key: SourceRange, in type: RecordType, _ slots: [Slot], _ guessed: inout Set<Int>
  ) throws(Stopped) -> Int? {
    if events.kind == .scalar, !events.hasAnchor, !events.hasTag {
      if let index = type.index(ofBytes: events.scalar) {
        // A slot that a key has opened has a place, whatever its value.
        if slots[index].range.end == 0 || guessed.remove(index) != nil { return index }
        let name = type.fields[index].name
        try report(.duplicate(name, firstLine: line(ofKey: name, before: slots[index].range)), key)
      } else if path.isEmpty, CaseCatalogue.incidentsKey.utf8.elementsEqual(events.scalar) {
        guard let first = incidentsKey else {
          incidentsKey = key
          try readIncidents()
          return nil
        }
        let line = file.position(of: first.lowerBound).line
        try report(.duplicate(CaseCatalogue.incidentsKey, firstLine: line), key)
      } else if let index = try reportUnknownKey(key, in: type), slots[index].range.end == 0 {
        guessed.insert(index)
        return index
      }
    } else if try !reportProperties(key) {
      try report(
        events.kind == .alias ? .alias : .complexKey, SourceRange(key.lowerBound, key.lowerBound + 1))
    }
    try skip()
    try next()
    try skip()
    return nil
  }

  /// The line of the key whose value stands at that place.
  private func line(ofKey name: String, before value: SourceRange) -> Int {
    var index = min(value.lowerBound, file.bytes.count - name.utf8.count)
    while index >= 0 {
      if file.bytes[index...].starts(with: name.utf8) { return file.position(of: index).line }
      index -= 1
    }
    return file.position(of: value.lowerBound).line
  }

  /// Reports a key that the record has not; the field that was probably meant, so that its value is read as well.
  private mutating func reportUnknownKey(_ key: SourceRange, in type: RecordType) throws(Stopped) -> Int? {
    let name = String(decoding: events.scalar, as: UTF8.self)
    if name == "<<" || name.allSatisfy(\.isWhitespace) {
      try report(name == "<<" ? .mergeKey : .emptyKey, key)
      return nil
    }
    spellings += 1
    guard spellings <= ReadingLimits.spellings else {
      try report(.unknownKey(name, in: type, elsewhere: nil, nearest: nil), key)
      return nil
    }
    let isRoot = type === catalogue.root
    let known = type.fields.map(\.name) + (isRoot ? [CaseCatalogue.incidentsKey] : [])
    let elsewhere = catalogue.group(of: name, besides: type)
    let nearest = elsewhere == nil ? Spelling.nearest(to: name, among: known) : nil
    try report(.unknownKey(name, in: type, elsewhere: elsewhere, nearest: nearest), key)
    return nearest.flatMap { type.index(of: $0) }
  }

  // MARK: - Several incidents

  private mutating func readIncidents() throws(Stopped) {
    path.append(.field(CaseCatalogue.incidentsKey))
    try next()
    let range = events.range()
    switch events.kind {
    case .listStart:
      try refuseProperties(range)
      try descend()
      try next()
      while events.kind != .listEnd {
        try readItem()
        try next()
      }
      depth -= 1
    case .scalar where isBlank(events.scalar): break
    case .mappingStart:
      try report(.dashWanted(CaseCatalogue.incidentsKey), range)
      try skip()
    default:
      try report(.listWanted(CaseCatalogue.incidentsKey, of: .record(catalogue.item), style: .plain), range)
      try skip()
    }
    path.removeLast()
  }

  private mutating func readItem() throws(Stopped) {
    let range = events.range()
    guard items.count < ReadingLimits.listItems else { try stop(.listItems, range) }
    path.append(.item(items.count + 1))
    let first = findings.count
    let slot = try value(of: .record(catalogue.item))
    if slot.value.isAbsent { try report(.emptyItem(path.name), range) }
    let slots: [Slot]? = if case .record(let slots) = slot.value { slots } else { nil }
    items.append(
      Item(slots: slots, range: slots == nil ? range : slot.range, findings: first..<findings.count))
    path.removeLast()
  }

  // MARK: - Going on, and stopping

  mutating func next() throws(Stopped) {
    events.advance()
    if events.kind == .fault {
      let fault = YAMLFault(events.problem(), behind: longQuote, in: file)
      // A text that swallowed the broken line is wrong for that reason alone.
      let start = fault.lineStart
      findings.removeAll { ($0.range?.lowerBound ?? start) < start && ($0.range?.upperBound ?? 0) > start }
      findings.append(fault.diagnostic)
      throw Stopped()
    }
  }

  mutating func descend() throws(Stopped) {
    depth += 1
    if depth > ReadingLimits.depth { try stop(.depth, events.range()) }
  }

  /// Reads over the value that was reached, up to its end.
  mutating func skip() throws(Stopped) {
    let depthBefore = depth
    while true {
      switch events.kind {
      case .mappingStart, .listStart:
        try descend()
      case .mappingEnd, .listEnd:
        depth -= 1
      default:
        break
      }
      if depth == depthBefore { return }
      try next()
    }
  }

  mutating func report(_ fault: Fault, _ range: SourceRange) throws(Stopped) {
    guard findings.count < ReadingLimits.errors else { try stop(.errors, range) }
    findings.append(fault.at(range, in: file))
  }

  mutating func stop(_ fault: Fault, _ range: SourceRange) throws(Stopped) -> Never {
    findings.append(fault.at(SourceRange(range.lowerBound, range.lowerBound + 1), in: file))
    throw Stopped()
  }

  /// Reports an anchor or a tag of the value that was reached; whether there was one.
  mutating func reportProperties(_ range: SourceRange) throws(Stopped) -> Bool {
    guard events.hasAnchor || events.hasTag else { return false }
    let begin = SourceRange(range.lowerBound, range.lowerBound + 1)
    try report(events.hasAnchor ? .anchor : .tag, begin)
    return true
  }

  mutating func refuseProperties(_ range: SourceRange) throws(Stopped) { _ = try reportProperties(range) }
}

extension YAMLEvents {
  /// The place of the event.
  mutating func range() -> SourceRange {
    let (start, end) = bounds()
    return SourceRange(start, end)
  }
}
