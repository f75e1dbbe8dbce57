internal import CaseValues

/// The slots of the log's entries that the program looks at.
package enum LogSlots {
  package static let at = slot("at")
  package static let channel = slot("channel")
  package static let adviser = slot("adviser")
  package static let ticket = slot("ticket")
  package static let outcome = slot("outcome")
  /// The word for a call among the channels.
  package static let phone = CaseCatalogue.channels.words.firstIndex(of: "phone") ?? 0

  private static func slot(_ name: String) -> Int {
    guard let slot = CaseCatalogue.logEntry.index(of: name) else {
      preconditionFailure("an entry of the log has no field \(name)")
    }
    return slot
  }
}
