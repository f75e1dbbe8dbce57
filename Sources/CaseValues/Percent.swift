/// A part of something in hundredths of a percent, exact: 250 is 2.5 percent.
package struct Percent: Sendable, Hashable {
  /// Hundredths of a percent.
  package let hundredths: Int

  /// So many hundredths of a percent.
  package init(hundredths: Int) { self.hundredths = hundredths }

  /// The percentage that a text spells, such as `10` or `2.5`; nil when it is written otherwise, has more than two
  /// decimals, or is more than 1000.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.number(parts[0]), whole <= 1000 else { return nil }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard let decimals = Self.number(parts[1]), parts[1].utf8.count <= 2 else { return nil }
      hundredths += parts[1].utf8.count == 1 ? decimals * 10 : decimals
    }
    self.init(hundredths: hundredths)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 < 0x3A }) else {
      return nil
    }
    return Int(text)
  }
}

extension Percent: CustomStringConvertible {
  /// The number with a point and no more decimals than it has, such as `2.5`.
  package var description: String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
