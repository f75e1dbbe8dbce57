import CaseFile
import Foundation
import LetterAssembly
import LetterDocument
import LetterRendering
import SourceDiagnostics
import Synchronization

/// A run of a batch: takes documents, and makes their letters some at a time.
///
/// Names are given in the order of the input before any letter of a group is made, so that the same input gives the
/// same files with any number of jobs. No more than one group of cases is held at a time.
struct BatchRun {
  private static let groupSize = 256

  private let desk: Desk
  private let names: NamePattern
  private let formats: [OutputFormat]
  /// Nil when nothing is to be written.
  private let folder: OutputFolder?
  private let workers: [Worker]
  private var group: [(document: DocumentSplitter.Piece, input: CaseInput)] = []
  private var taken = UniqueNames()
  private var log = FindingLog()
  private var number = 0
  private var made = 0
  /// How many letters, or whole documents, were not made.
  private(set) var failed = 0

  init(
    desk: Desk, names: NamePattern, formats: [OutputFormat], folder: OutputFolder?, jobs: Int, reviews: Bool
  ) {
    self.desk = desk
    self.names = names
    self.formats = formats
    self.folder = folder
    workers = (0..<jobs).map { _ in Worker(desk, reviews: reviews) }
  }

  /// Takes a document; its letters are made now or with the next ones.
  mutating func take(_ document: DocumentSplitter.Piece, from input: CaseInput) throws {
    group.append((document, input))
    if group.count >= Self.groupSize { try makeGroup() }
  }

  /// Notes an input of which nothing can be made.
  mutating func refuse(_ diagnostic: Diagnostic) {
    failed += 1
    log.add([diagnostic])
  }

  /// Makes the letters that are left, prints what was found and a summary.
  mutating func finish() throws {
    try makeGroup()
    if Console.isTerminal, folder != nil { Console.say("\r\u{1B}[K") }
    log.report()
    let letters = made == 1 ? "1 letter" : "\(made) letters"
    let rest = failed == 0 ? "" : "; \(failed) could not be made"
    Console.say(folder.map { "Made \(letters) in \($0.path)\(rest).\n" } ?? "Would make \(letters)\(rest).\n")
  }

  // MARK: - One group

  /// A case with the name of its letter.
  private struct Job: Sendable {
    let one: Case
    let name: String
  }

  private mutating func makeGroup() throws {
    let readings = perform(group.map(\.document)) { document, worker in worker.desk.cases(in: document) }
    var jobs: [Job] = []
    for (entry, readings) in zip(group, readings) {
      for reading in readings {
        number += 1
        log.add(reading.diagnostics)
        guard let one = reading.case else {
          failed += 1
          continue
        }
        jobs.append(
          Job(one: one, name: taken.claim(names.name(for: one, input: entry.input.stem, number: number))))
      }
    }
    group.removeAll(keepingCapacity: true)
    let (formats, folder) = (formats, folder)
    let outcomes = perform(jobs) { job, worker in worker.make(job.one, named: job.name, formats, in: folder) }
    for (job, findings) in zip(jobs, outcomes) {
      log.add(findings)
      if findings.hasErrors { failed += 1 } else { made += 1 }
      if folder == nil {
        let line = job.one.file.position(of: job.one.range.lowerBound).line
        try Console.write(
          "\(findings.hasErrors ? "cannot make" : "make")\t\(job.name)\t\(job.one.file.name):\(line)\n")
      }
    }
    if Console.isTerminal, folder != nil { Console.say("\r\u{1B}[K\(made + failed) ...") }
  }

  /// The results of the work on each item, in the order of the items, by all the workers.
  private func perform<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @Sendable (Item, inout Worker.State) -> Result
  ) -> [Result] {
    guard workers.count > 1, items.count > 1 else {
      return workers[0].state.withLock { state in items.map { work($0, &state) } }
    }
    let parts = Mutex([[Result]](repeating: [], count: workers.count))
    let size = (items.count + workers.count - 1) / workers.count
    let workers = workers
    DispatchQueue.concurrentPerform(iterations: workers.count) { index in
      let part = items.dropFirst(index * size).prefix(size)
      let results = workers[index].state.withLock { state in part.map { work($0, &state) } }
      parts.withLock { $0[index] = results }
    }
    return parts.withLock { Array($0.joined()) }
  }
}

/// One of those who make letters at the same time, with what it reuses from letter to letter.
private final class Worker: Sendable {
  struct State: ~Copyable {
    let desk: Desk
    var maker: LetterMaker
    /// Nil when nobody asked for advice.
    var review: CaseReview?
    var buffer = OutputBuffer()
    /// The files of one letter, before any of them is written.
    var outputs: [(name: String, bytes: [UInt8])] = []

    /// Makes one letter; returns what stood in the way.
    mutating func make(_ one: Case, named name: String, _ formats: [OutputFormat], in folder: OutputFolder?)
      -> [Diagnostic]
    {
      do throws(DiagnosticList) {
        let made = try maker.make(one, isDraft: false)
        // The review advises and never blocks.
        let remarks = made.warnings + ((try? review?.advice(on: one)) ?? [])
        guard let folder else { return remarks }
        return write(made.letter, named: name, formats, in: folder, for: one) + remarks
      } catch {
        return error.diagnostics
      }
    }

    /// Writes a letter in all formats, or in none when something is in the way of one.
    private mutating func write(
      _ letter: Letter, named name: String, _ formats: [OutputFormat], in folder: OutputFolder, for one: Case
    ) -> [Diagnostic] {
      outputs.removeAll(keepingCapacity: true)
      for format in formats {
        buffer.removeAll()
        format.render(letter, into: &buffer)
        outputs.append(("\(name).\(format.fileExtension)", buffer.withBytes { Array($0) }))
      }
      for isTrial in [true, false] {
        for (file, bytes) in outputs {
          do throws(OutputFolder.Fault) {
            if isTrial { _ = try folder.holds(bytes, in: file) } else { try folder.write(bytes, to: file) }
          } catch {
            return [
              Diagnostic(
                code: "not-written", "\(folder.path(of: file)) was not written: \(error.reason)",
                hint: error.hint(),
                in: one.file, at: one.range)
            ]
          }
        }
      }
      return []
    }
  }

  let state: Mutex<State>

  init(_ desk: Desk, reviews: Bool) {
    state = Mutex(
      State(desk: desk, maker: desk.maker(), review: reviews ? CaseReview(library: desk.library) : nil))
  }
}
