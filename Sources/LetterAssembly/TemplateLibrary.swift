package import CaseFile
package import CaseValues
package import Jurisdictions
package import LetterTemplates
package import Localization
package import Review
package import SourceDiagnostics
internal import Synchronization

/// The templates, languages and jurisdictions at hand; each is read and checked once, when it is first asked for.
package final class TemplateLibrary: Sendable {
  /// The languages that letters can be written in, sorted.
  package let languages: [String]
  /// The kinds of letter that any language has, sorted.
  package let kinds: [String]
  package let jurisdictions: [String]
  /// The fields that a case may have.
  package let catalogue: CaseCatalogue
  /// The fields that templates may name: those of a case and those worked out from it.
  package let root: RecordType

  private let source: any TemplateSource
  private let kindsOfLanguage: [String: [String]]

  private struct Key: Hashable {
    let kind: String
    let language: String
  }
  private struct Checked {
    var languages: [String: Result<Language, DiagnosticList>] = [:]
    var templates: [Key: Result<Template, DiagnosticList>] = [:]
    var jurisdictions: [String: Result<Jurisdiction, DiagnosticList>] = [:]
    var guides: [String: Result<CaseGuide, DiagnosticList>] = [:]
    var reviews: [String: Result<ReviewRules, DiagnosticList>] = [:]
    var requirements: [Key: [String]] = [:]
    var placeholders: Placeholders?
  }
  private let checked = Mutex(Checked())

  /// A library of what the source has.
  package init(_ source: any TemplateSource) {
    self.source = source
    var kindsOfLanguage: [String: [String]] = [:]
    var jurisdictions: [String] = []
    for path in source.paths {
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[1].hasSuffix(".xml") else { continue }
      let (folder, name) = (String(parts[0]), String(parts[1].dropLast(4)))
      // A kind is a word of a case file; other names are files of something else.
      guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else { continue }
      if folder == "jurisdictions" {
        jurisdictions.append(name)
      } else if !["language", "page", "case", "review"].contains(name) {
        kindsOfLanguage[folder, default: []].append(name)
      }
    }
    self.kindsOfLanguage = kindsOfLanguage
    self.jurisdictions = jurisdictions.sorted()
    languages = kindsOfLanguage.keys.filter { source.paths.contains("\($0)/language.xml") }.sorted()
    kinds = Set(kindsOfLanguage.values.joined()).sorted()
    catalogue = CaseCatalogue(kinds: kinds, languages: languages, jurisdictions: self.jurisdictions)
    root = RecordType("case", catalogue.root.fields + DerivedFields.all)
  }

  /// The kinds of letter that a language has, sorted.
  package func kinds(in language: String) -> [String] { kindsOfLanguage[language, default: []].sorted() }

  /// The data of a language; throws what is wrong with its file.
  package func language(_ code: String) throws(DiagnosticList) -> Language {
    try checked.withLock { $0.languages[code] }.orMake { () throws(DiagnosticList) in
      let path = "\(code)/language.xml"
      guard let file = source.file(at: path) else { throw Self.missing(path) }
      return try Language.read(file)
    } keep: { result in
      checked.withLock { $0.languages[code] = result }
    }
  }

  /// The checked template for a kind of letter in a language; throws what is wrong with it.
  package func template(kind: String, language code: String) throws(DiagnosticList) -> Template {
    let key = Key(kind: kind, language: code)
    return try checked.withLock { $0.templates[key] }.orMake { () throws(DiagnosticList) in
      try TemplateCompiler.compile(kind: kind, language: language(code), root: root, source: source)
    } keep: { result in
      checked.withLock { $0.templates[key] = result }
    }
  }

  /// What is known of a country's rules; throws what is wrong with its file.
  package func jurisdiction(_ code: String) throws(DiagnosticList) -> Jurisdiction {
    try checked.withLock { $0.jurisdictions[code] }.orMake { () throws(DiagnosticList) in
      let path = "jurisdictions/\(code).xml"
      guard let file = source.file(at: path) else { throw Self.missing(path) }
      return try Jurisdiction.read(
        file, code: code,
        in: Jurisdiction.Surroundings(languages: languages, sectors: catalogue.paths.sectors)
      ) { base throws(DiagnosticList) in try jurisdiction(base) }
    } keep: { result in
      checked.withLock { $0.jurisdictions[code] = result }
    }
  }

  /// The texts of the scaffold in a language; throws what is wrong with its file.
  package func guide(_ language: String) throws(DiagnosticList) -> CaseGuide {
    try checked.withLock { $0.guides[language] }.orMake { () throws(DiagnosticList) in
      let path = "\(language)/case.xml"
      guard let file = source.file(at: path) else { throw Self.missing(path) }
      return try CaseGuide.read(file, catalogue: catalogue)
    } keep: { result in
      checked.withLock { $0.guides[language] = result }
    }
  }

  /// The rules by which a customer's words in a language are reviewed; nil when the language has none.
  ///
  /// Throws what is wrong with their file.
  package func reviewRules(_ language: String) throws(DiagnosticList) -> ReviewRules? {
    guard let file = source.file(at: "\(language)/review.xml") else { return nil }
    return try checked.withLock { $0.reviews[language] }.orMake { () throws(DiagnosticList) in
      let rules = try ReviewRules.read(file, language: language)
      guard let tone = source.file(at: "\(language)/tone.tsv") else { return rules }
      return try rules.taught(by: tone)
    } keep: { result in
      checked.withLock { $0.reviews[language] = result }
    }
  }

  /// What scaffolds of all languages leave to be filled in.
  func placeholders() -> Placeholders {
    if let known = checked.withLock({ $0.placeholders }) { return known }
    let placeholders = Placeholders(guides: languages.compactMap { try? guide($0) })
    checked.withLock { $0.placeholders = placeholders }
    return placeholders
  }

  /// The fields that a kind of letter needs beyond those that every case has, by their paths in the case.
  func requirements(kind: String, language: String) -> [String] {
    let key = Key(kind: kind, language: language)
    if let known = checked.withLock({ $0.requirements[key] }) { return known }
    var paths: [String] = []
    if let template = try? template(kind: kind, language: language) {
      for path in template.requirements.flatMap(DerivedFields.needs) where !paths.contains(path) {
        paths.append(path)
      }
    }
    checked.withLock { $0.requirements[key] = paths }
    return paths
  }

  private static func missing(_ path: String) -> DiagnosticList {
    DiagnosticList([Diagnostic(code: "no-file", "the templates lack the file \(path)")])
  }
}

extension Optional {
  /// The result kept before, or else a new one, which is kept.
  ///
  /// Two threads may both make it; they make the same.
  fileprivate func orMake<Made>(
    _ make: () throws(DiagnosticList) -> Made, keep: (Wrapped) -> Void
  ) throws(DiagnosticList) -> Made where Wrapped == Result<Made, DiagnosticList> {
    if let self { return try self.get() }
    do throws(DiagnosticList) {
      let made = try make()
      keep(.success(made))
      return made
    } catch {
      keep(.failure(error))
      throw error
    }
  }
}
