/// A path as it is written; the file system is not asked.
struct Path {
  let text: String

  init(_ text: String) { self.text = text }

  /// What stands before the last slash; empty when there is none, `/` for a file of the root.
  var folder: String {
    guard let slash = text.lastIndex(of: "/") else { return "" }
    return slash == text.startIndex ? "/" : String(text[..<slash])
  }

  /// What stands behind the last slash.
  var name: String { text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text }

  /// The name without its ending; a point at the beginning makes no ending.
  var stem: String { point.map { String(name[..<$0]) } ?? name }

  /// What stands behind the last point of the name, in lower case; empty when there is none.
  var ending: String { point.map { name[name.index(after: $0)...].lowercased() } ?? "" }

  /// The path of something in the folder of this path.
  func appending(_ name: String) -> String {
    text.isEmpty || text == "." ? name : text.hasSuffix("/") ? text + name : text + "/" + name
  }

  private var point: String.Index? {
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
    return point
  }
}
