internal import CXMLReader
internal import SourceDiagnostics

extension MarkupTreeBuilder {
  /// What is wrong with the XML, in the words of somebody who writes letters, at the place that is meant.
  ///
  /// libxml2 reports where it stood when it noticed, which is behind the fault as a rule.
  func diagnostic(of fault: cxml_fault, message: String?, name: String?, offset: Int) -> Diagnostic {
    let offset = min(max(offset, 0), file.bytes.count)
    func finding(_ message: String, hint: String, at range: SourceRange, code: String = "bad-xml")
      -> Diagnostic
    {
      Diagnostic(code: code, message, hint: hint, in: file, at: range)
    }
    switch fault {
    case CXML_EMPTY:
      return Diagnostic(code: "bad-xml", "the file is empty", in: file)
    case CXML_DOCTYPE:
      return finding(
        "a DOCTYPE is not allowed", hint: "remove it: the file begins with its first element",
        at: range("<!DOCTYPE", upTo: offset + 9), code: "doctype")
    case CXML_NO_ROOT:
      if file.bytes[file.lineRange(around: 0).lowerBound...].allSatisfy({ $0 <= 0x20 }) {
        return Diagnostic(code: "bad-xml", "the file is empty", in: file)
      }
      return finding(
        "the file does not begin with an element", hint: "write everything into one element",
        at: word(from: offset))
    case CXML_AFTER_ROOT:
      return finding(
        "something stands behind the end of the file's one element",
        hint: "move it into the element, or remove it", at: word(from: offset))
    case CXML_WRONG_END_TAG: return wrongEndTag(upTo: offset)
    case CXML_UNCLOSED_ELEMENT: return unclosed
    case CXML_NO_ATTRIBUTE_NAME where !isMark("<", at: offset):
      return finding(
        "this cannot be the name of an attribute",
        hint: "write it like name=\"...\", or close the tag with >",
        at: word(from: offset))
    case CXML_UNCLOSED_TAG, CXML_NO_ATTRIBUTE_NAME:
      return finding("this tag is not closed", hint: "close it with >", at: tag(before: offset))
    case CXML_PREFIX:
      return finding("names have no prefix here", hint: "write the name without it", at: tag(before: offset))
    case CXML_END_OF_CDATA:
      return finding("]]> may not stand in text", hint: "write ]]&gt;", at: range("]]>", from: offset))
    case CXML_UNKNOWN_ENTITY:
      let known = Self.characters[name ?? ""]
      return finding(
        "'&\(name ?? "");' is not known here",
        hint: known ?? "write the character itself; & is written &amp;",
        at: range("&", upTo: offset))
    case CXML_STRAY_MARK:
      let mark = range(ofAny: "&<", upTo: min(offset + 1, file.bytes.count))
      let isAmpersand = file.bytes[mark.lowerBound..<mark.upperBound].first == UInt8(ascii: "&")
      return isAmpersand
        ? finding("this & begins nothing", hint: "write & as &amp;", at: mark)
        : finding("this < begins no element", hint: "write < as &lt;", at: mark)
    case CXML_UNQUOTED_VALUE:
      let word = word(from: offset)
      let text = String(
        decoding: file.bytes[word.lowerBound..<min(word.upperBound, file.bytes.count)], as: UTF8.self)
      return finding("the value of an attribute stands in quotes", hint: "write =\"\(text)\"", at: word)
    case CXML_UNCLOSED_VALUE, CXML_LESS_THAN_IN_VALUE:
      let start = openingQuote(before: offset)
      return finding(
        "the quotes of this attribute are not closed", hint: "close them; < within quotes is written &lt;",
        at: SourceRange(start, start + 1))
    case CXML_MISSING_VALUE:
      return finding(
        "the attribute '\(name ?? "")' has no value", hint: "write \(name ?? "")=\"...\"",
        at: range(name ?? "", upTo: offset))
    case CXML_ATTRIBUTE_TWICE:
      return finding(
        "the attribute '\(name ?? "")' stands twice", hint: "leave one", at: range(name ?? "", upTo: offset))
    case CXML_NO_SPACE:
      return finding(
        "a space is missing between two attributes", hint: "write a space before each attribute",
        at: SourceRange(offset, offset + 1))
    case CXML_HYPHENS_IN_COMMENT:
      let start = range("<!--", upTo: offset).upperBound
      return finding(
        "a comment holds no two hyphens in a row", hint: "write one hyphen, or end the comment with -->",
        at: range("--", from: start))
    case CXML_UNCLOSED_COMMENT:
      return finding("this comment is not closed", hint: "close it with -->", at: range("<!--", upTo: offset))
    case CXML_UNCLOSED_CDATA:
      return finding(
        "this CDATA is not closed", hint: "close it with ]]>", at: range("<![CDATA[", upTo: offset))
    case CXML_CONTROL_CHARACTER: return controlCharacter(at: offset)
    case CXML_TOO_DEEP:
      return finding(
        "too many elements stand inside each other", hint: "write it with fewer elements inside each other",
        at: open.last?.range ?? SourceRange(offset, offset + 1))
    default:
      return finding(
        message?.split(separator: "\n").first.map(String.init) ?? "the XML is not well formed",
        hint: "close every element, put every attribute in quotes, write & as &amp; and < as &lt;",
        at: SourceRange(offset, offset + 1))
    }
  }

