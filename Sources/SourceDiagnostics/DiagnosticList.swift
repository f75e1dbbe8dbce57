/// Everything that is wrong with a source, thrown at once.
package struct DiagnosticList: Error {
  package let diagnostics: [Diagnostic]

  /// The findings of one reading; at least one is an error.
  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
