/// A plural rule in the syntax of CLDR (Unicode Technical Standard 35, part 3, "Plural Rules Syntax"),
/// such as `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`.
struct PluralCondition: Sendable {
  /// What a relation looks at.
  enum Operand: String, Sendable, CaseIterable {
    /// The number itself.
    case n
    /// Its whole part.
    case i
    /// How many decimals are shown, with and without the zeros at the end.
    case v, w
    /// The decimals as a number, with and without the zeros at the end.
    case f, t
    /// The exponent of a number in compact notation, under its two names.
    case c, e
  }

  /// A comparison such as `i % 10 = 2..4, 7`.
  struct Relation: Sendable {
    let operand: Operand
    /// 0 when the operand itself is compared.
    let modulus: UInt
    let isNegated: Bool
    let ranges: [ClosedRange<UInt>]

    func holds(for number: UInt) -> Bool {
      // We count whole things: nothing behind the decimal sign, no compact notation.
      let operand = operand == .n || operand == .i ? number : 0
      let value = modulus == 0 ? operand : operand % modulus
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }

  /// The relations joined by `and`, in groups joined by `or`.
  let alternatives: [[Relation]]

  /// Whether it holds for a whole number.
  func holds(for number: UInt) -> Bool {
    for relations in alternatives where relations.allSatisfy({ $0.holds(for: number) }) { return true }
    return false
  }

  /// Every number that the rule names.
  var numbers: [UInt] {
    alternatives.joined().flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound] } }
  }
}
