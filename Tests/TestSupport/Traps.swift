import Foundation

/// What no letter may say: law that is repealed, invented or not certain, by the text that gives it away.
///
/// Each was found in samples, in the press or in older law, so that a new template or fact may well take it up again.
/// A customer's own words may hold anything: look for traps in what the program says.
package struct Trap: Sendable {
  /// A regular expression that looks at the text with every white space as one space, in any case of letters.
  package let pattern: String
  package let reason: String
  /// Texts that it catches, one for each way in which it is said.
  package let examples: [String]

  /// The first place in a text that it catches, or nil.
  package func caught(in text: String) -> String? {
    // A no-break space is a space, and a line may break anywhere.
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let place = plain.range(of: pattern, options: [.regularExpression, .caseInsensitive])
    return place.map { String(plain[$0]) }
  }
}

/// The known traps.
package enum Traps {
  /// All of them.
  package static let all = russia + ukraine + romaniaAndMoldova + netherlandsAndBelgium + unionAndOthers

  /// The traps that a text falls into, each with what it says and why that is wrong.
  package static func caught(in text: String) -> [String] {
    all.compactMap { trap in trap.caught(in: text).map { "“\($0)”: \(trap.reason)" } }
  }

  private static let decree = "(постановлени|правил|decree|resolution|besluit|hotăr)[^;]{0,80}?"

  package static let russia = [
    Trap(
      pattern: decree + "(?<!\\d)575(?!\\d)|(?<!\\d)575[ ]?(от|of|din)[ ]10\\.09\\.2007",
      reason: "decree 575 lost force on 14.01.2022",
      examples: [
        "Правила, утверждённые Постановлением Правительства РФ от 10.09.2007 № 575",
        "документ № 575 от 10.09.2007",
      ]),
    Trap(
      pattern: decree + "(?<!\\d)1236(?!\\d)",
      reason: "decree 1236 holds no such rule: it is invented",
      examples: ["Постановление № 1236, п. 75"]),
    Trap(
      pattern: "(?<![\\d.,])(3 ?%|3 процент|тр[её]х процент|3 per ?cent|three per ?cent|3 la sută)[^.;]{0,60}"
        + "(день|дня|дней|ежедневн|сут|просроч|day|dag|zi)",
      reason: "3 % for each day is from memory or invented",
      examples: [
        "неустойка в размере 3 % за каждый день просрочки", "пеня в размере трёх процентов за день",
        "3% of the fee per day", "3 % pe zi",
      ]),
    Trap(
      pattern: decree + "№ ?(59|1994)(?!\\d|-ФЗ)",
      reason: "decrees 59 and 1994 are on telephony, and not reconciled",
      examples: ["согласно Постановлению Правительства РФ от 24.01.2024 № 59", "Правила № 1994"]),
    Trap(
      pattern:
        "(п\\.|пункт\\p{L}*|ст\\.|point|paragraph|art\\.)[ ]?\\d+[^.;]{0,60}2607|2607[^.;]{0,60}(п\\.|пункт|point)[ ]?\\d",
      reason: "sources disagree on the points of decree 2607",
      examples: ["в соответствии с п. 77 Правил (Постановление № 2607)", "Правила № 2607, пункт 39"]),
    Trap(
      pattern:
        "(в течение|в срок|не позднее|within)[ ](60|шестидесяти|sixty)[ ]\\(?(календарных )?(дней|days)",
      reason: "60 days hold for long-distance calls and roaming only",
      examples: ["ответ даётся в течение 60 дней"]),
    Trap(
      pattern: "50 ?(%|процент)[^.;]{0,60}штраф|штраф[^.;]{0,60}50 ?(%|процент)",
      reason: "the fine of 50 % is from memory",
      examples: ["штраф в размере 50 % от присуждённой суммы", "50 процентов суммы как штраф"]),
    Trap(
      pattern: "(?<!\\d)(36|59)-(ФЗ|FZ)",
      reason: "these laws were not read: their numbers or terms are from memory",
      examples: ["ст. 12 Федерального закона № 59-ФЗ", "закон № 36-ФЗ от 20.02.2026"]),
  ]

  package static let ukraine = [
    Trap(
      pattern: "1280-(IV|ІV|ІУ)|Про телекомунікації", reason: "law 1280-IV is repealed",
      examples: [
        "ст. 40 Закону України «Про телекомунікації» № 1280-IV", "Закон № 1280-IV",
        "Закон України «Про телекомунікації»",
      ]),
    Trap(
      pattern: "(постанов|правил|resolution|rules|decree)[^;]{0,60}?(?<!\\d)295(?!\\d)",
      reason: "the rules of resolution 295 are repealed",
      examples: ["Правила, затверджені постановою КМУ від 11.04.2012 № 295"]),
    Trap(
      pattern:
        "(ст\\.|стат\\p{L}+|п\\.|пункт\\p{L}*|art\\.|article|point)[ ]?\\d+[^.;]{0,60}(1089-(IX|ІХ)|№[ ]?761)",
      reason: "which article of the new law or rules says so was not read",
      examples: ["статті 107 Закону № 1089-IX", "пункт 12 Правил № 761"]),
    Trap(
      pattern: "(?<!\\d)25 ?(%|відсотк|процент|per ?cent)[^.;]{0,60}(добов|абон|плат|fee|charge)",
      reason: "the fine of 25 % is of the repealed law, and from memory",
      examples: ["штраф у розмірі 25 відсотків добової абонентної плати"]),
  ]

  package static let romaniaAndMoldova = [
    Trap(
      pattern:
        "(potrivit|conform|în temeiul|în baza|legea|legal|prevede|OUG|ordonanț|under|law|закон)[^.;]{0,100}"
        + "(30|treizeci)( de zile|[ ]days)",
      reason: "no law sets 30 days: the contract sets the term",
      examples: ["Potrivit legii, aveți 30 de zile pentru a răspunde", "Under the law you have 30 days"]),
    Trap(
      pattern: "(30|treizeci)( de zile|[ ]days)[^.;]{0,60}(lege|legal|OUG|ordonanț|by law|required)",
      reason: "no law sets 30 days: the contract sets the term",
      examples: ["în termenul legal: 30 de zile prevăzute de lege"]),
    Trap(
      pattern: "art(\\.|icol\\p{L}*|icle)[ ]?\\d+[^;]{0,60}111/2011|111/2011[^.;]{0,60}art(\\.|icol|icle)",
      reason: "the articles of OUG 111/2011 were renumbered",
      examples: ["art. 51 alin. (1) din OUG nr. 111/2011", "OUG nr. 111/2011, articolul 51"]),
    Trap(
      pattern: "158/2015", reason: "decision 158/2015 may have been changed",
      examples: ["Decizia ANCOM nr. 158/2015"]),
    Trap(
      pattern: "241/2007|48/2013", reason: "repealed, or changed by the law of 2026",
      examples: ["Legea comunicațiilor electronice nr. 241/2007", "Regulamentul 48/2013"]),
  ]

  package static let netherlandsAndBelgium = [
    Trap(
      pattern:
        "(?<!\\d)7\\.1a|(?<![\\d.])3\\.15(?![\\d])[^.;]{0,60}(regeling|RUDE|universele)|(art\\.|artikel)[ ]3\\.15",
      reason: "the number of the article was not seen after the reform of 2022",
      examples: [
        "artikel 7.1a van de Telecommunicatiewet", "art. 3.15 RUDE",
        "3.15 van de Regeling universele dienstverlening",
      ]),
    Trap(
      pattern:
        "(ten minste|minimaal|minstens|at least|a minimum of)[ ](€ ?1|EUR 1|1 euro|één euro|one euro)(?![\\d/])",
      reason: "the minimum of EUR 1 was found in one source only",
      examples: ["met een vergoeding van minimaal € 1"]),
    Trap(
      pattern:
        "(minimaal|minstens|at least|ten minste)[ ](12|twaalf)[ ](uur|hours)|12 (uur of langer|hours or (more|longer))",
      reason: "an outage of exactly 12 hours is not longer than 12 hours",
      examples: ["een storing van 12 uur of langer", "minimaal twaalf uur", "at least 12 hours"]),
    Trap(
      pattern: "wettelijk\\p{L}*[^.;]{0,60}(vier|4) weken|(vier|4) weken[^.;]{0,60}wettelijk",
      reason: "no law sets four weeks for an answer",
      examples: ["binnen de wettelijke termijn van vier weken", "de vier weken die wettelijk gelden"]),
    Trap(
      pattern: "113/2(?!\\d)|166/2025",
      reason: "the sums of the Belgian law, and what a judgment did to it, are not certain",
      examples: ["art. 113/2 van de wet van 13 juni 2005", "arrest 166/2025"]),
  ]

  package static let unionAndOthers = [
    Trap(
      pattern:
        "europa\\.eu/(consumers/)?odr|(ODR|online dispute resolution)[ -]?platform|platform[^.;]{0,30}\\bODR\\b",
      reason: "the platform closed on 20.07.2025",
      examples: [
        "https://ec.europa.eu/consumers/odr/", "the EU online dispute resolution platform",
        "het ODR-platform",
      ]),
    Trap(
      pattern: "2018/1972", reason: "a directive binds the states, not the company",
      examples: ["Directive (EU) 2018/1972, art. 105"]),
    Trap(
      pattern:
        "statutory[^.;]{0,40}automatic compensation|automatic compensation[^.;]{0,40}(statut|required by law)",
      reason: "the British scheme is voluntary",
      examples: ["the statutory automatic compensation scheme", "automatic compensation is required by law"]),
    Trap(
      pattern:
        "(must|obliged to|required to)[ ][^.;]{0,60}(answer|reply|respond)[^.;]{0,40}(six|6|eight|8)[ ]weeks",
      reason: "six weeks open the way to the ombudsman; they are no duty to answer",
      examples: ["You must send me a final reply within six weeks"]),
    Trap(
      pattern: "Consumer Rights Act", reason: "its sections are from memory",
      examples: ["section 56 of the Consumer Rights Act 2015"]),
    Trap(
      pattern:
        "(must|obliged to|required to|FCC)[^.;]{0,60}(answer|reply|respond)[^.;]{0,40}(30|thirty)[ ]days",
      reason: "the 30 days run from what the FCC serves, not from a letter",
      examples: ["Under FCC rules you must respond to this letter within 30 days"]),
    Trap(
      pattern: "A8094|A8369", reason: "bills of New York that are not law",
      examples: ["New York bill A8369", "New York bill A8094"]),
    Trap(
      pattern: "(gesetzlich|statutory|legal)\\p{L}*[^.;]{0,40}(14|vierzehn|fourteen)[ ](Tag|days)",
      reason: "no law sets 14 days for an answer",
      examples: ["die gesetzliche Frist von 14 Tagen", "the statutory term of fourteen days"]),
  ]
}
