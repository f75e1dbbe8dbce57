import Foundation
package import Review

/// Learns from labelled sentences what words weigh, and writes the file `tone.tsv` of a language.
package struct ToneTraining {
  /// What is learned: the codes whose wording is free, so that no list of phrases holds it.
  package static let codes = [
    "blame-person", "entitlement", "generalisation", "hedging", "insult", "no-action", "no-amount", "no-date",
    "press-threat", "rhetorical", "sarcasm", "threat", "vague-demand", "wont-pay",
  ]

  /// In how many sentences a feature must occur to be looked at.
  private static let leastOccurrences = 2
  /// How many features a code keeps: those that weigh most, weighed again without the rest.
  private static let mostFeatures = 1500

  /// The file that these sentences teach, and the examples of the rules, each for its own code.
  package static func file(from sentences: [LabelledSentence], rules: ReviewRules) -> String {
    let samples = rules.rules.flatMap { rule in
      rule.examples.map { (code: rule.code, isPositive: true, sample: $0) }
        + rule.calms.map { (code: rule.code, isPositive: false, sample: $0) }
    }
    let counted =
      sentences.map { counts(rules.toneFeatures(of: $0.text, in: $0.field)) }
      + samples.map { counts(rules.toneFeatures(of: $0.sample.text, in: $0.sample.field)) }
    let vocabulary = Vocabulary(counted)
    let examples = counted.map(vocabulary.example)
    var biases: [Int] = []
    var columns: [[Int]] = []
    for code in codes {
      let ofCode = samples.indices.filter { samples[$0].code == code }
      let arePositive = sentences.map { $0.codes.contains(code) } + ofCode.map { samples[$0].isPositive }
      let machine = machine(
        Array(examples[..<sentences.count]) + ofCode.map { examples[sentences.count + $0] }, arePositive,
        featureCount: vocabulary.features.count)
      biases.append(hundredths(machine.bias))
      columns.append(zip(machine.weights, vocabulary.scale).map { hundredths($0 * $1) })
    }
    let weights = vocabulary.features.indices.map { row in (vocabulary.features[row], columns.map { $0[row] })
    }
    .filter { $0.1.contains { $0 != 0 } }
    return ToneClassifier.text(
      remark: "What words weigh in a tone; made by a program from the corpus, see docs/review.md.",
      codes: codes, biases: biases, weights: weights)
  }

  /// Learned twice: from all features, and from those that weighed most.
  private static func machine(
    _ examples: [LinearMachine.Example], _ arePositive: [Bool], featureCount: Int
  ) -> LinearMachine {
    let whole = LinearMachine(examples: examples, arePositive: arePositive, featureCount: featureCount)
    let kept = Set(
      whole.weights.indices.sorted { (abs(whole.weights[$0]), $1) > (abs(whole.weights[$1]), $0) }
        .prefix(mostFeatures))
    let fewer = examples.map {
      LinearMachine.Example(features: $0.features.filter { kept.contains($0.index) })
    }
    return LinearMachine(examples: fewer, arePositive: arePositive, featureCount: featureCount)
  }

  /// The features that occur often enough, in the order of their bytes.
  private struct Vocabulary {
    let features: [String]
    /// What one occurrence counts: what is rare says more.
    let scale: [Double]
    private let index: [String: Int]

    init(_ texts: [[String: Int]]) {
      var occurrences: [String: Int] = [:]
      for features in texts { for feature in features.keys { occurrences[feature, default: 0] += 1 } }
      let features = occurrences.filter { $0.value >= leastOccurrences }.keys.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      self.features = features
      scale = features.map { feature in
        (log(Double(1 + texts.count) / Double(1 + (occurrences[feature] ?? 0))) + 1) / 4
      }
      index = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
    }

    func example(_ counts: [String: Int]) -> LinearMachine.Example {
      let length = Double(counts.values.reduce(0, +)).squareRoot()
      return LinearMachine.Example(
        features: counts.compactMap { feature, count in
          index[feature].map { ($0, Double(count) * scale[$0] / length) }
        }.sorted { $0.0 < $1.0 })
    }
  }

  private static func counts(_ features: [String]) -> [String: Int] {
    features.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }
}
