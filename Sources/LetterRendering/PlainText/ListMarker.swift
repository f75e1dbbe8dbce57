/// What an item of a list begins with.
enum ListMarker {
  case dash
  case number(Int)

  /// How wide it is, with the space behind it.
  var columns: Int {
    switch self {
    case .dash: 2
    case .number(let number): String(number).utf8.count + 2
    }
  }

  func write(to output: inout OutputBuffer) {
    switch self {
    case .dash: output.append("– ")
    case .number(let number):
      output.append(verbatim: String(number))
      output.append(". ")
    }
  }
}
