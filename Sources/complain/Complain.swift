import ArgumentParser
import Foundation
import SourceDiagnostics

@main
struct Complain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complain",
    abstract: "Makes formal complaint letters that a company must register and answer.",
    discussion: """
      Start with 'complain new', fill in the file that it writes, then run 'complain render case.yaml'.
      The letter comes in two copies, as HTML to print and as plain text. This is not legal advice.
      """,
    version: Version.number,
    subcommands: [
      New.self, Render.self, Batch.self, Check.self, Amount.self, Deadline.self, Kinds.self, Schema.self,
    ])

  static func main() {
    // A reader that has seen enough closes the pipe; that is no fault of ours.
    signal(SIGPIPE, SIG_IGN)
    refuseUnknownCommand()
    main(nil)
  }
}

extension Complain {
  /// The argument parser would speak of unexpected arguments, where a word is merely misspelt.
  private static func refuseUnknownCommand() {
    let known =
      configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + ["help"]
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !known.contains(name)
    else { return }
    let near = Spelling.nearest(to: name, among: known)
    let code = Console.fail(
      .wrongUsage, "there is no command '\(name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "the commands are: \(known.joined(separator: " "))")
    Self.exit(withError: code)
  }
}

/// The version of the program, as letters and `--version` name it.
enum Version {
  static let number = "0.1.0"
  static let program = "complain \(number)"
}
