package import CaseValues

/// What the reader knows beyond the file: defaults, and what each kind of letter needs.
///
/// The functions are asked when a case first needs an answer, so that a run reads no more templates and languages than
/// its letters take.
package struct ReadingOptions: Sendable {
  /// The letter's date where the case has none.
  package let date: CalendarDate
  /// Whether what is missing may stay open: the letter is a draft.
  package let isDraft: Bool
  /// Whose rules count where a case in that language does not say.
  package let jurisdiction: @Sendable (_ language: String) -> String?
  /// The time zone of a jurisdiction that has just one.
  package let timeZone: @Sendable (_ jurisdiction: String) -> String?
  /// The fields that a kind of letter needs beyond those that every letter needs, such as `service.fee`.
  package let required: @Sendable (_ kind: String, _ language: String) -> [String]
  /// The texts that a scaffold leaves to be filled in.
  package let placeholders: @Sendable () -> Placeholders

  /// Options; by default nothing beyond the format itself is known.
  package init(
    date: CalendarDate, isDraft: Bool = false,
    jurisdiction: @escaping @Sendable (_ language: String) -> String? = { _ in nil },
    timeZone: @escaping @Sendable (_ jurisdiction: String) -> String? = { _ in nil },
    required: @escaping @Sendable (_ kind: String, _ language: String) -> [String] = { _, _ in [] },
    placeholders: @escaping @Sendable () -> Placeholders = { Placeholders(guides: []) }
  ) {
    self.date = date
    self.isDraft = isDraft
    self.jurisdiction = jurisdiction
    self.timeZone = timeZone
    self.required = required
    self.placeholders = placeholders
  }
}
