/// The files of the folder `Templates` as they were when the program was built, by their path below it.
package enum BuiltInTemplates {
  /// The bytes of one file, or nil when the program carries none of that path.
  package static func contents(ofFile path: String) -> [UInt8]? {
    guard let file = files.first(where: { $0.path == path }) else { return nil }
    return file.contents.withUTF8Buffer { Array($0) }
  }
}
