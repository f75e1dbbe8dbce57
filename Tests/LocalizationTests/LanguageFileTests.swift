import CaseValues
import Foundation
import Localization
import SourceDiagnostics
import TestSupport
import Testing

@Suite struct LanguageFileTests {
  private static let fixtures = Folder.root.appending(path: "Tests/LocalizationTests/Fixtures")

  /// The folders of broken language files; each says in `stderr.txt` what is wrong.
  private static let broken = Folder.entries(of: fixtures).map(\.lastPathComponent).filter { $0 != "en-US" }

  private static func read(_ folder: String) throws -> Language {
    let bytes = try Data(contentsOf: fixtures.appending(path: "\(folder)/language.xml"))
    return try Language.read(SourceFile(name: "language.xml", bytes: Array(bytes)))
  }

  @Test func thereAreBrokenFiles() {
    #expect(Self.broken.count >= 10)
  }

  @Test(arguments: broken)
  func tellsEverythingThatIsWrong(_ folder: String) throws {
    let list = try #require(throws: DiagnosticList.self) { try Self.read(folder) }
    #expect(!list.diagnostics.isEmpty)
    try expectGolden(
      DiagnosticRenderer().render(list.diagnostics),
      at: Self.fixtures.appending(path: "\(folder)/stderr.txt"))
  }

  /// American English has what no built-in language has: a clock with twelve hours, the month before the day, a
  /// comma before "and", and a thousand without a comma.
  @Test func aNewLanguageIsOnlyAFile() throws {
    let american = try Self.read("en-US")
    let moment = try #require(Moment(iso: "2026-03-05 14:05"))
    let dollar = try #require(Currency(code: "USD"))
    #expect(american.dateTime(moment, .long) == "March\u{A0}5, 2026, at 2:05\u{A0}p.m.")
    #expect(american.dateTime(moment, .short) == "Mar.\u{A0}5, 2026 2:05\u{A0}p.m.")
    #expect(american.list(["a", "b"]) == "a and b")
    #expect(american.list(["a", "b", "c"]) == "a, b, and c")
    #expect(american.number(1234) == "1234")
    #expect(american.number(12_345) == "12,345")
    #expect(american.money(Money(minorUnits: -1_234_550, currency: dollar)) == "-$12,345.50")
    #expect(
      american.duration(seconds: 93_784) == "1\u{A0}day, 2\u{A0}hours, 3\u{A0}minutes, and 4\u{A0}seconds")
  }

  @Test(arguments: [
    ("00:00", "12:00\u{A0}a.m."), ("00:59", "12:59\u{A0}a.m."), ("11:59", "11:59\u{A0}a.m."),
    ("12:00", "12:00\u{A0}p.m."), ("13:00", "1:00\u{A0}p.m."), ("23:59", "11:59\u{A0}p.m."),
  ])
  func readsTheClockOfTwelveHours(_ time: String, _ expected: String) throws {
    let moment = try #require(Moment(iso: "2026-03-05 \(time)"))
    #expect(try Self.read("en-US").time(moment) == expected)
  }
}
