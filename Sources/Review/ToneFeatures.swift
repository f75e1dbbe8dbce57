/// What the classifier sees of a sentence: its signs (folded words, numbers, commas, quotations, the mark at its end), each
/// two neighbours, and the pieces of four letters of each word, which stand for stems and endings in any language.
struct ToneFeatures {
  struct Sentence {
    /// From its first word to its last, in the UTF-8 of the text.
    fileprivate(set) var range: Range<Int>
    fileprivate let number: Int
    /// Its signs, from ``start`` to the mark at its end.
    fileprivate(set) var sequence: [String]
  }

  private static let start = "^"
  private static let number = "0"
  private static let comma = ","
  private static let quotation = "\""

  /// The sentences of a text; what is quoted in them is one sign, whatever it says.
  static func sentences(of scan: TextScan) -> [Sentence] {
    var sentences: [Sentence] = []
    func close() {
      guard let last = sentences.last else { return }
      sentences[sentences.count - 1].sequence.append(
        scan.ends[last.number].map { String(Character($0)) } ?? ".")
    }
    for token in scan.tokens {
      if sentences.last?.number != token.sentence {
        close()
        sentences.append(Sentence(range: token.range, number: token.sentence, sequence: [start]))
      }
      let at = sentences.count - 1
      sentences[at].range = sentences[at].range.lowerBound..<token.range.upperBound
      if token.followsComma, sentences[at].sequence.count > 1 { sentences[at].sequence.append(comma) }
      if !token.isQuoted {
        sentences[at].sequence.append(token.kind == .number ? number : token.form)
      } else if sentences[at].sequence.last != quotation {
        sentences[at].sequence.append(quotation)
      }
    }
    close()
    return sentences
  }

  /// The features of a sign by itself.
  static func own(of sign: String) -> [String] {
    let letters = Array("<\(sign)>".unicodeScalars)
    var features = [sign]
    guard sign.unicodeScalars.first?.properties.isAlphabetic ?? false, letters.count > pieceLength else {
      return features
    }
    for index in 0...letters.count - pieceLength {
      var piece = String.UnicodeScalarView("~".unicodeScalars)
      piece.append(contentsOf: letters[index..<index + pieceLength])
      features.append(String(piece))
    }
    return features
  }

  /// The feature of two neighbours.
  static func pair(_ first: String, _ second: String) -> String { "\(first) \(second)" }

  /// The feature of where a text stands.
  static func place(_ field: ReviewRules.Field) -> String { "@\(field.rawValue)" }

  private static let pieceLength = 4
}

extension ReviewRules {
  /// All features of a text, sentence by sentence; what a sentence repeats says no more.
  package func toneFeatures(of text: String, in field: Field) -> [String] {
    let scan = TextScan(text, abbreviations: abbreviations, hasCapitalNouns: hasCapitalNouns)
    return ToneFeatures.sentences(of: scan).flatMap { sentence in
      let signs = Set(sentence.sequence.dropFirst())
      let pairs = Set(zip(sentence.sequence, sentence.sequence.dropFirst()).map(ToneFeatures.pair))
      return [ToneFeatures.place(field)] + signs.flatMap(ToneFeatures.own) + pairs
    }
  }
}
