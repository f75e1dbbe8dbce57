internal import CaseValues
internal import SourceDiagnostics

/// Reading one value as the type of its field.
extension DocumentParser {
  /// The value that was reached, up to its end; absent when it is empty, unfilled when it is faulty and reported.
  mutating func value(of type: FieldType) throws(Stopped) -> Slot {
    let range = events.range()
    switch events.kind {
    case .scalar:
      if try reportProperties(range) { return faulty(range) }
      return try scalar(of: type, at: range)
    case .mappingStart:
      try refuseProperties(range)
      guard case .record(let record) = type else {
        let isList = if case .list = type { true } else { false }
        let fault = Fault.textWanted(path.name, isList: false, isFlow: events.isFlow)
        return try wrongShape(isList ? .dashWanted(path.name) : fault, range)
      }
      return try self.record(of: record, from: range)
    case .listStart:
      try refuseProperties(range)
      switch type {
      case .list(let item): return try list(of: item, from: range)
      case .record(let record): return try wrongShape(.groupWanted(path.name, record, isList: true), range)
      default: return try wrongShape(.textWanted(path.name, isList: true, isFlow: events.isFlow), range)
      }
    default:
      try report(.alias, range)
      return faulty(range)
    }
  }

  private mutating func record(of type: RecordType, from start: SourceRange) throws(Stopped) -> Slot {
    let (slots, range) = try fields(of: type, from: start)
    // Without a required field that could be missing, an empty group is as good as none.
    let mayBeEmpty = !type.fields.contains { $0.presence != .optional }
    if mayBeEmpty, slots.allSatisfy(\.value.isAbsent) { return .absent }
    return Slot(.record(slots), at: range)
  }

  private mutating func list(of item: FieldType, from start: SourceRange) throws(Stopped) -> Slot {
    var slots: [Slot] = []
    var number = 0
    try descend()
    while true {
      try next()
      if events.kind == .listEnd { break }
      number += 1
      guard number <= ReadingLimits.listItems else { try stop(.listItems, events.range()) }
      path.append(.item(number))
      var slot = try value(of: item)
      if case .record(let type) = item { try complete(&slot, type) }
      if !slot.value.isAbsent { slots.append(slot) }
      path.removeLast()
    }
    depth -= 1
    if slots.isEmpty { return .absent }
    return Slot(.list(slots), at: SourceRange(start.lowerBound, start.lowerBound + 1))
  }

  /// An item of a list is whole as it stands: what it lacks, no other part of the file can give.
  private mutating func complete(_ slot: inout Slot, _ type: RecordType) throws(Stopped) {
    guard case .record(var slots) = slot.value else { return }
    slot.value = .absent
    var required = RequiredFields(isDraft: options.isDraft, path: path)
    required.complete(&slots, type, at: slot.range)
    slot.value = .record(slots)
    for (fault, range) in required.missing { try report(fault, range) }
  }

  private mutating func wrongShape(_ fault: Fault, _ range: SourceRange) throws(Stopped) -> Slot {
    let begin = SourceRange(range.lowerBound, range.lowerBound + 1)
    try report(fault, begin)
    try skip()
    return faulty(begin)
  }

  func faulty(_ range: SourceRange) -> Slot { Slot(.unfilled(""), at: range) }

  // MARK: - Scalars

  private mutating func scalar(of type: FieldType, at range: SourceRange) throws(Stopped) -> Slot {
    var bytes = events.scalar
    let style = events.style
    if bytes.count > ReadingLimits.scalarBytes { try stop(.scalar, range) }
    if style == .doubleQuoted, EscapeCheck.isForbidden(bytes) {
      let source = file.bytes[range.lowerBound..<range.upperBound]
      if let (fault, place) = EscapeCheck.first(in: source) {
        try report(fault, place)
        return faulty(range)
      }
    }
    if style == .plain { try warnOfComment(behind: range) }
    if style == .singleQuoted || style == .doubleQuoted {
      longQuote = file.bytes[range.lowerBound..<range.upperBound].contains(0x0A) ? range : nil
    }
    if isBlank(bytes) { return .absent }
    if style == .literal || style == .folded { bytes = bytes.withoutOuterLineEnds }
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
      if let slot = try unfilled(String(decoding: bytes, as: UTF8.self), type, range) { return slot }
    }
    switch type {
    case .record(let record):
      try report(.groupWanted(path.name, record, isList: false), range)
      return faulty(range)
    case .list(let item):
      if case .line = item, style == .literal { return lines(bytes, range) }
      try report(.listWanted(path.name, of: item, style: style), range)
      return faulty(range)
    default:
      if let value = TypedScalar.value(of: bytes, as: type) {
        if style == .plain, bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
          try report(.brackets(path.name), range)
        }
        return Slot(value, at: range)
      }
      try reportScalar(String(decoding: bytes, as: UTF8.self), type, range)
      return faulty(range)
    }
  }

  /// A `#` with a word directly behind it was hardly meant as a comment, and what follows it is lost.
  private mutating func warnOfComment(behind range: SourceRange) throws(Stopped) {
    let start = range.upperBound
    var index = start
    while index < file.bytes.count, file.bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index > start, index + 1 < file.bytes.count, file.bytes[index] == UInt8(ascii: "#"),
      file.bytes[index + 1] > 0x20, file.bytes[index + 1] != UInt8(ascii: "#")
    else { return }
    let end = file.bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
    try report(.lostComment, SourceRange(index, end))
  }

  private mutating func reportScalar(_ text: String, _ type: FieldType, _ range: SourceRange) throws(Stopped)
  {
    if path.count == 1, path.name == catalogue.paths.complain.name {
      return try report(.version(text), range)
    }
    spellings += 1
    let mayLook = spellings <= ReadingLimits.spellings
    try report(TypedScalar.fault(of: text, as: type, path: path.name, mayLook: mayLook), range)
  }

  /// The lines of a block scalar, each an item; empty ones are none.
  private func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: SourceRange) -> Slot {
    let items = bytes.split(separator: 0x0A).map { UnsafeBufferPointer(rebasing: $0) }.filter { !isBlank($0) }
    return Slot(
      .list(items.map { Slot(.text(String(decoding: $0, as: UTF8.self)), at: range) }),
      at: SourceRange(range.lowerBound, range.lowerBound + 1))
  }

  /// A value in angle brackets, when the scaffold could have written it: it is still to be filled in.
  private mutating func unfilled(_ text: String, _ type: FieldType, _ range: SourceRange) throws(Stopped)
    -> Slot?
  {
    let name = path.catalogueName(catalogue)
    switch type {
    case .line, .text, .lineOrWord:
      guard options.placeholders().contains(text, for: name) else { return nil }
    case .record, .list: return nil
    default: break
    }
    if !options.isDraft || catalogue.paths.choosingTheLetter.contains(name) {
      try report(.unfilled(path.name), range)
    }
    return Slot(.unfilled(path.name), at: range)
  }

  /// Whether a text shows nothing: it is empty, white space, or invisible.
  func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    // Letters of most European scripts: nothing invisible begins with these bytes.
    if first > 0x20 && first < 0x7F || first >= 0xC3 && first <= 0xCC || first >= 0xD0 && first <= 0xD7 {
      return false
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the line feeds at either end.
  fileprivate var withoutOuterLineEnds: UnsafeBufferPointer<UInt8> {
    guard let first = firstIndex(where: { $0 != 0x0A }), let last = lastIndex(where: { $0 != 0x0A }) else {
      return UnsafeBufferPointer(rebasing: self[..<0])
    }
    return UnsafeBufferPointer(rebasing: self[first...last])
  }
}
