import ArgumentParser
import CaseValues
import Foundation

struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      "The letter's date where the case file names none (default: today).", valueName: "yyyy-mm-dd"))
  var text: String?

  mutating func validate() throws {
    if let text, CalendarDate(iso: text) == nil {
      throw ValidationError("'\(text)' is no date: write it like 2026-03-09.")
    }
  }

  /// The date for cases that have none: the option, else SOURCE_DATE_EPOCH (reproducible-builds.org), else today.
  func letterDate() throws -> CalendarDate {
    if let text, let date = CalendarDate(iso: text) { return date }
    return try Self.today()
  }

  /// The date of SOURCE_DATE_EPOCH where it is set, else of the machine's clock in its own zone.
  static func today() throws -> CalendarDate {
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), seconds >= 0, seconds < 253_402_300_800 else {
        throw Console.fail(
          .wrongUsage, "SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds",
          hint: "unset it, or give the date with --date")
      }
      return CalendarDate(dayNumber: seconds / 86_400)
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let date = CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return date ?? CalendarDate(dayNumber: Int(now) / 86_400)
  }
}
