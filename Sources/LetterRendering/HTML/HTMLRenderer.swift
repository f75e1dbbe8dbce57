package import LetterDocument

/// Writes a letter as one HTML file that needs nothing else: no script, no picture, no font, no network.
package enum HTMLRenderer: LetterRenderer {
  package static let name = "html"
  package static let fileExtension = "html"

  package static func render(_ letter: Letter, into output: inout OutputBuffer) {
    var html = HTMLWriter(output)
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.attribute(letter.language)
    html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    html.title(letter.title)
    html.markup("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup("<style>\n")
    html.style(of: letter)
    html.markup("</style>\n</head>\n<body class=\"")
    html.markup(letter.layout.subject == .centre ? "official" : "block")
    if letter.layout.parties == .right { html.markup(" head-right") }
    if letter.isDraft { html.markup(" draft") }
    html.markup("\">\n<main>\n")
    html.copies(of: letter)
    html.markup("</main>\n</body>\n</html>\n")
    output = html.finish()
  }
}

extension HTMLWriter {
  /// Both copies: what they share is made once, and its bytes are repeated.
  fileprivate mutating func copies(of letter: Letter) {
    markup("<article class=\"copy company\" aria-label=\"")
    attribute(letter.marks.companyCopy)
    let afterFirstLabel = position
    markup("\">\n<div class=\"foot\"></div>\n")
    registration(letter.registration)
    markup("<p class=\"copy-mark\"><span class=\"whose\">")
    let beforeFirstMark = position
    text(letter.marks.companyCopy)
    let afterFirstMark = position
    markup("</span></p>\n")
    blocks(letter.blocks, endingWith: letter.provenance)
    markup("</article>\n")
    let end = position

    markup("<article class=\"copy customer\" aria-label=\"")
    attribute(letter.marks.customerCopy)
    again(afterFirstLabel..<beforeFirstMark)
    text(letter.marks.customerCopy)
    again(afterFirstMark..<end)
  }

  private mutating func registration(_ registration: Registration) {
    element("<section class=\"registration\">\n<h2>", registration.title, "</h2>\n<ul class=\"receipt\">\n")
    for field in registration.fields { formField(field, hasRoomForTwoLines: true) }
    element("</ul>\n<p class=\"stamp\"><span class=\"label\">", registration.stamp, "</span></p>\n")
    markup("</section>\n")
  }
}
