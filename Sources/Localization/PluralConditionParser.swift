/// Reads a plural rule; the samples that CLDR writes behind it (`@integer 1, 21`) are skipped.
struct PluralConditionParser {
  /// What stands where the rule should go on otherwise.
  struct Fault: Error {
    /// What the rule needs here.
    let expected: String
    /// What is there instead, as offsets into the UTF-8 of the rule; empty at the end.
    let place: Range<Int>
  }

  private struct Token {
    let text: String
    let place: Range<Int>
  }

  private let tokens: [Token]
  private let end: Int
  private var next = 0

  static func parse(_ rule: String) throws(Fault) -> PluralCondition {
    var parser = PluralConditionParser(rule)
    return try parser.condition()
  }

  private init(_ rule: String) {
    let bytes = Array(rule.utf8)
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "@") {
      let length = Self.lengthOfToken(at: index, in: bytes)
      if bytes[index] > 0x20 {
        let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
        tokens.append(Token(text: text, place: index..<index + length))
      }
      index += length
    }
    self.tokens = tokens
    end = tokens.last?.place.upperBound ?? 0
  }

  /// A word, a number, `..`, `!=`, or a single character.
  private static func lengthOfToken(at start: Int, in bytes: [UInt8]) -> Int {
    func run(_ belongs: (UInt8) -> Bool) -> Int { bytes[start...].prefix(while: belongs).count }
    let rest = bytes[start...]
    if rest.starts(with: "..".utf8) || rest.starts(with: "!=".utf8) { return 2 }
    if isDigit(bytes[start]) { return run(isDigit) }
    if isLetter(bytes[start]) { return run(isLetter) }
    return 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  // MARK: - The grammar, from the whole to its parts

  private mutating func condition() throws(Fault) -> PluralCondition {
    var alternatives = [[try relation()]]
    while next < tokens.count {
      if take("and") {
        alternatives[alternatives.count - 1].append(try relation())
      } else if take("or") {
        alternatives.append([try relation()])
      } else {
        throw fault("'and' or 'or'")
      }
    }
    return PluralCondition(alternatives: alternatives)
  }

  private mutating func relation() throws(Fault) -> PluralCondition.Relation {
    guard next < tokens.count, let operand = PluralCondition.Operand(rawValue: tokens[next].text) else {
      throw fault("one of the letters n, i, v, w, f, t, c, e")
    }
    next += 1
    let modulus = take("%") ? try number(atLeast: 1) : 0
    let isNegated = take("!=")
    guard isNegated || take("=") else { throw fault(modulus == 0 ? "'%', '=' or '!='" : "'=' or '!='") }
    var ranges = [try range()]
    while take(",") { ranges.append(try range()) }
    return PluralCondition.Relation(
      operand: operand, modulus: modulus, isNegated: isNegated, ranges: ranges)
  }

  private mutating func range() throws(Fault) -> ClosedRange<UInt> {
    let lower = try number(atLeast: 0)
    return take("..") ? lower...(try number(atLeast: lower)) : lower...lower
  }

  private mutating func number(atLeast least: UInt) throws(Fault) -> UInt {
    guard next < tokens.count, let number = UInt(tokens[next].text), number >= least else {
      throw fault(least == 0 ? "a whole number" : "a whole number from \(least) up")
    }
    next += 1
    return number
  }

  private mutating func take(_ text: String) -> Bool {
    guard next < tokens.count, tokens[next].text == text else { return false }
    next += 1
    return true
  }

  private func fault(_ expected: String) -> Fault {
    Fault(expected: expected, place: next < tokens.count ? tokens[next].place : end..<end)
  }
}
