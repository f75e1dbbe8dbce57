package import Foundation

/// The built program, run as a user runs it.
package struct Program {
  /// What a run left behind.
  package struct Outcome {
    package let status: Int32
    package let output: String
    package let messages: String
  }

  private static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "complain")

  /// Runs the program in a folder, with nothing in its environment but what is given.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    if let input {
      process.standardInput = try FileHandle(forReadingFrom: input)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    // Files, not pipes: a full pipe would stop the program.
    let place = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (output, messages) = (place.appending(path: "output"), place.appending(path: "messages"))
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// A new folder with the files of another in it; it is removed after `body`.
  package static func inCopy<Result>(of folder: URL?, _ body: (URL) throws -> Result) throws -> Result {
    let place = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for entry in folder.map(Folder.entries) ?? [] {
      try FileManager.default.copyItem(at: entry, to: place.appending(path: entry.lastPathComponent))
    }
    return try body(place)
  }
}
