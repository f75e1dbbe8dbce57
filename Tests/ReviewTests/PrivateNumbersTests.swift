import Review
import Testing

/// Numbers that a complaint should not hold; the valid ones were checked with python-stdnum 1.20.
struct PrivateNumbersTests {
  private func kinds(_ text: String, in country: String = "NL") -> [String] {
    let bytes = Array(text.utf8)
    return PrivateNumbers.find(in: text, country: country).map {
      "\($0.kind.rawValue) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test func aDutchCitizensNumberPassesTheElevenTest() {
    #expect(kinds("mijn bsn is 111222333.") == ["identity-number 111222333"])
    #expect(kinds("klantnummer 111222334") == [])
    // Elsewhere nine digits are an account.
    #expect(kinds("account 111222333", in: "GB") == [])
  }

  @Test func aRomanianPersonalCodeHasAControlDigitAndADayOfBirth() {
    #expect(kinds("CNP 1630615123457", in: "RO") == ["identity-number 1630615123457"])
    #expect(kinds("cod 1630615123458", in: "RO") == [])
    #expect(kinds("cod 1639915123457", in: "RO") == [])
  }

  @Test func aUkrainianTaxpayersNumberHasAControlDigit() {
    #expect(kinds("код 1759013776", in: "UA") == ["identity-number 1759013776"])
    #expect(kinds("код 1759013770", in: "UA") == [])
  }

  @Test func aCardPassesTheTestOfItsDigits() {
    #expect(kinds("paid with 4111 1111 1111 1111 on 3 May") == ["card-number 4111 1111 1111 1111"])
    #expect(kinds("paid with 5500-0000-0000-0004") == ["card-number 5500-0000-0000-0004"])
    #expect(kinds("order 4111 1111 1111 1112") == [])
    #expect(kinds("contract 1234567890123456") == [])
  }

  @Test func aBankAccountHasCheckDigits() {
    #expect(kinds("IBAN NL91 ABNA 0417 1643 00 graag") == ["bank-account NL91 ABNA 0417 1643 00"])
    #expect(kinds("GB82WEST12345698765432") == ["bank-account GB82WEST12345698765432"])
    #expect(kinds("RO49AAAA1B31007593840000") == ["bank-account RO49AAAA1B31007593840000"])
    #expect(kinds("DE89 3704 0044 0532 0130 00.") == ["bank-account DE89 3704 0044 0532 0130 00"])
    #expect(kinds("NL91 ABNA 0417 1643 01") == ["wrong-iban NL91 ABNA 0417 1643 01"])
    #expect(kinds("model NL91 and GB82") == [])
  }

  @Test func aMobilePhoneIsThatOfTheCountry() {
    #expect(kinds("bel mijn buurman op 06-12345678") == ["other-phone 06-12345678"])
    #expect(kinds("bel +31 6 12345678") == ["other-phone +31 6 12345678"])
    #expect(kinds("ik belde 0800-1234 en 020 1234567") == [])
    #expect(kinds("позвоните +7 900 123-45-67", in: "RU") == ["other-phone +7 900 123-45-67"])
    #expect(kinds("call 07700 900123", in: "GB") == ["other-phone 07700 900123"])
  }

  @Test func datesTimesAndSumsAreNone() {
    #expect(
      kinds("Op 2026-03-01 18:45 kreeg ik ticket T-88213, factuur 20260312, € 1234,56, 12.03.2026.") == [])
  }
}
