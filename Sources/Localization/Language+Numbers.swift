package import CaseValues

extension Language {
  /// A whole number, its digits in groups: `1.234`.
  package func number(_ number: Int) -> String {
    var text = number < 0 ? data.numbers.minus : ""
    data.numbers.write(number.magnitude, to: &text)
    return text
  }

  /// The number of a percentage, with the decimals that it has: `2,5`.
  package func number(_ percent: Percent) -> String {
    let hundredths = UInt(max(0, percent.hundredths))
    let decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
    var text = ""
    data.numbers.write(
      hundredths / (decimals == 0 ? 100 : decimals == 1 ? 10 : 1), decimals: decimals, to: &text)
    return text
  }

  /// An amount of money with all the decimals of its currency: `€ 1.234,50`.
  ///
  /// A currency that the language data has no text for is written with its code, never with a sign.
  package func money(_ money: Money) -> String {
    let own = data.currencies.first { $0.currency == money.currency }
    var text = ""
    (own?.pattern ?? data.patterns.money).write(to: &text) { placeholder, text in
      switch placeholder {
      case .minus: if money.minorUnits < 0 { text += data.numbers.minus }
      case .amount:
        data.numbers.write(money.minorUnits.magnitude, decimals: money.currency.decimals, to: &text)
      case .code: text += money.currency.code
      default: break
      }
    }
    return text
  }

  /// Several texts in a row: `a, b en c`; empty for none.
  package func list(_ items: [String]) -> String {
    var text = ""
    for (index, item) in items.enumerated() {
      text += data.joins.list.separator(before: index, of: items.count)
      text += item
    }
    return text
  }
}
