import LetterAssembly
import Testing

/// The names of letters' files.
struct NamePatternTests {
  @Test(
    arguments: [
      ("2026-03-09-Anna de Vries-outage", "2026-03-09-Anna-de-Vries-outage"),
      ("../../etc/passwd", "etc-passwd"), ("/absolute", "absolute"),
      ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j"),
      (".hidden", "hidden"), ("..", "letter"), ("", "letter"), ("\u{0}\n\t", "letter"), ("name.", "name"),
      ("CON", "letter-CON"), ("nul.txt", "letter-nul.txt"), ("Соловьёва", "Соловьёва"),
      ("Ștefan Țurcanu", "Ștefan-Țurcanu"),
      ("O'Connor & Co", "O-Connor-Co"), ("\u{202E}cod", "cod"), ("😀", "letter"), ("a_b", "a_b"),
      ("--a--b--", "a-b"),
    ])
  func aNameIsSafeOnEveryFileSystem(text: String, name: String) {
    #expect(NamePattern.safe(text) == name)
  }

  @Test func aNameIsNeverTooLong() {
    for letter in ["a", "ё", "你", "e\u{301}"] {
      let name = NamePattern.safe(String(repeating: letter, count: 10_000))
      #expect((1...120).contains(name.utf8.count))
    }
  }

  @Test func namesThatDifferInCapitalsOrInTheirSpellingOfAccentsAreTheSame() {
    var names = UniqueNames()
    #expect(names.claim("Anna") == "Anna")
    #expect(names.claim("anna") == "anna-2")
    #expect(names.claim("Andr\u{E9}") == "Andr\u{E9}")
    #expect(names.claim("Andre\u{301}") == "Andre\u{301}-2")
    #expect(names.claim("anna-2") == "anna-2-2")
    #expect(names.claim("Anna") == "Anna-3")
  }
}
