import Foundation

/// A folder that letters are written into: whole or not at all, and never over something else.
struct OutputFolder {
  /// Why a file was not written.
  enum Fault: Error {
    /// There is another file of that name, and it may not be replaced.
    case exists
    case system(ByteFile.Fault)

    var reason: String {
      switch self {
      case .exists: "there is already another file of this name"
      case .system(let fault): fault.reason
      }
    }
  }

  let path: String
  private let mayReplace: Bool

  /// A folder; it is made when it is missing, with those around it.
  init(_ path: String, mayReplace: Bool) throws(Fault) {
    self.path = path.isEmpty ? "." : path
    self.mayReplace = mayReplace
    try Self.make(self.path)
  }

  private static func make(_ path: String) throws(Fault) {
    switch FileKind(at: path) {
    case .folder: return
    case .file, .other: throw .system(ByteFile.Fault(number: ENOTDIR))
    case .missing: break
    }
    let outer = Path(path.hasSuffix("/") ? String(path.dropLast()) : path).folder
    if !outer.isEmpty { try make(outer) }
    // Another run may have made it in the meantime.
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system(ByteFile.Fault(number: errno)) }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { Path(path).appending(name) }

  /// Whether a file of that name is there already with just these bytes; a fault when something else is in the way.
  func holds(_ bytes: some Collection<UInt8>, in name: String) throws(Fault) -> Bool {
    let target = path(of: name)
    switch FileKind(at: target) {
    case .missing: return false
    case .file: if Self.holds(bytes, at: target) { return true }
    case .folder, .other: throw .exists
    }
    guard mayReplace else { throw .exists }
    return false
  }

  /// Writes a file: into a temporary one beside it, then renamed, so that nobody sees half of it.
  ///
  /// A file that is there with the same bytes counts as done.
  func write(_ bytes: some Collection<UInt8>, to name: String) throws(Fault) {
    if try holds(bytes, in: name) { return }
    let temporary = path(of: ".\(name).\(getpid()).part")
    do throws(ByteFile.Fault) {
      do throws(ByteFile.Fault) {
        try Self.create(temporary, bytes)
      } catch {
        guard error.number == EEXIST else { throw error }
        // Left over from a run that was killed and had our number.
        unlink(temporary)
        try Self.create(temporary, bytes)
      }
      guard rename(temporary, path(of: name)) == 0 else { throw ByteFile.Fault(number: errno) }
    } catch {
      unlink(temporary)
      throw .system(error)
    }
  }

  private static func create(_ path: String, _ bytes: some Collection<UInt8>) throws(ByteFile.Fault) {
    let file = try ByteFile.creating(path)
    try file.write(bytes)
  }

  /// Whether a file has just these bytes; no more of it is read than could be the same.
  private static func holds(_ bytes: some Collection<UInt8>, at path: String) -> Bool {
    guard let file = try? ByteFile.reading(path), let there = try? file.readAll(upTo: bytes.count + 1) else {
      return false
    }
    // Arrays compare as memory.
    return there == Array(bytes)
  }
}
