import LetterDocument
import TestSupport
import Testing

@testable import LetterRendering

@Suite struct HTMLRendererTests {
  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "main", "article", "section", "div", "p", "h1", "h2",
    "ol", "ul",
    "li", "span", "strong", "em", "bdi", "br", "table", "thead", "tbody", "tr", "th", "td",
  ]

  @Test(arguments: SampleLetter.all)
  func holdsNothingButKnownElementsAndAttributes(_ sample: SampleLetter) throws {
    let html = try StrictHTML(render(sample.letter, as: "html"))
    for case .start(let element) in html.events {
      #expect(Self.elements.contains(element.name))
      let allowed: Set = ["lang", "charset", "name", "content", "class", "aria-label", "scope"]
      #expect(allowed.isSuperset(of: element.attributes.keys))
    }
  }

  @Test(arguments: SampleLetter.hostileTexts)
  func noTextLeavesTheStyle(_ typed: String) throws {
    let html = try StrictHTML(render(SampleLetter.letter(typing: typed), as: "html"))
    let plain = try StrictHTML(render(SampleLetter.letter(typing: "x"), as: "html"))
    #expect(shape(of: html.style) == shape(of: plain.style))
    #expect(!html.style.contains("<") && !html.style.contains("url("))
  }

  @Test(arguments: SampleLetter.all)
  func theCopiesDifferInClassAndMarkOnly(_ sample: SampleLetter) throws {
    let html = try render(sample.letter, as: "html")
    let copies = html.components(between: "<article class=\"copy ", and: "</article>")
    try #require(copies.count == 2)
    let marks = sample.letter.marks
    var output = OutputBuffer()
    func escaped(_ text: String, _ append: (String, inout OutputBuffer) -> Void) -> String {
      output.removeAll()
      append(text, &output)
      return output.text
    }
    var second = copies[0].replacing("company\" aria", with: "customer\" aria", maxReplacements: 1)
    second.replace(
      "\"\(escaped(marks.companyCopy) { HTMLEscaping.appendAttribute($0, to: &$1) })\"",
      with: "\"\(escaped(marks.customerCopy) { HTMLEscaping.appendAttribute($0, to: &$1) })\"")
    second.replace(
      "<span class=\"whose\">\(escaped(marks.companyCopy) { HTMLEscaping.appendText($0, to: &$1) })<",
      with: "<span class=\"whose\">\(escaped(marks.customerCopy) { HTMLEscaping.appendText($0, to: &$1) })<")
    #expect(copies[1] == second)
  }

  @Test func directionControlsStayInsideTheirText() throws {
    let html = try render(SampleLetter.letter(typing: "a\u{202E}b"), as: "html")
    #expect(html.contains("<p class=\"copy-mark\"><span class=\"whose\"><bdi>a\u{202E}b 1</bdi></span>"))
    let body = html[(html.firstRange(of: "<main>")?.upperBound ?? html.startIndex)...]
    #expect(body.ranges(of: ">a\u{202E}b").count == body.ranges(of: "<bdi>a\u{202E}b").count)
  }

  @Test func closingAndSignatureShareABlock() throws {
    for blocks: [Block] in [
      [.part(.closing, [.paragraph([.text("Bye")]), .signature([])])],
      [.part(.closing, [.paragraph([.text("Bye")])]), .signature([])],
    ] {
      let html = try render(letter(blocks), as: "html")
      #expect(
        html.contains(
          "<div class=\"closing-block\">\n<p>Bye</p>\n<ul class=\"signing\">\n</ul>\n</div>\n<p class=\"provenance\">"
        ))
    }
  }

  @Test func aHeadingIsKeptWithAShortParagraphAndLongBlocksMayBreak() throws {
    let short: [Inline] = [.text("short")]
    let long: [Inline] = [.text(String(repeating: "много ", count: 150))]
    let kept = try render(letter([.heading(short), .paragraph(short)]), as: "html")
    #expect(kept.contains("<div class=\"keep\">\n<h2>short</h2>\n<p>short</p>\n</div>\n"))
    let free = try render(letter([.heading(short), .paragraph(long), .paragraph(short)]), as: "html")
    #expect(free.contains("<h2>short</h2>\n<p class=\"long\">много "))
    let items = Block.List(isOrdered: true, items: [[.paragraph(long)], [.paragraph(short)]])
    let list = try render(letter([.part(.demands, [.list(items)])]), as: "html")
    #expect(list.contains("<ol class=\"numbered demands\">\n<li class=\"long\">много "))
    #expect(list.contains("<li>short</li>"))
  }

  @Test func aDraftIsMarked() throws {
    let html = try render(SampleLetter.americanDraft.letter, as: "html")
    #expect(html.contains("<body class=\"block draft\">"))
    #expect(html.contains("--draft-word: \"DRAFT\""))
    #expect(try !render(SampleLetter.dutchOutage.letter, as: "html").contains("--draft-word: \""))
  }

  @Test func writesTheSameBytesAgainIntoAUsedBuffer() throws {
    var output = OutputBuffer(capacity: 1)
    HTMLRenderer.render(SampleLetter.hostile.letter, into: &output)
    output.removeAll()
    HTMLRenderer.render(SampleLetter.dutchOutage.letter, into: &output)
    #expect(output.text == (try render(SampleLetter.dutchOutage.letter, as: "html")))
  }

  private func letter(_ blocks: [Block]) -> Letter {
    Letter(
      language: "en-GB", title: "t", layout: Layout(paper: .a4, parties: .left, subject: .left),
      marks: Marks(companyCopy: "1", customerCopy: "2", page: ["", "", ""], draft: "DRAFT"), isDraft: false,
      runningLine: "", registration: Registration(title: [], fields: [], stamp: []), blocks: blocks,
      provenance: "")
  }

  /// A style sheet with its strings emptied.
  private func shape(of style: String) -> String {
    style.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }.joined(separator: "\"")
  }
}

extension String {
  /// The texts between two others.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start).dropFirst().map { part in
      String(part[..<(part.firstRange(of: end)?.lowerBound ?? part.endIndex)])
    }
  }
}
