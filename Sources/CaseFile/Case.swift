package import CaseValues
package import SourceDiagnostics

/// One matter of one customer with one company: what one letter is made from.
package struct Case: Sendable {
  /// The slots of the catalogue's root, with exactly one incident in them.
  package let slots: [Slot]
  /// The document that it was read from; the ranges of the slots lie in it.
  package let file: SourceFile
  /// Which of the file's `incidents` this is, counted from 1; nil when the file has a single `incident`.
  package let incident: Int?
  /// The whole case in its file: the document, or the item of `incidents`.
  package let range: SourceRange

  /// What stands at the path.
  package subscript(path: FieldPath) -> Slot { slots[path] }
}

/// What came of reading one incident of a document.
package struct CaseReading: Sendable {
  /// Which of the file's `incidents` this is, counted from 1; nil for a single `incident` or the file as a whole.
  package let incident: Int?
  /// The case; nil exactly when it, or the part of the file that all incidents share, has errors.
  package let `case`: Case?
  /// What was found, sorted by place; a fault of the shared part is told once, with the first incident.
  package let diagnostics: [Diagnostic]

  init(incident: Int?, case: Case?, diagnostics: [Diagnostic]) {
    self.incident = incident
    self.case = `case`
    self.diagnostics = diagnostics
  }

  /// A document of which no case can be read.
  package init(refused diagnostic: Diagnostic) {
    self.init(incident: nil, case: nil, diagnostics: [diagnostic])
  }
}
