/// How a language puts several things in a row: `a, b en c`.
struct Join: Sendable {
  /// Between two things when there are no more.
  let pair: String
  /// Between things of three or more, before all but the last.
  let between: String
  /// Before the last of three or more.
  let last: String

  /// What stands before the item at `index` of `count` items.
  func separator(before index: Int, of count: Int) -> String {
    if index == 0 { return "" }
    if count == 2 { return pair }
    return index == count - 1 ? last : between
  }
}
