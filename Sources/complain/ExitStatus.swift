import ArgumentParser

/// How a run ended, as scripts see it; the numbers are those of sysexits.h where it has one.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// The input has errors, or some letter of a batch was not made.
  case inputHasErrors = 1
  /// The command line is wrong; the argument parser uses the same number.
  case wrongUsage = 64
  case inputUnreadable = 66
  /// A fault of the program itself.
  case internalFault = 70
  /// The output cannot be written, or exists already.
  case outputUnwritable = 73

  var code: ExitCode { ExitCode(rawValue) }

  /// What it means, as the documentation says it.
  var meaning: String {
    switch self {
    case .done: "done"
    case .inputHasErrors: "the input has errors, or some letter of a batch was not made"
    case .wrongUsage: "wrong usage"
    case .inputUnreadable: "input cannot be read"
    case .internalFault: "internal fault"
    case .outputUnwritable: "output cannot be written, or exists already"
    }
  }
}
