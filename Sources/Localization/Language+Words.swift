package import CaseValues

extension Language {
  /// The words of a vocabulary in the language, in the vocabulary's order; nil when one is missing.
  package func words(_ vocabulary: Vocabulary) -> [String]? {
    let known = data.vocabularies[vocabulary.name] ?? [:]
    let texts = vocabulary.words.compactMap { known[$0] }
    return texts.count == vocabulary.words.count ? texts : nil
  }

  /// The words of a vocabulary that the language data has no text for.
  package func missingWords(of vocabulary: Vocabulary) -> [String] {
    let known = data.vocabularies[vocabulary.name] ?? [:]
    return vocabulary.words.filter { known[$0] == nil }
  }
}
