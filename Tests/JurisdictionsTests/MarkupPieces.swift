import TestSupport

/// A well-formed XML file as a row of pieces, so that whole elements and attributes can be spoilt.
struct MarkupPieces {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Removes, repeats, moves or exchanges one element or attribute; the file stays well formed, or nearly so.
  mutating func spoil(_ numbers: inout SeededNumbers) {
    let found = Scan(bytes)
    // Nothing of the root, or nothing would be left to be wrong.
    guard let element = found.elements.dropFirst().randomElement(using: &numbers),
      let other = found.elements.dropFirst().randomElement(using: &numbers),
      let attribute = found.attributes.randomElement(using: &numbers),
      let another = found.attributes.randomElement(using: &numbers)
    else { return }
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1: bytes.removeSubrange(element)
    case 2: bytes.insert(contentsOf: bytes[element], at: element.upperBound)
    case 3: bytes.replaceSubrange(element, with: bytes[other])
    case 4: bytes.insert(contentsOf: bytes[other], at: element.lowerBound)
    case 5, 6: bytes.removeSubrange(attribute.whole)
    case 7: bytes.insert(contentsOf: bytes[another.whole], at: attribute.whole.lowerBound)
    case 8: bytes.replaceSubrange(attribute.value, with: bytes[another.value])
    default: bytes.replaceSubrange(attribute.name, with: bytes[another.name])
    }
  }

  private struct Attribute {
    /// With the white space before it.
    let whole: Range<Int>
    let name: Range<Int>
    /// Between the quotes.
    let value: Range<Int>
  }

  /// Where the elements and attributes stand, in the order of their beginnings.
  private struct Scan {
    private(set) var elements: [Range<Int>] = []
    private(set) var attributes: [Attribute] = []
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      var open: [Int] = []
      var place = 0
      while let start = next("<", from: place) {
        if bytes[start...].starts(with: "<!--".utf8) {
          place = start
          while place < bytes.count, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
          continue
        }
        let isEnd = bytes[start...].starts(with: "</".utf8)
        let end = isEnd ? next(">", from: start) ?? bytes.count - 1 : readTag(from: start)
        if isEnd {
          if let begin = open.popLast() { elements.append(begin..<end + 1) }
        } else if bytes[end - 1] == UInt8(ascii: "/") {
          elements.append(start..<end + 1)
        } else {
          open.append(start)
        }
        place = end + 1
      }
      elements.sort { $0.lowerBound < $1.lowerBound }
    }

    /// Notes the attributes of a start tag; where its `>` stands.
    private mutating func readTag(from start: Int) -> Int {
      var place = start
      while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
      while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
        let whole = place
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        let name = place
        guard let sign = next("=", from: place), let tagEnd = next(">", from: place), sign < tagEnd,
          let end = next(Character(Unicode.Scalar(bytes[sign + 1])), from: sign + 2)
        else { return next(">", from: place) ?? bytes.count - 1 }
        attributes.append(Attribute(whole: whole..<end + 1, name: name..<sign, value: sign + 2..<end))
        place = end + 1
      }
      return min(place, bytes.count - 1)
    }

    private func next(_ mark: Character, from start: Int) -> Int? {
      guard let byte = mark.asciiValue, start <= bytes.count else { return nil }
      return bytes[start...].firstIndex(of: byte)
    }
  }
}
