package import LetterDocument

/// Writes a letter in one format.
///
/// Rendering cannot fail: whatever can be wrong is found before a letter exists.
package protocol LetterRenderer: Sendable {
  /// The format's name, as the user writes it.
  static var name: String { get }
  /// What its file names end with, without the full stop.
  static var fileExtension: String { get }

  /// Appends the letter, both copies, to `output`.
  static func render(_ letter: Letter, into output: inout OutputBuffer)
}
