package import CaseValues

/// The fields that the program itself looks at: what it fills in, sorts, compares or counts with.
package struct CasePaths: Sendable {
  package let complain: FieldPath
  package let kind: FieldPath
  package let language: FieldPath
  package let jurisdiction: FieldPath
  package let date: FieldPath
  package let customer: FieldPath
  package let company: FieldPath
  package let service: FieldPath
  package let sector: FieldPath
  package let consumer: FieldPath
  package let scheme: FieldPath
  package let replyDays: FieldPath
  package let clause: Clause
  package let partial: FieldPath
  package let appointments: FieldPath
  package let start: FieldPath
  package let timeZone: FieldPath
  package let incident: FieldPath
  package let summary: FieldPath
  package let checks: FieldPath
  package let demands: FieldPath
  package let enclosures: FieldPath
  package let address: FieldPath
  package let phone: FieldPath
  package let outages: FieldPath
  package let reported: FieldPath
  package let log: FieldPath
  package let fee: FieldPath
  package let contractDate: FieldPath
  package let registration: FieldPath
  package let received: FieldPath
  package let registrationNumber: FieldPath

  /// The fields of the clause of the contract.
  package struct Clause: Sendable {
    package let whole: FieldPath
    package let place, sum, percent, per, after, countedFrom, started, limit, share: FieldPath
  }

  /// The words for `service.sector`.
  package let sectors: [String]
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
    customer = path("customer.name")
    company = path("company.name")
    service = path("service.name")
    sector = path("service.sector")
    consumer = path("customer.consumer")
    scheme = path("company.compensation-scheme")
    replyDays = path("service.contract.reply-days")
    let clausePath = "service.contract.clause"
    clause = Clause(
      whole: path(clausePath), place: path("\(clausePath).place"), sum: path("\(clausePath).sum"),
      percent: path("\(clausePath).percent"), per: path("\(clausePath).per"),
      after: path("\(clausePath).after"), countedFrom: path("\(clausePath).counted-from"),
      started: path("\(clausePath).started"), limit: path("\(clausePath).limit"),
      share: path("\(clausePath).share"))
    partial = path("incident.partial")
    appointments = path("incident.appointments")
    start = path("incident.start")
    timeZone = path("service.timezone")
    incident = path("incident")
    summary = path("incident.summary")
    checks = path("incident.checks")
    demands = path("demands")
    enclosures = path("enclosures")
    address = path("customer.address")
    phone = path("customer.phone")
    outages = path("incident.outages")
    reported = path("incident.reported")
    log = path("incident.log")
    fee = path("service.fee")
    contractDate = path("service.contract.date")
    registration = path("registration")
    received = path("registration.received")
    registrationNumber = path("registration.number")
    guard case .word(let sectors) = sector.type, let other = sectors.words.firstIndex(of: "other") else {
      preconditionFailure("a service of no known sector is of the sector other")
    }
    self.sectors = sectors.words
    otherSector = other
  }

  /// The fields without which no letter can be chosen, so that a draft cannot leave them open either.
  var choosingTheLetter: Set<String> { [kind.name, language.name, jurisdiction.name] }
}
