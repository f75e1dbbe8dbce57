import CaseValues
import LetterAssembly

/// What to do with letters once they are made.
enum Advice {
  /// The lines to print behind the names of the files.
  static func after(_ letters: [LetterMaker.Made], isDraft: Bool) -> String {
    var advice = ""
    let unfilled = letters.flatMap(\.unfilled)
    if isDraft {
      advice +=
        unfilled.isEmpty
        ? "Nothing is left to fill in: without --draft it is a letter to hand in.\n"
        : "Still to be filled in: \(unfilled.joined(separator: ", ")).\n"
    } else {
      let these = letters.count == 1 ? "it" : "each letter"
      advice +=
        "Print \(these), sign both copies, hand both in and have both stamped; the second copy is yours.\n"
    }
    if let date = letters.lazy.compactMap(\.givenDate).first {
      advice +=
        "The case names no date, so the letter bears \(date): to keep it so, write into the file  date: \(date)\n"
    }
    return advice
  }
}
