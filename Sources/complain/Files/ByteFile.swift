import Foundation

/// An open file of the operating system, read and written in bytes.
struct ByteFile: ~Copyable {
  /// What the operating system says went wrong, in its words.
  struct Fault: Error {
    let number: Int32
    var reason: String { String(cString: strerror(number)) }
  }

  private let descriptor: Int32
  private let isOwned: Bool

  private init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(descriptor) } }

  static var standardInput: ByteFile { ByteFile(descriptor: STDIN_FILENO, isOwned: false) }
  static var standardOutput: ByteFile { ByteFile(descriptor: STDOUT_FILENO, isOwned: false) }
  static var standardError: ByteFile { ByteFile(descriptor: STDERR_FILENO, isOwned: false) }

  /// A file to be read.
  static func reading(_ path: String) throws(Fault) -> ByteFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(number: errno) }
    return ByteFile(descriptor: descriptor, isOwned: true)
  }

  /// A new file; it is a fault when there is one of that name.
  static func creating(_ path: String) throws(Fault) -> ByteFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Fault(number: errno) }
    return ByteFile(descriptor: descriptor, isOwned: true)
  }

  /// The next bytes, at most so many; none at the end.
  func read(upTo count: Int) throws(Fault) -> [UInt8] {
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        status = Foundation.read(descriptor, buffer.baseAddress, count)
      } while status < 0 && errno == EINTR
      filled = max(0, status)
    }
    if status < 0 { throw Fault(number: errno) }
    return bytes
  }

  /// All the bytes up to the end, but not many more than the most that are wanted.
  func readAll(upTo most: Int = .max) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < most {
      let part = try read(upTo: 1 << 16)
      if part.isEmpty { return bytes }
      bytes += part
    }
    return bytes
  }

  /// Writes all the bytes; a closed pipe is no fault, for its reader has seen enough.
  func write(_ bytes: some Collection<UInt8>) throws(Fault) {
    var fault: Fault?
    let done: Void? = bytes.withContiguousStorageIfAvailable { fault = writeAll($0) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { fault = writeAll($0) } }
    if let fault { throw fault }
  }

  private func writeAll(_ buffer: UnsafeBufferPointer<UInt8>) -> Fault? {
    var start = 0
    while start < buffer.count {
      let part = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start...])
      let count = Foundation.write(descriptor, part.baseAddress, part.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE ? nil : Fault(number: errno)
      }
      start += count
    }
    return nil
  }
}
