import CaseValues
import Jurisdictions
import Recalculation
import Testing

/// What becomes of a file's elements.
@Suite struct ReadingTests {
  private func choices(
    _ claim: String, _ text: String = "",
    last: String = "<rule id='share'><share by='calendar-month'/></rule>"
  ) throws -> [String] {
    try Given.jurisdiction(text, claim: claim + last).choices.map(Outline.text)
  }

  /// The outline of the one form that a rule holds.
  private func form(_ form: String, _ text: String = "") throws -> String {
    try #require(choices("<rule id='r'>\(form)</rule>", text).first)
  }

  // MARK: - The claim

  @Test func theOrderOfPreferenceIsThatOfTheFile() throws {
    let claim = """
      <contract-clause/>
      <higher-of><rule id='a'><share by='thirtieths'/></rule><contract-clause facts='law'/></higher-of>
      """
    let first = "<higher-of><rule id='a'><share by='thirtieths'/></rule><contract-clause/></higher-of>"
    #expect(
      try choices(first) == [
        "higher of [rule a: share by thirtieths, clause]", "rule share: share by calendar-month",
      ])
    // The clause is one, so it has one place.
    #expect(throws: (any Error).self) { try choices(claim, Given.fact("law")) }
    #expect(try choices("<contract-clause/>") == ["clause", "rule share: share by calendar-month"])
  }

  @Test func theConditionsOfARule() throws {
    let rule = "<rule id='a' sector='energy' consumer='yes' scheme='yes'><share by='whole-days'/></rule>"
    #expect(try choices(rule).first == "rule a (energy, consumer, scheme): share by whole-days")
  }

  @Test func partsOfARuleAreAddedUpInOrder() throws {
    let rule = """
      <share by='started-days'/>
      <days-after-report complete='yes'>
        <tier from-day='3' sum='5.00 EUR' percent='10'/><tier from-day='5' sum='10.00 EUR' percent='20'/>
      </days-after-report>
      <missed-appointments sum='10.00 EUR' percent='2.5'/>
      """
    #expect(
      try form(rule)
        == "rule r: share by started-days + complete days [3: 5.00 EUR or 10 %, 5: 10.00 EUR or 20 %]"
        + " + visits, 10.00 EUR or 2.5 %")
  }

  @Test func hoursOfPeriodsBecomeSeconds() throws {
    let periods = "longer-than-hours='12' period-hours='24' parts-of-fee='30' most-in-month='31'"
    #expect(
      try form("<started-periods \(periods) complete='yes'/>")
        == "rule r: complete 1/30 for each 86400 s over 43200 s, 31 a month")
    #expect(
      try form("<started-periods \(periods)/>") == "rule r: 1/30 for each 86400 s over 43200 s, 31 a month")
  }

  @Test func ratesAreFoundByTheirId() throws {
    let text =
      Given.fact("law") + """
        <rates id='one'>
          <rate valid-from='2025-04-01' valid-to='2026-03-31' sum='9.98 GBP' fact='law'/>
          <rate valid-from='2026-04-01' valid-to='2027-03-31' sum='10.34 GBP' fact='law'/>
        </rates>
        <rates id='two'><rate valid-from='2026-04-01' valid-to='2027-03-31' sum='GBP 6' fact='law'/></rates>
        """
    let one = "9.98 GBP from 2025-04-01 to 2026-03-31; 10.34 GBP from 2026-04-01 to 2027-03-31"
    let two = "6.00 GBP from 2026-04-01 to 2027-03-31"
    #expect(
      try form("<days-after-working-days count='2' rates='one' complete='yes'/>", text)
        == "rule r: complete 2 working days, \(one)")
    #expect(try form("<missed-appointments rates='two'/>", text) == "rule r: visits, \(two)")
    #expect(try form("<delayed-start rates='two'/>", text) == "rule r: start, \(two)")
  }

  // MARK: - Facts of rules

  @Test func aRuleHasTheFactsThatItNamesInTheirOrder() throws {
    let facts = Given.fact("a") + Given.fact("b", role: "limit") + Given.fact("c")
    let jurisdiction = try Given.jurisdiction(
      facts,
      claim: """
        <contract-clause facts='c'/><rule id='r' facts='b  a'><share by='thirtieths'/></rule>
        <rule id='share'><share by='calendar-month'/></rule>
        """)
    #expect(
      jurisdiction.factsOfRule.mapValues { $0.map(\.id) } == [
        "contract-clause": ["c"], "r": ["b", "a"], "share": [],
      ])
    #expect(jurisdiction.facts.map(\.id) == ["a", "b", "c"])
  }

  /// Law that ended pays no more; what a fact of another role says does not end it.
  @Test func aRuleHoldsWhileAllItsFactsOnAmountsHold() throws {
    let facts =
      Given.fact("a", "valid-from='2020-01-01' valid-to='2026-12-31'")
      + Given.fact("b", "valid-from='2024-07-01'")
      + Given.fact("c", role: "limit", "valid-from='2025-01-01' valid-to='2025-01-02'")
    func first(_ named: String) throws -> String? {
      try choices("<rule id='r' facts='\(named)'><share by='thirtieths'/></rule>", facts).first
    }
    #expect(try first("a") == "rule r (2020-01-01...2026-12-31): share by thirtieths")
    #expect(try first("a b c") == "rule r (2024-07-01...2026-12-31): share by thirtieths")
    #expect(try first("b") == "rule r (2024-07-01...9999-12-31): share by thirtieths")
    #expect(try first("c") == "rule r: share by thirtieths")
  }

  // MARK: - Facts

  @Test func aFactHasWhatItsElementSays() throws {
    let text = """
      <fact id='six-weeks' role='next' confidence='verified' verified-on='2026-06-30' sector='telecom'
        consumer='yes' valid-from='2026-04-08' valid-to='2027-01-31' article='§ 68 TKG'>
        <statement>Since 8 April:
          six   weeks.</statement>
        <source>Ofcom</source><source>wired-gov.net</source>
        <body>CISAS</body><body>Communications Ombudsman</body>
        <say language='nl'>Zes weken.</say><say language='en-GB'>Six
          weeks.</say>
      </fact>
      <fact id='bare' role='note' confidence='memory'><statement>Bare.</statement></fact>
      """
    let facts = try Given.jurisdiction(text).facts
    let fact = try #require(facts.first)
    #expect(fact.id == "six-weeks" && fact.role == .next && fact.confidence == .verified)
    #expect(fact.verifiedOn == CalendarDate(iso: "2026-06-30"))
    #expect(fact.sector == "telecom" && fact.isForConsumers && fact.article == "§ 68 TKG")
    #expect("\(fact.validity.lowerBound)...\(fact.validity.upperBound)" == "2026-04-08...2027-01-31")
    #expect(fact.statement == "Since 8 April: six weeks.")
    #expect(fact.sources == ["Ofcom", "wired-gov.net"])
    #expect(fact.bodies == ["CISAS", "Communications Ombudsman"])
    #expect(fact.sentences == ["nl": "Zes weken.", "en-GB": "Six weeks."])
    let bare = try #require(facts.last)
    #expect(
      bare.confidence == .memory && bare.verifiedOn == nil && bare.sector == nil && !bare.isForConsumers)
    #expect(bare.validity == LegalFact.always && bare.article == nil && bare.sentences.isEmpty)
  }

  @Test(arguments: [
    ("telecom", true, "2026-04-08", true), ("telecom", true, "2027-01-31", true),
    ("telecom", true, "2026-04-07", false), ("telecom", true, "2027-02-01", false),
    ("telecom", false, "2026-06-01", false), ("energy", true, "2026-06-01", false),
  ])
  func aFactHoldsForItsSectorCustomersAndDays(
    _ sector: String, _ isConsumer: Bool, _ date: String, _ holds: Bool
  ) throws {
    let limits = "sector='telecom' consumer='yes' valid-from='2026-04-08' valid-to='2027-01-31'"
    let jurisdiction = try Given.jurisdiction(
      Given.fact("law", role: "reply", limits)
        + "<fact id='hearsay' role='reply' confidence='memory'><statement>Not sure.</statement></fact>",
      replies: "<reply count='1' unit='month' from='registration' last-day='keep' fact='law'/>"
        + "<reply count='2' unit='week' from='receipt' last-day='next-working-day'/>")
    let date = try #require(CalendarDate(iso: date))
    let facts = jurisdiction.verified(.reply, sector: sector, isConsumer: isConsumer, on: date)
    #expect(facts.map(\.id) == (holds ? ["law"] : []))
    #expect(jurisdiction.verified(.limit, sector: sector, isConsumer: isConsumer, on: date).isEmpty)
    let replies = Jurisdiction.holding(jurisdiction.replies, sector: sector, isConsumer: isConsumer, on: date)
    #expect(
      replies.map(Outline.text)
        == (holds ? ["1 month from registration, keep, by law"] : []) + [
          "2 week from receipt, next-working-day"
        ])
  }

  // MARK: - The country and its dates

  @Test func deadlinesAreKeptByWhatTheyAreFor() throws {
    func element(_ name: String, _ count: Int, _ unit: String) -> String {
      "<\(name) count='\(count)' unit='\(unit)' from='outage' last-day='keep' fact='law'/>"
    }
    let jurisdiction = try Given.jurisdiction(
      Given.fact("law", role: "reply") + element("escalate", 8, "week") + element("limit", 6, "month")
        + element("register", 1, "working-day") + element("escalate", 6, "calendar-day"))
    #expect(jurisdiction.registrations.map(Outline.text) == ["1 working-day from outage, keep, by law"])
    #expect(jurisdiction.limits.map(Outline.text) == ["6 month from outage, keep, by law"])
    #expect(
      jurisdiction.escalations.map(Outline.text) == [
        "8 week from outage, keep, by law", "6 calendar-day from outage, keep, by law",
      ])
    #expect(jurisdiction.replies.map(Outline.text) == ["2 week from receipt, keep"])
  }

  @Test func holidaysAndDaysThatAreWorkedOn() throws {
    let calendar = try Given.jurisdiction(
      """
      <holidays year='2026' verified-on='2026-11-22' source='the law'>
        <day date='2026-01-01' name='New Year'/><day date='2026-01-03' name='moved' working='yes'/>
      </holidays>
      """
    ).calendar
    func dayOff(_ date: String) throws -> String? { try calendar.dayOff(#require(CalendarDate(iso: date))) }
    #expect(try dayOff("2026-01-01") == "New Year")
    #expect(try dayOff("2026-01-02") == nil)
    #expect(try dayOff("2026-01-03") == nil, "a Saturday that is worked on")
    #expect(try dayOff("2026-01-04") == "Sunday")
    #expect(throws: WorkingCalendar.MissingYear.self) { try dayOff("2027-01-01") }
  }

  @Test func theZoneAndWhetherLittleIsKnown() throws {
    let known = try Given.jurisdiction("", attributes: "timezone='Europe/Kyiv' experimental='yes'")
    #expect(known.timeZone == "Europe/Kyiv" && known.isExperimental)
    let bare = try Given.jurisdiction("")
    #expect(bare.timeZone == nil && !bare.isExperimental && bare.code == "XX")
  }

  @Test func aPartMayHaveAZoneOfItsOwn() throws {
    let texts = [
      "XX": "<jurisdiction code='XX' timezone='Europe/Lisbon'>\(Given.leastClaim)</jurisdiction>",
      "XX-A": "<jurisdiction code='XX-A' part-of='XX' timezone='Atlantic/Azores'/>",
      "XX-B": "<jurisdiction code='XX-B' part-of='XX'/>",
    ]
    #expect(try Given.read("XX-A", texts: texts).timeZone == "Atlantic/Azores")
    #expect(try Given.read("XX-B", texts: texts).timeZone == "Europe/Lisbon")
    #expect(try Given.read("XX-B", texts: texts).code == "XX-B")
  }
}
