internal import CaseValues
package import SourceDiagnostics

/// Writes a case file to be filled in: what the letter needs is there to be replaced, all else is commented out.
package struct Scaffold: Sendable {
  /// What the user asked for.
  package struct Request: Sendable {
    package var kind: String
    /// Nil when it follows from the language.
    package var jurisdiction: String?
    /// Values of fields, each as `FIELD=VALUE`.
    package var settings: [String]
    /// A case whose customer and company are taken over.
    package var parties: Case?

    /// A request; by default for nothing but the kind of letter.
    package init(kind: String, jurisdiction: String? = nil, settings: [String] = [], parties: Case? = nil) {
      self.kind = kind
      self.jurisdiction = jurisdiction
      self.settings = settings
      self.parties = parties
    }
  }

  private let catalogue: CaseCatalogue
  private let guide: CaseGuide
  private let options: ReadingOptions

  /// A scaffold in the language of the guide; `options` are those with which the case will be read.
  package init(catalogue: CaseCatalogue, guide: CaseGuide, options: ReadingOptions) {
    self.catalogue = catalogue
    self.guide = guide
    self.options = options
  }

  /// The text of the case file; throws what is wrong with the settings.
  package func text(for request: Request) throws(DiagnosticList) -> String {
    var settings = ScaffoldSettings(catalogue: catalogue)
    if let parties = request.parties { settings.takeParties(from: parties) }
    settings.take(request.settings)
    if settings.findings.hasErrors { throw DiagnosticList(settings.findings) }

    let jurisdiction = request.jurisdiction ?? options.jurisdiction(guide.language)
    var fixed = ["complain": "\(CaseCatalogue.version)", "kind": request.kind, "language": guide.language]
    fixed["jurisdiction"] = jurisdiction
    var live = Set(options.required(request.kind, guide.language))
    if request.jurisdiction != nil || jurisdiction == nil { live.insert(catalogue.paths.jurisdiction.name) }
    // Where the jurisdiction has one time zone, the reader knows it.
    if let jurisdiction, options.timeZone(jurisdiction) != nil { live.remove(catalogue.paths.timeZone.name) }

    let writer = ScaffoldWriter(guide: guide, settings: settings, fixed: fixed, live: live)
    let opening = guide.opening.map { ScaffoldWriter.help($0, indent: 0, comment: nil) }.joined(separator: [
      "##"
    ])
    var lines = [Self.schemaLine] + opening
    for field in catalogue.root.fields {
      if !Self.joined.contains(field.name) { lines.append("") }
      lines += writer.lines(of: field, path: field.name, indent: 0, comment: nil)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Tells editors which schema the file follows.
  private static let schemaLine = "# yaml-language-server: $schema=./complain.schema.json"
  /// The fields that stand under the one before without an empty line.
  private static let joined: Set<String> = ["kind", "language", "jurisdiction", "date", "place"]
}
