/// One finding about a source: what is wrong, where, and what to write instead.
package struct Diagnostic: Error, Sendable {
  package enum Severity: String, Sendable {
    case error, warning, advice
  }

  package let severity: Severity
  /// A stable name for programs, in lower case with hyphens, such as `unknown-key`.
  package let code: String
  /// What is wrong, in the user's words, without a full stop.
  package let message: String
  /// What to do about it, in the user's words.
  package let hint: String?
  /// The file it is about; nil when it is about none.
  package let file: SourceFile?
  /// The place in the file; nil when the whole file is meant.
  package let range: SourceRange?

  /// A finding; an error unless another severity is given.
  package init(
    _ severity: Severity = .error, code: String, _ message: String, hint: String? = nil,
    in file: SourceFile? = nil, at range: SourceRange? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
    self.range = range
  }

  /// Line and column where the finding begins; nil when it has no place.
  package var position: SourcePosition? {
    guard let file, let range else { return nil }
    return file.position(of: range.lowerBound)
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether one of them is an error, so that nothing may be made of the source.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Array where Element == Diagnostic {
  /// The same findings in the order in which a reader meets their places, each once.
  package func sortedByPlace() -> [Diagnostic] {
    var seen = Set<String>()
    return enumerated()
      .sorted { one, other in
        let (a, b) = (one.element, other.element)
        let key = (a.file?.name ?? "", a.file?.firstLine ?? 0, a.range?.lowerBound ?? 0, one.offset)
        return key < (b.file?.name ?? "", b.file?.firstLine ?? 0, b.range?.lowerBound ?? 0, other.offset)
      }
      .map(\.element)
      .filter {
        seen.insert(
          "\($0.file?.name ?? "")\u{0}\($0.range?.start ?? 0)\u{0}\($0.file?.firstLine ?? 0)\u{0}\($0.message)"
        ).inserted
      }
  }
}
