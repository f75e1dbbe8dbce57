import ArgumentParser
import CaseFile
import LetterAssembly
import SourceDiagnostics

struct Amount: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Works out what may be claimed for the outages of a case file, and shows how.",
    discussion: "This is not legal advice.")

  @Argument(help: ArgumentHelp("The case file, or - for standard input.", valueName: "file"))
  var file: String
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Name each fact that is known of the jurisdiction, with its source and date.") var explain =
    false
  @Flag(help: "Print as JSON.") var json = false

  func run() throws {
    let desk = try Desk(templates: templates, dating: dating, isDraft: false)
    let input = CaseInput(path: file)
    let assessed = try desk.assessments(of: input, for: .amount)
    if json {
      try Console.write(
        JSONText.of(
          assessed.map {
            AmountData($0.assessment, file: input.name, incident: $0.one.incident, explains: explain)
          }))
    } else {
      let texts = assessed.map {
        AmountReport.text(
          of: $0.assessment, title: $0.one.title(in: input), explains: explain)
      }
      try Console.write(texts.joined(separator: "\n"))
    }
  }
}
