internal import MarkupReading
package import SourceDiagnostics

/// What is known of a country's rules: the file `jurisdictions/CODE.xml`.
package struct Jurisdiction: Sendable {
  /// ISO 3166 code of the country, such as `NL`.
  package let code: String
  /// The country's time zone, where it has just one.
  package let timeZone: String?

  /// Reads a jurisdiction's file; throws what is wrong with it.
  package static func read(_ file: SourceFile, code: String) throws(DiagnosticList) -> Jurisdiction {
    let root: MarkupElement
    do throws(Diagnostic) { root = try MarkupReader.read(file) } catch { throw DiagnosticList([error]) }
    var faults: [Diagnostic] = []
    func report(_ message: String, hint: String, at range: SourceRange) {
      faults.append(Diagnostic(code: "bad-jurisdiction", message, hint: hint, in: file, at: range))
    }
    if root.name != "jurisdiction" {
      report(
        "this file begins with <jurisdiction>, not <\(root.name)>",
        hint: "write <jurisdiction code=\"\(code)\"/>", at: root.range)
    }
    if root.attribute("code")?.value != code {
      report(
        "the code must be '\(code)', as the file's name says", hint: "write code=\"\(code)\"",
        at: root.attribute("code")?.range ?? root.range)
    }
    for attribute in root.attributes where !["code", "timezone"].contains(attribute.name) {
      report(
        "<jurisdiction> has no attribute '\(attribute.name)'", hint: "it may have: code timezone",
        at: attribute.range)
    }
    guard faults.isEmpty else { throw DiagnosticList(faults) }
    return Jurisdiction(code: code, timeZone: root.attribute("timezone")?.value)
  }
}
