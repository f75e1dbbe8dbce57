/// Which placeholders a pattern must and may hold.
struct PatternShape {
  /// Of each of these, at least one must be there.
  let needed: [[Placeholder]]
  var optional: [Placeholder] = []

  var allowed: [Placeholder] { Array(needed.joined()) + optional }

  static let date = PatternShape(needed: [
    [.day, .dayPadded], [.month, .monthShort, .monthAlone, .monthNumber, .monthPadded], [.year],
  ])
  static let month = PatternShape(needed: [[.monthAlone, .month, .monthShort], [.year]])
  static let time = PatternShape(
    needed: [[.hourPadded, .hour, .hour12], [.minutePadded]], optional: [.halfDay])
  static let timeWithSeconds = PatternShape(
    needed: time.needed + [[.secondPadded]], optional: time.optional)
  static let dateTime = PatternShape(needed: [[.date], [.time]])
  static let hours = PatternShape(needed: [[.hour], [.minute, .minutePadded]])
  static let hoursWithSeconds = PatternShape(needed: hours.needed + [[.second, .secondPadded]])
  static let count = PatternShape(needed: [[.number], [.noun]])
  /// Money in words; what the number and the noun count are the whole coins.
  static let amountInWords = PatternShape(
    needed: wholeAmountInWords.needed + [[.small, .smallPadded], [.smallNoun]])
  static let wholeAmountInWords = PatternShape(needed: [[.number], [.noun]])
  /// Money in a currency that the language has its own way for.
  static let currency = PatternShape(needed: [[.minus], [.amount]], optional: [.code])
  /// Money in any other currency: without the code, nobody would know which.
  static let money = PatternShape(needed: [[.minus], [.amount], [.code]])
}
