internal import CaseValues
internal import SourceDiagnostics

/// Finds the required fields that a record lacks; in a draft leaves them open to be filled in by hand.
struct RequiredFields {
  let isDraft: Bool
  /// Fields that even a draft cannot leave open, by their path.
  private let neverOpen: Set<String>
  /// The way to the record that is looked at.
  private var path: [PathStep]
  private(set) var missing: [(fault: Fault, range: SourceRange)] = []

  /// A search in the record at that path that reports what is missing, or in a draft leaves it open.
  init(isDraft: Bool, neverOpen: Set<String> = [], path: [PathStep] = []) {
    self.isDraft = isDraft
    self.neverOpen = neverOpen
    self.path = path
  }

  /// Looks at every required field of the record, and of the records in it; `range` is the place of the record.
  mutating func complete(_ slots: inout [Slot], _ type: RecordType, at range: SourceRange) {
    for index in type.fields.indices {
      let isRequired = type.fields[index].presence == .required
      let isAbsent = slots[index].value.isAbsent
      guard isRequired || !isAbsent else { continue }
      if case .record(let inner) = type.fields[index].type {
        path.append(.field(type.fields[index].name))
        completeRecord(&slots[index], inner, at: range)
        path.removeLast()
      } else if isAbsent {
        fill(&slots[index], type.fields[index], at: range)
      }
    }
  }

  /// Looks at one field that this kind of letter needs; `steps` are the slots that lead to it.
  mutating func require(
    _ steps: ArraySlice<Int>, in slots: inout [Slot], _ type: RecordType, at range: SourceRange,
    because reason: String
  ) {
    guard let index = steps.first else { return }
    let field = type.fields[index]
    guard case .record(let inner) = field.type, steps.count > 1 else {
      if slots[index].value.isAbsent { fill(&slots[index], field, at: range, because: reason) }
      return
    }
    path.append(.field(field.name))
    var slot = opened(slots[index], inner, at: range)
    slots[index].value = .absent
    if case .record(var fields) = slot.value {
      slot.value = .absent
      require(steps.dropFirst(), in: &fields, inner, at: slot.range, because: reason)
      slot.value = .record(fields)
    }
    slots[index] = slot
    path.removeLast()
  }

  /// Takes over what another search found.
  mutating func add(_ other: RequiredFields) { missing += other.missing }

  // MARK: -

  private mutating func completeRecord(_ slot: inout Slot, _ type: RecordType, at range: SourceRange) {
    var opened = opened(slot, type, at: range)
    slot.value = .absent
    if case .record(var fields) = opened.value {
      opened.value = .absent
      complete(&fields, type, at: opened.range)
      opened.value = .record(fields)
    }
    slot = opened
  }

  /// The slot itself, or one of a record without any field where there is none.
  private func opened(_ slot: Slot, _ type: RecordType, at range: SourceRange) -> Slot {
    guard slot.value.isAbsent else { return slot }
    let none = [Slot](repeating: .absent, count: type.fields.count)
    return Slot(.record(none), at: slot.range.end == 0 ? range : slot.range)
  }

  private mutating func fill(
    _ slot: inout Slot, _ field: Field, at range: SourceRange, because reason: String? = nil
  ) {
    let path = path + [.field(field.name)]
    // A key without a value has a place of its own.
    let isEmpty = slot.range.end != 0
    let place = isEmpty ? slot.range : range
    let name = path.name
    if !isDraft || neverOpen.contains(name) {
      missing.append((.missing(name, field, isEmpty: isEmpty, because: reason), place))
    }
    slot = Slot(open(field.type, path: path, at: place), at: place)
  }

  /// A value to be filled in by hand: of a list, one item.
  private func open(_ type: FieldType, path: [PathStep], at range: SourceRange) -> Value {
    switch type {
    case .list(let item): .list([Slot(open(item, path: path + [.item(1)], at: range), at: range)])
    case .record(let record):
      .record(
        record.fields.map { field in
          guard field.presence == .required else { return .absent }
          return Slot(open(field.type, path: path + [.field(field.name)], at: range), at: range)
        })
    default: .unfilled(path.name)
    }
  }
}
