/// The words of a letter, by which its formats are compared.
///
/// What a format draws is no word: lines to write on, rules and frames, the marks of list items, and the line that marks
/// a draft (on paper it lies across the page). A no-break space is part of its word.
package func letterWords(of text: String, draft: String? = nil) -> [String] {
  let draftLine = draft.map { "*** \($0) ***" }
  return text.unicodeScalars.split { "\n\u{0C}".unicodeScalars.contains($0) }.map {
    String(String.UnicodeScalarView($0))
  }
  .filter { line in draftLine.map { line.drop { $0 == " " } != $0 } ?? true }
  .flatMap { line in
    line.unicodeScalars.split { " \t\r".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
  }
  .filter { word in
    let isDrawn = word.unicodeScalars.allSatisfy { "_-|+–".unicodeScalars.contains($0) }
    let isNumber = word.hasSuffix(".") && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    return !isDrawn && !isNumber
  }
}
