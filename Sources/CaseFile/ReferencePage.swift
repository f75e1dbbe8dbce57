internal import CaseValues

/// The page `docs/case-file.md`: every field of a case file, made from the catalogue.
package struct ReferencePage: Sendable {
  private let catalogue: CaseCatalogue
  private let guide: CaseGuide
  private let required: [String: [String]]

  /// The page in the language of the guide.
  ///
  /// `required` are the fields that each kind of letter needs beyond those that every letter needs.
  package init(catalogue: CaseCatalogue, guide: CaseGuide, required: [String: [String]]) {
    self.catalogue = catalogue
    self.guide = guide
    self.required = required
  }

  /// The page in Markdown, ending with a line feed.
  package var text: String {
    ([ReferenceText.head] + tables(of: catalogue.root, path: "") + [
      ReferenceText.notations, ReferenceText.tail,
    ])
    .joined(separator: "\n\n") + "\n"
  }

  // MARK: -

  private func tables(of record: RecordType, path: String) -> [String] {
    let title = path.isEmpty ? "The file" : "`\(path)`"
    let help = path.isEmpty ? ReferenceText.root : guide.entry(for: path).help
    let rows = record.fields.map { row(of: $0, path: path.isEmpty ? $0.name : "\(path).\($0.name)") }
    let more = path.isEmpty ? [ReferenceText.incidentsRow] : []
    let table =
      (["| Field | Value | Needed | Meaning | Example |", "|---|---|---|---|---|"] + rows + more)
      .joined(separator: "\n")
    let inner = record.fields.flatMap { field -> [String] in
      switch field.type {
      case .record(let next), .list(.record(let next)):
        tables(of: next, path: path.isEmpty ? field.name : "\(path).\(field.name)")
      default: []
      }
    }
    return ["## \(title)\n\n\(help)\n\n\(table)"] + inner
  }

  private func row(of field: Field, path: String) -> String {
    let example = field.example.map { "`\($0)`" } ?? ""
    let help = guide.entry(for: path).help
    return
      "| `\(field.name)` | \(value(of: field.type)) | \(need(of: field, path: path)) | \(help) | \(example) |"
  }

  private func need(of field: Field, path: String) -> String {
    if field.presence == .required { return "yes" }
    let kinds = catalogue.kinds.words.filter { required[$0]?.contains(path) ?? false }
    let forKinds = kinds.isEmpty ? "" : "for `\(kinds.joined(separator: "`, `"))`"
    if path == catalogue.paths.timeZone.name {
      return kinds.isEmpty ? "no" : "\(forKinds), unless the jurisdiction has one zone"
    }
    if !kinds.isEmpty { return forKinds }
    switch path {
    case catalogue.paths.jurisdiction.name: return "no: from the language"
    case catalogue.paths.date.name: return "no: today"
    case catalogue.paths.sector.name: return "no: `other`"
    case catalogue.paths.reported.name: return "no: the first entry of the log"
    default: return "no"
    }
  }

  private func value(of type: FieldType) -> String {
    switch type {
    case .line: "one line"
    case .text: "text"
    case .lineOrWord(let words): "one line, or `\(words.words.joined(separator: "`, `"))`"
    case .word(let words): words.words.map { "`\($0)`" }.joined(separator: " ")
    case .flag: "`yes` or `no`"
    case .whole(let range):
      range.count == 1 ? "`\(range.lowerBound)`" : "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .date: "date"
    case .moment: "date and time"
    case .money: "money"
    case .percent: "percentage"
    case .duration: "length of time"
    case .timeZone: "time zone"
    case .record: "fields, see below"
    case .list(.record): "list, see below"
    case .list(.line): "list of lines"
    case .list: "list of texts"
    }
  }
}
