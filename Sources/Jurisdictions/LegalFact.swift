package import CaseValues

/// Something that is known of the law or of a body, with how sure it is: one entry of a jurisdiction's file.
///
/// Shared, so that a list of them is filtered for each letter without copying their texts.
package final class LegalFact: Sendable {
  /// How sure a fact is.
  ///
  /// Only a verified one may be printed in a letter or decide a sum.
  package enum Confidence: String, Sendable, CaseIterable {
    /// Read in the text of the law or on the authority's own page, or in independent sources that agree.
    case verified
    /// Read in one secondary source only.
    case oneSource = "one-source"
    /// Not seen in a source.
    case memory
    /// Sources disagree, or it may be out of date.
    case uncertain
    /// In circulation, and judged to be wrong: kept so that nobody takes it up again.
    case wrong
  }

  /// What a fact is about.
  package enum Role: String, Sendable, CaseIterable {
    /// What an outage is worth.
    case amount
    /// What the company must do when it receives a complaint.
    case receipt
    /// By when it must answer.
    case reply
    /// What a claim must enclose.
    case enclose
    /// By when the customer must claim.
    case limit
    /// Who is next, when the company does not settle the matter.
    case next
    /// What the customer should know before claiming; never printed in a letter.
    case caution
    /// What explains the other facts; never printed in a letter.
    case note
  }

  package let id: String
  package let role: Role
  package let confidence: Confidence
  /// The day on which it was last checked; nil for a fact that was not.
  package let verifiedOn: CalendarDate?
  /// The sector that it is for; nil for all.
  package let sector: String?
  /// Whether it is for consumers only.
  package let isForConsumers: Bool
  /// The days on which it holds.
  package let validity: ClosedRange<CalendarDate>
  /// The place in the law, such as `§ 58 Abs. 3 TKG`; nil when it is not known for certain.
  package let article: String?
  /// What is the case, in English.
  package let statement: String
  /// Where it was read.
  package let sources: [String]
  /// The sentences that a letter says it in, by language.
  package let sentences: [String: String]
  /// The bodies that it names, in their own language.
  package let bodies: [String]

  init(
    id: String, role: Role, confidence: Confidence, verifiedOn: CalendarDate?, sector: String?,
    isForConsumers: Bool, validity: ClosedRange<CalendarDate>, article: String?, statement: String,
    sources: [String], sentences: [String: String], bodies: [String]
  ) {
    (self.id, self.role, self.confidence, self.verifiedOn) = (id, role, confidence, verifiedOn)
    (self.sector, self.isForConsumers, self.validity) = (sector, isForConsumers, validity)
    (self.article, self.statement, self.sources) = (article, statement, sources)
    (self.sentences, self.bodies) = (sentences, bodies)
  }

  /// Every day that a date can be.
  package static let always = CalendarDate(dayNumber: -719_162)...CalendarDate(dayNumber: 2_932_896)

  /// Whether it holds for such a customer and sector on a day.
  package func holds(sector: String, isConsumer: Bool, on date: CalendarDate) -> Bool {
    (self.sector == nil || self.sector == sector) && (isConsumer || !isForConsumers)
      && validity.contains(date)
  }
}
