internal import CaseValues

/// How a language says amounts of money: the whole coins in words, the small ones in figures.
struct MoneyWords: Sendable {
  /// The coins of one currency.
  struct Coins: Sendable {
    let currency: Currency
    /// Roubles, lei.
    let whole: Noun
    let gender: Int
    /// Kopecks, bani; nil when amounts of the currency have no decimals.
    let small: Noun?
  }

  let numbers: NumberWords
  let amount: Pattern
  /// An amount without small coins.
  let wholeAmount: Pattern
  let coins: [Coins]

  /// Whether the small coins are named even when there are none, as `00`: wherever they take two digits.
  var namesNoSmallCoins: Bool { amount.placeholders.contains(.smallPadded) }
}
