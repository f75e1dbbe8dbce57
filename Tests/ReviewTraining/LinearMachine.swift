/// A linear support vector machine: squared hinge loss and a penalty on large weights, solved by dual coordinate descent
/// (Hsieh and others, ICML 2008).
///
/// Nothing but sums, products and quotients in a fixed order: the same examples give the same weights everywhere.
package struct LinearMachine {
  /// One for each feature.
  package let weights: [Double]
  package let bias: Double

  /// An example: its features, each once, and what each of them counts.
  package struct Example {
    package let features: [(index: Int, value: Double)]

    package init(features: [(index: Int, value: Double)]) { self.features = features }
  }

  /// How dear a mistake is beside a large weight.
  private static let cost = 1.0
  private static let mostRounds = 200
  /// What a round must still change for another to follow.
  private static let tolerance = 0.01

  /// Learns which examples are positive.
  package init(examples: [Example], arePositive: [Bool], featureCount: Int) {
    var weights = [Double](repeating: 0, count: featureCount)
    var bias = 0.0
    var multipliers = [Double](repeating: 0, count: examples.count)
    let diagonal = 1 / (2 * Self.cost)
    // The bias is a feature that every example has.
    let squares = examples.map { $0.features.reduce(1 + diagonal) { $0 + $1.value * $1.value } }
    var order = Array(examples.indices)
    var random = Shuffle()
    for _ in 0..<Self.mostRounds {
      random.shuffle(&order)
      var largest = 0.0
      for index in order {
        let sign = arePositive[index] ? 1.0 : -1.0
        var score = bias
        for (feature, value) in examples[index].features { score += weights[feature] * value }
        let slope = sign * score - 1 + diagonal * multipliers[index]
        let projected = multipliers[index] == 0 ? min(slope, 0) : slope
        largest = max(largest, abs(projected))
        if projected == 0 { continue }
        let before = multipliers[index]
        multipliers[index] = max(before - slope / squares[index], 0)
        let step = (multipliers[index] - before) * sign
        for (feature, value) in examples[index].features { weights[feature] += step * value }
        bias += step
      }
      if largest < Self.tolerance { break }
    }
    self.weights = weights
    self.bias = bias
  }

  /// Orders that are the same on every run: a linear congruential generator with the constants of Knuth's MMIX.
  private struct Shuffle {
    private var state: UInt64 = 1

    mutating func shuffle(_ order: inout [Int]) {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
      }
    }
  }
}
