import CLibFuzzer
import Foundation
import FuzzSupport
import LetterAssembly
import LetterTemplates
import SourceDiagnostics

@main
struct FuzzTemplateReader {
  static func main() { exit(libfuzzer_run(CommandLine.argc, CommandLine.unsafeArgv)) }
}

/// The files that an input may stand for, in the order in which `Scripts/fuzz` numbers them: the first byte says which.
private let paths = [
  "en-GB/outage.xml", "en-GB/parts/log.xml", "en-GB/page.xml", "en-GB/language.xml", "jurisdictions/GB.xml",
]

private let braces = Array("{}".utf8)

/// The templates of the program for letters of one kind in one language, with one file replaced.
///
/// The others would cost time with each input, and are not used.
private struct OneLanguage: TemplateSource {
  private static let builtIn = BuiltInTemplateSource()
  private static let kept = builtIn.paths.filter {
    $0.hasPrefix("en-GB/") && $0 != "en-GB/recalculation.xml" || $0 == "jurisdictions/GB.xml"
  }

  let replaced: SourceFile

  var paths: [String] { Self.kept }
  func file(at path: String) -> SourceFile? {
    path == replaced.name ? replaced : Self.kept.contains(path) ? Self.builtIn.file(at: path) : nil
  }
}

/// One input: which file, and what it holds; from there to letters of a short and a full case.
@_cdecl("LLVMFuzzerTestOneInput")
public func readTemplates(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let number = Int(first &- UInt8(ascii: "0"))
  let file = SourceFile(name: paths[number % paths.count], bytes: Array(input.dropFirst()))
  let library = TemplateLibrary(OneLanguage(replaced: file))
  do throws(DiagnosticList) {
    _ = try library.template(kind: "outage", language: "en-GB")
    _ = try library.jurisdiction("GB")
  } catch {
    show(error.diagnostics)
    expect(error.diagnostics.hasErrors, "a template was refused without an error")
    return 0
  }
  // Two braces stand for one that is printed.
  let mayHaveBraces = zip(file.bytes, file.bytes.dropFirst()).contains { $0 == $1 && braces.contains($0) }
  Desk(library, isDraft: false).make(SampleCase.full, mayHaveBraces: mayHaveBraces)
  Desk(library, isDraft: true).make(SampleCase.short, mayHaveBraces: mayHaveBraces)
  return 0
}
