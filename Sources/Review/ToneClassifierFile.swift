internal import SourceDiagnostics

/// The file `tone.tsv` of a language: first a line for each code, with its letter and what a sentence has to begin with;
/// then, behind an empty line, a line for each feature with its weights.
///
///     a⇥insult⇥-97
///
///     ~idio⇥a212 c-14
///
/// Weights are hundredths. Lines that begin with `#` are remarks.
extension ToneClassifier {
  /// Reads the file; a code that the rules lack is no fault, for a folder of templates may have fewer rules.
  ///
  /// Throws the first thing that is wrong with it, for it is made by a program.
  static func read(_ file: SourceFile) throws(DiagnosticList) -> ToneClassifier {
    var lines = Lines(file)
    var (codes, biases): ([String], [Int32]) = ([], [])
    while let line = lines.next(), !line.isEmpty {
      if line.first == UInt8(ascii: "#") { continue }
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count == 3, columns[0].elementsEqual([letter(of: codes.count)]),
        let bias = integer(columns[2])
      else {
        throw lines.fault("this is not the line of a code", "write letter, code and number with tabs between")
      }
      codes.append(String(decoding: columns[1], as: UTF8.self))
      biases.append(bias)
    }
    var rows: [FoldedWord: Range<Int32>] = [:]
    var weights: [Weight] = []
    // A line has about twenty bytes, and two or three weights.
    rows.reserveCapacity(file.bytes.count / 16)
    weights.reserveCapacity(file.bytes.count / 8)
    while let line = lines.next() {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), tab > line.startIndex else {
        throw lines.fault("this is not the line of a feature", "write feature and weights with a tab between")
      }
      let first = Int32(weights.count)
      for entry in line[(tab + 1)...].split(separator: UInt8(ascii: " ")) {
        guard let letter = entry.first, letter >= Self.letter(of: 0), letter < Self.letter(of: codes.count),
          let value = integer(entry.dropFirst())
        else {
          throw lines.fault("a weight is not the letter of a code with a number", "write it as a12 or b-7")
        }
        weights.append(Weight(code: letter - Self.letter(of: 0), value: value))
      }
      let feature = FoldedWord(String(decoding: line[..<tab], as: UTF8.self))
      if rows.updateValue(first..<Int32(weights.count), forKey: feature) != nil {
        throw lines.fault("the feature '\(feature.text)' stands here a second time", "leave one of them")
      }
    }
    return ToneClassifier(codes: codes, biases: biases, rows: rows, weights: weights)
  }

  /// The file, from what was learned: each feature with its weights by code.
  package static func text(
    remark: String, codes: [String], biases: [Int], weights: [(feature: String, values: [Int])]
  ) -> String {
    func letter(_ code: Int) -> String { String(UnicodeScalar(Self.letter(of: code))) }
    let head = zip(codes, biases).enumerated().map { "\(letter($0))\t\($1.0)\t\($1.1)" }
    let lines = weights.map { feature, values in
      let entries = values.enumerated().filter { $0.element != 0 }.map { "\(letter($0.offset))\($0.element)" }
      return "\(feature)\t\(entries.joined(separator: " "))"
    }
    return (["# \(remark)"] + head + [""] + lines).joined(separator: "\n") + "\n"
  }

  private static func letter(of code: Int) -> UInt8 { UInt8(ascii: "a") + UInt8(clamping: min(code, 100)) }

  /// A number of at most six figures.
  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int32? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let figures = isNegative ? bytes.dropFirst() : bytes
    guard (1...6).contains(figures.count) else { return nil }
    var value: Int32 = 0
    for figure in figures {
      guard (0x30...0x39).contains(figure) else { return nil }
      value = value * 10 + Int32(figure - 0x30)
    }
    return isNegative ? -value : value
  }

  /// The lines of a file, one after the other.
  private struct Lines {
    private let file: SourceFile
    private var offset = 0
    private var line = 0..<0

    init(_ file: SourceFile) { self.file = file }

    mutating func next() -> ArraySlice<UInt8>? {
      guard offset < file.bytes.count else { return nil }
      let end = file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      line = offset..<end
      offset = end + 1
      return file.bytes[line]
    }

    func fault(_ message: String, _ hint: String) -> DiagnosticList {
      DiagnosticList([
        Diagnostic(
          code: "bad-tone", message, hint: "\(hint), or make the file anew as docs/review.md says",
          in: file,
          at: SourceRange(line.lowerBound, line.upperBound))
      ])
    }
  }
}
