/// What a pattern says.
///
/// A pattern is written as the words are: each stands for all its inflected forms. `=word` is just that form, `word*` all
/// words that begin so, `*word` all that end so, `a|b` either, `@name` a word of that list, `?word` perhaps, `!word` not that
/// word, `(a b / c)` either of several words, `_` any one word, `...` up to four, `...9` up to nine, `#` a number, `,` a
/// comma, `^` the beginning of a sentence, `$` its end, `$?` its end with a question mark.
indirect enum PatternSyntax: Equatable {
  case words([WordSyntax])
  case not(PatternSyntax)
  case sequence([PatternSyntax])
  case either([PatternSyntax])
  case optional(PatternSyntax)
  case any
  case gap(Int)
  case number(NumberForm)
  case comma, sentenceStart, sentenceEnd, questionEnd
}

/// A word of a pattern, folded.
enum WordSyntax: Hashable {
  case stem(FoldedWord)
  case form(FoldedWord)
  case prefix(FoldedWord)
  case suffix(FoldedWord)
  /// The words of a list, a set of the lexicon.
  case set(Int32)
}

/// What stands behind a list's name: its words, and those of its entries that are more than a word.
struct WordList {
  let words: [WordSyntax]
  let others: [PatternSyntax]
}
