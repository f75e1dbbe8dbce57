/// Reads the HTML that this program writes, and nothing laxer: every element closed in order, every attribute quoted,
/// only known references, no stray `<` or `&`.
package struct StrictHTML {
  package struct Fault: Error, CustomStringConvertible { package let description: String }

  package struct Element {
    package let name: String
    package let attributes: [String: String]
  }

  package enum Event {
    case start(Element)
    case end(String)
    case text(String)
  }

  package private(set) var events: [Event] = []
  /// What `<style>` holds.
  package private(set) var style = ""

  /// The events of a file.
  package init(_ source: String) throws {
    guard source.hasPrefix("<!DOCTYPE html>\n") else { throw Fault(description: "no doctype") }
    var rest = Substring(source).dropFirst("<!DOCTYPE html>\n".count)
    var open: [String] = []
    while let next = rest.first {
      if next != "<" {
        let text = rest.prefix { $0 != "<" }
        rest = rest[text.endIndex...]
        events.append(.text(try Self.unescaped(text)))
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        throw Fault(description: "tag without end: \(rest.prefix(40))")
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else {
          throw Fault(description: "</\(tag)> closes nothing")
        }
        events.append(.end(String(tag.dropFirst())))
        continue
      }
      let element = try Self.element(tag)
      events.append(.start(element))
      if ["meta", "br"].contains(element.name) { continue }
      open.append(element.name)
      if element.name == "style" {
        guard let close = rest.firstRange(of: "</style") else { throw Fault(description: "endless style") }
        style = String(rest[..<close.lowerBound])
        rest = rest[close.lowerBound...]
      }
    }
    guard open.isEmpty else { throw Fault(description: "left open: \(open)") }
  }

  /// The words of the body, in order.
  package var words: [String] {
    var text = ""
    var isInBody = false
    for event in events {
      switch event {
      case .start(let element):
        if element.name == "body" { isInBody = true }
        if !["strong", "em", "bdi", "span"].contains(element.name) { text += "\n" }
      case .end(let name): if !["strong", "em", "bdi", "span"].contains(name) { text += "\n" }
      case .text(let piece): if isInBody { text += piece }
      }
    }
    return letterWords(of: text)
  }

  private static func element(_ tag: Substring) throws -> Element {
    let name = String(tag.prefix { $0 != " " })
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }) else {
      throw Fault(description: "no tag: <\(tag.prefix(40))>")
    }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while rest.first == " " {
      rest = rest.dropFirst()
      guard let quote = rest.firstRange(of: "=\""), let end = rest[quote.upperBound...].firstIndex(of: "\"")
      else {
        throw Fault(description: "attribute without quotes: \(rest.prefix(40))")
      }
      attributes[String(rest[..<quote.lowerBound])] = try unescaped(rest[quote.upperBound..<end])
      rest = rest[rest.index(after: end)...]
    }
    guard rest.isEmpty else { throw Fault(description: "stray text in a tag: \(rest.prefix(40))") }
    return Element(name: name, attributes: attributes)
  }

  private static func unescaped(_ text: Substring) throws -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
      guard let character = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][name] else {
        throw Fault(description: "unknown reference &\(name.prefix(20))")
      }
      result += character
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
    }
    return result
  }
}
