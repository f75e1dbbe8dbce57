internal import CaseFile
internal import CaseValues
package import LetterAssembly
internal import LetterDocument
internal import LetterRendering
package import SourceDiagnostics
internal import TestSupport

/// Makes letters of documents as the program does, and ends the run where what comes out is not what was promised.
package struct Desk {
  private let library: TemplateLibrary
  private let reader: CaseReader
  private let isDraft: Bool

  /// A desk with the templates of the library.
  package init(_ library: TemplateLibrary, isDraft: Bool) {
    self.library = library
    self.isDraft = isDraft
    guard let date = CalendarDate(year: 2026, month: 3, day: 9) else { fatalError("a date is refused") }
    reader = CaseReader(
      catalogue: library.catalogue, options: library.readingOptions(date: date, isDraft: isDraft))
  }

  /// Reads a document, and makes and prints the letter of each of its cases.
  ///
  /// The templates are known to be right. With `mayHaveBraces`, braces may come from them into the letter; those of the
  /// case always may.
  package func make(_ document: SourceFile, mayHaveBraces: Bool = false) {
    let readings = reader.read(document)
    // An error of what the incidents share is told with the first of them.
    let isShared = readings.first?.diagnostics.hasErrors ?? false
    for reading in readings {
      show(reading.diagnostics)
      let hasErrors = reading.diagnostics.hasErrors
      guard let one = reading.case else {
        expect(hasErrors || isShared, "a case without errors was not read")
        continue
      }
      expect(!hasErrors, "a case was read in spite of errors")
      var maker = LetterMaker(library: library, program: "complain")
      do throws(DiagnosticList) {
        let made = try maker.make(one, isDraft: isDraft)
        show(made.warnings)
        var review = CaseReview(library: library)
        let advice = try review.advice(on: one)
        show(advice)
        expect(!advice.hasErrors, "the review blocks a letter")
        expect(!made.warnings.hasErrors, "a letter was made in spite of errors")
        look(at: made.letter, mayHaveBraces: mayHaveBraces || one.slots.contains { $0.value.hasBrace })
      } catch {
        show(error.diagnostics)
        expect(error.diagnostics.hasErrors, "a letter was refused without an error")
        expect(error.diagnostics.allSatisfy { $0.file === document }, "a template was refused by a case")
      }
    }
  }

  /// Looks at what every letter promises, whatever is in it.
  private func look(at letter: Letter, mayHaveBraces: Bool) {
    let (html, text) = (print(letter, HTMLRenderer.self), print(letter, PlainTextRenderer.self))
    expect(mayHaveBraces || !text.contains { $0 == "{" || $0 == "}" }, "a placeholder is left in the letter")
    expect(html.ranges(of: "<article").count == 2, "a letter has two copies")
    do {
      let strict = try StrictHTML(html)
      let draft = letter.isDraft ? letter.marks.draft : nil
      expect(strict.words == letterWords(of: text, draft: draft), "the formats have the same words")
    } catch {
      fatalError("the HTML is not well formed: \(error)")
    }
  }

  private func print<Renderer: LetterRenderer>(_ letter: Letter, _ renderer: Renderer.Type) -> String {
    var buffer = OutputBuffer()
    renderer.render(letter, into: &buffer)
    return buffer.text
  }
}

/// Prints findings as the program does, and looks at their places.
package func show(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics {
    guard let file = diagnostic.file, let range = diagnostic.range else { continue }
    expect(range.lowerBound <= file.bytes.count, "a place lies behind the end of its file")
  }
  let text = DiagnosticRenderer().render(diagnostics)
  expect(
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control },
    "a finding is printed with a control character")
  _ = DiagnosticRenderer(color: true).render(diagnostics)
}

/// Ends the run with the promise that was not kept.
package func expect(_ holds: Bool, _ promise: String) {
  if !holds { fatalError("not kept: \(promise)") }
}

extension Value {
  /// Whether a text in it has a brace of its own.
  fileprivate var hasBrace: Bool {
    switch self {
    case .text(let text), .unfilled(let text): text.contains { $0 == "{" || $0 == "}" }
    case .list(let slots), .record(let slots): slots.contains { $0.value.hasBrace }
    default: false
    }
  }
}
