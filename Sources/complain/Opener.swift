import ArgumentParser
import Foundation

/// Shows a file in the program that the desktop has for it.
enum Opener {
  /// Opens a file; fails the run when the desktop has no way to do so.
  static func open(_ path: String) throws {
    #if os(macOS)
      let command = "open"
    #else
      let command = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command, path]
    do {
      try process.run()
      process.waitUntilExit()
    } catch {
      throw Console.fail(.outputUnwritable, "'\(command)' cannot be run", hint: "open \(path) yourself")
    }
    if process.terminationStatus != 0 {
      throw Console.fail(.outputUnwritable, "'\(command)' could not open \(path)", hint: "open it yourself")
    }
  }
}
