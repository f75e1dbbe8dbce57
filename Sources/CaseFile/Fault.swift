internal import SourceDiagnostics

/// What is wrong and what to write instead, before its place is known.
struct Fault: Sendable, Equatable {
  let severity: Diagnostic.Severity
  let code: String
  let message: String
  let hint: String?

  /// A fault of that stable code, told in the user's words; an error unless another severity is given.
  init(_ code: String, _ message: String, hint: String? = nil, severity: Diagnostic.Severity = .error) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The fault at its place.
  func at(_ range: SourceRange, in file: SourceFile) -> Diagnostic {
    Diagnostic(severity, code: code, message, hint: hint, in: file, at: range)
  }

  /// A value as a message quotes it: in part when it is long.
  static func quoted(_ text: String) -> String {
    let shown = text.count > 40 ? text.prefix(39) + "…" : text[...]
    return "'\(shown.map { $0.isNewline ? " " : String($0) }.joined())'"
  }
}
