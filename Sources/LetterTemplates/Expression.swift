import SourceDiagnostics

/// What stands between the braces of a placeholder: a path and perhaps a formatter with its arguments.
struct Expression {
  /// A word of the expression and its place.
  struct Word {
    let text: String
    let range: SourceRange
  }

  let path: Word
  /// The formatter, then its arguments; empty when there is none.
  let formatter: [Word]
}

/// A run of template text: literal text and placeholders in turn.
enum TextPiece {
  case literal(String)
  case expression(Expression)
}

/// Cuts template text at its placeholders; `{{` and `}}` stand for single braces.
struct TextScanner {
  /// A fault in the text, at offsets into its UTF-8.
  struct Fault: Error {
    let fault: TemplateFault
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let place: (Range<Int>) -> SourceRange

  /// A scanner; `place` turns offsets into the text's UTF-8 into a place in the file.
  init(_ text: String, place: @escaping (Range<Int>) -> SourceRange) {
    bytes = Array(text.utf8)
    self.place = place
  }

  /// The pieces of the text and the faults found on the way.
  func scan() -> (pieces: [TextPiece], faults: [Fault]) {
    var pieces: [TextPiece] = []
    var faults: [Fault] = []
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), isDoubled {
        literal.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{") {
        let body = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
        guard body.endIndex < bytes.count, bytes[body.endIndex] == UInt8(ascii: "}") else {
          faults.append(Fault(fault: .unclosed, range: index..<index + 1))
          index = body.endIndex
          continue
        }
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        literal = []
        switch expression(in: body.indices) {
        case .success(let expression): pieces.append(.expression(expression))
        case .failure(let fault): faults.append(fault)
        }
        index = body.endIndex + 1
      } else if byte == UInt8(ascii: "}") {
        faults.append(Fault(fault: .unopened, range: index..<index + 1))
        index += 1
      } else {
        literal.append(byte)
        index += 1
      }
    }
    if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
    return (pieces, faults)
  }

  private func expression(in body: Range<Int>) -> Result<Expression, Fault> {
    let halves = bytes[body].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let whole = body.lowerBound - 1..<body.upperBound + 1
    guard let first = halves.first, let path = words(in: first).first else {
      return .failure(Fault(fault: .emptyPlaceholder, range: whole))
    }
    guard halves.count <= 2 else { return .failure(Fault(fault: .twoFormatters, range: whole)) }
    if words(in: first).count > 1 {
      return .failure(Fault(fault: .spaceInPath, range: whole))
    }
    let formatter = halves.count == 2 ? words(in: halves[1]) : []
    if halves.count == 2, formatter.isEmpty {
      return .failure(Fault(fault: .noFormatter, range: whole))
    }
    return .success(Expression(path: path, formatter: formatter))
  }

  private func words(in part: ArraySlice<UInt8>) -> [Expression.Word] {
    part.split(whereSeparator: { $0 <= 0x20 }).map {
      Expression.Word(text: String(decoding: $0, as: UTF8.self), range: place($0.startIndex..<$0.endIndex))
    }
  }
}
