import ArgumentParser
import Foundation
import SourceDiagnostics

/// The terminal: data to standard output, messages to standard error.
enum Console {
  /// Colours are for people at a terminal who have not asked to be spared them (no-color.org).
  static let usesColor =
    isatty(STDERR_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && hasCursor

  /// Whether progress may be shown.
  static let isTerminal = isatty(STDERR_FILENO) == 1 && hasCursor
  /// Whether the terminal can do more than type.
  private static let hasCursor = !["", "dumb"].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")

  /// Writes data to standard output; fails the run when that cannot be done.
  static func write(_ bytes: [UInt8]) throws {
    do throws(ByteFile.Fault) {
      try ByteFile.standardOutput.write(bytes)
    } catch {
      throw fail(.outputUnwritable, "standard output cannot be written: \(error.reason)")
    }
  }

  /// Writes text to standard output.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a message to standard error; what cannot be said cannot be reported either.
  static func say(_ text: String) { try? ByteFile.standardError.write(Array(text.utf8)) }

  /// Prints findings to standard error.
  static func report(_ diagnostics: [Diagnostic]) {
    say(DiagnosticRenderer(color: usesColor).render(diagnostics))
  }

  /// Says why nothing can be done and ends the run.
  static func fail(_ status: ExitStatus, _ message: String, hint: String? = nil) -> ExitCode {
    report([Diagnostic(code: "failure", message, hint: hint)])
    return status.code
  }
}
