import MarkupReading

/// What may stand at one kind of place in a template; the directives around it are the same everywhere.
protocol TemplateLeaf: Sendable {
  /// The names of the elements that may stand here, for the hint of an error.
  static var elementNames: [String] { get }
  /// The place in words, such as `directly in a list`.
  static var place: String { get }
  /// Where text belongs that somebody writes here, for the hint of an error.
  static var home: String { get }
  /// The piece that an element of one of those names is.
  static func compile(_ element: MarkupElement, in scope: Scope, by compiler: inout TemplateCompiler) -> Self?
  /// The pieces that text is here.
  static func compile(
    _ text: MarkupText, in scope: Scope, by compiler: inout TemplateCompiler
  ) -> [TemplateNode<Self>]
}

extension TemplateLeaf {
  /// Where only elements may stand, text other than white space is a fault.
  static func compile(
    _ text: MarkupText, in scope: Scope, by compiler: inout TemplateCompiler
  ) -> [TemplateNode<Self>] {
    compiler.checkNoWords(text, place: place, home: home)
    return []
  }
}

extension MarkupText {
  /// The first run of characters that are no white space.
  var firstWord: Range<Int>? {
    let bytes = Array(string.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
    return start..<(bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count)
  }
}
