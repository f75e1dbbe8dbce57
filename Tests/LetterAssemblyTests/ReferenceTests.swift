import Foundation
import LetterAssembly
import TestSupport
import Testing

/// The pages that are made from the catalogue.
struct ReferenceTests {
  @Test func theReferenceOfTheCaseFileIsUpToDate() throws {
    let library = TemplateLibrary(BuiltInTemplateSource())
    try expectGolden(library.referencePage(), at: Folder.root.appending(path: "docs/case-file.md"))
  }
}
