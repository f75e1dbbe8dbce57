package import SourceDiagnostics

/// The value of a field, typed.
///
/// A record holds one slot for each field of its type, in that order.
package enum Value: Sendable {
  /// The case does not have it.
  case absent
  /// It is still to be filled in, and the letter is a draft: the path of the field, shown in its place.
  case unfilled(String)
  case text(String)
  /// The index of the word in its vocabulary.
  case word(Int)
  case flag(Bool)
  case whole(Int)
  case date(CalendarDate)
  case moment(Moment)
  case money(Money)
  case percent(Percent)
  /// Seconds.
  case duration(Int)
  case list([Slot])
  case record([Slot])

  package var isAbsent: Bool {
    if case .absent = self { return true }
    return false
  }
}

/// A value and its place in the case file; the place is empty where a default was filled in.
package struct Slot: Sendable {
  package var value: Value
  package var range: SourceRange

  package static let absent = Slot(.absent)

  /// A slot of that value and place.
  package init(_ value: Value, at range: SourceRange = SourceRange(0, 0)) {
    self.value = value
    self.range = range
  }
}
