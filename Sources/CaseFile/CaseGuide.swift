internal import CaseValues
internal import MarkupReading
package import SourceDiagnostics

/// What a case file says about itself in one language: the texts of `Templates/<language>/case.xml`.
package struct CaseGuide: Sendable {
  /// The texts for one field.
  package struct Entry: Sendable {
    /// The field's path in the catalogue, without numbers.
    package let path: String
    /// What belongs there, in one or two sentences.
    package let help: String
    /// What a scaffold writes in angle brackets to be replaced; for a list of texts, one an item.
    package let placeholders: [String]
    /// Items that a scaffold offers as they are, to be taken or left.
    package let offers: [String]
    /// Whether a scaffold has the field though nobody asked for it; few letters need the others.
    package let isOffered: Bool
  }

  package let language: String
  /// The paragraphs at the head of a scaffold.
  package let opening: [String]
  /// One for each field of the catalogue, in its order.
  package let entries: [Entry]
  private let indexByPath: [String: Int]

  /// The texts for the field of that path; without any when the path is none of the catalogue's.
  package func entry(for path: String) -> Entry {
    guard let index = indexByPath[path] else {
      return Entry(path: path, help: "", placeholders: [], offers: [], isOffered: true)
    }
    return entries[index]
  }

  /// Reads the file of one language; throws everything that is wrong with it.
  package static func read(_ file: SourceFile, catalogue: CaseCatalogue) throws(DiagnosticList) -> CaseGuide {
    let root: MarkupElement
    do throws(Diagnostic) {
      root = try MarkupReader.read(file)
    } catch {
      throw DiagnosticList([error])
    }
    var reading = CaseGuideReading(file: file, fields: catalogue.allFields)
    reading.read(root)
    let faults = reading.form.faults
    if !faults.isEmpty { throw DiagnosticList(faults.sortedByPlace()) }
    let entries = catalogue.allFields.compactMap { reading.entries[$0.path] }
    return CaseGuide(
      language: root.attribute("language")?.value ?? "", opening: reading.opening, entries: entries,
      indexByPath: Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].path, $0) }))
  }
}

extension CaseCatalogue {
  /// Every field of a case with its path, those of records and of the items of lists included, in order.
  var allFields: [(path: String, field: Field)] {
    func fields(of record: RecordType, below prefix: String) -> [(path: String, field: Field)] {
      record.fields.flatMap { field -> [(path: String, field: Field)] in
        let path = prefix + field.name
        let inner: [(path: String, field: Field)] =
          switch field.type {
          case .record(let next), .list(.record(let next)): fields(of: next, below: path + ".")
          default: []
          }
        return [(path, field)] + inner
      }
    }
    return fields(of: root, below: "")
  }
}
