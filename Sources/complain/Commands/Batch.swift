import ArgumentParser
import CaseFile
import Foundation
import LetterAssembly
import SourceDiagnostics

struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes letters for many cases: files, folders, files with several cases.",
    discussion: """
      Each letter is made by itself: what is wrong with one case does not stop the others, and is told at the end. \
      A letter that is there already with the same content counts as made, so that a batch can be run again.
      """)

  @Argument(help: ArgumentHelp("Case files, folders of them, or - for standard input.", valueName: "input"))
  var inputs: [String]
  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String
  @Option(
    help: ArgumentHelp(
      "How many letters to make at the same time (default: one for each processor).", valueName: "n"))
  var jobs: Int?
  @Option(
    name: .customLong("name"),
    help: ArgumentHelp(
      "How the letters' files are named, from fields, {file} and {number}.", valueName: "pattern"))
  var pattern = NamePattern.standard
  @OptionGroup var formatting: FormatOptions
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Print what would be made, from which case; write nothing.") var dryRun = false
  @Flag(help: "Replace files that are there already.") var force = false
  @Flag(help: "Advise on the words of each case, as 'check' does.") var review = false

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  func run() throws {
    let desk = try Desk(templates: templates, dating: dating, isDraft: false)
    let names = try namePattern(for: desk)
    let formats = try formatting.formats()
    let folder = try dryRun ? nil : makeFolder()
    let found: [CaseInput]
    do { found = try CaseInput.expanding(inputs) } catch {
      throw Console.fail(
        .inputUnreadable, "a folder of the inputs cannot be read", hint: "check the names and the permissions"
      )
    }
    if found.isEmpty {
      throw Console.fail(
        .inputUnreadable, "there is no case file in \(inputs.joined(separator: ", "))",
        hint: "case files end with .yaml or .yml")
    }
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var run = BatchRun(
      desk: desk, names: names, formats: formats, folder: folder, jobs: jobs, reviews: review)
    var unreadable = 0
    for input in found {
      do {
        try input.forEachDocument { try run.take($0, from: input) }
      } catch let fault as ByteFile.Fault {
        unreadable += 1
        run.refuse(.unreadable(input, fault))
      }
    }
    try run.finish()
    if unreadable == found.count { throw ExitStatus.inputUnreadable.code }
    if run.failed > 0 { throw ExitStatus.inputHasErrors.code }
  }

  private func namePattern(for desk: Desk) throws -> NamePattern {
    do throws(NamePattern.Fault) {
      return try NamePattern(pattern, catalogue: desk.library.catalogue)
    } catch {
      throw Console.fail(.wrongUsage, error.message, hint: error.hint)
    }
  }

  private func makeFolder() throws -> OutputFolder {
    do throws(OutputFolder.Fault) {
      return try OutputFolder(output, mayReplace: force)
    } catch {
      throw Console.fail(
        .outputUnwritable, "the folder '\(output)' cannot be made: \(error.reason)",
        hint: "choose another with -o")
    }
  }
}
