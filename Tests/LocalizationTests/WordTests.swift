import CaseValues
import Localization
import Testing

@Suite struct WordTests {
  @Test func givesTheWordsInTheOrderOfTheVocabulary() throws {
    let dutch = try BuiltInLanguages.language("nl")
    let line = Vocabulary("line", ["supervisor", "first"])
    #expect(dutch.words(line) == ["leidinggevende", "eerste lijn"])
    #expect(dutch.missingWords(of: line) == [])
  }

  @Test func tellsWhichWordsAreMissing() throws {
    let dutch = try BuiltInLanguages.language("nl")
    let channel = Vocabulary("channel", ["phone", "fax", "post", "telex"])
    #expect(dutch.words(channel) == nil)
    #expect(dutch.missingWords(of: channel) == ["fax", "telex"])
    #expect(dutch.missingWords(of: Vocabulary("planet", ["mars"])) == ["mars"])
  }

  @Test(arguments: BuiltInLanguages.codes)
  func hasTheVocabulariesOfTheCaseFile(_ code: String) throws {
    let language = try BuiltInLanguages.language(code)
    let vocabularies = [
      Vocabulary("channel", ["phone", "chat", "email", "visit", "post"]),
      Vocabulary("line", ["first", "second", "third", "supervisor"]),
      Vocabulary("sector", ["telecom", "energy", "water", "heating", "housing", "other"]),
      Vocabulary("flag", ["true", "false"]),
    ]
    for vocabulary in vocabularies {
      #expect(language.missingWords(of: vocabulary) == [], "\(vocabulary.name)")
    }
  }
}
