package import CaseValues

/// A part of the smallest unit of a currency, exact: what a rule gives before it is rounded.
package struct ExactAmount: Sendable, Hashable {
  /// Smallest units times the denominator; not negative.
  let numerator: Int128
  let denominator: Int128

  package static let zero = ExactAmount(0, over: 1)

  /// A fraction in its lowest terms; `denominator` is positive.
  init(_ numerator: Int128, over denominator: Int128) {
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// A sum as it is.
  init(_ money: Money) {
    numerator = Int128(money.minorUnits)
    denominator = 1
  }

  /// So many percent of a sum.
  init(_ percent: Percent, of money: Money) {
    self.init(Int128(money.minorUnits) * Int128(percent.hundredths), over: 10_000)
  }

  /// The amount rounded to whole smallest units, half up.
  var rounded: Int128 { (2 * numerator + denominator) / (2 * denominator) }

  /// The amount as decimal digits of the whole currency unit, and whether no digits were lost.
  ///
  /// It is cut off behind `places`; zeros at the end are left out, but for the decimals that the currency has.
  package func decimal(of currency: Currency, places: Int) -> (text: String, isExact: Bool) {
    var power = Int128(1)
    for _ in 0..<places { power *= 10 }
    var units = denominator
    for _ in 0..<currency.decimals { units *= 10 }
    let (whole, rest) = (numerator / units, numerator % units)
    let digits = places == 0 ? "" : String(rest * power / units)
    var decimals = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while decimals.count > currency.decimals, decimals.last == "0" { decimals.removeLast() }
    return (decimals.isEmpty ? "\(whole)" : "\(whole).\(decimals)", rest * power % units == 0)
  }

  static func + (a: ExactAmount, b: ExactAmount) -> ExactAmount {
    ExactAmount(
      a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  /// The difference; `b` is not more than `a`.
  static func - (a: ExactAmount, b: ExactAmount) -> ExactAmount {
    ExactAmount(
      a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  static func * (a: ExactAmount, times: Int) -> ExactAmount {
    ExactAmount(a.numerator * Int128(times), over: a.denominator)
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension ExactAmount: Comparable {
  package static func < (a: ExactAmount, b: ExactAmount) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}
