import ArgumentParser
import LetterAssembly

struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      "A folder with templates that replace the built-in ones, file by file.", valueName: "dir"))
  var folder: String?

  /// The templates of the program, under those of the user's folder.
  func library() throws -> TemplateLibrary {
    guard let folder else { return TemplateLibrary(BuiltInTemplateSource()) }
    guard let own = FolderTemplateSource(folder) else {
      throw Console.fail(
        .inputUnreadable, "the folder of templates '\(folder)' cannot be read",
        hint: "check the path after --templates")
    }
    return TemplateLibrary(LayeredTemplateSource([own, BuiltInTemplateSource()]))
  }
}
