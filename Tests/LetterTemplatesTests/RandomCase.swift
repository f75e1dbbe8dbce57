import CaseValues
import TestSupport

/// A checked case made by chance: each optional field is there or not, each text may be an awkward one.
struct RandomCase {
  private var numbers: SeededNumbers
  /// Whether values may be left to be filled in, as in a draft.
  private let isDraft: Bool

  init(seed: UInt64, isDraft: Bool) {
    numbers = SeededNumbers(seed: seed)
    self.isDraft = isDraft
  }

  /// The slots of a record.
  mutating func slots(of type: RecordType, at path: String = "") -> [Slot] {
    type.fields.map { field in
      if field.presence == .optional, Bool.random(using: &numbers) { return .absent }
      return Slot(value(of: field.type, at: path.isEmpty ? field.name : "\(path).\(field.name)"))
    }
  }

  private mutating func value(of type: FieldType, at path: String) -> Value {
    if isDraft, Int.random(in: 0..<4, using: &numbers) == 0 { return .unfilled(path) }
    switch type {
    case .line, .text, .timeZone: return .text(text())
    case .lineOrWord(let vocabulary):
      return Bool.random(using: &numbers) ? .text(text()) : .word(index(of: vocabulary))
    case .word(let vocabulary): return .word(index(of: vocabulary))
    case .flag: return .flag(Bool.random(using: &numbers))
    case .whole(let range): return .whole(Int.random(in: range, using: &numbers))
    case .date: return .date(date())
    case .moment:
      let (second, hasSeconds) = (Int.random(in: 0..<86_400, using: &numbers), Bool.random(using: &numbers))
      return .moment(Moment(date: date(), second: second, hasSeconds: hasSeconds))
    case .money:
      let currency = Currency(code: ["EUR", "JPY", "KWD"].randomElement(using: &numbers) ?? "EUR")
      return currency.map {
        .money(Money(minorUnits: Int.random(in: 0...1_000_000_000, using: &numbers), currency: $0))
      }
        ?? .absent
    case .percent: return .percent(Percent(hundredths: Int.random(in: 0...100_000, using: &numbers)))
    case .duration: return .duration(Int.random(in: 0...10_000_000, using: &numbers))
    case .record(let record): return .record(slots(of: record, at: path))
    case .list(let element):
      // A list that is there has an element: an empty one is absent from a case.
      let count = [1, 1, 2, 3, 7].randomElement(using: &numbers) ?? 1
      return .list((1...count).map { Slot(value(of: element, at: "\(path).\($0)")) })
    }
  }

  private mutating func text() -> String { Self.texts.randomElement(using: &numbers) ?? "" }

  private mutating func index(of vocabulary: Vocabulary) -> Int {
    Int.random(in: vocabulary.words.indices, using: &numbers)
  }

  private mutating func date() -> CalendarDate {
    CalendarDate(dayNumber: Int.random(in: -20_000...40_000, using: &numbers))
  }

  private static let texts = [
    "Anna", "a\nb", "\n", " ", "{customer.name}", "<b>", "&amp;", "\u{202E}", "👩‍👩‍👧", "e\u{301}", "}}", "\r\n",
    "0",
    String(repeating: "x", count: 5000),
  ]
}
