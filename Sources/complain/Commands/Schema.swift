import ArgumentParser
import CaseFile
import LetterAssembly

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of the case file, for editors that check while one types.",
    discussion: "Save it beside the case files: complain schema > complain.schema.json")

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    try Console.write(templates.library().languages.joined())
  }
}
