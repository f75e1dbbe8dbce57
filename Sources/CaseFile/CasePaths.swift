package import CaseValues

/// The fields that the program itself looks at: what it fills in, sorts, compares or counts with.
package struct CasePaths: Sendable {
  package let complain: FieldPath
  package let kind: FieldPath
  package let language: FieldPath
  package let jurisdiction: FieldPath
  package let date: FieldPath
  package let sector: FieldPath
  package let timeZone: FieldPath
  package let incident: FieldPath
  package let outages: FieldPath
  package let reported: FieldPath
  package let log: FieldPath
  package let fee: FieldPath
  package let contractDate: FieldPath
  package let registration: FieldPath
  package let received: FieldPath
  /// The word that `service.sector` is when the case does not say.
  let otherSector: Int

  /// The paths into the root record of the catalogue, which declares them all.
  init(_ root: RecordType) {
    func path(_ name: String) -> FieldPath {
      guard let path = FieldPath(name, in: root) else {
        preconditionFailure("the catalogue has no field \(name)")
      }
      return path
    }
    complain = path("complain")
    kind = path("kind")
    language = path("language")
    jurisdiction = path("jurisdiction")
    date = path("date")
    sector = path("service.sector")
    timeZone = path("service.timezone")
    incident = path("incident")
    outages = path("incident.outages")
    reported = path("incident.reported")
    log = path("incident.log")
    fee = path("service.fee")
    contractDate = path("service.contract.date")
    registration = path("registration")
    received = path("registration.received")
    guard case .word(let sectors) = sector.type, let other = sectors.words.firstIndex(of: "other") else {
      preconditionFailure("a service of no known sector is of the sector other")
    }
    otherSector = other
  }

  /// The fields without which no letter can be chosen, so that a draft cannot leave them open either.
  var choosingTheLetter: Set<String> { [kind.name, language.name, jurisdiction.name] }
}
