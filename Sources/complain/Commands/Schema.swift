import ArgumentParser
import LetterAssembly
import SourceDiagnostics

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of the case file, for editors that check while one types.",
    discussion: "Save it beside the case files: complain schema > complain.schema.json")

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    do {
      try Console.write(try templates.library().schema())
    } catch let list as DiagnosticList {
      Console.report(list.diagnostics)
      throw ExitStatus.inputHasErrors.code
    }
  }
}
