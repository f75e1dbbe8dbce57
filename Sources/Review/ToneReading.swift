/// Reads sentences with a classifier; it remembers what the signs that it met weigh.
final class ToneReader {
  private let classifier: ToneClassifier
  private let mostKnown: Int
  private var known: [FoldedWord: ToneClassifier.Sum] = [:]

  /// A reader that remembers so many signs at most.
  init(_ classifier: ToneClassifier, mostKnown: Int) {
    self.classifier = classifier
    self.mostKnown = mostKnown
  }

  /// What the classifier makes of the sentences of a text.
  func reading(of scan: TextScan, in field: ReviewRules.Field) -> ToneReading {
    var place = classifier.zero
    classifier.add(ToneFeatures.place(field), to: &place)
    let sentences = ToneFeatures.sentences(of: scan).map { sentence in
      var sum = place
      let (signs, pairs) = sentence.parts
      for sign in signs { sum.add(weight(of: sign)) }
      for pair in pairs { classifier.add(pair, to: &sum) }
      return (sentence.range, classifier.scores(of: sum))
    }
    return ToneReading(codes: classifier.codes, sentences: sentences)
  }

  private func weight(of sign: String) -> ToneClassifier.Sum {
    if let known = known[FoldedWord(sign)] { return known }
    let sum = classifier.own(of: sign)
    if known.count < mostKnown { known[FoldedWord(sign)] = sum }
    return sum
  }
}

/// The scores of the sentences of a text, and how classifier and rules settle what is found.
struct ToneReading {
  /// The codes that the scores of a sentence are of.
  let codes: [String]
  /// The sentences in the UTF-8 of the text, with a score for each code.
  let sentences: [(range: Range<Int>, scores: [Double])]

  /// What remains of the findings of a rule, and what only the classifier finds.
  func settled(_ findings: [Reviewer.Remark], of rule: ReviewRules.Rule) -> [Reviewer.Remark] {
    guard let code = codes.firstIndex(of: rule.code) else { return findings }
    let scores = sentences.map { $0.scores[code] }
    if !rule.needs.isEmpty { return settledWhole(findings, of: rule, scores) }
    var settled: [Reviewer.Remark] = []
    for (sentence, score) in zip(sentences, scores) where score >= ToneClassifier.overruling {
      let inside = findings.filter { $0.range.map { sentence.range.contains($0.lowerBound) } ?? false }
      settled += inside
      if inside.isEmpty, score >= ToneClassifier.finding {
        settled.append(rule.remark(at: sentence.range, by: ToneReading.source(score)))
      }
    }
    return settled
  }

  /// What a text lacks it lacks as a whole: any sentence may have it.
  private func settledWhole(
    _ findings: [Reviewer.Remark], of rule: ReviewRules.Rule, _ scores: [Double]
  ) -> [Reviewer.Remark] {
    guard let highest = scores.max(), let lowest = scores.min() else { return findings }
    if !findings.isEmpty { return highest < ToneClassifier.overruling ? [] : findings }
    let isFound = highest >= ToneClassifier.finding && lowest >= ToneClassifier.overruling
    return isFound ? [rule.remark(at: nil, by: ToneReading.source(highest))] : []
  }

  private static func source(_ score: Double) -> String { "the classifier (\(score))" }
}
