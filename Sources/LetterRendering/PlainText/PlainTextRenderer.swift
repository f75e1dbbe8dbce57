package import LetterDocument

/// Writes a letter as plain text: for a typewriter page of 72 columns, a mail, or a terminal.
///
/// Its words are those of the HTML, in the same order.
package enum PlainTextRenderer: LetterRenderer {
  package static let name = "text"
  package static let fileExtension = "txt"

  package static func render(_ letter: Letter, into output: inout OutputBuffer) {
    var page = TextPage(output)
    page.copies(of: letter)
    output = page.finish()
  }
}

extension TextPage {
  /// Both copies: what they share is made once, and its bytes are repeated.
  fileprivate mutating func copies(of letter: Letter) {
    let start = position
    if letter.isDraft { draftMark(letter.marks) }
    registration(letter.registration)
    let beforeMark = position
    copyMark(letter.marks.companyCopy)
    let afterMark = position
    blocks(letter.blocks, of: letter)
    space()
    paragraph(letter.provenance)
    let end = position

    formFeed()
    again(start..<beforeMark)
    copyMark(letter.marks.customerCopy)
    again(afterMark..<end)
  }

  private mutating func copyMark(_ mark: String) {
    space()
    paragraph(mark)
  }

  private mutating func registration(_ registration: Registration) {
    rule()
    paragraph(registration.title)
    fields(registration.fields)
    space()
    // 70 x 40 mm at ten columns and six lines to the inch, and a margin.
    frame(registration.stamp, columns: 32, lines: 10)
    rule()
  }
}
