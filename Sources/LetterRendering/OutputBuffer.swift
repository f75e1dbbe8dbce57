/// The bytes of an output.
///
/// It grows and never shrinks: one buffer serves a worker for all its letters, and after the first few letters
/// nothing is allocated any more. Not copyable, so that its memory has one owner.
package struct OutputBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes have been written.
  package private(set) var count = 0

  /// An empty buffer.
  package init(capacity: Int = 64 * 1024) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() { count = 0 }

  /// Forgets what was written after the first `count` bytes.
  mutating func removeAll(after count: Int) {
    precondition(count <= self.count)
    self.count = count
  }

  // MARK: - Writing

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  package mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    (bytes + count).initialize(repeating: byte, count: times)
    count += times
  }

  package mutating func append(_ literal: StaticString) {
    precondition(literal.hasPointerRepresentation)
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a text as it is: the format's own writer has to escape what its format gives a meaning.
  package mutating func append(verbatim text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    (bytes + count).update(from: start, count: source.count)
    count += source.count
  }

  /// Appends bytes of another buffer.
  mutating func append(_ range: Range<Int>, of other: borrowing OutputBuffer) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    append(UnsafeBufferPointer(start: other.bytes + range.lowerBound, count: range.count))
  }

  /// Appends again what was written before.
  mutating func appendAgain(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    // First the room: growing moves the bytes that are read.
    reserve(range.count)
    (bytes + count).update(from: bytes + range.lowerBound, count: range.count)
    count += range.count
  }

  // MARK: - Reading

  /// Lends the bytes, to be written to a file or compared with one.
  package borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The bytes as text.
  package var text: String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private mutating func reserve(_ additional: Int) {
    guard count + additional > capacity else { return }
    grow(to: max(count + additional, 2 * capacity))
  }

  @inline(never)
  private mutating func grow(to capacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    self.capacity = capacity
  }
}
