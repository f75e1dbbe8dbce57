import CaseValues
import Recalculation
import TestSupport

/// What happened, made by chance: outages apart from each other, reports, visits, a start and a fee.
struct RandomCircumstances {
  let zone: String
  /// In order of time, with time between them.
  let outages: [Range<Int>]
  var circumstances: Circumstances
  private var numbers: SeededNumbers

  static let zones = ["Europe/Amsterdam", "Europe/London", "UTC", "America/New_York", "Australia/Lord_Howe"]

  static let zonesWithoutSummerTime = ["UTC", "Asia/Kolkata"]

  /// The case of that seed, in one of these zones.
  init(seed: UInt64, in zones: [String] = Self.zones, currency: Currency) {
    var numbers = SeededNumbers(seed: seed)
    zone = zones.randomElement(using: &numbers) ?? "UTC"
    // The years 2024 to 2026, often just before a change of the clocks or the end of a month.
    let moments = [1_711_846_800, 1_729_990_800, 1_709_161_200, 1_774_746_000, 1_792_890_000, 1_767_222_000]
    var at =
      Bool.random(using: &numbers)
      ? Int.random(in: 1_704_067_200..<1_796_000_000, using: &numbers) / 60 * 60
      : (moments.randomElement(using: &numbers) ?? 0) + 3600 * Int.random(in: -30...30, using: &numbers)
    var outages: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      at += [60, 3600, 86_400].randomElement(using: &numbers) ?? 60
      let length = Self.length(using: &numbers)
      outages.append(at..<at + length)
      at += length + Int.random(in: 1...40, using: &numbers) * 3600
    }
    self.outages = outages
    let fee = Money(minorUnits: Int.random(in: 0...12_000, using: &numbers), currency: currency)
    circumstances = Circumstances(
      outages: outages, fee: fee, sector: "telecom", letterDate: CalendarDate(dayNumber: 30_000))
    circumstances.isInScheme = true
    // At the beginning, some time after it, or beside it.
    circumstances.reports = outages.compactMap { outage in
      let delay = [0, 0, 3600, 40_000, 100_000, -1].randomElement(using: &numbers) ?? 0
      return Int.random(in: 0..<6, using: &numbers) == 0 ? nil : outage.lowerBound + delay
    }.sorted()
    circumstances.appointments = outages.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 }.map {
      .init(at: Moment(date: CalendarDate(dayNumber: $0.lowerBound / 86_400), second: 0), isKept: false)
    }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      let began = outages[0].lowerBound / 86_400 - Int.random(in: 1...3, using: &numbers)
      let promised = began - Int.random(in: 0...3, using: &numbers)
      circumstances.start = .init(
        promised: CalendarDate(dayNumber: promised), began: CalendarDate(dayNumber: began))
    }
    self.numbers = numbers
  }

  /// A length near the edges of the rules, or any up to 70 days.
  private static func length(using numbers: inout SeededNumbers) -> Int {
    let edge = ([1, 12, 24, 48, 72, 96, 744].randomElement(using: &numbers) ?? 1) * 3600
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0...3: return edge + Int.random(in: -1...1, using: &numbers)
    case 4...6: return Int.random(in: 1...3 * 86_400, using: &numbers)
    case 7...10: return Int.random(in: 1...10 * 86_400, using: &numbers)
    default: return Int.random(in: 1...70 * 86_400, using: &numbers)
    }
  }

  /// The same times told otherwise: cut in pieces that overlap or touch, some twice, in any order.
  mutating func toldOtherwise() -> Circumstances {
    var pieces: [Range<Int>] = []
    for outage in outages {
      let (from, to) = (outage.lowerBound, outage.upperBound)
      let cut = Int.random(in: from...to, using: &numbers)
      let back = Int.random(in: from...cut, using: &numbers)
      pieces += [from..<cut, back..<to]
      if Bool.random(using: &numbers) { pieces.append(back..<cut) }
    }
    pieces.shuffle(using: &numbers)
    var other = circumstances
    other.outages = pieces
    return other
  }

  /// The same, but that one outage ended later, still before the next.
  mutating func longer() -> Circumstances {
    var other = circumstances
    let index = Int.random(in: 0..<outages.count, using: &numbers)
    let most =
      index + 1 < outages.count ? outages[index + 1].lowerBound - outages[index].upperBound : 9 * 86_400
    let later = outages[index].upperBound + Int.random(in: 0..<most, using: &numbers)
    other.outages[index] = outages[index].lowerBound..<later
    return other
  }

  /// The last outage cut in two, each half told alone.
  mutating func halves() -> (whole: Circumstances, first: Circumstances, second: Circumstances) {
    var (whole, first, second) = (circumstances, circumstances, circumstances)
    let outage = outages[outages.count - 1]
    let cut = Int.random(in: outage.lowerBound...outage.upperBound, using: &numbers)
    whole.outages = [outage]
    first.outages = [outage.lowerBound..<cut]
    second.outages = [cut..<outage.upperBound]
    return (whole, first, second)
  }
}
