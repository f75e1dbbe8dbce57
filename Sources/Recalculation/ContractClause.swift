package import CaseValues

/// What the customer's own contract gives for an outage: a rate for a time, or a share of the fee.
package struct ContractClause: Sendable {
  package enum Pay: Sendable {
    /// So much, or so many percent of the monthly fee, for each unit of time.
    case rate(Rate, per: Unit)
    /// A share of the fee.
    case share(ProportionalShare.Basis)
  }

  package enum Unit: Int, Sendable {
    case hour = 3600
    case day = 86_400
  }

  /// Where it stands, in the customer's words, such as `point 7.3 of the general terms`.
  package let place: String
  package let pay: Pay
  /// The time that must pass first and is not paid for, in seconds.
  package var after = 0
  /// Whether that time, and what is paid for, run from the report and not from the beginning of the outage.
  package var isCountedFromReport = false
  /// Whether a unit that has begun counts as a whole one; otherwise only whole units count.
  package var countsStartedUnits = false
  /// What is paid at most for all outages together.
  package var limit: Money?

  /// A clause that stands at that place of the contract.
  package init(place: String, pay: Pay) {
    self.place = place
    self.pay = pay
  }
}
