internal import CaseValues
internal import MarkupReading

/// The section about amounts in words: its coins.
extension LanguageReader {
  /// The two ways to write an amount, and the coins of each currency.
  mutating func coins(_ section: MarkupElement, genders: [String], plurals: PluralRules?)
    -> (amount: Pattern, wholeAmount: Pattern, coins: [MoneyWords.Coins])?
  {
    form.check(section, children: ["amount", "whole-amount", "coin"])
    let amount = only("amount", of: section).flatMap { amountPattern(in: $0, shape: .amountInWords) }
    let whole = only("whole-amount", of: section)
      .flatMap { amountPattern(in: $0, shape: .wholeAmountInWords) }
    var coins: [MoneyWords.Coins] = []
    var seen = Set<Currency>()
    for element in children("coin", of: section) {
      let code = required("code", of: element) {
        Currency(code: $0) == nil ? .unknownCurrency($0, known: Currency.known) : nil
      }
      guard let currency = code.flatMap({ Currency(code: $0) }) else { continue }
      if !seen.insert(currency).inserted { form.repeated("coin '\(currency.code)'", at: element.range) }
      guard let coin = coin(element, of: currency, genders: genders, plurals: plurals) else { continue }
      coins.append(coin)
    }
    guard let amount, let whole else { return nil }
    return (amount, whole, coins)
  }

  private mutating func amountPattern(in element: MarkupElement, shape: PatternShape) -> Pattern? {
    form.check(element, hasText: true)
    return pattern(in: element, shape: shape)
  }

  private mutating func coin(
    _ element: MarkupElement, of currency: Currency, genders: [String], plurals: PluralRules?
  ) -> MoneyWords.Coins? {
    // Where amounts have no decimals, no small coin is ever named.
    let hasSmall = currency.decimals > 0
    form.check(element, attributes: ["code"], children: hasSmall ? ["whole", "small"] : ["whole"])
    let whole = only("whole", of: element)
    let small = hasSmall ? only("small", of: element) : nil
    var gender: Int?
    var wholeNoun: Noun?
    var smallNoun: Noun?
    if let whole {
      form.check(whole, attributes: attributeOfGender(genders) + PluralCategory.names)
      gender = self.gender(of: whole, among: genders)
      wholeNoun = countedForms(
        of: whole, title: "the whole coin of '\(currency.code)'", plurals: plurals)
    }
    if let small {
      form.check(small, attributes: PluralCategory.names)
      smallNoun = countedForms(
        of: small, title: "the small coin of '\(currency.code)'", plurals: plurals)
    }
    guard let gender, let wholeNoun, !hasSmall || smallNoun != nil else { return nil }
    return MoneyWords.Coins(currency: currency, whole: wholeNoun, gender: gender, small: smallNoun)
  }
}
