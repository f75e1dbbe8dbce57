package import SourceDiagnostics

/// An element of an XML file with its place: what the readers of templates and language data work on.
package struct MarkupElement: Sendable {
  package let name: String
  package let attributes: [MarkupAttribute]
  package let children: [MarkupNode]
  /// The start tag, from `<` to behind its name.
  package let range: SourceRange

  /// An element.
  package init(name: String, attributes: [MarkupAttribute], children: [MarkupNode], range: SourceRange) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.range = range
  }

  /// The value of the attribute of that name.
  package func attribute(_ name: String) -> MarkupAttribute? { attributes.first { $0.name == name } }

  /// The elements among the children.
  package var elements: [MarkupElement] {
    children.compactMap {
      if case .element(let element) = $0 { return element }
      return nil
    }
  }

  /// All the text directly inside, with white space folded to single spaces and none at the ends.
  package var text: String {
    let raw = children.map { child in
      if case .text(let text) = child { return text.string }
      return ""
    }
    return raw.joined().utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      .map { Substring($0) }.joined(separator: " ")
  }
}

/// An attribute and the place of its value.
package struct MarkupAttribute: Sendable {
  package let name: String
  package let value: String
  package let nameRange: SourceRange
  /// The value between its quotes.
  package let range: SourceRange

  /// The words of the value, parted by white space, each with its place.
  package var words: [(text: String, range: SourceRange)] {
    let bytes = Array(value.utf8)
    // A value with references is longer in the source than it reads.
    let isVerbatim = bytes.count == range.upperBound - range.lowerBound
    return bytes.split { $0 <= 0x20 }.map { word in
      let place = SourceRange(range.lowerBound + word.startIndex, range.lowerBound + word.endIndex)
      return (String(decoding: word, as: UTF8.self), isVerbatim ? place : range)
    }
  }
}

/// What stands inside an element.
package enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(MarkupText)
}
