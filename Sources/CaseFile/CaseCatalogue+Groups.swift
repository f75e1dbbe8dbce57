internal import CaseValues

extension CaseCatalogue {
  /// Where a field of that name belongs, when a file has it in the wrong group; nil when there is no such place.
  func group(of name: String, besides record: RecordType) -> String? {
    func search(_ type: RecordType, _ path: String) -> String? {
      for field in type.fields {
        let inner = path.isEmpty ? field.name : "\(path).\(field.name)"
        switch field.type {
        case .record(let next), .list(.record(let next)):
          if next !== record, next.index(of: name) != nil { return inner }
          if let found = search(next, inner) { return found }
        default: break
        }
      }
      return nil
    }
    return search(root, "")
  }
}
