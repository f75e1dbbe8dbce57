import ArgumentParser
import Foundation

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
    subcommands: [New.self, Render.self, Batch.self, Check.self, Kinds.self, Schema.self])

  static func main() {
    // A reader that has seen enough closes the pipe; that is no fault of ours.
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}

/// The version of the program, as letters and `--version` name it.
enum Version {
  static let number = "0.1.0"
  static let program = "complain \(number)"
}
