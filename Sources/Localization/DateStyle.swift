/// How much room a date or a time may take.
package enum DateStyle: Sendable, CaseIterable {
  /// In running text: `5 maart 2026`, `14.05 uur`.
  case long
  /// In a cell of a table: `05-03-2026`, `14:05`.
  case short
}
