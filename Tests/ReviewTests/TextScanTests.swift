@testable import Review
import Testing

/// A text cut into words.
struct TextScanTests {
  private func forms(_ text: String) -> [String] { TextScan(text).tokens.map(\.form) }

  @Test func wordsAreFoldedInEveryScript() {
    #expect(forms("Ещё раз: ЁЛКА, йод") == ["еще", "раз", "елка", "йод"])
    #expect(forms("Șase țări, Île, coöperatie") == ["sase", "tari", "ile", "cooperatie"])
    // The same letters with marks of their own.
    #expect(forms("S\u{326}ase coo\u{308}peratie е\u{308}лка") == ["sase", "cooperatie", "елка"])
    #expect(forms("Straße, GROẞ") == ["strasse", "gross"])
    #expect(forms("don’t ’s-avonds m-am") == ["don't", "s", "avonds", "m", "am"])
  }

  @Test func signsMayStandForLetters() {
    #expect(forms("id*ots, f**k, **ster") == ["id*ots", "f**k", "**ster"])
    #expect(TextScan("50% of a@b").tokens.filter(\.isMasked).map(\.form) == ["a*b"])
    #expect(TextScan("write to ann@example.com").tokens.filter(\.isMasked).isEmpty)
  }

  @Test func aMaskedWordIsFoundByItsLetters() {
    let finder = ReviewRules.Finder(rule: 0, group: 0)
    func matches(_ form: String, _ word: String) -> Bool {
      MaskedWord(word, finder: finder)?.matches(Array(form.unicodeScalars)) ?? false
    }
    #expect(matches("id*ot", "idiot"))
    #expect(matches("id*ots", "idiot"))
    #expect(matches("f**king", "fuck"))
    #expect(matches("f***er", "fucker"))
    #expect(matches("f***", "fuck"))
    #expect(!matches("f*", "fuck"))
    #expect(!matches("***k", "fuck"))
    #expect(!matches("id*om", "idiot"))
    #expect(!matches("a*", "ass"))
    #expect(!matches("**", "shit"))
    #expect(matches("*diot", "idiot"))
    #expect(matches("sh**head", "shithead"))
    #expect(!matches("f*ckabcdefgh", "fuck"))
  }

  @Test func lettersThatLookAlikeHideNoWord() {
    #expect(forms("идиoт cyka") == ["идиот", "cyka"])
    #expect(forms("idiоt") == ["idiot"])
  }

  @Test func quotedWordsAreSomebodyElses() {
    func quoted(_ text: String) -> [String] { TextScan(text).tokens.filter(\.isQuoted).map(\.form) }
    #expect(quoted("he said \"you idiot\" and left") == ["you", "idiot"])
    #expect(
      quoted("он сказал «дурацкий вопрос» и всё")
        == ["дурацкии", "вопрос"].map { $0.replacing("ии", with: "ий") })
    #expect(quoted("a spus „prost” azi") == ["prost"])
    #expect(quoted("hij zei ‘sukkel’ en hing op") == ["sukkel"])
    #expect(quoted("a 5\" screen that nobody closes") == [])
  }

  @Test func sentencesEndWithTheirMarks() {
    let scan = TextScan("No. Why? Because!! Vers. 2.5 is out")
    #expect(scan.tokens.map(\.sentence) == [0, 1, 2, 3, 4, 4, 4])
    #expect(scan.ends.prefix(3) == [nil, "?", "!"])
    #expect(scan.rows.count == 1)
  }

  @Test func abbreviationsInitialsAndOrdinalsEndNoSentence() {
    func sentences(_ text: String, _ abbreviations: Abbreviations) -> Int {
      Set(TextScan(text, abbreviations: abbreviations).tokens.map(\.sentence)).count
    }
    let german = Abbreviations(words: ["nr"], hasOrdinals: true)
    #expect(sentences("Vertrag Nr. A vom 3. März, gez. I. Iwanow. Ende", german) == 3)
    #expect(sentences("It was 12. Then it rang", .none) == 2)
  }

  @Test func anApostropheBeforeAWordOpensNoQuotation() {
    #expect(
      TextScan("op ‘t werk en ‘s avonds zei hij ‘sukkel’").tokens.filter(\.isQuoted).map(\.form) == ["sukkel"]
    )
  }

  @Test func aQuotationMayBeginWithAWordOfOneLetter() {
    #expect(TextScan("Hij zei: ‘U bent lastig’ en hing op").tokens.filter(\.isQuoted).count == 3)
  }

  @Test func placesAreThoseOfTheBytes() {
    let text = "Ёж 12.5 ok"
    let bytes = Array(text.utf8)
    #expect(
      TextScan(text).tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Ёж", "12.5", "ok"])
  }

  @Test func aWordWithAFigureIsACode() {
    #expect(TextScan("NEVA-4471 ABC1 XYZ").tokens.filter(\.isCode).map(\.form).contains("neva"))
    #expect(TextScan("KILO-X2 of HUIS 4").tokens.filter(\.isCode).map(\.form) == ["kilo", "x"])
  }

  @Test func quotationMarksOfEveryKindQuote() {
    func quoted(_ text: String) -> [String] { TextScan(text).tokens.filter(\.isQuoted).map(\.form) }
    for text in ["a \"b\" c", "a „b“ c", "a „b” c", "a «b» c", "a »b« c", "a ‚b‘ c", "a ‘b’ c", "a “b” c"] {
      #expect(quoted(text) == ["b"], "\(text)")
    }
    // One that nobody closes is none.
    #expect(quoted("a »b c") == [])
  }

  @Test func whatIsAskedInAQuotationIsAskedBySomebodyElse() {
    #expect(TextScan("He said \"is it on?\" and left").ends == [nil, nil])
    #expect(TextScan("Is it \"on\"? Yes!").ends == ["?", "!", nil])
    #expect(TextScan("Why \"?").ends == ["?", nil])
  }
}
