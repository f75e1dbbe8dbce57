/// A linear classifier for each code: judges the tone of a sentence by what its words weigh together.
///
/// For irony, veiled threats and questions that want no answer, where no phrase can be named. It is a second reader
/// beside the rules: it finds what none of their phrases has, and it overrules a phrase in a sentence that is calm
/// beyond doubt. docs/review.md tells how it learns.
package struct ToneClassifier: Sendable {
  /// What it judges: the codes of rules.
  package let codes: [String]
  /// For each code the score of a sentence without any known feature, in hundredths.
  let biases: [Int32]
  /// For each feature its place in ``weights``.
  let rows: [FoldedWord: Range<Int32>]
  let weights: [Weight]

  /// What a feature weighs for a code, in hundredths.
  struct Weight: Sendable, Equatable {
    let code: UInt8
    let value: Int32
  }

  /// From this score on a sentence is of the code by itself.
  static let finding = -0.1
  /// Below this score a phrase is overruled.
  static let overruling = -0.8

  /// What features weigh together, and how many there are, known or not.
  struct Sum {
    var values: [Int32]
    var count: Int32 = 0

    /// Adds one feature.
    mutating func add(_ row: Range<Int32>, of weights: [Weight]) {
      count += 1
      for index in row { values[Int(weights[Int(index)].code)] &+= weights[Int(index)].value }
    }

    mutating func add(_ other: Sum) {
      for code in values.indices { values[code] &+= other.values[code] }
      count += other.count
    }
  }

  var zero: Sum { Sum(values: [Int32](repeating: 0, count: codes.count)) }

  /// The place of a feature's weights; empty for one that is not known.
  func row(of feature: String) -> Range<Int32> { rows[FoldedWord(feature)] ?? 0..<0 }

  /// What a sign weighs by itself, whatever stands beside it.
  func own(of sign: String) -> Sum {
    var sum = zero
    for feature in ToneFeatures.own(of: sign) { sum.add(row(of: feature), of: weights) }
    return sum
  }

  /// The score for each code; a long sentence needs more than a short one.
  func scores(of sum: Sum) -> [Double] {
    let length = Double(max(1, sum.count)).squareRoot()
    return zip(biases, sum.values).map { (Double($0) + Double($1) / length) / 100 }
  }
}
