internal import CaseValues
package import SourceDiagnostics

/// Reads a YAML document into typed cases.
package struct CaseReader: Sendable {
  private let catalogue: CaseCatalogue
  private let options: ReadingOptions
  private let completion: CaseCompletion

  /// A reader of the catalogue's fields.
  package init(catalogue: CaseCatalogue, options: ReadingOptions) {
    self.catalogue = catalogue
    self.options = options
    completion = CaseCompletion(catalogue: catalogue, options: options)
  }

  /// The cases of one YAML document: one, or one for each of its `incidents`; none when it is empty.
  ///
  /// A fault in one incident spoils only that one; a fault in what they share spoils them all and is told once.
  package func read(_ document: SourceFile) -> [CaseReading] {
    guard document.bytes.count <= ReadingLimits.documentBytes else {
      return [failed([Fault.documentSize.at(SourceRange(0, 1), in: document)])]
    }
    return document.bytes.withUnsafeBufferPointer { bytes in
      let check = TextCheck(bytes)
      if let fault = check.encodingFault {
        return [failed([Diagnostic(code: fault.code, fault.message, hint: fault.hint, in: document)])]
      }
      if let (fault, range) = check.fault { return [failed([fault.at(range, in: document)])] }
      let text = UnsafeBufferPointer(rebasing: bytes[check.start...])
      let events = YAMLEvents(text, base: check.start, isASCII: check.isASCII)
      var parser = DocumentParser(events, of: document, catalogue: catalogue, options: options)
      parser.read()
      return readings(of: parser)
    }
  }

  /// The cases of what a stream was cut into; a piece that is no document is a reading without a case.
  package func readings(of piece: DocumentSplitter.Piece) -> [CaseReading] {
    switch piece {
    case .document(let file): read(file)
    case .fault(let diagnostic): [CaseReading(refused: diagnostic)]
    }
  }

  /// That the source called `name` holds no case at all.
  package static func noCase(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code: "no-case", "the file holds no case", hint: "'complain new' writes a case file to fill in",
      in: file)
  }

  // MARK: -

  private func failed(_ diagnostics: [Diagnostic]) -> CaseReading {
    CaseReading(incident: nil, case: nil, diagnostics: diagnostics.sortedByPlace())
  }

  private func readings(of parser: borrowing DocumentParser) -> [CaseReading] {
    let findings = parser.findings
    if parser.isStopped { return [failed(findings)] }
    guard !parser.root.isEmpty else { return findings.isEmpty ? [] : [failed(findings)] }
    guard let key = parser.incidentsKey else {
      if parser.root[catalogue.incidentSlot].value.isAbsent, !options.isDraft {
        return [withoutIncident(parser)]
      }
      let merge = IncidentMerge(slots: parser.root, range: parser.rootRange)
      return [reading(merge, number: nil, extent: parser.extent, file: parser.file, findings)]
    }
    guard !parser.items.isEmpty, parser.root[catalogue.incidentSlot].range.end == 0 else {
      let hasIncident = parser.root[catalogue.incidentSlot].range.end != 0
      let fault = hasIncident ? Fault.incidentAndIncidents : .noIncidents
      // A list of the wrong shape was reported already.
      let isReported =
        !hasIncident && findings.contains { $0.message.hasPrefix("'\(CaseCatalogue.incidentsKey)' must") }
      return [failed(findings + (isReported ? [] : [fault.at(key, in: parser.file)]))]
    }
    return readings(ofItems: parser.items, parser)
  }

  /// A file with neither `incident` nor `incidents`: one finding for it, and what else is missing.
  private func withoutIncident(_ parser: borrowing DocumentParser) -> CaseReading {
    var slots = parser.root
    let slot = slots[catalogue.incidentSlot]
    let place = slot.range.end == 0 ? parser.rootRange : slot.range
    slots[catalogue.incidentSlot] = Slot(.unfilled(""), at: place)
    let merge = IncidentMerge(slots: slots, range: parser.rootRange)
    let rest = reading(merge, number: nil, extent: parser.extent, file: parser.file, parser.findings)
    return failed(rest.diagnostics + [Fault.noIncident.at(place, in: parser.file)])
  }

  private func readings(ofItems items: [DocumentParser.Item], _ parser: borrowing DocumentParser)
    -> [CaseReading]
  {
    var isOwn = [Bool](repeating: false, count: parser.findings.count)
    for item in items { for index in item.findings { isOwn[index] = true } }
    let shared = parser.findings.indices.filter { !isOwn[$0] }.map { parser.findings[$0] }
    var told = Set<String>()
    var readings: [CaseReading] = []
    for (index, item) in items.enumerated() {
      let own = Array(parser.findings[item.findings])
      let one = reading(item, number: index + 1, own, parser)
      // What the shared part lacks, every incident lacks: it is told with the first.
      let fresh = one.diagnostics.filter { told.insert("\($0.range?.start ?? 0) \($0.message)").inserted }
      readings.append(
        CaseReading(
          incident: index + 1, case: shared.hasErrors ? nil : one.case,
          diagnostics: ((index == 0 ? shared : []) + fresh).sortedByPlace()))
    }
    return readings
  }

  private func reading(
    _ item: DocumentParser.Item, number: Int, _ findings: [Diagnostic], _ parser: borrowing DocumentParser
  ) -> CaseReading {
    guard let slots = item.slots else {
      return CaseReading(incident: number, case: nil, diagnostics: findings.sortedByPlace())
    }
    let merge = IncidentMerge(
      shared: parser.root, at: parser.rootRange, with: slots, at: item.range, catalogue: catalogue)
    return reading(merge, number: number, extent: item.range, file: parser.file, findings)
  }

  private func reading(
    _ merge: IncidentMerge, number: Int?, extent: SourceRange, file: SourceFile, _ findings: [Diagnostic]
  ) -> CaseReading {
    var slots = merge.slots
    let more = completion.complete(&slots, at: merge.range, number: number).map {
      $0.fault.at($0.range, in: file)
    }
    let all = findings.isEmpty && more.isEmpty ? [] : (findings + more).sortedByPlace()
    let one = Case(slots: slots, file: file, incident: number, range: extent)
    return CaseReading(incident: number, case: all.hasErrors ? nil : one, diagnostics: all)
  }
}

extension Fault {
  /// A document that is too long to be read.
  static let documentSize = Fault(
    "too-large", "the case is longer than \(ReadingLimits.documentBytes >> 20) MiB",
    hint: "divide the file into several, or separate its cases by a line of three dashes: ---")
}
