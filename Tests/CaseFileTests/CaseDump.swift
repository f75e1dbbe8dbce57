import CaseFile
import CaseValues
import SourceDiagnostics

/// The slots of a case as text, for golden files: a field on each line, with the place of its value.
struct CaseDump {
  private let file: SourceFile

  /// The text of that case.
  static func text(of reading: CaseReading) -> String {
    guard let one = reading.case else { return "no case\n" }
    let number = reading.incident.map { " \($0)" } ?? ""
    let lines = CaseDump(file: one.file).lines(of: one.slots, Workbench.catalogue.root, indent: "  ")
    return "case\(number)\n" + lines.map { "\($0)\n" }.joined()
  }

  private func lines(of slots: [Slot], _ type: RecordType, indent: String) -> [String] {
    zip(type.fields, slots).flatMap { field, slot in
      lines(of: slot, field.type, name: field.name, indent: indent)
    }
  }

  private func lines(of slot: Slot, _ type: FieldType, name: String, indent: String) -> [String] {
    switch (slot.value, type) {
    case (.absent, _): []
    case (.record(let slots), .record(let record)):
      ["\(indent)\(name) @\(place(slot))"] + lines(of: slots, record, indent: indent + "  ")
    case (.list(let items), .list(let item)):
      ["\(indent)\(name) @\(place(slot))"]
        + items.enumerated().flatMap {
          lines(of: $0.element, item, name: "\($0.offset + 1)", indent: indent + "  ")
        }
    default: ["\(indent)\(name) @\(place(slot)): \(text(of: slot.value, type))"]
    }
  }

  private func place(_ slot: Slot) -> String {
    if slot.range.end == 0 { return "default" }
    let position = file.position(of: slot.range.lowerBound)
    return "\(position.line):\(position.column)"
  }

  private func text(of value: Value, _ type: FieldType) -> String {
    switch (value, type) {
    case (.text(let text), _): "text \(text.debugDescription)"
    case (.word(let index), .word(let words)), (.word(let index), .lineOrWord(let words)):
      "word \(words.words[index])"
    case (.flag(let flag), _): "flag \(flag)"
    case (.whole(let number), _): "whole \(number)"
    case (.date(let date), _): "date \(date)"
    case (.moment(let moment), _): "moment \(moment)"
    case (.money(let money), _): "money \(money)"
    case (.duration(let seconds), _): "duration \(seconds) s"
    case (.unfilled(let path), _): "unfilled \(path)"
    default: "?"
    }
  }
}
