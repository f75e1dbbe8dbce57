/// The classes into which CLDR sorts numbers for the sake of the noun that follows them.
enum PluralCategory: Int, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  static let names = ["zero", "one", "two", "few", "many", "other"]

  var name: String { Self.names[rawValue] }

  /// The category that CLDR calls so.
  init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }
}
