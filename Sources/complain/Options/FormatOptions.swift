import ArgumentParser
import LetterRendering

struct FormatOptions: ParsableArguments {
  private static let names = OutputFormat.all.map(\.name).joined(separator: ", ")

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "What to write: one of \(names), or several with commas between (default: all).", valueName: "formats"))
  var list: String?

  mutating func validate() throws { _ = try formats() }

  /// The formats that were asked for, all when none was named.
  func formats() throws -> [OutputFormat] {
    guard let list else { return OutputFormat.all }
    let named = try list.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let format = OutputFormat.named(String(name)) else {
        throw ValidationError("'\(name)' is no format; there are: \(Self.names).")
      }
      return format
    }
    return OutputFormat.all.filter { format in named.contains { $0.name == format.name } }
  }
}
