/// What a field of a case may hold.
///
/// The reader, the schema, the scaffold and the template checker read these.
package indirect enum FieldType: Sendable {
  /// Text on one line: a name, a number, a title.
  case line
  /// Text that may have several lines.
  case text
  /// A text on one line in which certain words have a meaning of their own, such as `refused` for a ticket.
  case lineOrWord(Vocabulary)
  /// One of a closed list of words.
  case word(Vocabulary)
  /// True or false.
  case flag
  /// A whole number in a range.
  case whole(ClosedRange<Int>)
  case date
  case moment
  case money
  /// A percentage, such as `10 %`.
  case percent
  /// A length of time in seconds.
  case duration
  /// A time zone's name of the IANA database.
  case timeZone
  case record(RecordType)
  case list(FieldType)
}

/// A closed list of words that a field may hold, and their name in the language data.
package final class Vocabulary: Sendable {
  package let name: String
  package let words: [String]
  private let packed: PackedNames

  /// A vocabulary; language data gives each of its words in the letter's language under `name`.
  package init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
    packed = PackedNames(words)
  }

  /// The index of the word that is spelt with these bytes.
  package func index(ofBytes bytes: UnsafeBufferPointer<UInt8>) -> Int? { packed.index(of: bytes) }
}

/// The fields that a mapping may have.
package final class RecordType: Sendable {
  /// What one such record is, in one or two English words, for messages: `log entry`.
  package let name: String
  package let fields: [Field]
  private let packed: PackedNames

  /// A record of these fields; their order is the order of the slots.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    packed = PackedNames(fields.map(\.name))
  }

  /// The slot of the field whose name is spelt with these bytes.
  package func index(ofBytes bytes: UnsafeBufferPointer<UInt8>) -> Int? { packed.index(of: bytes) }

  /// The slot of the field of that name.
  package func index(of name: some StringProtocol) -> Int? { fields.firstIndex { $0.name == name } }
}

/// One field of a record: the only place where it is declared.
package struct Field: Sendable {
  /// Whether a case must have it.
  package enum Presence: Sendable, Equatable {
    /// Every case has it.
    case required
    /// A case may leave it out; some kinds of letter may ask for it all the same.
    case optional
    /// A case may leave it out, and it is filled in before a letter is made: templates may rely on it.
    case defaulted
  }

  /// The key in the case file.
  package let name: String
  package let type: FieldType
  package let presence: Presence
  /// An example as the case file writes it, without quotes; language neutral where there is no `help` for it.
  package let example: String?

  /// A field.
  package init(_ name: String, _ type: FieldType, _ presence: Presence = .optional, example: String? = nil) {
    self.name = name
    self.type = type
    self.presence = presence
    self.example = example
  }
}
