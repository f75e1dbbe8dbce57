internal import MarkupReading
package import SourceDiagnostics

/// A language of letters: how it writes dates, times, money, numbers, lists and counted things.
///
/// All of it comes from the file `Templates/<language>/language.xml`. A line break never falls inside a time, an
/// amount in figures, a number with its noun, or between the day and the month: a no-break space (U+00A0) stands there.
package struct Language: Sendable {
  let data: LanguageData

  /// The language that a file describes; every fault of the file is thrown at once.
  package static func read(_ file: SourceFile) throws(DiagnosticList) -> Language {
    let root: MarkupElement
    do throws(Diagnostic) { root = try MarkupReader.read(file) } catch { throw DiagnosticList([error]) }
    var reader = LanguageReader(file)
    let data = reader.read(root)
    guard let data, reader.form.faults.isEmpty else {
      throw DiagnosticList(reader.form.faults.sortedByPlace())
    }
    return Language(data: data)
  }

  /// The tag of BCP 47, such as `en-GB`.
  package var code: String { data.code }
  /// The name in the language itself, such as `Nederlands`.
  package var name: String { data.name }
  /// The country whose rules count when a case names none: two capital letters of ISO 3166.
  package var jurisdiction: String { data.jurisdiction }
}
