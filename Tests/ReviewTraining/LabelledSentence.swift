package import Review

/// A sentence as customers write it, with what a reader of good sense would advise on.
package struct LabelledSentence: Sendable {
  package let codes: Set<String>
  package let field: ReviewRules.Field
  package let text: String

  /// A line of the corpus that is not codes, field and text with tabs between.
  package struct BadLine: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads the lines of a file of the corpus.
  package static func read(_ text: String) throws(BadLine) -> [LabelledSentence] {
    var sentences: [LabelledSentence] = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 3, let field = ReviewRules.Field(rawValue: columns[1]) else {
        throw BadLine(description: "not codes, field and text with tabs between: \(line)")
      }
      let codes = columns[0] == "-" ? [] : Set(columns[0].split(separator: ",").map(String.init))
      sentences.append(LabelledSentence(codes: codes, field: field, text: columns[2]))
    }
    return sentences
  }
}
