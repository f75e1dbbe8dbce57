import SourceDiagnostics

/// Findings in the format of static analysis tools (SARIF 2.1.0), which editors read.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// The log of one run with these findings.
  init(_ findings: [Diagnostic]) { runs = [Run(findings)] }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]

    init(_ findings: [Diagnostic]) {
      tool = Tool(driver: Driver(rules: Set(findings.map(\.code)).sorted().map { Rule(id: $0) }))
      results = findings.map { Result($0) }
    }
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "complain"
    let version = Version.number
    let rules: [Rule]
  }

  struct Rule: Encodable { let id: String }

  struct Result: Encodable {
    let ruleId: String
    /// `error`, `warning` or `note`.
    let level: String
    let message: Text
    let locations: [Location]

    init(_ finding: Diagnostic) {
      ruleId = finding.code
      level = finding.severity == .advice ? "note" : finding.severity.rawValue
      message = Text(text: finding.hint.map { "\(finding.message)\n\($0)" } ?? finding.message)
      locations = finding.file.map { [Location(PhysicalLocation($0, finding))] } ?? []
    }
  }

  struct Text: Encodable { let text: String }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(_ place: PhysicalLocation) { physicalLocation = place }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?

    init(_ file: SourceFile, _ finding: Diagnostic) {
      artifactLocation = ArtifactLocation(uri: file.name)
      region = finding.position.map { Region(startLine: $0.line, startColumn: $0.column) }
    }
  }

  struct ArtifactLocation: Encodable { let uri: String }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }
}
