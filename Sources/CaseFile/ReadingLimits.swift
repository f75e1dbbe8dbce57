/// The bounds of what is read; the reader stops at each, never after.
package enum ReadingLimits {
  /// Bytes of one YAML document.
  package static let documentBytes = 1 << 20
  /// Mappings and lists inside one another.
  package static let depth = 32
  /// Items of one list.
  package static let listItems = 10_000
  /// Bytes of one text.
  package static let scalarBytes = 64 << 10
  /// Documents without a case that come one after the other in a stream.
  package static let emptyDocuments = 1000
  /// Errors in one document; a file of which nothing is right is not read to its end.
  package static let errors = 1000
  /// Unknown words for which the nearest known one is sought: each search takes time.
  static let spellings = 100
}
