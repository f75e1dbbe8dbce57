import TestSupport
import Testing

/// The list of what no letter may say, itself.
@Suite struct TrapTests {
  @Test func everyTrapCatchesItsExamples() {
    #expect(Traps.all.count >= 30)
    for trap in Traps.all {
      #expect(!trap.examples.isEmpty && !trap.reason.isEmpty, "\(trap.pattern)")
      for example in trap.examples { #expect(trap.caught(in: example) != nil, "\(example)") }
    }
  }

  @Test(arguments: [
    ("Постановление Правительства РФ от 10.09.2007\n  №\u{A0}575", "decree 575"),
    ("пункт 75 Правил (постановление от 31.12.2021 № 1236)", "1236"),
    ("уплатить 3\u{A0}% от стоимости услуги за каждый день", "3 %"),
    ("see EC.EUROPA.EU/ODR", "platform"),
  ])
  func readsAcrossLinesAndNoBreakSpaces(_ text: String, _ reason: String) {
    #expect(Traps.caught(in: text).contains { $0.contains(reason) }, "\(Traps.caught(in: text))")
  }

  /// What is right must go through, or the list would be of no use.
  @Test(arguments: [
    "между мной и оператором заключён договор № 575 от 10 сентября 2025 г.",
    "13 % НДС; перерыв длился 3 дня",
    "услуга не предоставлялась 60 дней",
    "п. 7 ст. 55 Федерального закона № 126-ФЗ: в течение тридцати дней со дня регистрации",
    "Vă rog să îmi răspundeți în scris în termen de 30 de zile de la primire.",
    "Potrivit OUG nr. 111/2011, contractul trebuie să prevadă termenul de soluționare a reclamațiilor.",
    "Ik verzoek u binnen 4 weken schriftelijk te reageren.",
    "recht op ten minste 1/30 van de maandelijkse abonnementskosten",
    "langer dan 12 uur volledig uit",
    "If we cannot settle this within six weeks, I will take my complaint to the Communications Ombudsman.",
    "Under the automatic compensation scheme approved by Ofcom, in which your company takes part",
    "Please reply in writing within 30 days of receiving this letter.",
    "€ 113,20 in 2026",
  ])
  func letsThroughWhatIsRight(_ text: String) {
    #expect(Traps.caught(in: text).isEmpty)
  }
}
