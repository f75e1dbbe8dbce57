internal import CaseValues

/// The fields that the reader itself looks at: what it fills in, sorts or compares.
struct CasePaths: Sendable {
  let complain: FieldPath
  let kind: FieldPath
  let language: FieldPath
  let jurisdiction: FieldPath
  let date: FieldPath
  let sector: FieldPath
  let timeZone: FieldPath
  let incident: FieldPath
  let outages: FieldPath
  let reported: FieldPath
  let log: FieldPath
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
    guard case .word(let sectors) = sector.type, let other = sectors.words.firstIndex(of: "other") else {
      preconditionFailure("a service of no known sector is of the sector other")
    }
    otherSector = other
  }

  /// The fields without which no letter can be chosen, so that a draft cannot leave them open either.
  var choosingTheLetter: Set<String> { [kind.name, language.name, jurisdiction.name] }
}
