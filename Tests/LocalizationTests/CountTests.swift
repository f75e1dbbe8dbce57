import Localization
import Testing

@Suite struct CountTests {
  /// The tricky numbers and the place of their form among the forms of a noun, by hand.
  private static let places: [String: [Int: Int]] = {
    let one = Dictionary(uniqueKeysWithValues: tricky.map { ($0, $0 == 1 ? 0 : 1) })
    let eastSlavic = [
      0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 14: 2, 20: 2, 21: 0, 22: 1, 25: 2, 100: 2, 101: 0, 102: 1,
      111: 2, 112: 2, 119: 2, 120: 2, 121: 0, 1000: 2,
    ]
    return [
      "de": one, "en-GB": one, "nl": one,
      "ro": [
        0: 1, 1: 0, 2: 1, 4: 1, 5: 1, 11: 1, 12: 1, 14: 1, 20: 2, 21: 2, 22: 2, 25: 2, 100: 2, 101: 1, 102: 1,
        111: 1,
        112: 1, 119: 1, 120: 2, 121: 2, 1000: 2,
      ],
      "ru": eastSlavic, "uk": eastSlavic,
    ]
  }()
  private static let tricky = [
    0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 100, 101, 102, 111, 112, 119, 120, 121, 1000,
  ]

  /// How a thousand is written.
  private static let thousand = [
    "de": "1.000", "en-GB": "1,000", "nl": "1.000", "ro": "1.000", "ru": "1\u{A0}000", "uk": "1\u{A0}000",
  ]

  /// The place of the form for any number up to 200, in the words of a school grammar.
  private static func place(of number: Int, in code: String) -> Int {
    switch code {
    case "ru", "uk":
      let (last, lastTwo) = (number % 10, number % 100)
      if (11...14).contains(lastTwo) { return 2 }
      return last == 1 ? 0 : (2...4).contains(last) ? 1 : 2
    case "ro":
      if number == 1 { return 0 }
      return number == 0 || (1...19).contains(number % 100) ? 1 : 2
    default: return number == 1 ? 0 : 1
    }
  }

  /// The forms of every noun: its name, then for each case the forms.
  private static func forms(_ code: String) throws -> [(noun: String, cases: [[String]])] {
    let lines = try #require(NounForms.byLanguage[code]).split(separator: "\n")
    return lines.map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      let cases = (parts.last ?? "").split(separator: "/").map { $0.split(separator: ",").map(Self.trimmed) }
      return (parts[0], cases)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: BuiltInLanguages.codes)
  func everyNounHasTheRightFormInEveryCase(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let places = try #require(Self.places[code])
    let all = try Self.forms(code)
    var wrong: [String] = []
    #expect(language.nounNames == all.map(\.noun).sorted())
    for (id, cases) in all {
      let noun = try #require(language.noun(id))
      #expect(cases.count == max(1, language.grammaticalCases.count))
      for (index, forms) in cases.enumerated() {
        for number in Array(0...200) + [1000] {
          let place = places[number] ?? Self.place(of: number, in: code)
          let written = number == 1000 ? try #require(Self.thousand[code]) : String(number)
          let expected = "\(written)\u{A0}\(forms[min(place, forms.count - 1)])"
          let text = language.count(number, noun, grammaticalCase: index)
          if text != expected { wrong.append("\(text), expected \(expected)") }
        }
      }
    }
    #expect(wrong.isEmpty, "\(code): \(wrong.count) wrong, such as \(wrong.prefix(3))")
  }

  @Test(arguments: BuiltInLanguages.codes)
  func theTwoHandWrittenRulesAgree(_ code: String) throws {
    for (number, place) in try #require(Self.places[code]) {
      #expect(Self.place(of: number, in: code) == place, "\(number)")
    }
  }

  @Test func aCaseThatTheLanguageLacksIsNil() throws {
    let dutch = try BuiltInLanguages.language("nl")
    #expect(dutch.grammaticalCases == [])
    #expect(dutch.grammaticalCase(named: nil) == 0)
    #expect(dutch.grammaticalCase(named: "genitive") == nil)
    let russian = try BuiltInLanguages.language("ru")
    #expect(russian.grammaticalCase(named: nil) == 0)
    #expect(russian.grammaticalCase(named: "genitive") == 1)
    #expect(russian.grammaticalCase(named: "vocative") == nil)
    #expect(russian.noun("modem") == nil)
  }

  @Test func aNegativeNumberCountsLikeItsPositiveTwin() throws {
    let russian = try BuiltInLanguages.language("ru")
    #expect(russian.count(-2, try #require(russian.noun("day"))) == "-2\u{A0}дня")
  }
}
