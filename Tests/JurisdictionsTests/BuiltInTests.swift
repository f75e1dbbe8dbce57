import CaseValues
import Jurisdictions
import Recalculation
import SourceDiagnostics
import TestSupport
import Testing

/// The jurisdictions that the program carries.
@Suite struct BuiltInTests {
  /// What was read for the facts is not newer.
  private static let newestSource = CalendarDate(iso: "2026-06-30")
  private static let parts = ["GB-NIR", "GB-SCT"]

  @Test func theyAreThere() {
    #expect(
      Given.codes == [
        "BE", "DE", "EU", "GB", "GB-NIR", "GB-SCT", "MD", "NL", "RO", "RU", "UA", "US",
      ])
  }

  @Test(arguments: Given.codes)
  func hasNoFault(_ code: String) throws {
    do throws(DiagnosticList) {
      let jurisdiction = try Given.builtIn(code)
      #expect(jurisdiction.code == code)
      #expect(!jurisdiction.facts.isEmpty)
    } catch {
      Issue.record("\(DiagnosticRenderer().render(error.diagnostics))")
    }
  }

  @Test(arguments: Given.codes)
  func whatIsVerifiedHasASourceAndADay(_ code: String) throws {
    let newest = try #require(Self.newestSource)
    for fact in try Given.builtIn(code).facts {
      if fact.confidence == .verified {
        #expect(!fact.sources.isEmpty, "\(fact.id)")
        #expect(try #require(fact.verifiedOn, "\(fact.id)") <= newest, "\(fact.id)")
      }
      #expect(fact.article == nil || fact.confidence == .verified, "\(fact.id)")
    }
  }

  @Test(arguments: Given.codes)
  func onlyWhatIsVerifiedIsSaid(_ code: String) throws {
    for fact in try Given.builtIn(code).facts where !fact.sentences.isEmpty {
      #expect(fact.confidence == .verified, "\(fact.id)")
      #expect(fact.role != .caution && fact.role != .note, "\(fact.id)")
    }
  }

  @Test(arguments: Given.codes)
  func onlyWhatIsVerifiedDecides(_ code: String) throws {
    let jurisdiction = try Given.builtIn(code)
    let dated = [
      jurisdiction.replies, jurisdiction.registrations, jurisdiction.limits, jurisdiction.escalations,
    ]
    let facts = dated.joined().compactMap(\.fact) + jurisdiction.factsOfRule.values.joined()
    for fact in facts { #expect(fact.confidence == .verified, "\(fact.id)") }
    for deadline in jurisdiction.registrations + jurisdiction.limits + jurisdiction.escalations {
      #expect(deadline.fact != nil)
    }
  }

  /// An answer is asked for by a day in each case, whatever the sector, and a sum whatever the outage.
  @Test(arguments: Given.codes)
  func hasAReplyAndARuleForEveryCase(_ code: String) throws {
    let jurisdiction = try Given.builtIn(code)
    #expect(jurisdiction.replies.last?.fact == nil)
    #expect(jurisdiction.replies.filter { $0.fact == nil }.count == 1)
    let today = try #require(Self.newestSource)
    for sector in Given.surroundings.sectors {
      for isConsumer in [false, true] {
        let holding = Jurisdiction.holding(
          jurisdiction.replies, sector: sector, isConsumer: isConsumer, on: today)
        #expect(!holding.isEmpty, "\(sector)")
      }
    }
    guard case .rule(let last)? = jurisdiction.choices.last else {
      Issue.record("the last choice is no rule")
      return
    }
    #expect(last.conditions.sector == nil && !last.conditions.needsConsumer && !last.conditions.needsScheme)
    #expect(last.conditions.validity?.contains(today) ?? true)
  }

  /// A country without holidays can count neither working days nor a last day's.
  @Test(arguments: Given.codes)
  func countsWorkingDaysOnlyWhereItKnowsThem(_ code: String) throws {
    let jurisdiction = try Given.builtIn(code)
    let deadlines =
      jurisdiction.replies + jurisdiction.registrations + jurisdiction.limits + jurisdiction.escalations
    let year = try #require(CalendarDate(iso: "2026-01-01"))
    let isKnown = (try? jurisdiction.calendar.dayOff(year)) != nil
    #expect(isKnown || deadlines.allSatisfy { $0.term.lastDay == .keep && $0.term.unit != .workingDay })
    #expect(isKnown == !["EU", "UA"].contains(code))
  }

  @Test(arguments: parts)
  func aPartSharesTheRulesAndHasItsOwnHolidays(_ code: String) throws {
    let (part, whole) = (try Given.builtIn(code), try Given.builtIn("GB"))
    #expect(part.facts.map(\.id) == whole.facts.map(\.id))
    #expect(part.choices.map(Outline.text) == whole.choices.map(Outline.text))
    #expect(part.factsOfRule.mapValues { $0.map(\.id) } == whole.factsOfRule.mapValues { $0.map(\.id) })
    for list in [\Jurisdiction.replies, \.registrations, \.limits, \.escalations] {
      #expect(part[keyPath: list].map(\.term) == whole[keyPath: list].map(\.term))
    }
    #expect(part.timeZone == whole.timeZone)
    #expect(part.isExperimental == whole.isExperimental)
    for year in 2019...2030 {
      let days = try Self.daysOff(part, in: year)
      #expect(try days != Self.daysOff(whole, in: year), "\(year)")
      #expect(days.count > 104, "\(year)")
    }
  }

  @Test func thePartsDifferFromEachOther() throws {
    let (north, scotland) = (try Given.builtIn("GB-NIR"), try Given.builtIn("GB-SCT"))
    let (patrick, andrew) = (try Self.date("2026-03-17"), try Self.date("2026-11-30"))
    let second = try Self.date("2026-01-02")
    #expect(try north.calendar.dayOff(patrick) != nil && scotland.calendar.dayOff(patrick) == nil)
    #expect(try north.calendar.dayOff(andrew) == nil && scotland.calendar.dayOff(andrew) != nil)
    #expect(try north.calendar.dayOff(second) == nil && scotland.calendar.dayOff(second) != nil)
  }

  // MARK: - Traps

  @Test(arguments: Given.codes)
  func saysNothingThatIsATrap(_ code: String) throws {
    for fact in try Given.builtIn(code).facts {
      for (language, sentence) in fact.sentences {
        #expect(Traps.caught(in: sentence).isEmpty, "\(fact.id) in \(language)")
      }
      // Beside a sum or a date the article is named.
      guard let article = fact.article, fact.role != .caution, fact.role != .note else { continue }
      #expect(Traps.caught(in: article).isEmpty, "\(fact.id)")
    }
  }

  private static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private static func daysOff(_ jurisdiction: Jurisdiction, in year: Int) throws -> [String] {
    let first = try date("\(year)-01-01").dayNumber
    let last = try date("\(year)-12-31").dayNumber
    return try (first...last).compactMap { try jurisdiction.calendar.dayOff(CalendarDate(dayNumber: $0)) }
  }
}
