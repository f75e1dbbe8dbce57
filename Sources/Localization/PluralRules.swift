/// The plural rules of a language: which category a whole number belongs to.
struct PluralRules: Sendable {
  typealias Rule = (category: PluralCategory, condition: PluralCondition)

  private let rules: [Rule]
  /// The categories of the numbers from 0 to 200, which are nearly all that letters count.
  private let small: [PluralCategory]
  /// The categories that some whole number belongs to; `other` often is for fractions only.
  let reachable: [PluralCategory]

  /// The rules in the order in which they are tried; a number that fits none belongs to `other`.
  init(_ rules: [Rule]) {
    self.rules = rules
    small = (0...200).map { Self.category(of: $0, by: rules) }
    // CLDR's rules look at the last two digits, at the number itself, and at whole millions.
    let great =
      [1000, 10_000, 100_000, 1_000_000, 2_000_000, 1_000_000_000] + rules.flatMap(\.condition.numbers)
    let found = Set(small + great.map { Self.category(of: $0, by: rules) })
    reachable = PluralCategory.allCases.filter(found.contains)
  }

  /// The category of a whole number; a negative one counts like its positive twin.
  func category(of number: Int) -> PluralCategory { category(of: number.magnitude) }

  /// The category of a whole number that is not negative.
  func category(of number: UInt) -> PluralCategory {
    number < small.count ? small[Int(number)] : Self.category(of: number, by: rules)
  }

  private static func category(of number: UInt, by rules: [Rule]) -> PluralCategory {
    for (category, condition) in rules where condition.holds(for: number) { return category }
    return .other
  }
}
