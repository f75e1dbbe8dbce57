import BuiltInTemplates
import Jurisdictions
import SourceDiagnostics

/// Jurisdictions read as the program reads them.
enum Given {
  static let surroundings = Jurisdiction.Surroundings(
    languages: ["de", "en-GB", "nl", "ro", "ru", "uk"],
    sectors: ["telecom", "energy", "water", "heating", "housing", "other"])

  /// The codes of the files that the program carries, sorted.
  static let codes = BuiltInTemplates.files.map(\.path).filter { $0.hasPrefix("jurisdictions/") }
    .map { String($0.dropFirst("jurisdictions/".count).dropLast(".xml".count)) }.sorted()

  /// The bytes of a file that the program carries.
  static func builtInFile(_ code: String) -> SourceFile? {
    let path = "jurisdictions/\(code).xml"
    return BuiltInTemplates.contents(ofFile: path).map { SourceFile(name: path, bytes: $0) }
  }

  /// A jurisdiction that the program carries.
  static func builtIn(_ code: String) throws(DiagnosticList) -> Jurisdiction {
    try read(code, from: builtInFile)
  }

  /// The jurisdiction of that code; `files` has its file and that of the country it is a part of.
  static func read(_ code: String, from files: (_ code: String) -> SourceFile?) throws(DiagnosticList)
    -> Jurisdiction
  {
    guard let file = files(code) else {
      throw DiagnosticList([Diagnostic(code: "no-file", "there is no \(code).xml")])
    }
    return try Jurisdiction.read(file, code: code, in: surroundings) { base throws(DiagnosticList) in
      try read(base, from: files)
    }
  }

  /// The jurisdiction `XX` with this inside of its element, and with a claim and a reply unless they are given.
  static func jurisdiction(
    _ text: String, attributes: String = "", claim: String = leastRule, replies: String = leastReply
  ) throws(DiagnosticList) -> Jurisdiction {
    let claim = "<claim>\(claim)</claim>"
    let file = "<jurisdiction code='XX' \(attributes)>\(text)\(claim)\(replies)</jurisdiction>"
    return try read("XX", texts: ["XX": file])
  }

  /// The jurisdiction of that code, of texts by their codes.
  static func read(_ code: String, texts: [String: String]) throws(DiagnosticList) -> Jurisdiction {
    try read(code) { code in texts[code].map { SourceFile(name: "\(code).xml", text: $0) } }
  }

  private static let leastRule = "<rule id='share'><share by='calendar-month'/></rule>"
  private static let leastReply = "<reply count='2' unit='week' from='receipt' last-day='keep'/>"
  /// What every file must hold.
  static let leastClaim = "<claim>\(leastRule)</claim>\(leastReply)"

  /// A verified fact.
  static func fact(_ id: String, role: String = "amount", _ attributes: String = "", inside: String = "")
    -> String
  {
    """
    <fact id='\(id)' role='\(role)' confidence='verified' verified-on='2026-06-30' \(attributes)>
      <statement>What is the case.</statement><source>The law.</source>\(inside)
    </fact>
    """
  }
}
