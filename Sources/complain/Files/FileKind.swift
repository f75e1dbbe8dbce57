import Foundation

/// What stands at a path.
enum FileKind {
  case missing, file, folder
  /// A device, a pipe, a socket: nothing to compare with, and it may never end.
  case other

  /// What the path leads to, links followed.
  init(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
