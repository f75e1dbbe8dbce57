import Foundation

/// What a language writes, and CLDR too.
enum Subject: String, Sendable, CaseIterable {
  case dateLong, dateShort, month
  case timeLong, timeShort, timeLongSeconds, timeShortSeconds
  case dateTimeLong, dateTimeShort
  case number, money, ownMoney, moneyInWords, list, duration
}

/// A difference from CLDR that is meant: how its text is changed into ours, and why.
struct CLDRDifference: Sendable, CustomStringConvertible {
  let languages: [String]
  let subjects: [Subject]
  /// A regular expression and what stands in its place.
  let cldr: String
  let ours: String
  let reason: String

  var description: String { "\(languages) \(subjects.map(\.rawValue)): \(cldr) -> \(ours)" }

  /// The text as we write it.
  func apply(to text: String) -> String {
    text.replacingOccurrences(of: cldr, with: ours, options: .regularExpression)
  }

  /// Every difference there is; a value that differs otherwise fails, and so does a line that changes nothing.
  static let all: [CLDRDifference] = [
    CLDRDifference(
      languages: ["de", "en-GB", "nl", "ru", "ro", "uk"], subjects: [.dateLong, .dateTimeLong],
      cldr: "^(\\d+\\.?) ", ours: "$1\u{A0}", reason: "a line break must not part the day from its month"),
    CLDRDifference(
      languages: ["en-GB"], subjects: [.dateShort, .dateTimeShort], cldr: "^(\\d+) ", ours: "$1\u{A0}",
      reason: "a line break must not part the day from its month"),
    CLDRDifference(
      languages: ["de", "nl", "ru", "ro", "uk"], subjects: [.dateTimeShort], cldr: ", ", ours: " ",
      reason: "in a cell of a table the comma says nothing"),
    CLDRDifference(
      languages: ["en-GB"], subjects: [.dateTimeShort], cldr: " at ", ours: " ",
      reason: "in a cell of a table 'at' says nothing"),

    CLDRDifference(
      languages: ["nl"], subjects: [.timeLong, .timeLongSeconds], cldr: "^0", ours: "",
      reason: "running text has no zero before the hour: 9.05 uur"),
    CLDRDifference(
      languages: ["nl"], subjects: [.dateTimeLong], cldr: " om 0", ours: " om ",
      reason: "running text has no zero before the hour: 9.05 uur"),
    CLDRDifference(
      languages: ["nl"], subjects: [.timeLong, .timeLongSeconds, .dateTimeLong], cldr: ":", ours: ".",
      reason: "Dutch letters write the time with a full stop"),
    CLDRDifference(
      languages: ["nl"], subjects: [.timeLong, .timeLongSeconds, .dateTimeLong], cldr: "$", ours: "\u{A0}uur",
      reason: "Dutch letters write 'uur' behind the time"),
    CLDRDifference(
      languages: ["ro"], subjects: [.timeLong, .timeLongSeconds], cldr: "^", ours: "ora\u{A0}",
      reason: "Romanian letters write 'ora' before the time"),
    CLDRDifference(
      languages: ["ro"], subjects: [.dateTimeLong], cldr: " la ", ours: ", ora\u{A0}",
      reason: "Romanian letters write 'ora' before the time"),
    CLDRDifference(
      languages: ["ru"], subjects: [.dateTimeLong], cldr: " в ", ours: " в\u{A0}",
      reason: "Russian typography leaves no preposition of one letter at the end of a line"),
    CLDRDifference(
      languages: ["de"], subjects: [.timeLong, .timeLongSeconds, .dateTimeLong], cldr: "$", ours: "\u{A0}Uhr",
      reason: "German letters write 'Uhr' behind the time"),
    CLDRDifference(
      languages: ["uk"], subjects: [.dateTimeLong], cldr: " о ", ours: ", ",
      reason: "the preposition is another before eleven, 'об', and a comma serves every hour"),

    CLDRDifference(
      languages: ["ru"], subjects: [.ownMoney], cldr: "₽", ours: "руб.",
      reason: "formal letters write the currency in letters"),
    CLDRDifference(
      languages: ["ru"], subjects: [.ownMoney], cldr: "€", ours: "евро",
      reason: "formal letters write the currency in letters"),
    CLDRDifference(
      languages: ["ru"], subjects: [.ownMoney], cldr: "\\$", ours: "долл.\u{A0}США",
      reason: "formal letters write the currency in letters, and $ does not say whose dollar"),
    CLDRDifference(
      languages: ["ro"], subjects: [.ownMoney], cldr: "RON", ours: "lei",
      reason: "letters write 'lei', as everybody says"),
    CLDRDifference(
      languages: ["ro"], subjects: [.ownMoney], cldr: "EUR", ours: "euro",
      reason: "letters write 'euro', as everybody says"),

    CLDRDifference(
      languages: ["uk"], subjects: [.ownMoney], cldr: "₴", ours: "грн",
      reason: "formal letters write the currency in letters"),
    CLDRDifference(
      languages: ["uk"], subjects: [.ownMoney], cldr: "EUR", ours: "євро",
      reason: "formal letters write the currency in letters"),
    CLDRDifference(
      languages: ["uk"], subjects: [.ownMoney], cldr: "USD", ours: "дол.\u{A0}США",
      reason: "formal letters write the currency in letters, and say whose dollar"),
    CLDRDifference(
      languages: ["uk"], subjects: [.moneyInWords], cldr: "ʼ", ours: "’",
      reason: "the apostrophe of Ukrainian print is U+2019"),
    CLDRDifference(
      languages: ["uk"], subjects: [.moneyInWords], cldr: "(українськ|молдовськ)\\w+ ", ours: "",
      reason: "the figures before the words say whose coins they are"),
    CLDRDifference(
      languages: ["uk"], subjects: [.moneyInWords], cldr: "англійськ\\w+ (фунт\\w*)", ours: "$1 стерлінгів",
      reason: "the currency of the whole kingdom, by its name"),

    CLDRDifference(
      languages: ["ru"], subjects: [.moneyInWords], cldr: "(российск|украинск|молдавск|британск)\\w+ ",
      ours: "", reason: "the figures before the words say whose coins they are"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: " (românesc|românești|moldovenesc|moldovenești)$",
      ours: "", reason: "the figures before the words say whose lei they are"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "ş", ours: "ș",
      reason: "Romanian has a comma below, not a cedilla"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "patrusprezece", ours: "paisprezece",
      reason: "the usual word"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "șase(spre)?zec", ours: "șai$1zec",
      reason: "the usual words"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "\\buna (sută|mie)\\b", ours: "o $1",
      reason: "one is an article where no other number stands before it"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "\\bunu (milion|miliard)\\b", ours: "un $1",
      reason: "one is an article where no other number stands before it"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "^(minus )?unu (?=leu|euro|dolar)", ours: "$1un ",
      reason: "one is an article where no other number stands before it"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords], cldr: "^una (?=liră)", ours: "o ",
      reason: "one is an article where no other number stands before it"),
    CLDRDifference(
      languages: ["ro"], subjects: [.moneyInWords],
      cldr: "(sută|sute|zeci|zeci și \\w+) (mii|milioane|miliarde)\\b", ours: "$1 de $2",
      reason: "thousands and millions take 'de' like everything that is counted"),

    CLDRDifference(
      languages: ["en-GB"], subjects: [.duration], cldr: ", (?=[^,]*$)", ours: " and ",
      reason: "a length of time in a sentence reads like any list"),
    CLDRDifference(
      languages: ["ro"], subjects: [.duration], cldr: ", (?=[^,]*$)", ours: " și ",
      reason: "a length of time in a sentence reads like any list"),
    CLDRDifference(
      languages: ["ru"], subjects: [.duration], cldr: ",", ours: "",
      reason: "a length of time takes no commas in Russian"),
    CLDRDifference(
      languages: ["uk"], subjects: [.duration], cldr: ",| і(?= )", ours: "",
      reason: "a length of time takes neither commas nor 'і' in Ukrainian"),
    CLDRDifference(
      languages: ["de", "en-GB", "nl", "ru", "ro", "uk"], subjects: [.duration], cldr: "(\\d) ",
      ours: "$1\u{A0}",
      reason: "a line break must not part a number from what it counts"),
  ]
}
