/// Parts of a rounded sum that add up to it: the method of the largest remainder.
enum Apportionment {
  /// The sum of exact amounts, rounded once, half up, and each amount's part of it.
  ///
  /// The sum is parted among the groups first and within each group then, so that a group is never more than its own
  /// sum rounded up. The groups cover all indices, in order.
  static func rounded(_ amounts: [ExactAmount], groups: [Range<Int>]) -> (sum: Int128, parts: [Int128]) {
    let denominator = amounts.reduce(1) { leastCommonMultiple($0, $1.denominator) }
    let numerators = amounts.map { $0.numerator * (denominator / $0.denominator) }
    let sum = ExactAmount(numerators.reduce(0, +), over: denominator).rounded
    let groupParts = parts(of: sum, by: groups.map { numerators[$0].reduce(0, +) }, over: denominator)
    let all = zip(groups, groupParts).flatMap { group, part in
      parts(of: part, by: Array(numerators[group]), over: denominator)
    }
    return (sum, all)
  }

  /// Whole parts that add up to `sum`: each exact part (a numerator over the denominator) rounded down, and those
  /// with the largest remainders, of equal ones the first, one higher.
  ///
  /// `sum` is at least the parts rounded down and at most the parts rounded up.
  private static func parts(
    of sum: Int128, by numerators: [Int128], over denominator: Int128
  ) -> [Int128] {
    if numerators.count == 1 { return [sum] }
    var parts = numerators.map { $0 / denominator }
    let missing = Int(sum - parts.reduce(0, +))
    let byRemainder = numerators.indices.sorted {
      let (a, b) = (numerators[$0] % denominator, numerators[$1] % denominator)
      return a == b ? $0 < $1 : a > b
    }
    for index in byRemainder.prefix(missing) { parts[index] += 1 }
    return parts
  }

  private static func leastCommonMultiple(_ a: Int128, _ b: Int128) -> Int128 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }
}
