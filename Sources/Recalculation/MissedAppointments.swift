import CaseValues

/// A sum for each visit that the company announced and did not make.
package struct MissedAppointments: RuleComponent {
  package enum Pay: Sendable {
    case higher(HigherRate)
    /// The rate of the day of the appointment.
    case dated(DatedRates)
  }

  package let pay: Pay

  /// The rule that pays so much.
  package init(pay: Pay) { self.pay = pay }

  package func apply(
    to circumstances: Circumstances, calendar: WorkingCalendar, clock: inout ZoneClock
  ) throws(WorkingCalendar.MissingYear) -> Yield {
    var yield = Yield()
    for appointment in circumstances.appointments {
      let what = "appointment of \(appointment.at)"
      if appointment.isKept {
        yield.leftOut.append(.init(what: what, why: "it was kept"))
        continue
      }
      if appointment.at.date >= circumstances.letterDate {
        yield.leftOut.append(.init(what: what, why: "it is not before the letter's date"))
        continue
      }
      var rate: Rate?
      switch pay {
      case .higher(let higher): rate = higher.chosen(fee: circumstances.fee)
      case .dated(let rates): rate = rates.sum(on: appointment.at.date).map { .sum($0) }
      }
      guard let rate, let amount = rate.amount(fee: circumstances.fee) else {
        yield.leftOut.append(.noRate(what, appointment.at.date))
        continue
      }
      yield.lines.append(Yield.Line(item: .missedAppointment(at: appointment.at, rate), amount: amount))
    }
    return yield
  }
}
