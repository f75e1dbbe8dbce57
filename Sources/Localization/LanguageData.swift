internal import CaseValues

/// What a language file says; shared, so that a `Language` is copied for nothing.
final class LanguageData: Sendable {
  struct Month: Sendable {
    let name: String
    let short: String
    let alone: String
  }

  /// What a clock with twelve hours says; empty in languages that do not use one.
  struct HalfDays: Sendable {
    var beforeNoon = ""
    var afterNoon = ""
  }

  /// The language's own way to write one currency.
  struct CurrencyText: Sendable {
    let currency: Currency
    let pattern: Pattern
  }

  struct Joins: Sendable {
    let list: Join
    let duration: Join
  }

  struct Nouns: Sendable {
    /// In the order of the forms; empty when nouns are not declined.
    let cases: [String]
    let byID: [String: Noun]
    /// The nouns that durations are made of.
    let day: Noun
    let hour: Noun
    let minute: Noun
    let second: Noun
  }

  let code: String
  let name: String
  let jurisdiction: String
  /// Twelve.
  let months: [Month]
  let halfDays: HalfDays
  let patterns: Patterns
  let numbers: NumberSymbols
  let currencies: [CurrencyText]
  let joins: Joins
  let plurals: PluralRules
  let nouns: Nouns
  /// The words of each vocabulary by their keys.
  let vocabularies: [String: [String: String]]
  /// Nil when the language writes no amounts in words.
  let moneyWords: MoneyWords?

  init(
    code: String, name: String, jurisdiction: String, months: [Month], halfDays: HalfDays, patterns: Patterns,
    numbers: NumberSymbols, currencies: [CurrencyText], joins: Joins, plurals: PluralRules, nouns: Nouns,
    vocabularies: [String: [String: String]], moneyWords: MoneyWords?
  ) {
    (self.code, self.name, self.jurisdiction) = (code, name, jurisdiction)
    (self.months, self.halfDays, self.patterns) = (months, halfDays, patterns)
    (self.numbers, self.currencies, self.joins) = (numbers, currencies, joins)
    (self.plurals, self.nouns, self.vocabularies) = (plurals, nouns, vocabularies)
    self.moneyWords = moneyWords
  }
}
