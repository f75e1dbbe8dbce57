package import CaseValues
package import LetterDocument
package import Localization

/// A letter template that has been checked: filled with a checked case, it cannot fail.
package struct Template: Sendable {
  package let kind: String
  package let language: Language
  /// The version that its author gave it; printed at the end of a letter.
  package let version: String
  /// The fields that cases of this kind must have beyond those that every case has.
  package let requirements: [String]
  /// The ids of its clauses, in the order of the letter; each language has the same.
  package let clauses: [String]
  let page: PageSetup
  let nodes: [TemplateNode<BlockLeaf>]

  /// The letter that the template makes of a case.
  ///
  /// - Parameters:
  ///   - root: The slots of the record type that the template was checked against.
  ///   - isDraft: Whether each page is marked as a draft.
  ///   - provenance: The last line of the letter.
  /// - Returns: The letter, without anything of the case or the template in it but its words.
  package func fill(with root: [Slot], isDraft: Bool, provenance: String) -> Letter {
    var filler = TemplateFiller(root: root, language: language)
    let blocks = filler.blocks(of: nodes)
    let title = blocks.lazy.compactMap(Self.title).first ?? kind
    return Letter(
      language: language.code, title: title, layout: page.layout, marks: page.marks, isDraft: isDraft,
      runningLine: Inline.plainText(filler.inlines(of: page.running)), registration: filler.registration,
      blocks: blocks, provenance: provenance)
  }

  private static func title(of block: Block) -> String? {
    guard case .subject(let title, let heading) = block else { return nil }
    return Inline.plainText(heading.isEmpty ? title : title + [.text(" ")] + heading)
  }
}
