import CaseValues
import Localization

/// How a value becomes text: the formatter of a placeholder, resolved.
enum ValueFormat: Sendable {
  /// Text as it is; its line feeds become line breaks.
  case text
  /// The word of the letter's language, by the index of the word in its vocabulary.
  case words([String])
  /// The words for false and true.
  case flag(no: String, yes: String)
  case lines
  case list
  case date(DateStyle)
  case time(DateStyle)
  case dateTime(DateStyle)
  case month
  case money
  case number
  case duration(grammaticalCase: Int)
  case hours
  case count(Noun, grammaticalCase: Int)
}

/// The formatters by the name that a template gives them.
enum FormatterName: String, CaseIterable {
  case dateTime = "date-time", date, time, month, money, number, duration, hours, list, lines, count

  /// Whether it can format a field of that type.
  func fits(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (.date, .date), (.date, .moment), (.month, .date), (.time, .moment), (.dateTime, .moment),
      (.money, .money),
      (.number, .whole), (.number, .percent), (.duration, .duration), (.hours, .duration), (.count, .list),
      (.count, .whole),
      (.lines, .text):
      return true
    case (.list, .list(let element)), (.lines, .list(let element)):
      switch element {
      case .line, .text: return true
      default: return false
      }
    default: return false
    }
  }

  /// The formatters that fit a type, for the hint of an error.
  static func fitting(_ type: FieldType) -> [String] { allCases.filter { $0.fits(type) }.map(\.rawValue) }
}

extension FieldType {
  /// What a template's author calls it.
  var described: String {
    switch self {
    case .line, .text, .lineOrWord, .timeZone: "text"
    case .word: "a word"
    case .flag: "yes or no"
    case .whole: "a number"
    case .date: "a date"
    case .moment: "a date with a time"
    case .money: "an amount of money"
    case .percent: "a percentage"
    case .duration: "a duration"
    case .record(let type):
      "a group of fields (\(type.fields.prefix(3).map(\.name).joined(separator: ", ")) ...)"
    case .list: "a list"
    }
  }
}
