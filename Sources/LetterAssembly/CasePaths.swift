import CaseFile
import CaseValues

/// The fields of a case that the program itself reads, resolved once.
struct CasePaths: Sendable {
  let kind, language, date, timeZone, fee, contractDate, outages, reported, log, received: FieldPath

  init(_ catalogue: CaseCatalogue) {
    func path(_ name: String) -> FieldPath {
      guard let path = FieldPath(name, in: catalogue.root) else {
        preconditionFailure("the catalogue has no \(name)")
      }
      return path
    }
    kind = path("kind")
    language = path("language")
    date = path("date")
    timeZone = path("service.timezone")
    fee = path("service.fee")
    contractDate = path("service.contract.date")
    outages = path("incident.outages")
    reported = path("incident.reported")
    log = path("incident.log")
    received = path("registration.received")
  }
}
