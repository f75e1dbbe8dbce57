/// A name packed into two words, so that a key in a file is compared with the names of fields without a String.
struct PackedName: Sendable, Equatable {
  /// Longer names are told apart by their bytes.
  static let capacity = 16

  private let low: UInt64
  private let high: UInt64
  private let count: Int

  /// The packed form of a name.
  init(_ name: some Collection<UInt8>) {
    var (low, high) = (UInt64(0), UInt64(0))
    for (index, byte) in name.prefix(Self.capacity).enumerated() {
      if index < 8 { low = low << 8 | UInt64(byte) } else { high = high << 8 | UInt64(byte) }
    }
    (self.low, self.high, count) = (low, high, name.count)
  }
}

/// Names in a fixed order, found by their bytes.
struct PackedNames: Sendable {
  private let names: [String]
  private let packed: [PackedName]

  /// The names; each is found at its index.
  init(_ names: [String]) {
    self.names = names
    packed = names.map { PackedName($0.utf8) }
  }

  /// The index of the name that is spelt with these bytes.
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let wanted = PackedName(bytes)
    for index in packed.indices where packed[index] == wanted {
      if bytes.count <= PackedName.capacity || names[index].utf8.elementsEqual(bytes) { return index }
    }
    return nil
  }
}
