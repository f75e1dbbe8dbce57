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

extension Desk {
  /// What the rules say of a case.
  struct Assessed {
    let assessment: Assessment
    let one: Case
  }

  /// What a command is after: the sum needs a time zone, the days need the days off of their year.
  enum Purpose { case amount, deadlines }

  /// What the rules say of each case of an input; ends the run when one of them has errors.
  ///
  /// For the sum, a case whose time zone is not known has an error; for the deadlines, one whose last day cannot be
  /// counted.
  func assessments(of input: CaseInput, for purpose: Purpose) throws -> [Assessed] {
    var assessor = Assessor(library: library)
    var findings: [Diagnostic] = []
    var assessed: [Assessed] = []
    do {
      try forEachCase(in: input) { reading in
        findings += reading.diagnostics
        guard let one = reading.case else { return }
        do throws(DiagnosticList) {
          guard let assessment = try assessor.assess(one) else { return }
          findings += assessment.findings
          switch purpose {
          case .amount:
            if assessment.claim == nil, !assessment.findings.hasErrors { findings.append(.noTimeZone(one)) }
          case .deadlines:
            if let fault = assessment.replyFault { findings.append(fault) }
          }
          assessed.append(Assessed(assessment: assessment, one: one))
        } catch {
          findings += error.diagnostics
        }
      }
    } catch let fault as ByteFile.Fault {
      Console.report([.unreadable(input, fault)])
      throw ExitStatus.inputUnreadable.code
    }
    Console.report(findings.sortedByPlace())
    if findings.hasErrors { throw ExitStatus.inputHasErrors.code }
    return assessed
  }
}

extension Diagnostic {
  fileprivate static func noTimeZone(_ one: Case) -> Diagnostic {
    Diagnostic(
      code: "no-timezone", "the case does not say in which time zone its times are",
      hint: "write for example timezone: Europe/Moscow below 'service'", in: one.file, at: one.range)
  }

  fileprivate static func tooManyErrors(in input: CaseInput) -> Diagnostic {
    Diagnostic(
      code: "too-many", "more than \(ReadingLimits.errors) errors; the rest of the file was not read",
      hint: "check that this is a case file", in: SourceFile(name: input.name, bytes: []))
  }
}
