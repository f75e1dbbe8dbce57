import ArgumentParser
import CaseFile
import Foundation
import LetterAssembly
import SourceDiagnostics

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds everything in case files that 'render' would refuse; writes nothing.")

  @Argument(help: ArgumentHelp("Case files, or - for standard input.", valueName: "file"))
  var files: [String]
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print the findings as JSON.") var json = false

  func run() throws {
    let desk = try Desk(templates: templates, dating: dating, isDraft: false)
    var maker = desk.maker()
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
        }
        findings += found.sortedByPlace()
      } catch let fault as ByteFile.Fault {
        status = .inputUnreadable
        findings.append(.unreadable(input, fault))
      }
    }
    if json {
      try Console.write(JSONText.of(findings.map { Finding(diagnostic: $0) }))
    } else {
      Console.report(findings)
    }
    if findings.hasErrors, status == .done { status = .inputHasErrors }
    if status != .done { throw status.code }
    if !json { Console.say(files.count == 1 ? "No errors.\n" : "No errors in \(files.count) files.\n") }
  }

  /// A finding as other programs read it.
  private struct Finding: Encodable {
    let diagnostic: Diagnostic

    private enum CodingKeys: String, CodingKey { case file, line, column, severity, code, message, hint }

    /// Every key stands in every object, `null` where there is nothing to say.
    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      let position = diagnostic.position
      try object.encode(diagnostic.file?.name, forKey: .file)
      try object.encode(position?.line, forKey: .line)
      try object.encode(position?.column, forKey: .column)
      try object.encode(diagnostic.severity.rawValue, forKey: .severity)
      try object.encode(diagnostic.code, forKey: .code)
      try object.encode(diagnostic.message, forKey: .message)
      try object.encode(diagnostic.hint, forKey: .hint)
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
