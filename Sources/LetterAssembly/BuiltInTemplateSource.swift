internal import BuiltInTemplates
package import LetterTemplates
package import SourceDiagnostics

/// The templates that travel inside the program.
package struct BuiltInTemplateSource: TemplateSource {
  /// The source; it has no state.
  package init() {}

  package var paths: [String] { BuiltInTemplates.files.map(\.path) }

  package func file(at path: String) -> SourceFile? {
    BuiltInTemplates.contents(ofFile: path).map { SourceFile(name: "built-in:\(path)", bytes: $0) }
  }
}

/// Templates of a user's over those of the program: file by file, the first source that has one wins.
package struct LayeredTemplateSource: TemplateSource {
  private let layers: [any TemplateSource]
  package let paths: [String]

  /// A source of these layers, the topmost first.
  package init(_ layers: [any TemplateSource]) {
    self.layers = layers
    paths = Set(layers.flatMap(\.paths)).sorted()
  }

  package func file(at path: String) -> SourceFile? {
    for layer in layers {
      if let file = layer.file(at: path) { return file }
    }
    return nil
  }
}
