package import Foundation
package import Testing

/// Compares `actual` with the file at `url`; with `UPDATE_GOLDEN` set rewrites the file instead, and fails.
package func expectGolden(_ actual: String, at url: URL, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    if (try? String(contentsOf: url, encoding: .utf8)) == actual { return }
    try Data(actual.utf8).write(to: url)
    Issue.record("Rewrote \(url.lastPathComponent); read the difference.", sourceLocation: sourceLocation)
    return
  }
  let expected = try? String(contentsOf: url, encoding: .utf8)
  guard let expected else {
    Issue.record(
      "No golden at \(url.path); run the tests once with UPDATE_GOLDEN=1.", sourceLocation: sourceLocation)
    return
  }
  if actual != expected {
    let difference = firstDifference(actual, expected)
    Issue.record("\(url.path) differs at line \(difference)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, with both readings of it.
private func firstDifference(_ actual: String, _ expected: String) -> String {
  let (a, b) = (actual.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
  let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
  func line(_ lines: [String]) -> String { index < lines.count ? lines[index] : "(no line)" }
  return "\(index + 1):\n  is:        \(line(a))\n  should be: \(line(b))"
}
