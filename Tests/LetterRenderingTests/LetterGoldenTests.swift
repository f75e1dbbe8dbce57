import Foundation
import LetterRendering
import TestSupport
import Testing

/// Whole letters, as they leave the program.
@Suite struct LetterGoldenTests {
  @Test(arguments: SampleLetter.all.filter { $0.name != "hostile" }, OutputFormat.all)
  func looksAsItDidWhenLastRead(_ sample: SampleLetter, format: OutputFormat) throws {
    let fixtures = Folder.root.appending(path: "Tests/LetterRenderingTests/Fixtures")
    try expectGolden(
      render(sample.letter, as: format.name),
      at: fixtures.appending(path: "\(sample.name).\(format.fileExtension)"))
  }
}
