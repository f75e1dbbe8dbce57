import CaseValues
import Foundation
import Testing

/// The currencies of ISO 4217 against those of CLDR, which tells of customs, not of the standard.
@Suite struct CurrencyTests {
  /// CLDR leaves out decimals that people no longer use; the standard has them, and so have bills.
  private static let decimalsOfISO = [
    "AFN": 2, "ALL": 2, "COP": 2, "IDR": 2, "IQD": 3, "IRR": 2, "KPW": 2, "LAK": 2, "LBP": 2, "MGA": 2,
    "MMK": 2,
    "PKR": 2, "RSD": 2, "SOS": 2, "SYP": 2, "YER": 2,
  ]

  @Test func decimalsAreThoseOfCLDROrOfISO() {
    var differing: [String: Int] = [:]
    for currency in Currency.known.compactMap({ Currency(code: $0) }) {
      let style = Decimal.FormatStyle.Currency(code: currency.code, locale: Locale(identifier: "en-GB"))
      let decimals = Decimal(1).formatted(style).split(separator: ".").dropFirst().first?.count ?? 0
      if decimals != currency.decimals { differing[currency.code] = currency.decimals }
    }
    #expect(differing == Self.decimalsOfISO)
  }

  /// Foundation counts as common what the standard has withdrawn.
  private static let withdrawn: Set = ["ANG", "CUC", "HRK", "SLL", "VEF"]
  /// In the standard, but not common to Foundation.
  private static let uncommon: Set = ["SVC"]

  @Test func codesAreThoseOfCLDROrOfISO() {
    let common = Set(Locale.commonISOCurrencyCodes)
    let known = Set(Currency.known)
    #expect(known.subtracting(common) == Self.uncommon)
    #expect(common.subtracting(known) == Self.withdrawn)
  }
}
