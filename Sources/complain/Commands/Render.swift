import ArgumentParser
import CaseFile
import Foundation
import LetterAssembly
import LetterDocument
import LetterRendering
import SourceDiagnostics

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the letter of a case file, or one for each incident in it.",
    discussion: """
      Without -o the letter of 'case.yaml' becomes 'case.html' and 'case.txt' in the current folder; \
      several letters become 'case-1.html', 'case-2.html' ... Nothing is written unless all of them can be made.
      """)

  @Argument(help: ArgumentHelp("The case file, or - for standard input.", valueName: "file"))
  var file: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write: a folder, a file, or - for standard output.", valueName: "where"))
  var output: String?
  @OptionGroup var formatting: FormatOptions
  @OptionGroup var dating: DateOptions
  @OptionGroup var templates: TemplateOptions
  @Flag(help: "Make the letter though values are missing, marked as a draft on each page.") var draft = false
  @Flag(help: "Replace files that are there already.") var force = false
  @Flag(help: "Open the letter when it is made.") var open = false

  func run() throws {
    let input = CaseInput(path: file)
    let letters = try letters(of: input)
    let target = try Target(output, formatting, letters: letters.count)
    var buffer = OutputBuffer()
    switch target {
    case .standardOutput(let format):
      format.render(letters[0].made.letter, into: &buffer)
      try Console.write(buffer.withBytes { Array($0) })
    case .files(let folder, let stem, let formats):
      let folder = try makeFolder(folder)
      var files: [(name: String, bytes: [UInt8])] = []
      for letter in letters {
        let name = (stem ?? input.stem) + (letter.suffix.map { "-\($0)" } ?? "")
        for format in formats {
          buffer.removeAll()
          format.render(letter.made.letter, into: &buffer)
          files.append(("\(name).\(format.fileExtension)", buffer.withBytes { Array($0) }))
        }
      }
      // First what could be in the way of any of them, so that all are written or none is.
      for (name, bytes) in files {
        try attempt(name, in: folder) { () throws(OutputFolder.Fault) in _ = try folder.holds(bytes, in: name)
        }
      }
      for (name, bytes) in files {
        try attempt(name, in: folder) { () throws(OutputFolder.Fault) in try folder.write(bytes, to: name) }
      }
      let written = files.map { folder.path(of: $0.name) }
      Console.say("Wrote \(written.joined(separator: ", ")).\n")
      Console.say(Advice.after(letters.map(\.made), isDraft: draft))
      Console.say(reviewed(letters, of: input))
      if open, let first = written.first { try Opener.open(first) }
    }
  }

  /// A line on what 'check' would advise; empty when there is nothing.
  private func reviewed(_ letters: [Numbered], of input: CaseInput) -> String {
    let count = letters.reduce(0) { $0 + $1.advice }
    guard count > 0 else { return "" }
    let remarks = count == 1 ? "1 remark" : "\(count) remarks"
    return "\(remarks) on your own words and on what is missing: complain check \(input.path)\n"
  }

  // MARK: - Making the letters

  private struct Numbered {
    let made: LetterMaker.Made
    /// How many pieces of advice the review has on its case.
    let advice: Int
    /// The number behind the name, when the file makes several letters.
    let suffix: Int?
  }

  /// All the letters of the input; when one of them cannot be made, none is.
  private func letters(of input: CaseInput) throws -> [Numbered] {
    let desk = try Desk(templates: templates, dating: dating, isDraft: draft)
    var maker = desk.maker()
    var findings: [Diagnostic] = []
    var review = CaseReview(library: desk.library)
    var letters: [(made: LetterMaker.Made, advice: Int)] = []
    var isNumbered = false
    do {
      try desk.forEachCase(in: input) { reading in
        findings += reading.diagnostics
        guard let one = reading.case else { return }
        if one.incident != nil { isNumbered = true }
        do throws(DiagnosticList) {
          let made = try maker.make(one, isDraft: draft)
          // The words of a draft are not the last, and standard output leaves no room for a line on them.
          letters.append((made, draft || output == "-" ? 0 : (try? review.advice(on: one).count) ?? 0))
          findings += made.warnings
        } catch {
          findings += error.diagnostics
        }
      }
    } catch let fault as ByteFile.Fault {
      Console.report([.unreadable(input, fault)])
      throw ExitStatus.inputUnreadable.code
    }
    Console.report(findings.sortedByPlace())
    if findings.hasErrors { throw ExitStatus.inputHasErrors.code }
    if letters.count > 1 { isNumbered = true }
    return letters.enumerated().map {
      Numbered(
        made: $0.element.made, advice: $0.element.advice, suffix: isNumbered ? $0.offset + 1 : nil)
    }
  }

  private func attempt(
    _ name: String, in folder: OutputFolder, _ work: () throws(OutputFolder.Fault) -> Void
  ) throws {
    do throws(OutputFolder.Fault) {
      try work()
    } catch {
      throw Console.fail(
        .outputUnwritable, "\(folder.path(of: name)) was not written: \(error.reason)", hint: error.hint())
    }
  }

  private func makeFolder(_ path: String) throws -> OutputFolder {
    do throws(OutputFolder.Fault) {
      return try OutputFolder(path, mayReplace: force)
    } catch {
      throw Console.fail(
        .outputUnwritable, "the folder '\(path)' cannot be made: \(error.reason)",
        hint: "choose another with -o")
    }
  }

  /// Where the letters go.
  private enum Target {
    case standardOutput(OutputFormat)
    /// The stem is nil when files are named after the input.
    case files(folder: String, stem: String?, [OutputFormat])

    init(_ output: String?, _ formatting: FormatOptions, letters: Int) throws {
      let formats = try formatting.formats()
      guard let output else {
        self = .files(folder: ".", stem: nil, formats)
        return
      }
      let path = Path(output)
      if output == "-" {
        guard formats.count == 1, let format = formats.first else {
          throw Console.fail(
            .wrongUsage, "standard output takes one format", hint: "add --format text or --format html")
        }
        guard letters == 1 else {
          throw Console.fail(
            .wrongUsage, "standard output takes one letter, and this file makes \(letters)",
            hint: "name a folder with -o")
        }
        self = .standardOutput(format)
      } else if FileKind(at: output) == .folder || output.hasSuffix("/") || path.ending.isEmpty {
        self = .files(folder: output, stem: nil, formats)
      } else {
        guard
          let format = OutputFormat.all.first(where: { $0.fileExtension == path.ending }
          )
        else {
          throw Console.fail(
            .wrongUsage, "'\(output)' has an ending that is no format",
            hint:
              "end it with \(OutputFormat.all.map { "." + $0.fileExtension }.joined(separator: " or ")), or name a folder"
          )
        }
        guard formatting.list == nil || formats.map(\.name) == [format.name] else {
          throw Console.fail(
            .wrongUsage, "'\(output)' is one file, but --format asks for another format",
            hint: "name a folder with -o")
        }
        guard letters == 1 else {
          throw Console.fail(
            .wrongUsage, "'\(output)' is one file, and this case file makes \(letters) letters",
            hint: "name a folder with -o")
        }
        self = .files(folder: path.folder, stem: path.stem, [format])
      }
    }
  }
}

extension OutputFolder.Fault {
  /// What to do about it; `option` is that which says where to write.
  func hint(choosingWith option: String = "-o") -> String {
    switch self {
    case .exists: "add --force to replace it, or choose another place with \(option)"
    case .system: "choose another place with \(option)"
    }
  }
}
