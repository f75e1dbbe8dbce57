package import SourceDiagnostics

/// Where templates come from: the program itself, or a folder of the user's.
package protocol TemplateSource: Sendable {
  /// The paths of all its files, such as `nl/outage.xml`, sorted.
  var paths: [String] { get }
  /// The file at a path, or nil when there is none.
  func file(at path: String) -> SourceFile?
}
