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

  /// A folder; it is made when it is missing.
  init(_ path: String, mayReplace: Bool) throws(Fault) {
    self.path = path.isEmpty ? "." : path
    self.mayReplace = mayReplace
    do {
      try FileManager.default.createDirectory(atPath: self.path, withIntermediateDirectories: true)
    } catch {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: self.path, isDirectory: &isFolder)
      throw .system(
        ByteFile.Fault(number: exists && !isFolder.boolValue ? ENOTDIR : errno == 0 ? EACCES : errno))
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String {
    path == "." ? name : (path.hasSuffix("/") ? path : path + "/") + name
  }

  /// Writes a file: into a temporary one beside it, then renamed, so that nobody sees half of it.
  ///
  /// A file that is there with the same bytes counts as done.
  func write(_ bytes: some Collection<UInt8>, to name: String) throws(Fault) {
    let target = path(of: name)
    if access(target, F_OK) == 0 {
      if holds(target, bytes) { return }
      guard mayReplace else { throw .exists }
    }
    let temporary = path(of: ".\(name).\(getpid()).part")
    do throws(ByteFile.Fault) {
      do throws(ByteFile.Fault) {
        let file = try ByteFile.creating(temporary)
        try file.write(bytes)
      } catch {
        guard error.number == EEXIST else { throw error }
        // Left over from a run that was killed and had our number.
        unlink(temporary)
        let file = try ByteFile.creating(temporary)
        try file.write(bytes)
      }
      guard rename(temporary, target) == 0 else { throw ByteFile.Fault(number: errno) }
    } catch {
      unlink(temporary)
      throw .system(error)
    }
  }

  private func holds(_ path: String, _ bytes: some Collection<UInt8>) -> Bool {
    guard let file = try? ByteFile.reading(path), let there = try? file.readAll() else { return false }
    return there.elementsEqual(bytes)
  }
}
