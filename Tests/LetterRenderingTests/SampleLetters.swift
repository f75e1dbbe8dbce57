import LetterDocument
import Testing

/// Letters built by hand: what templates make, and what no template should.
struct SampleLetter: CustomTestStringConvertible {
  let name: String
  let letter: Letter

  var testDescription: String { name }

  static let all = [dutchOutage, russianRecalculation, americanDraft, bare, hostile]

  static let dutchOutage = SampleLetter(
    name: "nl-outage",
    letter: Letter(
      language: "nl", title: "Klacht over een storing",
      layout: Layout(paper: .a4, parties: .left, subject: .left), marks: dutchMarks, isDraft: false,
      runningLine: "Anna de Vries · klantnummer 0041788", registration: dutchRegistration,
      blocks: [
        .part(.sender, lines("Anna de Vries", "Lindelaan 4", "3571 AB Utrecht", "+31 6 12345678")),
        .part(
          .addressee,
          lines("Voorbeeld Internet B.V.", "t.a.v. de directeur", "Stationsplein 1", "3511 ED Utrecht")),
        .part(.dateline, lines("Utrecht, 9 maart 2026")),
        .part(.references, lines("Klantnummer: 0041788", "Contract: VI-20391 van 2 mei 2024")),
        .subject(title: text("Onderwerp: Klacht over een storing van Internet 200 Mbit/s"), heading: []),
        .part(.salutation, lines("Geachte heer of mevrouw,")),
        .heading(text("Wat is het probleem?")),
        .paragraph([
          .text("Sinds "), .strong(text("1 maart 2026, 18.20 uur")),
          .text(
            " heb ik geen internet. Ondanks drie telefoongesprekken is er geen monteur geweest, en ook op mijn "
          ),
          .emphasis(text("schriftelijke")), .text(" vraag van 3 maart kwam geen antwoord."),
        ]),
        .paragraph(text("Ik heb drie keer gebeld:")),
        .part(
          .log,
          [
            .list(
              Block.List(
                isOrdered: true,
                items: [
                  entry(
                    "1 maart 2026, 18.45 uur",
                    "Kim (nr. 4471), eerstelijns: terugbellen binnen 24 uur. Wachttijd 12 minuten. Melding T-88213."
                  ),
                  entry("3 maart 2026, 9.10 uur", "Een melding werd geweigerd."),
                  entry("5 maart 2026, 16.02 uur", "Monteur over zes dagen."),
                ]))
          ]),
        .paragraph(text("Ik heb zelf gecontroleerd:")),
        .list(
          Block.List(
            isOrdered: false,
            items: [
              [.paragraph(text("Modem uit- en aangezet"))],
              [
                .paragraph(
                  text(
                    "Een andere kabel geprobeerd; de verbinding bleef ook daarna op alle apparaten in huis weg"
                  ))
              ],
            ])),
        .heading(text("Hoe is het bedrag berekend?")),
        .table(workings),
        .part(
          .demands,
          [
            .heading(text("Wat verwacht ik van u?")),
            .list(
              Block.List(
                isOrdered: true,
                items: [
                  [.paragraph(text("Herstel de verbinding binnen 24 uur."))],
                  [
                    .paragraph(
                      text(
                        "Betaal € 6,24 terug op rekening NL91 ABNA 0417 1643 00, binnen veertien dagen na ontvangst van deze brief."
                      ))
                  ],
                ])),
          ]),
        .part(.closing, [.paragraph(text("Met vriendelijke groet,")), dutchSignature]),
        .part(
          .enclosures,
          [
            .paragraph(text("Bijlagen (kopieën):")),
            .list(
              Block.List(
                isOrdered: true,
                items: [
                  [.paragraph(text("Kopie contract, 2 bladen"))], [.paragraph(text("Factuur februari"))],
                ])),
          ]),
      ],
      provenance: "complain 1.0 · outage/nl 2026-03"))

