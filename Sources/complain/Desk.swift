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

  /// Hands over the cases of an input one after the other; an input with too many errors is not read to its end.
  func forEachCase(in input: CaseInput, _ body: (CaseReading) throws -> Void) throws {
    struct Enough: Error {}
    var errors = 0
    do {
      try input.forEachDocument { document in
        for reading in cases(in: document) {
          try body(reading)
          errors += reading.diagnostics.count { $0.severity == .error }
        }
        if errors >= ReadingLimits.errors { throw Enough() }
      }
    } catch is Enough {
      try body(CaseReading(refused: .tooManyErrors(in: input)))
    }
  }
}

extension Diagnostic {
  fileprivate static func tooManyErrors(in input: CaseInput) -> Diagnostic {
    Diagnostic(
      code: "too-many", "more than \(ReadingLimits.errors) errors; the rest of the file was not read",
      hint: "check that this is a case file", in: SourceFile(name: input.name, bytes: []))
  }
}
