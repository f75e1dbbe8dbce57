import ArgumentParser
import CaseFile
import Foundation
import LetterAssembly
import SourceDiagnostics

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Finds everything in case files that 'render' would refuse, and advises on your words; writes nothing.",
    discussion: "Advice never stops a letter. With --strict it makes the exit status 1, as an error does.")

  @Argument(help: ArgumentHelp("Case files, or - for standard input.", valueName: "file"))
  var files: [String]
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print the findings as JSON.") var json = false
  @Flag(help: "Print the findings as SARIF, for editors.") var sarif = false
  @Flag(help: "Take warnings and advice as errors.") var strict = false

  func run() throws {
    let desk = try Desk(templates: templates, dating: dating, isDraft: false)
    var maker = desk.maker()
    var review = CaseReview(library: desk.library)
    var findings: [Diagnostic] = []
    var status = ExitStatus.done
    for input in files.map(CaseInput.init) {
      do {
        var found: [Diagnostic] = []
        try desk.forEachCase(in: input) { reading in
          found += reading.diagnostics
          guard let one = reading.case else { return }
          do throws(DiagnosticList) { found += try maker.make(one, isDraft: false).warnings } catch {
            found += error.diagnostics
          }
          do throws(DiagnosticList) { found += try review.advice(on: one) } catch {
            found += error.diagnostics
          }
        }
        findings += found.sortedByPlace()
      } catch let fault as ByteFile.Fault {
        status = .inputUnreadable
        findings.append(.unreadable(input, fault))
      }
    }
    if json {
      try Console.write(JSONText.of(findings.map { Finding($0) }))
    } else if sarif {
      try Console.write(JSONText.of(SARIFLog(findings)))
    } else {
      Console.report(findings)
    }
    if findings.hasErrors || strict && !findings.isEmpty, status == .done { status = .inputHasErrors }
    if status != .done { throw status.code }
    if !json, !sarif {
      Console.say(Self.outcome(files: files.count, findings))
    }
  }

  /// The last line, when nothing stops a letter.
  private static func outcome(files: Int, _ findings: [Diagnostic]) -> String {
    let advice = findings.count { $0.severity == .advice }
    let pieces =
      switch advice {
      case 0: ""
      case 1: "; one piece of advice"
      default: "; \(advice) pieces of advice"
      }
    return "No errors\(files == 1 ? "" : " in \(files) files")\(pieces).\n"
  }

  /// A finding as other programs read it: every key stands in every object, `null` where there is nothing to say.
  private struct Finding: Encodable {
    @OrNull var file: String? = nil
    @OrNull var line: Int? = nil
    @OrNull var column: Int? = nil
    let severity: String
    let code: String
    let message: String
    @OrNull var hint: String? = nil

    init(_ diagnostic: Diagnostic) {
      let position = diagnostic.position
      file = diagnostic.file?.name
      line = position?.line
      column = position?.column
      severity = diagnostic.severity.rawValue
      code = diagnostic.code
      message = diagnostic.message
      hint = diagnostic.hint
    }
  }
}

extension Diagnostic {
  /// An input that cannot be read.
  static func unreadable(_ input: CaseInput, _ fault: ByteFile.Fault) -> Diagnostic {
    Diagnostic(
      code: "unreadable", "this file cannot be read: \(fault.reason)",
      hint: "check the name and the folder; 'complain new' makes a case file to begin with",
      in: SourceFile(name: input.name, bytes: []))
  }
}
