import LetterDocument
import Testing

@testable import LetterRendering

/// The letter in the format called `name`: the only place where tests call renderers.
func render(_ letter: Letter, as name: String) throws -> String {
  let format = try #require(OutputFormat.named(name))
  var output = OutputBuffer()
  format.render(letter, into: &output)
  return output.text
}
