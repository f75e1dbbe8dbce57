import CaseValues
import Testing

/// Dates with a time of day.
@Suite struct MomentTests {
  @Test(
    arguments: [
      ("2026-03-01 18:20", "2026-03-01 18:20", 66_000, nil),
      ("2026-03-01T18:20", "2026-03-01 18:20", 66_000, nil),
      ("2026-03-01 00:00:00", "2026-03-01 00:00:00", 0, nil),
      ("2026-03-01 23:59:59", "2026-03-01 23:59:59", 86_399, nil),
      ("2026-10-25 02:30 +01:00", "2026-10-25 02:30 +01:00", 9000, 3600),
      ("2026-10-25 02:30+01:00", "2026-10-25 02:30 +01:00", 9000, 3600),
      ("2026-10-25T02:30:05-09:30", "2026-10-25 02:30:05 -09:30", 9005, -34_200),
      ("2026-10-25T02:30Z", "2026-10-25 02:30 +00:00", 9000, 0),
      ("2026-10-25 02:30 Z", "2026-10-25 02:30 +00:00", 9000, 0),
      ("2026-10-25 02:30 +14:00", "2026-10-25 02:30 +14:00", 9000, 50_400),
      ("2026-10-25 02:30 -00:30", "2026-10-25 02:30 -00:30", 9000, -1800),
    ] as [(String, String, Int, Int?)])
  func readsItsNotations(_ text: String, _ written: String, _ second: Int, _ offset: Int?) throws {
    let moment = try #require(Moment(iso: text))
    #expect(moment.description == written)
    #expect(moment.second == second)
    #expect(moment.offset == offset)
    #expect(Moment(iso: moment.description) == moment)
    #expect(moment.wallSeconds == moment.date.dayNumber * 86_400 + second)
  }

  @Test(arguments: [
    "", "2026-03-01", "2026-03-01 ", "2026-03-01 1:20", "2026-03-01 18.20", "2026-03-01 24:00",
    "2026-03-01 18:60",
    "2026-03-01 18:20:60", "2026-03-01 18:20:", "2026-03-01 18:20:5", "2026-03-01  18:20",
    "2026-03-01 18:20 ",
    "2026-03-01 18:20  +01:00", "2026-03-01 18:20 +1:00", "2026-03-01 18:20 +01", "2026-03-01 18:20 +0100",
    "2026-03-01 18:20 +15:00", "2026-03-01 18:20 +01:60", "2026-03-01 18:20 z", "2026-03-01 18:20 Zulu",
    "2026-03-01 18:20 CET", "2026-03-01t18:20", "2026-02-30 18:20", "2026-03-01 18:20:05.5",
    "2026-03-01 18:20 ±01:00",
    "2026-03-01 18:20 −01:00", "2026-03-01 18:2０",
  ])
  func refusesEveryOtherNotation(_ text: String) { #expect(Moment(iso: text) == nil) }

  @Test func whetherSecondsWereWrittenIsKept() throws {
    #expect(try #require(Moment(iso: "2026-03-01 18:20:00")).hasSeconds)
    #expect(try #require(Moment(iso: "2026-03-01 18:20")).hasSeconds == false)
  }
}
