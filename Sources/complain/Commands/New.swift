import ArgumentParser
import CaseFile
import Foundation
import LetterAssembly
import SourceDiagnostics

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a case file to fill in, with comments in the letter's language.")

  @Argument(help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
  var file = "case.yaml"
  @Option(help: ArgumentHelp("The kind of letter ('complain kinds' lists them).", valueName: "kind"))
  var kind = "outage"
  @Option(
    help: ArgumentHelp(
      "The letter's language (default: that of this session, or else en-GB).", valueName: "language"))
  var language: String?
  @Option(help: ArgumentHelp("Whose rules count (default: follows from the language).", valueName: "code"))
  var jurisdiction: String?
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value to fill in; may be given several times.", valueName: "field=value"))
  var settings: [String] = []
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("A case file whose customer and company are taken over.", valueName: "file"))
  var parties: String?
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Replace the file if it is there already.") var force = false

  func run() throws {
    let library = try templates.library()
    let language =
      try language.map { try known($0, among: library.languages, as: "language") }
      ?? Self.ownLanguage(library)
    let kind = try known(
      kind, among: library.kinds(in: language), as: "kind of letter", where: " in \(language)")
    var request = Scaffold.Request(kind: kind, settings: settings)
    request.jurisdiction = try jurisdiction.map {
      try known($0, among: library.jurisdictions, as: "jurisdiction")
    }
    let options = library.readingOptions(date: try DateOptions.today(), isDraft: true)
    request.parties = try parties.map { try partiesCase($0, library: library, options: options) }
    let text: String
    do throws(DiagnosticList) {
      let guide = try library.guide(language)
      text = try Scaffold(catalogue: library.catalogue, guide: guide, options: options).text(for: request)
    } catch {
      Console.report(error.diagnostics)
      throw (settings.isEmpty ? ExitStatus.inputHasErrors : .wrongUsage).code
    }
    try write(text)
  }

  private func write(_ text: String) throws {
    if file == "-" { return try Console.write(text) }
    let path = Path(file)
    do throws(OutputFolder.Fault) {
      let folder = try OutputFolder(path.folder, mayReplace: force)
      try folder.write(Array(text.utf8), to: path.name)
    } catch {
      throw Console.fail(.outputUnwritable, "\(file) was not written: \(error.reason)", hint: error.newHint)
    }
    Console.say("Wrote \(file). Fill in what stands in <angle brackets>, then run: complain render \(file)\n")
  }

  private func known(_ name: String, among known: [String], as what: String, where place: String = "") throws
    -> String
  {
    if known.contains(name) { return name }
    let near = Spelling.nearest(to: name, among: known)
    throw Console.fail(
      .wrongUsage, "there is no \(what) '\(name)'\(place)",
      hint: near.map { "did you mean '\($0)'?" } ?? "there are: \(known.joined(separator: " "))")
  }

  /// The case that the customer and the company are taken from: the first of the file.
  private func partiesCase(_ path: String, library: TemplateLibrary, options: ReadingOptions) throws -> Case {
    let reader = CaseReader(catalogue: library.catalogue, options: options)
    let input = CaseInput(path: path)
    var found: Case?
    var findings: [Diagnostic] = []
    do {
      try input.forEachDocument { document in
        for reading in reader.readings(of: document) {
          findings += reading.diagnostics
          if found == nil { found = reading.case }
        }
      }
    } catch let fault as ByteFile.Fault {
      Console.report([.unreadable(input, fault)])
      throw ExitStatus.inputUnreadable.code
    }
    guard let found else {
      Console.report(findings.sortedByPlace())
      throw ExitStatus.inputHasErrors.code
    }
    return found
  }

  /// The language of the session as the environment names it (LC_ALL, LC_MESSAGES, LANG), where letters can be in it.
  private static func ownLanguage(_ library: TemplateLibrary) -> String {
    let environment = ProcessInfo.processInfo.environment
    let tag =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = tag.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    let fallback = "en-GB"
    return library.languages.first { $0 == name } ?? library.languages.first { name.hasPrefix($0 + "-") }
      ?? fallback
  }
}

extension OutputFolder.Fault {
  /// What to do about a case file that cannot be written.
  fileprivate var newHint: String {
    switch self {
    case .exists: "name another file, or add --force to replace it"
    case .system: "name a file in another folder"
    }
  }
}
