internal import CaseValues
internal import SourceDiagnostics

/// The slots of one case: what its file shares, with what its incident overrides.
struct IncidentMerge {
  let slots: [Slot]
  /// The place of the shared part.
  let range: SourceRange

  /// The case of a file with one incident.
  init(slots: [Slot], range: SourceRange) {
    self.slots = slots
    self.range = range
  }

  /// The case of one item of `incidents`: mappings merge field by field, lists and values replace.
  init(
    shared: [Slot], at range: SourceRange, with item: [Slot], at itemRange: SourceRange,
    catalogue: CaseCatalogue
  ) {
    var slots = shared
    slots[catalogue.incidentSlot] = Slot(.record(Array(item[..<catalogue.ownFields])), at: itemRange)
    for (index, target) in catalogue.sharedSlots.enumerated() {
      Self.merge(item[catalogue.ownFields + index], into: &slots[target])
    }
    self.slots = slots
    self.range = range
  }

  private static func merge(_ own: Slot, into slot: inout Slot) {
    if own.value.isAbsent { return }
    guard case .record(let ownFields) = own.value, case .record(var fields) = slot.value else {
      slot = own
      return
    }
    for index in fields.indices { merge(ownFields[index], into: &fields[index]) }
    slot = Slot(.record(fields), at: own.range)
  }
}
