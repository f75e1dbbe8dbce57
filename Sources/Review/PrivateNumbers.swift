/// Numbers that a complaint should not hold, found by their form and their check digits.
package enum PrivateNumbers {
  package enum Kind: String, Sendable, CaseIterable {
    /// A citizen's number: the Dutch BSN, the Romanian CNP, the Ukrainian taxpayer's number.
    case identity = "identity-number"
    /// The number of a payment card.
    case card = "card-number"
    /// An international bank account number.
    case account = "bank-account"
    /// One whose check digits are wrong.
    case wrongAccount = "wrong-iban"
    /// A mobile phone.
    case phone = "other-phone"
  }

  package struct Found: Sendable {
    package let kind: Kind
    /// The place in the UTF-8 of the text.
    package let range: Range<Int>
  }

  /// The numbers in a text, in order of place; each place has one.
  ///
  /// `country` is the jurisdiction: nine digits are a Dutch citizen's number only there.
  package static func find(in text: String, country: String) -> [Found] {
    let bytes = Array(text.utf8)
    var found: [Found] = []
    var index = 0
    while index < bytes.count {
      guard isAlphanumeric(bytes[index]), index == 0 || !isAlphanumeric(bytes[index - 1]) else {
        index += 1
        continue
      }
      if let place = account(bytes, at: index) ?? digits(bytes, at: index, country) {
        found.append(place)
        index = place.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: - IBAN (ISO 13616)

  /// Two capitals, two digits, and up to thirty letters and digits, perhaps in groups of four.
  private static func account(_ bytes: [UInt8], at start: Int) -> Found? {
    guard start + 4 <= bytes.count, isCapital(bytes[start]), isCapital(bytes[start + 1]),
      isDigit(bytes[start + 2]),
      isDigit(bytes[start + 3])
    else { return nil }
    var (characters, end, index) = ([UInt8](), start, start)
    while index < bytes.count, characters.count < 34 {
      let byte = bytes[index]
      if isDigit(byte) || isCapital(byte) {
        characters.append(byte)
        end = index + 1
      } else if byte != 0x20 || characters.count % 4 != 0 {
        break
      }
      index += 1
    }
    guard let length = lengths[String(decoding: characters.prefix(2), as: UTF8.self)] else { return nil }
    // A word in capitals may follow it.
    guard characters.count >= length else {
      return characters.count >= 12 && characters.dropFirst(4).contains(where: isDigit)
        ? Found(kind: .wrongAccount, range: start..<end) : nil
    }
    if characters.count > length {
      (characters, end) = (Array(characters.prefix(length)), start)
      var left = length
      while left > 0 {
        if isAlphanumeric(bytes[end]) { left -= 1 }
        end += 1
      }
    }
    return Found(kind: isValid(characters) ? .account : .wrongAccount, range: start..<end)
  }

  /// Whether the check digits of an IBAN are right: the remainder by 97 is 1 (ISO 7064).
  static func isValid(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      let value = isDigit(byte) ? Int(byte - 0x30) : Int(byte - 0x41) + 10
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    return remainder == 1
  }

  /// The length of an IBAN by its country (the registry of SWIFT), of those whose customers write such letters.
  private static let lengths = [
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
    "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21,
    "MD": 24,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "UA": 29,
  ]

  // MARK: - Digits

  /// A run of digits, perhaps in groups: a card, a citizen's number, a mobile phone.
  private static func digits(_ bytes: [UInt8], at start: Int, _ country: String) -> Found? {
    guard isDigit(bytes[start]) else { return nil }
    var (number, end, index) = ([Int](), start, start)
    while index < bytes.count, number.count < 20 {
      if isDigit(bytes[index]) {
        number.append(Int(bytes[index] - 0x30))
        end = index + 1
      } else if bytes[index] != 0x20 && bytes[index] != 0x2D || index != end {
        break
      }
      index += 1
    }
    if end < bytes.count, isAlphanumeric(bytes[end]) { return nil }
    let hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    let isGrouped = end - start > number.count
    func found(_ kind: Kind) -> Found { Found(kind: kind, range: (hasPlus ? start - 1 : start)..<end) }
    if !hasPlus {
      if (13...19).contains(number.count), "23456".utf8.contains(UInt8(number[0] + 0x30)), isLuhn(number),
        number.count != 13 || !isRomanian(number)
      {
        return found(.card)
      }
      if !isGrouped, number.count == 13, isRomanian(number) { return found(.identity) }
      if country == "NL", number.count == 9, number[0] != 0 || number[1] != 6, isDutch(number) {
        return found(.identity)
      }
      if country == "UA", !isGrouped, number.count == 10, isUkrainian(number) { return found(.identity) }
    }
    return isMobile(number, hasPlus: hasPlus, country) ? found(.phone) : nil
  }

  /// The check of payment cards (ISO/IEC 7812-1).
  static func isLuhn(_ number: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in number.reversed().enumerated() {
      let doubled = place.isMultiple(of: 2) ? digit : digit * 2
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && Set(number).count > 1
  }

  /// The eleven-test of the Dutch citizen's number: weights 9 to 2, and -1 for the last digit.
  static func isDutch(_ number: [Int]) -> Bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    let sum = zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return number.count == 9 && sum % 11 == 0 && Set(number).count > 1
  }

  /// The control digit of the Romanian personal code: weights 279146358279, remainder by 11, 10 counts as 1; and a day
  /// of birth that can be.
  static func isRomanian(_ number: [Int]) -> Bool {
    guard number.count == 13, (1...9).contains(number[0]) else { return false }
    let (month, day) = (number[3] * 10 + number[4], number[5] * 10 + number[6])
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    let weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]
    let remainder = zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return (remainder == 10 ? 1 : remainder) == number[12]
  }

  /// The control digit of the Ukrainian taxpayer's number: weights -1 5 7 9 4 6 10 5 7, remainder by 11, then by 10.
  static func isUkrainian(_ number: [Int]) -> Bool {
    guard number.count == 10, Set(number).count > 1 else { return false }
    let weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
    let remainder = zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return (remainder + 11) % 11 % 10 == number[9]
  }

  /// Whether a number is that of a mobile phone, as the country or its international form has it.
  private static func isMobile(_ number: [Int], hasPlus: Bool, _ country: String) -> Bool {
    func begins(_ prefix: [Int], _ length: Int) -> Bool {
      number.count == length && number.starts(with: prefix)
    }
    if hasPlus {
      return begins([3, 1, 6], 11) || begins([4, 4, 7], 12) || begins([7, 9], 11) || begins([4, 0, 7], 11)
        || begins([4, 9, 1], 13) || begins([4, 9, 1], 12) || begins([3, 8, 0], 12)
        || begins([3, 7, 3, 6], 11)
        || begins([3, 7, 3, 7], 11) || begins([3, 2, 4], 11)
    }
    return switch String(country.prefix(2)) {
    case "NL": begins([0, 6], 10)
    case "GB": begins([0, 7], 11)
    case "RU": begins([8, 9], 11)
    case "RO": begins([0, 7], 10)
    case "BE": begins([0, 4], 10)
    case "DE":
      begins([0, 1, 5], 11) || begins([0, 1, 6], 11) || begins([0, 1, 7], 11) || begins([0, 1, 5], 12)
    case "UA": begins([0], 10)
    case "MD": begins([0, 6], 9) || begins([0, 7], 9)
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte < 0x3A }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
