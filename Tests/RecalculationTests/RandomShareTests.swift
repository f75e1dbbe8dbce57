import CaseValues
import Foundation
import Recalculation
import TestSupport
import Testing

/// Thousands of random cases against the same sum worked out in another way.
@Suite struct RandomShareTests {
  private static let count = 4000

  @Test func theTotalIsTheExactSumRoundedOnce() throws {
    for seed in 0..<UInt64(Self.count) {
      let random = try #require(RandomShare(seed: seed))
      let exact = try #require(
        ExactShare(fee: random.fee.minorUnits, outages: random.outages, zone: random.zone))
      #expect(Int128(random.share.total) == exact.total, "seed \(seed): \(random.json)")
    }
  }

  @Test func theLinesAddUpAndStayInTheirMonths() throws {
    for seed in 0..<UInt64(Self.count) {
      let random = try #require(RandomShare(seed: seed))
      let (share, fee) = (random.share, random.fee.minorUnits)
      let exact = try #require(ExactShare(fee: fee, outages: random.outages, zone: random.zone))
      #expect(share.lines.reduce(0) { $0 + $1.share } == share.total, "seed \(seed)")
      #expect(share.lines.reduce(0) { $0 + $1.seconds } == share.seconds, "seed \(seed)")
      let months = Dictionary(grouping: share.lines) { $0.month.year * 12 + $0.month.month - 1 }
      #expect(Set(months.keys) == Set(exact.seconds.keys), "seed \(seed): \(random.json)")
      for (month, lines) in months {
        let sum = lines.reduce(0) { $0 + $1.share }
        #expect(sum <= fee, "seed \(seed): month \(month) is above the fee")
        #expect(exact.isNear(sum, month: month), "seed \(seed): month \(month)")
        #expect(lines.allSatisfy { $0.share >= 0 && $0.seconds >= 0 && $0.month.day == 1 })
      }
    }
  }

  @Test func splittingAnOutageOrTurningTheOrderAroundChangesNothing() throws {
    for seed in 0..<UInt64(Self.count / 4) {
      let random = try #require(RandomShare(seed: seed))
      var clock = try #require(ZoneClock(name: random.zone))
      var numbers = SeededNumbers(seed: seed)
      var pieces = random.outages.flatMap { outage -> [Range<Int>] in
        let cut = Int.random(in: outage.lowerBound...outage.upperBound, using: &numbers)
        return [outage.lowerBound..<cut, cut..<outage.upperBound, outage]
      }
      pieces.shuffle(using: &numbers)
      let again = WorkedShare(of: random.fee, for: pieces, clock: &clock)
      #expect(again.total == random.share.total, "seed \(seed)")
      #expect(again.lines.map(\.share) == random.share.lines.map(\.share), "seed \(seed)")
      #expect(again.lines.map(\.from) == random.share.lines.map(\.from), "seed \(seed)")
    }
  }

  @Test func longerIsNeverLess() throws {
    for seed in 0..<UInt64(Self.count / 4) {
      let random = try #require(RandomShare(seed: seed))
      var clock = try #require(ZoneClock(name: random.zone))
      let longer = random.outages.map { $0.lowerBound - 60..<$0.upperBound + 3600 }
      let share = WorkedShare(of: random.fee, for: longer, clock: &clock)
      #expect(share.total >= random.share.total, "seed \(seed)")
    }
  }

  /// Writes cases with their shares to the file that `SHARES_JSON` names; see Scripts/verify-shares.py.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SHARES_JSON"] != nil))
  func writesCasesForTheOutsideJudge() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SHARES_JSON"])
    let lines = (0..<UInt64(Self.count)).compactMap { RandomShare(seed: $0 + 1_000_000)?.json }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
  }
}
