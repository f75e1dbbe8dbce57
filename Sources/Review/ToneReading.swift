/// Reads sentences with a classifier; it remembers what the signs that it met weigh, and their pairs.
final class ToneReader {
  private let classifier: ToneClassifier
  private let mostKnown: Int
  /// The numbers of the signs.
  private var known: [FoldedWord: Int32] = [:]
  /// What the signs weigh by themselves, by their numbers.
  private var sums: [ToneClassifier.Sum] = []
  /// The weights of pairs, by the numbers of their signs.
  private var pairs: [UInt64: Range<Int32>] = [:]

  /// A reader that remembers so many signs and pairs at most, but for those of one text.
  init(_ classifier: ToneClassifier, mostKnown: Int) {
    self.classifier = classifier
    self.mostKnown = mostKnown
  }

  /// What the classifier makes of the sentences of a text.
  func reading(of scan: TextScan, in field: ReviewRules.Field) -> ToneReading {
    if max(known.count, pairs.count) > mostKnown { (known, sums, pairs) = ([:], [], [:]) }
    var place = classifier.zero
    place.add(classifier.row(of: ToneFeatures.place(field)), of: classifier.weights)
    let sentences = ToneFeatures.sentences(of: scan).map { sentence in
      (sentence.range, classifier.scores(of: sum(of: sentence.sequence, and: place)))
    }
    return ToneReading(codes: classifier.codes, sentences: sentences)
  }

  /// What the features of a sentence weigh together, each once.
  private func sum(of sequence: [String], and place: ToneClassifier.Sum) -> ToneClassifier.Sum {
    var sum = place
    let numbers = sequence.map(number)
    var signs = Set<Int32>()
    for number in numbers.dropFirst() where signs.insert(number).inserted { sum.add(sums[Int(number)]) }
    var met = Set<UInt64>()
    for index in numbers.indices.dropFirst() {
      let pair = UInt64(UInt32(numbers[index - 1])) << 32 | UInt64(UInt32(numbers[index]))
      guard met.insert(pair).inserted else { continue }
      let row = pairs[pair] ?? classifier.row(of: ToneFeatures.pair(sequence[index - 1], sequence[index]))
      pairs[pair] = row
      sum.add(row, of: classifier.weights)
    }
    return sum
  }

  private func number(of sign: String) -> Int32 {
    if let number = known[FoldedWord(sign)] { return number }
    let number = Int32(sums.count)
    sums.append(classifier.own(of: sign))
    known[FoldedWord(sign)] = number
    return number
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
