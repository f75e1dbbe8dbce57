import CLibFuzzer
import CaseFile
import Foundation
import FuzzSupport
import LetterAssembly
import SourceDiagnostics

@main
struct FuzzCaseReader {
  static func main() { exit(libfuzzer_run(CommandLine.argc, CommandLine.unsafeArgv)) }
}

private let library = TemplateLibrary(BuiltInTemplateSource())
private let desks = [Desk(library, isDraft: false), Desk(library, isDraft: true)]

/// One input: the size of the chunks in which a stream comes, and the stream; from there to the printed letters.
@_cdecl("LLVMFuzzerTestOneInput")
public func readCases(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first else { return 0 }
  let stream = input.dropFirst()
  let pieces = split(stream, chunk: max(1, Int(size)))
  let atOnce = split(stream, chunk: max(1, stream.count))
  expect(
    pieces.elementsEqual(atOnce, by: isSame), "the chunks in which a stream comes make no difference")
  for piece in pieces {
    switch piece {
    case .document(let file):
      for desk in desks { desk.make(file) }
    case .fault(let diagnostic): show([diagnostic])
    }
  }
  return 0
}

private func split(_ stream: ArraySlice<UInt8>, chunk: Int) -> [DocumentSplitter.Piece] {
  var splitter = DocumentSplitter(name: "case.yaml")
  var pieces: [DocumentSplitter.Piece] = []
  var rest = stream
  while !rest.isEmpty {
    pieces += splitter.feed(rest.prefix(chunk))
    rest = rest.dropFirst(chunk)
  }
  return pieces + splitter.finish()
}

private func isSame(_ one: DocumentSplitter.Piece, _ other: DocumentSplitter.Piece) -> Bool {
  switch (one, other) {
  case (.document(let one), .document(let other)):
    one.bytes == other.bytes && one.firstLine == other.firstLine
  case (.fault(let one), .fault(let other)): one.code == other.code
  default: false
  }
}