  /// Addresses on the right, a centred title with its heading, more than nine demands.
  static let russianRecalculation = SampleLetter(
    name: "ru-recalculation",
    letter: Letter(
      language: "ru", title: "Претензия о перерасчёте",
      layout: Layout(paper: .a4, parties: .right, subject: .centre),
      marks: Marks(
        companyCopy: "Экземпляр 1 из 2 – для организации", customerCopy: "Экземпляр 2 из 2 – для абонента",
        page: ["Страница ", " из ", ""], draft: "ПРОЕКТ"),
      isDraft: false, runningLine: "Петрова Анна Сергеевна · лицевой счёт № 0041788",
      registration: Registration(
        title: text("Отметка о получении"),
        fields: [
          FormField(label: text("Получено (дата, время)"), value: text("9 марта 2026 г., 14:05")),
          FormField(label: text("Вх. № и дата"), value: []),
          FormField(label: text("Принял(а): фамилия, имя, отчество полностью"), value: []),
          FormField(label: text("Должность"), value: []), FormField(label: text("Подпись"), value: []),
        ],
        stamp: text("Место для штампа организации")),
      blocks: [
        .part(
          .addressee,
          lines(
            "Генеральному директору", "ООО «Пример Телеком»",
            "101000, г. Москва, ул. Примерная, д. 1, строение 2")),
        .part(
          .sender,
          lines("Абонент: Петрова Анна Сергеевна", "115035, г. Москва, ул. Садовническая, д. 5, кв. 17")),
        .subject(
          title: text("Претензия"),
          heading: text(
            "о перерасчёте абонентской платы за время перерыва в оказании услуг связи по договору № 5531 от 12 мая 2024 г."
          )),
        .paragraph(
          text(
            "С 1\u{A0}марта 2026\u{A0}г. с 18:20 услуга доступа в Интернет не оказывается. О перерыве сообщено по телефону в тот же день и ещё дважды после этого."
          )),
        .table(
          Block.Table(
            alignments: [.start, .end, .end, .start, .end],
            header: ["Месяц", "Абонентская плата", "Дней в месяце", "Время без услуги", "К возврату"].map(
              text),
            rows: [
              row("март 2026 г.", "850,00 ₽", "31", "4 дня 17 часов 20 минут", "129,41 ₽"),
              row("апрель 2026 г.", "850,00 ₽", "30", "1 день", "28,33 ₽"),
              row("Сумма к возврату", "", "", "", "157,74 ₽", isTotal: true),
            ])),
        .part(
          .demands,
          [
            .paragraph([.strong(text("ПРОШУ:"))]),
            .list(
              Block.List(
                isOrdered: true,
                items: (1...11).map {
                  [
                    .paragraph(
                      text(
                        "Требование \($0): восстановить оказание услуги в течение десяти дней со дня получения претензии."
                      ))
                  ]
                })),
          ]),
        .part(.closing, lines("Ответ прошу направить в письменной форме.")),
        .signature([
          FormField(label: text("Дата"), value: text("9 марта 2026 г.")),
          FormField(label: text("Подпись"), value: []),
          FormField(label: text("Расшифровка подписи"), value: []),
        ]),
      ],
      provenance: "complain 1.0 · recalculation/ru 2026-03"))

  static let americanDraft = SampleLetter(
    name: "en-US-draft",
    letter: Letter(
      language: "en-US", title: "Formal complaint",
      layout: Layout(paper: .letter, parties: .left, subject: .left), marks: englishMarks, isDraft: true,
      runningLine: "John A. Smith · account number 7781",
      registration: Registration(
        title: text("Acknowledgement of receipt"),
        fields: ["Received (date, time)", "Received by (print name)", "Signature"].map {
          FormField(label: text($0), value: [])
        },
        stamp: text("Stamp")),
      blocks: [
        .part(.sender, lines("John A. Smith", "1 Main Street", "Springfield, IL 62701")),
        .subject(title: text("Formal complaint:"), heading: text("no service since March 1")),
        .paragraph(text("My service does not work.")),
        .part(.closing, lines("Sincerely,")),
        .signature([
          FormField(label: text("Signature"), value: []),
          FormField(label: text("Name in print"), value: text("John A. Smith")),
        ]),
      ],
      provenance: "complain 1.0"))

  /// As little as a letter can have.
  static let bare = SampleLetter(
    name: "bare",
    letter: Letter(
      language: "en-GB", title: "Complaint", layout: Layout(paper: .a4, parties: .left, subject: .centre),
      marks: englishMarks,
      isDraft: false, runningLine: "A. Smith",
      registration: Registration(title: text("Receipt"), fields: [], stamp: text("Stamp")),
      blocks: [.subject(title: text("Complaint"), heading: []), .paragraph(text("It does not work."))],
      provenance: "complain"))

