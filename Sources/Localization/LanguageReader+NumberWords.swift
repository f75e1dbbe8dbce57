internal import MarkupReading

/// The section about amounts in words: its numbers.
extension LanguageReader {
  /// The words; without the plural rules, which had a fault, the forms of what is counted are not checked.
  mutating func moneyWords(_ section: MarkupElement, plurals: PluralRules?) -> MoneyWords? {
    form.check(
      section, attributes: ["minus", "genders"], children: ["units", "tens", "hundreds", "scales", "coins"])
    let genders = names(in: "genders", of: section, title: "gender")
    let numbers = numberWords(section, genders: genders, plurals: plurals)
    let coins = only("coins", of: section)
    guard let coins, let read = self.coins(coins, genders: genders, plurals: plurals), let numbers else {
      return nil
    }
    return MoneyWords(numbers: numbers, amount: read.amount, wholeAmount: read.wholeAmount, coins: read.coins)
  }

  /// The attribute that says which gender a counted thing has, in a language that has genders.
  func attributeOfGender(_ genders: [String]) -> [String] { genders.isEmpty ? [] : ["gender"] }

  /// The place of a counted thing's gender among those of the language; 0 when it has none.
  mutating func gender(of element: MarkupElement, among genders: [String]) -> Int? {
    guard !genders.isEmpty else { return 0 }
    let name = required("gender", of: element) {
      genders.contains($0) ? nil : .unknownName("gender", $0, known: genders)
    }
    return name.flatMap { genders.firstIndex(of: $0) }
  }

  // MARK: -

  private mutating func numberWords(_ section: MarkupElement, genders: [String], plurals: PluralRules?)
    -> NumberWords?
  {
    let minus = required("minus", of: section)
    var units: [NumberWords.Word]?
    var alone: NumberWords.Word?
    if let element = only("units", of: section) {
      form.check(element, children: ["number", "alone"])
      units = words(element, for: Array(0...19), genders: genders)
      alone = only("alone", of: element, isRequired: false).flatMap { word($0, genders: genders) }
    }
    var tens: [NumberWords.Word]?
    var join: String?
    if let element = only("tens", of: section) {
      form.check(element, attributes: ["join"], children: ["number"])
      join = required("join", of: element)
      tens = words(element, for: (2...9).map { $0 * 10 }, genders: genders)
    }
    var hundreds: [NumberWords.Word]?
    if let element = only("hundreds", of: section) {
      form.check(element, children: ["number"])
      hundreds = words(element, for: (1...9).map { $0 * 100 }, genders: genders)
    }
    let scales = only("scales", of: section).map { self.scales($0, genders: genders, plurals: plurals) }
    guard let minus, let units, let tens, let join, let hundreds, let scales else { return nil }
    return NumberWords(
      minus: minus, units: units, alone: alone, tens: tens, tensJoin: join, hundreds: hundreds, scales: scales
    )
  }

  /// The words for those numbers, in their order; nil when one is missing.
  private mutating func words(_ parent: MarkupElement, for numbers: [Int], genders: [String])
    -> [NumberWords.Word]?
  {
    let known = numbers.map(String.init)
    var words: [String: NumberWords.Word] = [:]
    var seen = Set<String>()
    for element in children("number", of: parent) {
      let word = word(element, attributes: ["value"], genders: genders)
      let value = required("value", of: element) {
        known.contains($0) ? nil : .badValue("value", $0, wanted: "one of \(known.joined(separator: ", "))")
      }
      guard let value else { continue }
      if !seen.insert(value).inserted { form.repeated("the number '\(value)'", at: element.range) }
      words[value] = word
    }
    for value in known where !seen.contains(value) {
      report(.missing("the number '\(value)'"), at: parent.range)
    }
    let all = known.compactMap { words[$0] }
    return all.count == known.count ? all : nil
  }

  /// A word that is the text of its element, or an attribute of it for every gender.
  private mutating func word(_ element: MarkupElement, attributes: [String] = [], genders: [String])
    -> NumberWords.Word?
  {
    let varies = genders.contains { element.attribute($0) != nil }
    form.check(element, attributes: attributes + genders, hasText: !varies)
    guard varies else { return requiredText(of: element).map { NumberWords.Word(forms: [$0]) } }
    let forms = genders.compactMap { required($0, of: element) }
    return forms.count == genders.count ? NumberWords.Word(forms: forms) : nil
  }

  private mutating func scales(_ section: MarkupElement, genders: [String], plurals: PluralRules?)
    -> [NumberWords.Scale]
  {
    form.check(section, children: ["scale"])
    var scales: [NumberWords.Scale] = []
    var due = "1"
    for element in children("scale", of: section) {
      form.check(element, attributes: ["value"] + attributeOfGender(genders) + PluralCategory.names)
      due += "000"
      let value = required("value", of: element) { $0 == due ? nil : .scaleOutOfStep($0, due: due) }
      let gender = gender(of: element, among: genders)
      let noun = countedForms(of: element, title: "scale '\(value ?? due)'", plurals: plurals)
      // No amount is so large that its whole coins do not fit.
      guard let gender, let noun, let value = value.flatMap({ UInt($0) }) else { continue }
      scales.append(NumberWords.Scale(value: value, gender: gender, noun: noun))
    }
    return scales
  }
}
