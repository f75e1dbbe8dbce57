import Foundation
import Review
import ReviewTraining
import SourceDiagnostics
import TestSupport
import Testing

/// Sentences as customers write them, each with what a reader of good sense would advise on.
struct Corpus {
  /// The half that rules are developed on, and the half that the figures come from.
  enum Half: String { case dev, test }

  /// The languages that have rules, sorted.
  static let languages = Folder.entries(of: folder).map(\.lastPathComponent)
    .filter { $0.hasSuffix(".dev.tsv") }.map { String($0.dropLast(".dev.tsv".count)) }.sorted()
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
  let sentences: [LabelledSentence]

  init(_ language: String, _ half: Half) throws {
    // Another file of sentences may stand in for the half that rules are developed on.
    let other = half == .dev ? ProcessInfo.processInfo.environment["REVIEW_CORPUS"] : nil
    let file =
      other.map { URL(filePath: $0) }
      ?? Self.folder.appending(path: "\(language).\(half.rawValue).tsv")
    sentences = try LabelledSentence.read(String(contentsOf: file, encoding: .utf8))
  }

  /// The rules of a language as they stand in the folder, or in the file that `REVIEW_RULES` names: a change of them
  /// needs no build.
  static func rules(_ language: String) throws -> ReviewRules {
    do throws(DiagnosticList) {
      return try ReviewRules.read(
        file("review.xml", of: language, insteadOf: "REVIEW_RULES"), language: language
      ).taught(by: file("tone.tsv", of: language, insteadOf: "REVIEW_TONE"))
    } catch {
      Issue.record("\(DiagnosticRenderer().render(error.diagnostics))")
      throw error
    }
  }
}

extension Corpus {
  private static func file(_ name: String, of language: String, insteadOf variable: String) -> SourceFile {
    let path = "\(language)/\(name)"
    let draft = ProcessInfo.processInfo.environment[variable]
    let url = draft.map { URL(filePath: $0) } ?? Folder.root.appending(path: "Templates/\(path)")
    return SourceFile(name: path, bytes: Array((try? Data(contentsOf: url)) ?? Data()))
  }
}

/// How well the findings agree with the labels, for each code and in all.
struct Score {
  struct Count {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  private(set) var byCode: [String: Count] = [:]
  private(set) var all = Count()
  /// The sentences on which findings and labels differ.
  private(set) var differences: [String] = []

  init(_ corpus: Corpus, by rules: ReviewRules) {
    let reviewer = Reviewer(rules)
    let measured = Set(corpus.sentences.flatMap(\.codes))
    for sentence in corpus.sentences {
      let remarks = reviewer.remarks(on: sentence.text, in: sentence.field)
      let found = Set(remarks.map(\.code)).intersection(measured)
      for code in found.union(sentence.codes) {
        switch (found.contains(code), sentence.codes.contains(code)) {
        case (true, true): count(code) { $0.right += 1 }
        case (true, false): count(code) { $0.wrong += 1 }
        default: count(code) { $0.missed += 1 }
        }
      }
      if found != sentence.codes {
        let (extra, missing) = (found.subtracting(sentence.codes), sentence.codes.subtracting(found))
        let patterns = remarks.filter { extra.contains($0.code) }.compactMap(\.pattern)
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        differences.append(
          "+\(extra.sorted().joined(separator: ",")) -\(missing.sorted().joined(separator: ",")) [\(sentence.field)] \(sentence.text)"
            + patterns.map { "\n    found by: \($0)" }.joined())
      }
    }
  }

  private mutating func count(_ code: String, _ change: (inout Count) -> Void) {
    change(&byCode[code, default: Count()])
    change(&all)
  }
}
