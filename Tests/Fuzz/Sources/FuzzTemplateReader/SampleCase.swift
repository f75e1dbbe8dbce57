import SourceDiagnostics

/// Cases for templates to be filled with.
enum SampleCase {
  /// Only what every case must have; a draft may lack what a template needs beyond that.
  static let short = SourceFile(
    name: "short.yaml",
    text: """
      complain: 1
      kind: outage
      language: en-GB
      customer: {name: N. N., address: [Street 1]}
      company: {name: Example Ltd}
      service: {name: Internet}
      incident:
        summary: It does not work.
        outages: [{from: 2026-03-01 10:00}]
      demands: [Repair it.]

      """)

  /// Everything that a case may have.
  static let full = SourceFile(
    name: "full.yaml",
    text: """
      complain: 1
      kind: outage
      language: en-GB
      jurisdiction: GB
      date: 2026-03-09
      place: Leeds
      customer:
        {name: Ann Lee, address: [4 Lime Road, Leeds], phone: "0113 4960000", email: a@example.org, account: "0041",
         consumer: yes}
      company: {name: Example Ltd, compensation-scheme: yes, addressee: Chief Executive, address: [1 Station Road], hand-in: front desk}
      service:
        name: Internet <200> & more
        sector: telecom
        contract:
          number: VI-20391
          date: 2024-05-02
          reply-days: 20
          clause: {place: section 7, percent: 2.5 %, per: day, after: 24 h, counted-from: report, limit: 9.00 GBP}
        fee: 42.50 GBP
        timezone: Europe/London
      incident:
        summary: |
          No internet.

          None at all.
        outages: [{from: 2026-02-27 18:20:05, to: 2026-03-02 11:40}, {from: 2026-03-03 10:00}]
        reported: 2026-03-01 18:45
        log:
          - at: 2026-03-01 18:45
            channel: phone
            line: second
            waited: 1 h 20 min
            adviser: {name: Kim, number: "4471"}
            ticket: T-88213
            mass-outage: yes
            outcome: Promised a call.
          - {at: 2026-03-02 09:00, channel: chat, ticket: refused, mass-outage: no, adviser: {number: "12"}}
        checks: [Modem switched off and on, Another cable]
        appointments: [{at: 2026-03-04 08:00, kept: no}, {at: 2026-03-05 08:00, kept: yes}]
        start: {promised: 2026-02-01, began: 2026-02-03}
      demands: [Repair it., Pay.]
      enclosures: [{title: Contract, pages: 2}, {title: Photograph}]
      registration: {received: 2026-03-09 14:05, number: 2026/1183}

      """)
}
