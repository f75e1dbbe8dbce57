/// The texts that a scaffold leaves to be filled in, in every language.
package struct Placeholders: Sendable {
  private var texts: [String: Set<String>] = [:]

  /// The placeholders of the languages' guides.
  package init(guides: [CaseGuide]) {
    for guide in guides {
      for entry in guide.entries {
        texts[entry.path, default: []].formUnion(entry.placeholders.map { "<\($0)>" })
      }
    }
  }

  /// Whether that text, with its angle brackets, is what a scaffold writes for the field of that path.
  package func contains(_ text: String, for path: String) -> Bool { texts[path]?.contains(text) ?? false }
}
