import Foundation

/// Data for other programs.
enum JSONText {
  /// The value as JSON, its keys sorted, ending with a line feed.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// A value that stands in every object, as `null` where there is nothing to say.
@propertyWrapper
struct OrNull<Wrapped: Encodable>: Encodable {
  var wrappedValue: Wrapped?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
