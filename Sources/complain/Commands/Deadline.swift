import ArgumentParser
import CaseFile
import LetterAssembly
import SourceDiagnostics

struct Deadline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells by when an answer to a letter is due, how that was counted, and who is next.",
    discussion: """
      Counted from the day of receipt that stands in the case under 'registration', or from the letter's date while \
      it has not been received. This is not legal advice.
      """)

  @Argument(help: ArgumentHelp("The case file, or - for standard input.", valueName: "file"))
  var file: String
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print as JSON.") var json = false
  @Option(help: ArgumentHelp("Write the days into a calendar file as well.", valueName: "file")) var ics:
    String?
  @Flag(help: "Replace the calendar file if it is there already.") var force = false

  func run() throws {
    let desk = try Desk(templates: templates, dating: dating, isDraft: false)
    let input = CaseInput(path: file)
    let assessed = try desk.assessments(of: input, for: .deadlines)
    if let ics { try write(assessed, of: desk, to: ics) }
    if json {
      try Console.write(
        JSONText.of(
          assessed.map { DeadlineData($0.assessment, file: input.name, incident: $0.one.incident) }))
    } else {
      let texts = assessed.map { DeadlineReport.text(of: $0.assessment, title: $0.one.title(in: input)) }
      try Console.write(texts.joined(separator: "\n"))
    }
  }

  private func write(_ assessed: [Desk.Assessed], of desk: Desk, to path: String) throws {
    var calendar = CalendarFile(program: Version.program)
    for item in assessed {
      calendar.add(item.assessment, of: item.one, paths: desk.library.catalogue.paths)
    }
    let target = Path(path)
    do throws(OutputFolder.Fault) {
      let folder = try OutputFolder(target.folder, mayReplace: force)
      try folder.write(calendar.bytes, to: target.name)
    } catch {
      throw Console.fail(
        .outputUnwritable, "\(path) was not written: \(error.reason)", hint: error.hint(choosingWith: "--ics")
      )
    }
    Console.say("Wrote \(path).\n")
  }
}
