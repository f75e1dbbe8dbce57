package import CaseValues

/// What happened, as the rules look at it: the facts of a case without its words.
package struct Circumstances: Sendable {
  /// The times without service, from and to as instants, in any order; they may overlap.
  package var outages: [Range<Int>]
  /// Whether the service worked in part all the time, so that there was no complete outage.
  package var isPartial = false
  /// When the company was told, as instants, in order of time.
  package var reports: [Int] = []
  package var appointments: [Appointment] = []
  /// The day on which the service was to begin, and the day on which it began.
  package var start: Start?
  /// What is paid for a month; nil when the case does not say.
  package var fee: Money?
  /// What the company supplies, in the words of the case file, such as `telecom`.
  package var sector: String
  /// Whether the customer is a consumer.
  package var isConsumer = true
  /// Whether the company takes part in its industry's compensation scheme.
  package var isInScheme = false
  /// What the contract says about outages.
  package var clause: ContractClause?
  /// The date of the letter; nothing after its beginning counts.
  package var letterDate: CalendarDate

  /// The circumstances of outages; the rest may be filled in.
  package init(outages: [Range<Int>], fee: Money?, sector: String, letterDate: CalendarDate) {
    self.outages = outages
    self.fee = fee
    self.sector = sector
    self.letterDate = letterDate
  }

  /// A visit that the company announced.
  package struct Appointment: Sendable {
    package let at: Moment
    package let isKept: Bool

    /// An appointment at that time.
    package init(at: Moment, isKept: Bool) {
      self.at = at
      self.isKept = isKept
    }
  }

  /// The beginning of a service.
  package struct Start: Sendable {
    package let promised: CalendarDate
    /// nil when it has not begun at the beginning of the letter's date.
    package let began: CalendarDate?

    /// A start that was promised for that day.
    package init(promised: CalendarDate, began: CalendarDate?) {
      self.promised = promised
      self.began = began
    }
  }
}
