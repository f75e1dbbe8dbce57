import ArgumentParser
import LetterRendering

struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("What to write: html, text or html,text (default: both).", valueName: "formats"))
  var list: String?

  mutating func validate() throws { _ = try formats() }

  /// The formats that were asked for, all when none was named.
  func formats() throws -> [OutputFormat] {
    guard let list else { return OutputFormat.all }
    return try list.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let format = OutputFormat.named(String(name)) else {
        let known = OutputFormat.all.map(\.name).joined(separator: ", ")
        throw ValidationError("'\(name)' is no format; there are: \(known).")
      }
      return format
    }
  }
}
