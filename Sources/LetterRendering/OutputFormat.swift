package import LetterDocument

/// A format that a letter can be written in.
package struct OutputFormat: Sendable {
  /// Every format, in the order in which they are shown to the user.
  package static let all = [OutputFormat(HTMLRenderer.self), OutputFormat(PlainTextRenderer.self)]

  /// The format that the user calls `name`.
  package static func named(_ name: String) -> OutputFormat? {
    all.first { $0.name == name }
  }

  package let name: String
  package let fileExtension: String
  private let write: @Sendable (Letter, inout OutputBuffer) -> Void

  private init<Renderer: LetterRenderer>(_ renderer: Renderer.Type) {
    name = Renderer.name
    fileExtension = Renderer.fileExtension
    write = { letter, output in Renderer.render(letter, into: &output) }
  }

  /// Appends the letter, both copies, to `output`.
  package func render(_ letter: Letter, into output: inout OutputBuffer) {
    write(letter, &output)
  }
}
