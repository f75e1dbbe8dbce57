package import CaseValues

extension Language {
  /// An amount of money, its whole coins in words and its small ones in figures: `триста сорок пять рублей 60 копеек`.
  ///
  /// It begins with a small letter. It is nil when the language data has no words for numbers, none for the coins of
  /// the currency, or none for a number so large.
  package func moneyInWords(_ money: Money) -> String? {
    guard let words = data.moneyWords, let coins = words.coins.first(where: { $0.currency == money.currency })
    else { return nil }
    let decimals = money.currency.decimals
    let (whole, small) = money.minorUnits.magnitude
      .quotientAndRemainder(dividingBy: NumberSymbols.powerOfTen(decimals))
    guard whole <= words.numbers.largest else { return nil }
    let namesSmall = coins.small != nil && (small > 0 || words.namesNoSmallCoins)
    var text = ""
    (namesSmall ? words.amount : words.wholeAmount).write(to: &text) { placeholder, text in
      switch placeholder {
      case .number:
        if money.minorUnits < 0 { text += words.numbers.minus + " " }
        words.numbers.write(whole, gender: coins.gender, plurals: data.plurals, to: &text)
      case .noun: text += coins.whole.form(grammaticalCase: 0, category: data.plurals.category(of: whole))
      case .small: text += String(small)
      case .smallPadded: NumberSymbols.write(small, digits: decimals, to: &text)
      case .smallNoun:
        text += coins.small?.form(grammaticalCase: 0, category: data.plurals.category(of: small)) ?? ""
      default: break
      }
    }
    return text
  }
}
