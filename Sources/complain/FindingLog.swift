import SourceDiagnostics

/// The findings of a long run: of each file the first ones, and how many more there were.
struct FindingLog {
  private var findings: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let name = diagnostic.file?.name ?? ""
      counts[name, default: 0] += 1
      if counts[name, default: 0] <= DiagnosticRenderer.mostPerFile { findings.append(diagnostic) }
    }
  }

  /// Prints them to standard error.
  func report() {
    let omitted = counts.mapValues { $0 - DiagnosticRenderer.mostPerFile }.filter { $0.value > 0 }
    Console.say(DiagnosticRenderer(color: Console.usesColor).render(findings, omitted: omitted))
  }
}