  /// Everything a customer could type, wherever it could come out.
  static let hostile = SampleLetter(
    name: "hostile", letter: letter(typing: hostileTexts.joined(separator: " / ")))

  static let hostileTexts = [
    "<script>alert(1)</script>", "]]>", "<!-- x -->", "&amp; &lt; &#60; &", "\"quoted\" 'single'",
    "</style></title></p>", "{customer.name}",
    "\\22 ; } body { display: none } /* */", "zero\u{200B}width", "back\u{202E}wards", "isolate\u{2067}d",
    "two  spaces", "no\u{A0}break",
    "👨‍👩‍👧‍👦 🇳🇱 ❤️ 日本語", "e\u{301}a\u{30A}", "ș ț ё Ё", "_____ ----- | + – 1. *** x ***",
    "bell\u{7}nul\u{0}esc\u{1B}[31mnel\u{85}",
    "tab\tcr\rcrlf\r\nlf\n\n\n\nend", String(repeating: "x", count: 10_000),
  ]

  /// A letter with the same text in every place that takes a text.
  static func letter(typing typed: String) -> Letter {
    let line = text(typed)
    let field = FormField(label: line, value: line)
    let list = [[Block.paragraph(line)], [.paragraph([.strong(line), .lineBreak, .emphasis(line)])]]
    return Letter(
      language: "nl", title: typed, layout: Layout(paper: .a4, parties: .right, subject: .centre),
      marks: Marks(
        companyCopy: typed + " 1", customerCopy: typed + " 2", page: [typed, typed, typed], draft: typed),
      isDraft: false, runningLine: typed,
      registration: Registration(
        title: line, fields: [field, FormField(label: line, value: [])], stamp: line),
      blocks: Block.Part.allCases.map {
        .part($0, [.paragraph(line), .list(Block.List(isOrdered: true, items: list))])
      } + [
        .subject(title: line, heading: line), .heading(line), .paragraph(line), .heading(line),
        .list(Block.List(isOrdered: false, items: list)),
        .table(
          Block.Table(
            alignments: [.start, .end], header: [line, line],
            rows: [
              Block.Table.Row(cells: [line, line], isTotal: false),
              Block.Table.Row(cells: [line, line], isTotal: true),
            ])),
        .signature([field, FormField(label: line, value: [])]),
      ],
      provenance: typed)
  }

  // MARK: - Pieces

  static func text(_ text: String) -> [Inline] { [.text(text)] }

  static func lines(_ lines: String...) -> [Block] { lines.map { .paragraph(text($0)) } }

  static func row(_ cells: String..., isTotal: Bool = false) -> Block.Table.Row {
    Block.Table.Row(cells: cells.map { $0.isEmpty ? [] : text($0) }, isTotal: isTotal)
  }

  private static func entry(_ moment: String, _ outcome: String) -> [Block] {
    [.paragraph([.strong(text(moment)), .text(" " + outcome)])]
  }

  private static let workings = Block.Table(
    alignments: [.start, .end, .end, .end],
    header: ["Maand", "Per maand", "Zonder dienst", "Terug te betalen"].map(text),
    rows: [
      row(
        "maart 2026 (31 dagen), van 1 maart 18.20 uur tot 6 maart 11.40 uur", "€ 42,50", "4 dagen 17 uur",
        "€ 6,24"),
      row("Terug te betalen bedrag", "", "", "€ 6,24", isTotal: true),
    ])

  private static let dutchMarks = Marks(
    companyCopy: "Exemplaar 1 van 2 – voor het bedrijf", customerCopy: "Exemplaar 2 van 2 – voor de klant",
    page: ["Pagina ", " van ", ""], draft: "CONCEPT")

  private static let englishMarks = Marks(
    companyCopy: "Copy 1 of 2 – for the company", customerCopy: "Copy 2 of 2 – for the customer",
    page: ["Page ", " of ", ""], draft: "DRAFT")

  private static let dutchRegistration = Registration(
    title: text("Ontvangstbewijs – in te vullen door het bedrijf"),
    fields: [
      "Ontvangen op (datum, tijd)", "Registratienummer en datum", "Ontvangen door (naam)", "Functie",
      "Handtekening",
    ]
    .map { FormField(label: text($0), value: []) },
    stamp: text("Stempel"))

  private static let dutchSignature = Block.signature(
    ["Datum", "Handtekening", "Naam in blokletters"].map { FormField(label: text($0), value: []) })
}
