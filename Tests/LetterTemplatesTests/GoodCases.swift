/// The values that the good templates are filled with, by the name of the fixture.
enum GoodCases {
  static let values: [String: Given] = [
    "shortest": shortest,
    "flow-typing-all-there": full,
    "flow-typing-nothing-there": shortest,
    "every-formatter": full,
    "every-element": full,
    "every-directive-and-formatter": full,
    "lines-and-spaces": full,
    "include-inside-a-line": full,
    "nested-each": full,
    "hostile-values": hostile,
    "values-with-line-feeds": lineFeeds,
    "joined-pieces": full,
    "joined-pieces-nothing-there": shortest,
    "draft-with-unfilled-values": unfilled,
    "what-comes-out-empty-is-dropped": shortest,
    "words-and-comparisons": full,
    "xml-ways-to-write-text": shortest,
  ]

  private static let shortest: Given = [
    "date": "2026-03-09",
    "customer": ["name": "Anna de Vries", "address": ["Lindelaan 4"]],
    "company": ["name": "Voorbeeld B.V."],
    "service": ["name": "Internet", "sector": "telecom"],
    "incident": ["summary": "It is out.", "outages": [["from": "2026-03-01 18:20"]]],
    "demands": ["Repair it."],
  ]

  private static let full: Given = [
    "date": "2026-03-09",
    "customer": [
      "name": "Anna de Vries", "address": ["Lindelaan 4", "3571 AB Utrecht"], "phone": "+31 6 12345678",
      "account": "0041788",
    ],
    "company": ["name": "Voorbeeld B.V.", "addressee": "The Director", "address": ["Stationsplein 1"]],
    "service": [
      "name": "Internet 200", "sector": "energy", "contract": ["number": "VI-20391", "date": "2024-05-02"],
      "fee": "1234.50 EUR", "timezone": "Europe/Amsterdam",
    ],
    "incident": [
      "summary": "It is out.", "reported": "2026-03-01 18:45:30",
      "outages": [
        ["from": "2026-03-01 18:20", "to": "2026-03-06 11:40"], ["from": "2026-03-08 00:00"],
      ],
      "log": [
        [
          "at": "2026-03-01 18:45", "channel": "phone", "waited": 720,
          "adviser": ["name": "Kim", "number": 4471],
          "ticket": "T-88213", "mass-outage": false, "outcome": "They promised.",
          "promises": ["a call", "a visit"],
        ],
        ["at": "2026-03-03 09:05", "ticket": "refused", "mass-outage": true, "adviser": ["number": 12]],
        ["at": "2026-03-05 10:00"],
      ],
      "checks": ["modem", "cable", "socket"],
    ],
    "demands": ["Repair it.", "Answer me."],
    "enclosures": [["title": "Contract", "pages": 1], ["title": "Bill"], ["title": "Photos", "pages": 12]],
    "amount": [
      "total": "5.96 EUR", "time": 408_000,
      "lines": [["month": "2026-03-01", "days": 31, "time": 408_000, "share": "5.96 EUR"]],
    ],
  ]

  private static let hostile: Given = [
    "date": "2026-03-09",
    "customer": [
      "name": "<script>alert(1)</script>", "address": ["{customer.phone}", "]]>", "&amp; &#60;"],
      "phone": "{{date | date}}",
    ],
    "company": ["name": "A\u{202E}B.V. \u{200B}\u{A0}x", "address": ["  two  spaces  "]],
    "service": ["name": "</subject><p>", "sector": "telecom"],
    "incident": [
      "summary": "e\u{301} 👩‍👩‍👧 ș ț ё \u{7}", "outages": [["from": "2026-03-01 18:20"]],
    ],
    "demands": ["<if has=\"x\">", "*_`\\", "%s %d $(rm) ${x}"],
  ]

  private static let lineFeeds: Given = [
    "date": "2026-03-09",
    "customer": ["name": "Anna", "address": ["Lindelaan 4", "3571 AB\nUtrecht"]],
    "company": ["name": "Voorbeeld B.V."],
    "service": ["name": "Internet", "sector": "other"],
    "incident": [
      "summary": "One.\nTwo.\n\nFour.", "outages": [["from": "2026-03-01 18:20"]],
      "log": [["at": "2026-03-01 18:45", "outcome": "\nafter an empty line\n", "promises": ["a\nb", "c"]]],
    ],
    "demands": ["Repair it."],
  ]

  private static let unfilled: Given = [
    "date": .unfilled,
    "customer": ["name": .unfilled, "address": .unfilled, "phone": .unfilled, "account": .unfilled],
    "company": .unfilled,
    "service": [
      "name": .unfilled, "sector": .unfilled, "contract": .unfilled, "fee": .unfilled, "timezone": .unfilled,
    ],
    "incident": [
      "summary": .unfilled, "outages": [["from": .unfilled, "to": .unfilled]], "reported": .unfilled,
      "log": .unfilled, "checks": ["modem", .unfilled],
    ],
    "demands": .unfilled,
    "enclosures": [["title": .unfilled, "pages": .unfilled]],
    "amount": .unfilled,
  ]
}
