/// A noun that can be counted, with a form for every grammatical case and plural category of its language.
package struct Noun: Sendable {
  /// The name by which templates ask for it, such as `working-day`.
  package let id: String
  /// All forms, case after case, each with a place for every plural category; empty where the rules never lead.
  private let forms: [String]

  init(id: String, forms: [String]) {
    self.id = id
    self.forms = forms
  }

  /// The form for one case, counted from 0 in the order of the language, and one category.
  func form(grammaticalCase: Int, category: PluralCategory) -> String {
    forms[grammaticalCase * PluralCategory.allCases.count + category.rawValue]
  }
}
