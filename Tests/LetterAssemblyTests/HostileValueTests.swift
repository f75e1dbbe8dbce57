import LetterRendering
import TestSupport
import Testing

/// Values come out as they were typed, whatever they look like.
struct HostileValueTests {
  private let bench = Workbench()

  static let values = [
    "<script>alert(1)</script>", "{customer.name}", "{{", "}}", "]]>", "&amp;", "& < > \\\" '", "</style><b>",
    "--> <!--",
    "\u{202E}drow", "a\u{A0}b", "😀 👨‍👩‍👧 🇷🇴", "e\u{301}a\u{308}", "ș ț Ș Ț", "ё Ё", "%s %@ $1", "\u{2066}x",
    String(repeating: "x", count: 10_000), "a  b", "日本語", "\\\\u0041 \\\\n",
  ]

  @Test(arguments: values)
  func aValueComesOutAsTyped(value: String) throws {
    let typed = value.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    for (kind, language) in [("outage", "nl"), ("recalculation", "ru")] {
      let yaml = SampleCase.fullest(kind: kind, language: language, value: value)
      let letter = try #require(try bench.letters(yaml).first)
      let html = try StrictHTML(bench.html(letter))
      let texts = html.events.compactMap { event -> String? in
        if case .text(let text) = event { return text }
        return nil
      }
      // Demands, checks, enclosures and outcomes, in both copies.
      #expect(texts.joined().ranges(of: typed).count >= 20)
      #expect(html.words == letterWords(of: bench.text(letter)))
      let names: Set = [
        "html", "head", "meta", "title", "style", "body", "main", "article", "section", "div", "p", "h1",
        "h2", "ul", "ol", "li", "span", "br", "strong", "table", "thead", "tbody", "tr", "th", "td", "bdi",
      ]
      for case .start(let element) in html.events { #expect(names.contains(element.name)) }
      if !typed.contains("  ") {
        let flat = bench.text(letter).split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(
          separator: " ")
        #expect(flat.contains(typed))
      }
    }
  }
}