  // MARK: - Faults that need a look around

  /// What HTML has names for and XML has not.
  private static let characters = [
    "nbsp": "write &#160; for a space at which no line breaks", "ndash": "write – itself",
    "mdash": "write — itself",
    "euro": "write € itself", "copy": "write © itself", "shy": "write &#173; for a soft hyphen",
    "hellip": "write … itself", "laquo": "write « itself", "raquo": "write » itself",
  ]

  private func wrongEndTag(upTo offset: Int) -> Diagnostic {
    let tag = range("</", upTo: offset)
    let name = String(decoding: file.bytes[tag.lowerBound..<tag.upperBound], as: UTF8.self).dropFirst(2)
      .prefix { $0 != ">" && !$0.isWhitespace }
    guard let element = open.last else {
      return Diagnostic(code: "bad-xml", "</\(name)> closes nothing", hint: "remove it", in: file, at: tag)
    }
    let line = file.position(of: element.range.lowerBound).line
    return Diagnostic(
      code: "bad-xml", "</\(name)> stands where <\(element.name)> of line \(line) has to be closed",
      hint: open.contains { $0.name == name }
        ? "write </\(element.name)> before it" : "write </\(element.name)>",
      in: file, at: tag)
  }

  private var unclosed: Diagnostic {
    guard let element = open.last else {
      return Diagnostic(code: "bad-xml", "the file ends too early", in: file)
    }
    return Diagnostic(
      code: "bad-xml", "<\(element.name)> is never closed", hint: "write </\(element.name)> where it ends",
      in: file,
      at: element.range)
  }

  private func controlCharacter(at offset: Int) -> Diagnostic {
    // A reference to such a character is a fault that is noticed behind it.
    let isReference = offset > 0 && file.bytes[offset - 1] == UInt8(ascii: ";")
    return Diagnostic(
      code: "bad-xml", "a control character cannot be printed", hint: "remove it", in: file,
      at: isReference ? range("&", upTo: offset) : character(at: offset))
  }

  // MARK: - Places

  /// From the last place at which `mark` stands before the offset, up to the offset.
  private func range(_ mark: String, upTo offset: Int) -> SourceRange {
    let wanted = Array(mark.utf8)
    let end = min(offset, file.bytes.count)
    var start = end - wanted.count
    while start >= 0 {
      if file.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        // A mark stands for itself; only a reference and an end tag are marked whole.
        let isWhole = mark == "&" || mark == "</"
        return SourceRange(start, isWhole ? end : start + max(1, wanted.count))
      }
      start -= 1
    }
    return SourceRange(end, end + 1)
  }

  /// The next place at which `mark` stands at or behind the offset.
  private func range(_ mark: String, from offset: Int) -> SourceRange {
    let wanted = Array(mark.utf8)
    var start = offset
    while start + wanted.count <= file.bytes.count {
      if file.bytes[start...].starts(with: wanted) { return SourceRange(start, start + wanted.count) }
      start += 1
    }
    return SourceRange(offset, offset + 1)
  }

  /// The character that begins at the offset.
  private func character(at offset: Int) -> SourceRange {
    let rest = file.bytes[min(offset + 1, file.bytes.count)...]
    return SourceRange(offset, rest.firstIndex { $0 & 0xC0 != 0x80 } ?? file.bytes.count)
  }

  private func isMark(_ mark: Unicode.Scalar, at offset: Int) -> Bool {
    offset < file.bytes.count && file.bytes[offset] == UInt8(ascii: mark)
  }

  /// The start of the last tag before the offset, with its name.
  private func tag(before offset: Int) -> SourceRange {
    let start = range("<", upTo: offset).lowerBound
    let end = file.bytes[min(start + 1, file.bytes.count)...].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: ">")
    }
    return SourceRange(start, min(end ?? file.bytes.count, max(offset, start + 1)))
  }

  private func range(ofAny marks: String, upTo offset: Int) -> SourceRange {
    let place = file.bytes[..<min(offset, file.bytes.count)].lastIndex(where: marks.utf8.contains)
    return place.map { SourceRange($0, $0 + 1) } ?? SourceRange(offset, offset + 1)
  }

  /// The first word at or behind the offset.
  private func word(from offset: Int) -> SourceRange {
    guard let start = file.bytes[offset...].firstIndex(where: { $0 > 0x20 }) else {
      return SourceRange(offset, offset + 1)
    }
    let end = file.bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? file.bytes.count
    return SourceRange(start, max(end, start + 1))
  }

  /// The quote with which the value begins that the offset lies in: the first behind the last `=` of the tag.
  private func openingQuote(before offset: Int) -> Int {
    var place = min(offset, file.bytes.count) - 1
    while place > 0 {
      let isQuote = file.bytes[place] == UInt8(ascii: "\"") || file.bytes[place] == UInt8(ascii: "'")
      if isQuote, file.bytes[..<place].last(where: { $0 > 0x20 }) == UInt8(ascii: "=") { return place }
      place -= 1
    }
    return max(0, min(offset, file.bytes.count - 1))
  }
}
