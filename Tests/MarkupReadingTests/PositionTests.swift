import MarkupReading
import SourceDiagnostics
import Testing

/// Every element, attribute and text knows where in the bytes of the file it stands.
@Suite struct PositionTests {
  @Test(arguments: ["", "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n", "<!-- <b> ё -->\n"])
  func elementsStandAtTheirStartTags(prefix: String) throws {
    let (root, file) = try read(prefix + "<letter>\n  <p\n id='x'>a</p><br/>\r\n<em >é</em  ></letter>")
    #expect(root.tree.map { file.text(at: $0.range) } == ["<letter", "<p", "<br", "<em"])
  }

  @Test func attributesKnowTheirNamesAndValues() throws {
    let (root, file) = try read("<p a = \"one\"\n\tb='t\"w>o' aa=\"a='x'\" c=\"\" ё-1=\"é&amp;\"/>")
    #expect(root.attributes.map { file.text(at: $0.nameRange) } == ["a", "b", "aa", "c", "ё-1"])
    #expect(root.attributes.map { file.text(at: $0.range) } == ["one", "t\"w>o", "a='x'", "", "é&amp;"])
    #expect(root.attributes.map(\.value) == ["one", "t\"w>o", "a='x'", "", "é&"])
  }

  @Test func wordsOfAnAttributeStandAtTheirPlaces() throws {
    let (root, file) = try read("<p has=\" one  two\nthree\" is=\"a&#38; b\"/>")
    let has = try #require(root.attribute("has"))
    #expect(has.words.map(\.text) == ["one", "two", "three"])
    #expect(has.words.map { file.text(at: $0.range) } == ["one", "two", "three"])
    // With a reference in it only the whole value has a place.
    let answer = try #require(root.attribute("is"))
    #expect(answer.words.map { file.text(at: $0.range) } == ["a&#38; b", "a&#38; b"])
  }

  @Test(arguments: [
    "<p>word</p>", "<p>\n  word\n</p>", "<p>a &amp; b word</p>", "<p>&#1046;&#x416;word</p>",
    "<p><!-- word --> word</p>",
    "<p><![CDATA[a < b word]]></p>", "<p><![CDATA[]]>word</p>", "<p><![CDATA[<!-- ]]>word</p>",
    "<p><![CDATA[<!-- word]]></p>", "<p><?pi word?>word</p>", "<p>a\r\nb\rc\r\n\r\nword</p>",
    "<p>ё👩‍👩‍👧é word</p>",
    "<p>a<b>c</b>word</p>", "<p>a<b/>\n&lt;word</p>", "<p>]] ]&gt; word</p>",
    "<p>\r\n&amp;\r\n<!-- \r\n -->\r\nword</p>",
    "<p><![CDATA[x]]>y<![CDATA[word]]></p>",
  ])
  func textsStandWhereTheyAreWritten(_ text: String) throws {
    for prefix in ["", "\u{FEFF}", "<!-- first -->\r\n"] {
      let (root, file) = try read(prefix + text)
      let place = try #require(root.place(of: "word"), "\(text)")
      #expect(file.text(at: place) == "word", "\(text)")
      let last = try #require((prefix + text).utf8Offset(ofLast: "word"))
      #expect(place.lowerBound == last, "\(text)")
    }
  }

  @Test func aPartThatHoldsAReferenceIsTheWholeReference() throws {
    let (root, file) = try read("<p>ab&lt;cd&#1046;ef</p>")
    let text = try #require(root.texts.first)
    #expect(text.string == "ab<cdЖef")
    #expect(file.text(at: text.range(of: 0..<2)) == "ab")
    #expect(file.text(at: text.range(of: 1..<4)) == "b&lt;c")
    #expect(file.text(at: text.range(of: 2..<3)) == "&lt;")
    #expect(file.text(at: text.range(of: 5..<7)) == "&#1046;")
    #expect(file.text(at: text.range(of: 0..<9)) == "ab&lt;cd&#1046;ef")
    #expect(file.text(at: text.range) == "ab&lt;cd&#1046;ef")
  }

  @Test(arguments: ["я", "x", "é ", "]", "я&amp;"])
  func aLongTextIsOneText(_ unit: String) throws {
    for count in [1, 149, 150, 151, 299, 300, 301, 4000] {
      let (root, file) = try read("<p>" + String(repeating: unit, count: count) + "{customer.name}</p>")
      #expect(root.texts.count == 1)
      let place = try #require(root.place(of: "{customer.name}"))
      #expect(file.text(at: place) == "{customer.name}", "\(count) times")
    }
  }

  @Test func commentsAndCDATADoNotCutAText() throws {
    let (root, _) = try read("<p>one<!-- a -->two<![CDATA[<three>]]>four<?x?>five<b/>six</p>")
    #expect(root.texts.map(\.string) == ["onetwo<three>fourfive", "six"])
  }

  @Test func linesEndAsInXML() throws {
    let (root, _) = try read("<p>a\r\nb\rc\nd</p>")
    #expect(root.texts.map(\.string) == ["a\nb\nc\nd"])
  }
}

extension String {
  /// The offset of the last place where a word stands, in bytes of UTF-8.
  func utf8Offset(ofLast word: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(word.utf8))
    return (0...bytes.count - wanted.count).last { bytes[$0...].starts(with: wanted) }
  }
}
