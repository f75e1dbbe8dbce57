package import SourceDiagnostics

/// The way from a record to a field inside it, resolved once to slot numbers.
package struct FieldPath: Sendable {
  /// The keys, joined by points, such as `service.fee`.
  package let name: String
  package let slots: [Int]
  package let type: FieldType

  /// The field at the end of a path that leads through records only; nil when there is none of that name.
  package init?(_ name: String, in root: RecordType) {
    var record: RecordType? = root
    var slots: [Int] = []
    var type = FieldType.record(root)
    for key in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let here = record, let slot = here.index(of: key) else { return nil }
      slots.append(slot)
      type = here.fields[slot].type
      if case .record(let next) = type { record = next } else { record = nil }
    }
    self.name = name
    self.slots = slots
    self.type = type
  }
}

extension [Slot] {
  /// What stands at the end of the path; absent when something on the way is.
  package subscript(path: FieldPath) -> Slot {
    var record = self
    for (depth, index) in path.slots.enumerated() {
      let slot = record[index]
      if depth == path.slots.count - 1 { return slot }
      switch slot.value {
      case .record(let inner): record = inner
      case .unfilled: return slot
      default: return .absent
      }
    }
    return .absent
  }
}

extension [Slot] {
  /// Puts a value at the end of a path; where a record on the way is absent, nothing changes.
  package mutating func set(_ value: Value, at path: FieldPath, range: SourceRange = SourceRange(0, 0)) {
    set(Slot(value, at: range), at: path.slots[...])
  }

  private mutating func set(_ slot: Slot, at steps: ArraySlice<Int>) {
    guard let index = steps.first else { return }
    if steps.count == 1 {
      self[index] = slot
    } else if case .record(var fields) = self[index].value {
      // So that the fields are changed in place.
      self[index].value = .absent
      fields.set(slot, at: steps.dropFirst())
      self[index].value = .record(fields)
    }
  }
}

extension FieldPath {
  /// The word that a value of this field is, when it is one.
  package func word(of value: Value) -> String? {
    guard case .word(let vocabulary) = type, case .word(let index) = value else { return nil }
    return vocabulary.words[index]
  }

  /// The value of this field as a case file writes it; empty for records, lists and what is absent.
  package func notation(of value: Value) -> String {
    switch value {
    case .text(let text): text
    case .word: word(of: value) ?? ""
    case .flag(let flag): flag ? "yes" : "no"
    case .whole(let number): String(number)
    case .date(let date): date.description
    case .moment(let moment): moment.description
    case .money(let money): money.description
    case .percent(let percent): "\(percent) %"
    case .duration(let seconds): "\(seconds / 60) min"
    case .absent, .unfilled, .list, .record: ""
    }
  }
}
