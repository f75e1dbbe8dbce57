internal import CaseValues

/// The order in which a letter tells outages, calls and events.
enum TimeOrder {
  /// The entries in order of time; those of the same time, and those without one at the end, as they were written.
  ///
  /// By the clock on the wall, unless every entry has its offset from UTC: only a time zone could compare the two.
  static func sorted(_ entries: [Slot]) -> [Slot] {
    let moments = entries.map { moment(of: $0) }
    let haveOffsets = moments.allSatisfy { $0?.offset != nil }
    let keys = moments.map { moment -> Int in
      guard let moment else { return .max }
      return moment.wallSeconds - (haveOffsets ? moment.offset ?? 0 : 0)
    }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return entries }
    return entries.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { entries[$0] }
  }

  /// The time of an entry; nil while it is still to be filled in.
  static func moment(of entry: Slot) -> Moment? {
    guard case .record(let fields) = entry.value else { return nil }
    return moment(ofFields: fields)
  }

  /// The time of an entry, its first field.
  static func moment(ofFields fields: [Slot]) -> Moment? {
    guard case .moment(let moment) = fields.first?.value else { return nil }
    return moment
  }
}
