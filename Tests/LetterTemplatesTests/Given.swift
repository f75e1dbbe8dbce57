import CaseValues
import Testing

/// A value of a case as a test writes it: `["name": "Anna", "pages": 2]`.
enum Given: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Given])
  case record([String: Given])
  case unfilled

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: Given...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Given)...) {
    self = .record(Dictionary(elements) { $1 })
  }

  /// The slots of a record, as the case reader would make them; what is not given is absent.
  func slots(of type: RecordType, at path: String = "") throws -> [Slot] {
    guard case .record(let fields) = self else {
      throw Mistake("'\(path)' is a record")
    }
    for name in fields.keys where type.index(of: name) == nil { throw Mistake("no field '\(path).\(name)'") }
    return try type.fields.map { field in
      let name = path.isEmpty ? field.name : "\(path).\(field.name)"
      if let given = fields[field.name] { return Slot(try given.value(of: field.type, at: name)) }
      if field.presence != .optional { throw Mistake("'\(name)' is missing") }
      return .absent
    }
  }

  private func value(of type: FieldType, at path: String) throws -> Value {
    switch (self, type) {
    case (.unfilled, _): return .unfilled(path)
    case (.text(let text), .line), (.text(let text), .text), (.text(let text), .timeZone): return .text(text)
    case (.text(let text), .lineOrWord(let vocabulary)):
      return vocabulary.words.firstIndex(of: text).map { .word($0) } ?? .text(text)
    case (.text(let text), .word(let vocabulary)):
      return .word(try #require(vocabulary.words.firstIndex(of: text), "\(path)"))
    case (.flag(let flag), .flag): return .flag(flag)
    case (.number(let number), .whole): return .whole(number)
    case (.number(let seconds), .duration): return .duration(seconds)
    case (.text(let text), .date): return .date(try #require(CalendarDate(iso: text), "\(path)"))
    case (.text(let text), .moment): return .moment(try #require(Moment(iso: text), "\(path)"))
    case (.text(let text), .money): return .money(try money(text))
    case (.list(let items), .list(let element)):
      return .list(try items.enumerated().map { Slot(try $1.value(of: element, at: "\(path).\($0 + 1)")) })
    case (.record, .record(let record)): return .record(try slots(of: record, at: path))
    default: throw Mistake("'\(path)' is given a value of another type")
    }
  }

  private func money(_ text: String) throws -> Money {
    let words = text.split(separator: " ")
    let currency = try #require(words.last.flatMap { Currency(code: $0) })
    let digits = try #require(words.first).filter { $0 != "." }
    return Money(minorUnits: try #require(Int(String(digits))), currency: currency)
  }

  /// A fault of the test itself.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}
