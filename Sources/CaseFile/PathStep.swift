internal import CaseValues

/// One step on the way from the beginning of a file to a value: the key of a field, or the number of an item.
enum PathStep {
  case field(String)
  /// Counted from 1.
  case item(Int)
}

extension [PathStep] {
  /// The way as messages write it, such as `incident.log.2.at`.
  var name: String {
    map { step in
      switch step {
      case .field(let name): name
      case .item(let number): "\(number)"
      }
    }.joined(separator: ".")
  }

  /// The way in the catalogue: without the numbers, and as if the incident stood alone in its file.
  func catalogueName(_ catalogue: CaseCatalogue) -> String {
    var names = compactMap { step in
      if case .field(let name) = step { return name }
      return nil
    }
    if names.first == CaseCatalogue.incidentsKey {
      names.removeFirst()
      if let first = names.first, let slot = catalogue.item.index(of: first), slot < catalogue.ownFields {
        names.insert(catalogue.paths.incident.name, at: 0)
      }
    }
    return names.joined(separator: ".")
  }
}
