package import CaseValues

/// What the reader knows beyond the file: defaults, and what each kind of letter needs.
package struct ReadingOptions: Sendable {
  /// The letter's date where the case has none.
  package var date: CalendarDate
  /// Whose rules count where the case does not say: jurisdictions by language.
  package var jurisdictions: [String: String]
  /// The time zones of the jurisdictions that have just one.
  package var timeZones: [String: String]
  /// The fields that each kind of letter needs beyond those that every letter needs, such as `service.fee`.
  package var required: [String: [String]]
  /// The texts that a scaffold leaves to be filled in.
  package var placeholders: Placeholders
  /// Whether what is missing may stay open: the letter is a draft.
  package var isDraft: Bool

  /// Options; by default nothing beyond the format itself is known.
  package init(
    date: CalendarDate, jurisdictions: [String: String] = [:], timeZones: [String: String] = [:],
    required: [String: [String]] = [:], placeholders: Placeholders = Placeholders(guides: []), isDraft: Bool = false
  ) {
    self.date = date
    self.jurisdictions = jurisdictions
    self.timeZones = timeZones
    self.required = required
    self.placeholders = placeholders
    self.isDraft = isDraft
  }
}
