import Foundation
import LetterTemplates
import Localization
import SourceDiagnostics
import TestSupport
import Testing

/// Templates in memory: those of a fixture's folder, with the shared page where it has none.
struct MemoryTemplates: TemplateSource {
  private let files: [String: SourceFile]

  var paths: [String] { files.keys.sorted() }

  func file(at path: String) -> SourceFile? { files[path] }

  /// The templates of one language by their paths inside its folder.
  init(_ files: [String: [UInt8]], language: String = "en-GB") {
    var sources: [String: SourceFile] = [:]
    for (path, bytes) in [Self.sharedPage, files].flatMap(Array.init) {
      let name = "\(language)/\(path)"
      sources[name] = SourceFile(name: name, bytes: bytes)
    }
    self.files = sources
  }

  /// A letter that is right but for what stands in it, and parts.
  init(body: String, parts: [String: String] = [:]) {
    var files = ["outage.xml": Array(Self.letter(body).utf8)]
    for (name, text) in parts { files["parts/\(name).xml"] = Array(text.utf8) }
    self.init(files)
  }

  /// The files of a fixture's folder.
  init(folder: URL, language: String = "en-GB") throws {
    var files: [String: [UInt8]] = [:]
    for file in Folder.entries(of: folder) where file.pathExtension == "xml" {
      files[file.lastPathComponent] = Array(try Data(contentsOf: file))
    }
    for file in Folder.entries(of: folder.appending(path: "parts")) {
      files["parts/\(file.lastPathComponent)"] = Array(try Data(contentsOf: file))
    }
    self.init(files, language: language)
  }

  /// A whole letter around some blocks.
  static func letter(_ body: String) -> String {
    """
    <letter kind="outage" language="en-GB" version="2026-11">
      <registration title="Registration" stamp="Stamp"><field label="Received"/></registration>
      <sender>{customer.name}</sender>
      <addressee>{company.name}</addressee>
      <subject>Complaint: {service.name}</subject>
      \(body)
      <demands><ol><each in="demands" as="demand"><li>{demand}</li></each></ol></demands>
      <closing><signature><field label="Name">{customer.name}</field></signature></closing>
    </letter>
    """
  }

  private static let sharedPage: [String: [UInt8]] = {
    let data = try? Data(contentsOf: Fixtures.folder.appending(path: "shared/page.xml"))
    return ["page.xml": Array(data ?? Data())]
  }()
}

/// The folder of fixtures, and the languages in it.
enum Fixtures {
  static let folder = Folder.root.appending(path: "Tests/LetterTemplatesTests/Fixtures")

  static func language(_ code: String) throws -> Language {
    let file = folder.appending(path: "languages/\(code).xml")
    return try Language.read(SourceFile(name: file.lastPathComponent, bytes: Array(Data(contentsOf: file))))
  }

  /// English, read once.
  static let english: Language? = try? language("en-GB")
}

/// The checked template, or what is wrong with it: the only place where tests call the compiler.
func compile(_ source: MemoryTemplates, language: Language? = nil) throws -> Result<Template, DiagnosticList>
{
  let language = try language ?? #require(Fixtures.english)
  do throws(DiagnosticList) {
    return .success(
      try TemplateCompiler.compile(
        kind: "outage", language: language, root: TestCatalogue.root, source: source))
  } catch {
    return .failure(error)
  }
}

/// The messages about a letter with these blocks in it, one line each, without excerpts: `line:column: message`.
func messages(body: String, parts: [String: String] = [:]) throws -> [String] {
  switch try compile(MemoryTemplates(body: body, parts: parts)) {
  case .success: return []
  case .failure(let list): return list.diagnostics.map(\.message)
  }
}
