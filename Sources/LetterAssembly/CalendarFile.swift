package import CaseFile
import CaseValues
import Jurisdictions
import Recalculation

/// The days to remember about a letter as a calendar file: RFC 5545, one event a day, with an alarm.
package struct CalendarFile {
  private var lines: [String]
  /// 1 once the letter has been received, so that its days replace those that were counted from its date.
  private var sequence = 0

  /// A calendar without events; `program` is the name and version of the program that makes it.
  package init(program: String) {
    lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//complain//\(Self.escaped(program))//EN",
      "CALSCALE:GREGORIAN",
    ]
  }

  /// Adds the days of a letter: the answer is due, and the customer's own time limit ends.
  ///
  /// Nothing is added when the days cannot be counted.
  package mutating func add(_ assessment: Assessment, of one: Case, paths: CasePaths) {
    guard let deadlines = assessment.deadlines else { return }
    let stamp = assessment.letterDate
    let bodies = assessment.verified(.next).flatMap(\.bodies)
    let next = bodies.isEmpty ? "" : " Next, without one that settles it: \(bodies.joined(separator: ", "))."
    let company = text(paths.company, of: one)
    let service = text(paths.service, of: one)
    // What tells letters apart stands first: the name is cut off behind so many letters.
    let outage = assessment.downtime?.outages.first.map { "-\($0.from)" } ?? ""
    let identity = NamePattern.safe(
      "\(stamp)\(outage)-\(one.incident ?? 1)-\(text(paths.customer, of: one))-\(company)-\(service)")
    sequence = deadlines.reply.start == .receipt ? 1 : 0
    event(
      on: deadlines.reply.end.date, id: "reply-\(identity)", stamp: stamp,
      summary: "Answer of \(company) is due",
      description: "Complaint about \(service), letter of \(stamp).\(next)",
      alarmDays: 0)
    if let limit = deadlines.limit {
      event(
        on: limit.end.date, id: "limit-\(identity)", stamp: stamp,
        summary: "Last day to claim from \(company)",
        description: "Complaint about \(service), letter of \(stamp): the time limit for the claim ends.",
        alarmDays: 7)
    }
  }

  /// The bytes of the file: lines of at most 75 octets that end with CR LF.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines + ["END:VCALENDAR"] { Self.fold(line, into: &bytes) }
    return bytes
  }

  // MARK: -

  private func text(_ path: FieldPath, of one: Case) -> String { path.notation(of: one[path].value) }

  private mutating func event(
    on date: CalendarDate, id: String, stamp: CalendarDate, summary: String, description: String,
    alarmDays: Int
  ) {
    lines += [
      "BEGIN:VEVENT", "UID:\(Self.escaped(id))@complain.invalid", "DTSTAMP:\(Self.basic(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.basic(date))", "DTEND;VALUE=DATE:\(Self.basic(date.next))",
      "SUMMARY:\(Self.escaped(summary))", "DESCRIPTION:\(Self.escaped(description))", "SEQUENCE:\(sequence)",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(summary))",
      // Nine in the morning, so many days before.
      "TRIGGER:\(alarmDays == 0 ? "PT9H" : "-P\(alarmDays - 1)DT15H")", "END:VALARM", "END:VEVENT",
    ]
  }

  private static func basic(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

  /// Text as RFC 5545 writes it (section 3.3.11); control characters, which it does not have, are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Breaks a line behind at most 75 octets, between characters (section 3.1).
  private static func fold(_ line: String, into bytes: inout [UInt8]) {
    var room = 75
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if encoded.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [0x0D, 0x0A]
  }
}
