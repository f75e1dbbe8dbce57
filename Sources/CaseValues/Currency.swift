/// A currency of ISO 4217.
package struct Currency: Sendable, Hashable {
  /// The three letters of the code, packed, so that an amount of money stays a plain number.
  private let packed: UInt32

  /// The currency of that code, in capitals, or nil when ISO 4217 has none.
  package init?(code: some StringProtocol) {
    guard code.utf8.count == 3, Self.codes.contains(String(code)) else { return nil }
    packed = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The three letters, such as `EUR`.
  package var code: String {
    String(
      decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
  }

  /// How many decimals amounts of it have (ISO 4217, column "minor unit").
  package var decimals: Int {
    let code = code
    if Self.withoutDecimals.contains(code) { return 0 }
    return Self.withThreeDecimals.contains(code) ? 3 : 2
  }

  /// The codes of currencies in circulation, sorted.
  package static let known: [String] = codes.sorted()

  private static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
    "XPF",
  ]
  private static let withThreeDecimals: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
  private static let codes = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
    USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
