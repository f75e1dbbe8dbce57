import Testing

@testable import LetterRendering

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("klacht", "klacht"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("]]>", "]]&gt;"),
    ("&amp;", "&amp;amp;"),
    ("\"a\" 'b'", "\"a\" 'b'"),
    ("{customer.name}", "{customer.name}"),
    ("a\u{A0}b  c\td\ne", "a\u{A0}b  c\td\ne"),
    ("ș ț ё e\u{301} 👨‍👩‍👧‍👦", "ș ț ё e\u{301} 👨‍👩‍👧‍👦"),
    ("a\u{202E}b", "<bdi>a\u{202E}b</bdi>"),
    ("1 < 2 \u{2067}x\u{2069}", "<bdi>1 &lt; 2 \u{2067}x\u{2069}</bdi>"),
    ("\u{200E}", "<bdi>\u{200E}</bdi>"),
    ("\u{61C}", "<bdi>\u{61C}</bdi>"),
    ("a\u{0}b\u{1B}c\u{7F}d\u{85}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("", ""),
  ])
  func textKeepsEverythingThatIsNoMarkup(_ text: String, html: String) {
    #expect(escaped { HTMLEscaping.appendText(text, to: &$0) } == html)
  }

  @Test(arguments: [
    ("a \"b\" <c> & 'd'", "a &quot;b&quot; &lt;c&gt; &amp; 'd'"),
    ("\u{202E}", "\u{202E}"),
    ("\" onclick=\"x", "&quot; onclick=&quot;x"),
  ])
  func anAttributeCannotBeLeft(_ value: String, html: String) {
    #expect(escaped { HTMLEscaping.appendAttribute(value, to: &$0) } == html)
  }

  @Test(arguments: [
    ("Page 1", "\"Page 1\""),
    ("</style>", "\"\\3C \\2F style\\3E \""),
    ("\"\\\n}", "\"\\22 \\5C \\A \\7D \""),
    ("\u{202E}я🙂", "\"\\202E \\44F \\1F642 \""),
    ("a\u{0}\u{1B}\u{85}b", "\"a\\FFFD \\FFFD \\FFFD b\""),
  ])
  func aCSSStringHoldsLettersDigitsAndSpacesOnly(_ text: String, css: String) {
    #expect(escaped { HTMLEscaping.appendCSSString(text, to: &$0) } == css)
  }

  @Test func aLongWordIsCopiedWhole() {
    let word = String(repeating: "x", count: 10_000)
    #expect(escaped { HTMLEscaping.appendText(word, to: &$0) } == word)
  }

  private func escaped(_ append: (inout OutputBuffer) -> Void) -> String {
    var output = OutputBuffer(capacity: 1)
    append(&output)
    return output.text
  }
}
