import CaseFile
import LetterAssembly
import SourceDiagnostics

/// What every command that makes letters has at hand: the templates, the reader of cases, the maker of letters.
struct Desk: Sendable {
  let library: TemplateLibrary
  private let reader: CaseReader

  /// A desk; fails the run when the templates or the date of the command line are of no use.
  init(templates: TemplateOptions, dating: DateOptions, isDraft: Bool) throws {
    library = try templates.library()
    let options = library.readingOptions(date: try dating.letterDate(), isDraft: isDraft)
    reader = CaseReader(catalogue: library.catalogue, options: options)
  }

  /// A maker of letters, one for each thread.
  func maker() -> LetterMaker { LetterMaker(library: library, program: Version.program) }

  /// The cases of a document.
  func cases(in document: DocumentSplitter.Piece) -> [CaseReading] { reader.readings(of: document) }

  /// Hands over the cases of an input one after the other.
  func forEachCase(in input: CaseInput, _ body: (CaseReading) throws -> Void) throws {
    try input.forEachDocument { document in
      for reading in cases(in: document) { try body(reading) }
    }
  }
}
