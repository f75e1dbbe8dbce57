/// An amount of money, exact: a whole number of the currency's smallest units.
package struct Money: Sendable, Hashable {
  /// Cents, kopecks, bani; whole yen.
  package let minorUnits: Int
  package let currency: Currency

  /// An amount of so many of the currency's smallest units.
  package init(minorUnits: Int, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount as decimal digits with a point and all the decimals of the currency, such as `42.50`.
  package var decimal: String {
    let digits = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
    let sign = minorUnits < 0 ? "-" : ""
    guard currency.decimals > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(currency.decimals)).\(padded.suffix(currency.decimals))"
  }
}

extension Money: CustomStringConvertible {
  /// The amount as a case file writes it, such as `42.50 EUR`.
  package var description: String { "\(decimal) \(currency.code)" }
}
