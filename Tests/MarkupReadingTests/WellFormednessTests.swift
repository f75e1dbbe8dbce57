import MarkupReading
import SourceDiagnostics
import Testing

/// What is no XML, or XML of a kind that is refused: the fault and the bytes that it marks.
@Suite struct WellFormednessTests {
  @Test(arguments: [
    ("", "the file is empty"),
    (" \n\t\r\n", "the file is empty"),
    ("\u{FEFF}", "the file is empty"),
    ("words", "1:1: the file does not begin with an element|words"),
    ("<p>a</p>b", "1:9: something stands behind the end of the file's one element|b"),
    ("<p>a</q>", "1:5: </q> stands where <p> of line 1 has to be closed|</q>"),
    ("<a>\n<p>\n<b>x</b></a>", "3:9: </a> stands where <p> of line 2 has to be closed|</a>"),
    ("<p>a", "1:1: <p> is never closed|<p"),
    ("<p", "1:1: this tag is not closed|<p"),
    ("<p>a</p", "1:5: this tag is not closed|</p"),
    ("<p id=\"x\" <b/></p>", "1:1: this tag is not closed|<p"),
    ("<p 5=\"x\"/>", "1:4: this cannot be the name of an attribute|5=\"x\"/"),
    ("<p>a &nbsp; b</p>", "1:6: '&nbsp;' is not known here|&nbsp;"),
    ("<p a=\"x &euro; y\"/>", "1:9: '&euro;' is not known here|&euro;"),
    ("<p>a & b</p>", "1:6: this & begins nothing|&"),
    ("<p>a &b c</p>", "1:6: this & begins nothing|&"),
    ("<p>a &#xZZ; c</p>", "1:6: this & begins nothing|&"),
    ("<p>a < b</p>", "1:6: this < begins no element|<"),
    ("<p id=x>a</p>", "1:7: the value of an attribute stands in quotes|x"),
    ("<p id>a</p>", "1:4: the attribute 'id' has no value|id"),
    ("<p id=\"a\" id=\"b\">a</p>", "1:11: the attribute 'id' stands twice|id"),
    ("<p a=\"1\"b=\"2\">a</p>", "1:9: a space is missing between two attributes|b"),
    ("<p a=\"1>\n</p>", "1:6: the quotes of this attribute are not closed|\""),
    ("<p a=\"1", "1:6: the quotes of this attribute are not closed|\""),
    ("<p>a ]]> b</p>", "1:6: ]]> may not stand in text|]]>"),
    ("<p><!-- a -- b --></p>", "1:11: a comment holds no two hyphens in a row|--"),
    ("<p><!-- a </p>", "1:4: this comment is not closed|<!--"),
    ("<p><![CDATA[ a </p>", "1:4: this CDATA is not closed|<![CDATA["),
    ("<x:p>a</x:p>", "1:1: names have no prefix here|<x:p"),
    ("<p>a\u{1}b</p>", "1:5: a control character cannot be printed|\u{1}"),
    ("<p>a&#1;b</p>", "1:5: a control character cannot be printed|&#1;"),
    ("<p>a\u{0}b</p>", "1:5: a control character cannot be printed|\u{0}"),
    ("<p>a\u{FFFF}b</p>", "1:5: a control character cannot be printed|\u{FFFF}"),
    ("<!DOCTYPE p><p/>", "1:1: a DOCTYPE is not allowed|<!DOCTYPE"),
    (
      "<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY a \"b\">]><p>&a;</p>",
      "2:1: a DOCTYPE is not allowed|<!DOCTYPE"
    ),
    ("<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><p/>", "1:1: a DOCTYPE is not allowed|<!DOCTYPE"),
  ])
  func theFirstFaultIsNamedAndMarked(_ text: String, _ expected: String) {
    #expect(fault(of: Array(text.utf8)) == expected)
  }

  @Test func bytesThatAreNoUTF8AreMarkedAtTheFirst() {
    #expect(
      fault(of: Array("<p>é".utf8) + [0xE9, 0x3C]) == "1:5: from here on the file is not valid UTF-8|\u{FFFD}"
    )
    #expect(
      fault(of: Array("<p>".utf8) + [0xC0, 0x80]) == "1:4: from here on the file is not valid UTF-8|\u{FFFD}")
    #expect(
      fault(of: Array("<p>".utf8) + [0xED, 0xA0, 0x80])
        == "1:4: from here on the file is not valid UTF-8|\u{FFFD}")
    #expect(
      fault(of: Array("<p>a</p>".utf8) + [0xE2, 0x82])
        == "1:9: from here on the file is not valid UTF-8|\u{FFFD}")
    #expect(fault(of: [0xFF, 0xFE, 0x3C, 0x00]) == "the file is written in UTF-16, not in UTF-8")
    #expect(fault(of: [0xFE, 0xFF, 0x00, 0x3C]) == "the file is written in UTF-16, not in UTF-8")
  }

  @Test func anotherEncodingThatTheFileClaimsIsNotBelieved() throws {
    for name in ["windows-1251", "ISO-8859-1", "UTF-16", "EBCDIC-CP-US", "nonsense"] {
      let (root, file) = try read("<?xml version=\"1.0\" encoding=\"\(name)\"?><p>жé word</p>")
      #expect(root.text == "жé word")
      #expect(root.place(of: "word").map(file.text) == "word")
    }
  }

  @Test func elementsMayStandInsideEachOtherOnlySoDeep() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "<p>", count: depth) + String(repeating: "</p>", count: depth)).utf8)
    }
    #expect(fault(of: nested(200)) == nil)
    for depth in [300, 10_000, 100_000] {
      #expect(fault(of: nested(depth))?.contains("too many elements stand inside each other|<p") == true)
    }
  }

  @Test func whatIsNoContentIsLeftOut() throws {
    let (root, _) = try read("<?xml-stylesheet href=\"x\"?><!-- a --><p><!-- b --><?c d?></p><!-- e -->\n")
    #expect(root.children.isEmpty)
  }

  @Test func theFiveReferencesOfXMLAndThoseByNumberAreKnown() throws {
    let (root, _) = try read("<p a=\"&quot;&lt;\">&lt;&gt;&amp;&quot;&apos;&#8364;&#x20AC;</p>")
    #expect(root.text == "<>&\"'€€")
    #expect(root.attribute("a")?.value == "\"<")
  }
}
