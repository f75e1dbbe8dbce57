import BuiltInTemplates
import CLibFuzzer
import Foundation
import FuzzSupport
import Review
import SourceDiagnostics

@main
struct FuzzReview {
  static func main() { exit(libfuzzer_run(CommandLine.argc, CommandLine.unsafeArgv)) }
}

/// One input: a letter, and what is to be read.
///
/// From `a` on the letter is the number of a language whose rules read a text. `t` is followed by a file of what a
/// classifier has learned, any other by a file of rules; with it a text is read that has something for each kind of step.
@_cdecl("LLVMFuzzerTestOneInput")
public func review(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  let number = Int(first) - Int(UInt8(ascii: "a"))
  if rules.indices.contains(number) {
    check(Reviewer(rules[number]), String(decoding: rest, as: UTF8.self))
  } else if first == UInt8(ascii: "t"), let rules = rules.first {
    do throws(DiagnosticList) {
      check(Reviewer(try rules.taught(by: SourceFile(name: "tone.tsv", bytes: rest))), sample)
    } catch {
      expect(!DiagnosticRenderer().render(error.diagnostics).isEmpty, "what is wrong is told")
    }
  } else {
    let file = SourceFile(name: "en-GB/review.xml", bytes: rest)
    do throws(DiagnosticList) {
      check(Reviewer(try ReviewRules.read(file, language: "en-GB")), sample)
    } catch {
      expect(!DiagnosticRenderer().render(error.diagnostics).isEmpty, "what is wrong is told")
    }
  }
  return 0
}

/// One for each language of the program, sorted.
private let rules: [ReviewRules] = BuiltInTemplates.files.map(\.path).sorted().compactMap { path in
  guard path.hasSuffix("/review.xml"), let language = path.split(separator: "/").first.map(String.init),
    let bytes = BuiltInTemplates.contents(ofFile: path),
    let tone = BuiltInTemplates.contents(ofFile: "\(language)/tone.tsv")
  else { return nil }
  return try? ReviewRules.read(SourceFile(name: path, bytes: bytes), language: language)
    .taught(by: SourceFile(name: "tone.tsv", bytes: tone))
}

private let sample = """
  You people, never ever answer! Is it "really" so hard?? On 3.5.2026 at 14:05 I paid €12.50, 15% more.
  The f**king line; идиоты, sort it out… A. B. called me ‘t a fool, NOT ADSL-2.
  """

/// Findings lie in the text, on whole letters, one behind the other.
private func check(_ reviewer: Reviewer, _ text: String) {
  let bytes = Array(text.utf8)
  for field in ReviewRules.Field.allCases {
    var last = 0
    for range in reviewer.remarks(on: text, in: field).compactMap(\.range) {
      expect(
        range.lowerBound >= last && range.upperBound <= bytes.count, "findings are in the text and in order")
      expect(String(validating: bytes[range], as: UTF8.self) != nil, "a finding is whole letters")
      last = range.lowerBound
    }
  }
}
