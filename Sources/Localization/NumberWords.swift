/// How a language says whole numbers: `trei sute patruzeci și cinci`.
struct NumberWords: Sendable {
  /// Words for one number: one for each gender, in the order of the language, or one for all of them.
  struct Word: Sendable {
    let forms: [String]

    func form(gender: Int) -> String { forms.count == 1 ? forms[0] : forms[gender] }
  }

  /// A word that counts thousands, or millions.
  struct Scale: Sendable {
    /// A power of a thousand.
    let value: UInt
    let gender: Int
    let noun: Noun
  }

  /// The word before a negative number.
  let minus: String
  /// The words for 0 to 19.
  let units: [Word]
  /// One when it is the whole number before its noun, where that is another word: `un leu`, `o mie`.
  let alone: Word?
  /// The words for 20, 30 and so on up to 90.
  let tens: [Word]
  /// Between the tens and the unit.
  let tensJoin: String
  /// The words for 100, 200 and so on up to 900.
  let hundreds: [Word]
  /// From thousands upward, none left out.
  let scales: [Scale]

  /// The largest number that there are words for.
  var largest: UInt {
    let (next, isBeyond) = (scales.last?.value ?? 1).multipliedReportingOverflow(by: 1000)
    return isBeyond ? .max : next - 1
  }

  /// Appends a number that counts things of one gender; it is at most `largest`.
  func write(_ number: UInt, gender: Int, plurals: PluralRules, to text: inout String) {
    if number == 1, let alone {
      text += alone.form(gender: gender)
      return
    }
    var rest = number
    var join = ""
    for scale in scales.reversed() where rest >= scale.value {
      let count = rest / scale.value
      text += join
      write(count, gender: scale.gender, plurals: plurals, to: &text)
      text += " "
      text += scale.noun.form(grammaticalCase: 0, category: plurals.category(of: count))
      (rest, join) = (rest % scale.value, " ")
    }
    if rest >= 100 {
      text += join + hundreds[Int(rest / 100) - 1].form(gender: gender)
      (rest, join) = (rest % 100, " ")
    }
    if rest >= 20 {
      text += join + tens[Int(rest / 10) - 2].form(gender: gender)
      (rest, join) = (rest % 10, tensJoin)
    }
    if rest > 0 || number == 0 { text += join + units[Int(rest)].form(gender: gender) }
  }
}
