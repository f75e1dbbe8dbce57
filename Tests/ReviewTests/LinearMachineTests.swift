import ReviewTraining
import Testing

/// The machine that learns, against another of its kind.
struct LinearMachineTests {
  /// Forty examples of six features from a generator that needs no library.
  private static let problem: (examples: [LinearMachine.Example], arePositive: [Bool]) = {
    var state = 7
    func next() -> Int {
      state = (state * 1_103_515_245 + 12345) % (1 << 31)
      return (state >> 8) % 5
    }
    var examples: [LinearMachine.Example] = []
    var arePositive: [Bool] = []
    for _ in 0..<40 {
      let row = (0..<6).map { _ in Double(next()) / 4 }
      examples.append(LinearMachine.Example(features: row.enumerated().map { ($0, $1) }))
      arePositive.append(row[0] + row[1] - row[2] + Double(next() - 2) / 8 > 0.6)
    }
    return (examples, arePositive)
  }()

  /// The weights that scikit-learn 1.9 gives: `LinearSVC(C=1, loss="squared_hinge", dual=True, tol=1e-9)`.
  @Test func theWeightsAreThoseOfLiblinear() {
    let machine = LinearMachine(
      examples: Self.problem.examples, arePositive: Self.problem.arePositive, featureCount: 6)
    let wanted = [1.68188433, 0.90305321, -1.87719092, -0.79388074, 0.24598168, 0.54388484]
    for (weight, other) in zip(machine.weights, wanted) { #expect(abs(weight - other) < 0.03) }
    #expect(abs(machine.bias - -0.44405019) < 0.03)
  }

  @Test func theSameExamplesGiveTheSameWeights() {
    let machines = (0..<2).map { _ in
      LinearMachine(
        examples: Self.problem.examples, arePositive: Self.problem.arePositive, featureCount: 6)
    }
    #expect(machines[0].weights == machines[1].weights && machines[0].bias == machines[1].bias)
  }

  @Test func withoutAPositiveExampleNothingIsFound() {
    let machine = LinearMachine(
      examples: Self.problem.examples, arePositive: Self.problem.arePositive.map { _ in false },
      featureCount: 6)
    for example in Self.problem.examples {
      #expect(example.features.reduce(machine.bias) { $0 + $1.value * machine.weights[$1.index] } < 0)
    }
  }
}
