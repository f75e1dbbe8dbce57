internal import LetterDocument

/// How a letter looks, on the screen and on paper.
///
/// On paper the registration strip stands at the foot of the first page: an empty float as high as the room above it
/// (`.foot`) pushes it down, and the text flows between. Blocks as wide as the page cannot stand beside the strip, so
/// what does not fit above it goes to the second page.
extension HTMLWriter {
  mutating func style(of letter: Letter) {
    markup("@page { size: ")
    markup(letter.layout.paper.sizeAndMargins)
    markup(" }\n@page {\n  @bottom-left { width: 82mm; content: ")
    cssString(letter.runningLine)
    markup("; }\n  @bottom-right { width: 83mm; }\n}\n")
    pageNumbers("company", of: letter.marks.companyCopy, letter.marks)
    pageNumbers("customer", of: letter.marks.customerCopy, letter.marks)
    markup("@media print { .foot { height: ")
    markup(letter.layout.paper.roomAboveStrip)
    markup("; } }\n")
    if letter.isDraft {
      markup("body { --draft-word: ")
      cssString(letter.marks.draft)
      markup("; }\n")
    }
    markup(styleOfAllLetters)
  }

  /// Whose copy a page belongs to, and its number: `page 1 of 2`; each copy counts its own pages.
  private mutating func pageNumbers(_ copy: StaticString, of mark: String, _ marks: Marks) {
    markup("@page ")
    markup(copy)
    markup(" {\n  counter-increment: ")
    markup(copy)
    markup("-page;\n  @bottom-right { content: ")
    cssString(mark + " · " + (marks.page.first ?? ""))
    markup(" counter(")
    markup(copy)
    markup("-page) ")
    cssString(marks.page.dropFirst().first ?? "")
    markup(" counter(pages, half) ")
    cssString(marks.page.dropFirst(2).first ?? "")
    markup("; }\n}\n")
  }
}

extension Layout.Paper {
  fileprivate var sizeAndMargins: StaticString {
    switch self {
    case .a4: "A4; margin: 20mm 20mm 22mm 25mm;"
    case .letter: "letter; margin: 1in;"
    }
  }

  /// Height of the page less its margins, the strip (50 mm) and the strip's margin (3 mm), less 1 mm for rounding.
  fileprivate var roomAboveStrip: StaticString {
    switch self {
    case .a4: "201mm"
    case .letter: "174.6mm"
    }
  }
}

private let styleOfAllLetters: StaticString = #"""
  /* Both copies have the same number of pages, so half of all pages is the length of one. */
  @counter-style half {
    system: fixed 1; fallback: unknown-length;
    symbols:
      "1" "1" "2" "2" "3" "3" "4" "4" "5" "5" "6" "6" "7" "7" "8" "8" "9" "9" "10" "10" "11" "11" "12"
      "12" "13" "13" "14" "14" "15" "15" "16" "16" "17" "17" "18" "18" "19" "19" "20" "20" "21" "21" "22"
      "22" "23" "23" "24" "24" "25" "25" "26" "26" "27" "27" "28" "28" "29" "29" "30" "30" "31" "31" "32"
      "32" "33" "33" "34" "34" "35" "35" "36" "36" "37" "37" "38" "38" "39" "39" "40" "40" "41" "41" "42"
      "42" "43" "43" "44" "44" "45" "45" "46" "46" "47" "47" "48" "48" "49" "49" "50" "50" "51" "51" "52"
      "52" "53" "53" "54" "54" "55" "55" "56" "56" "57" "57" "58" "58" "59" "59" "60" "60" "61" "61" "62"
      "62" "63" "63" "64" "64" "65" "65" "66" "66" "67" "67" "68" "68" "69" "69" "70" "70" "71" "71" "72"
      "72" "73" "73" "74" "74" "75" "75" "76" "76" "77" "77" "78" "78" "79" "79" "80" "80" "81" "81" "82"
      "82" "83" "83" "84" "84" "85" "85" "86" "86" "87" "87" "88" "88" "89" "89" "90" "90" "91" "91" "92"
      "92" "93" "93" "94" "94" "95" "95" "96" "96" "97" "97" "98" "98" "99" "99" "100" "100";
  }
  @counter-style unknown-length { system: cyclic; symbols: "\2026"; suffix: ""; }

  @page {
    @bottom-left {
      font: 8.5pt/1.25 "Liberation Serif", "Times New Roman", serif; color: #333; text-align: left;
      vertical-align: top; padding-top: 6mm;
    }
    @bottom-right {
      font: 8.5pt/1.25 "Liberation Serif", "Times New Roman", serif; color: #333; text-align: right;
      vertical-align: top; padding-top: 6mm;
    }
  }

  * { box-sizing: border-box; }
  html { font: 11pt/1.26 "Liberation Serif", "Times New Roman", serif; color: #000; background: #fff; }
  body { margin: 0; hyphens: none; overflow-wrap: break-word; font-kerning: normal; text-align: left; }
  p, ol, ul, h1, h2, table { margin: 0; padding: 0; }
  .copy > p, .copy > h2, .copy > div, .copy > ol, .copy > ul, .copy > table, .last > p { margin-bottom: 2.5mm; }
  ol, ul { list-style: none; }
  h1, h2 { font-size: inherit; line-height: inherit; font-weight: bold; }

  .copy > .copy-mark { font-size: 9pt; color: #333; }
  .provenance { margin-top: 2mm; font-size: 8pt; color: #333; }
  .copy > .sender, .copy > .addressee, .copy > .dateline, .copy > .references { margin-bottom: 4.2mm; }
  .copy > .subject { margin-bottom: 4.2mm; }
  .copy h2 { margin-top: 4mm; margin-bottom: 1.2mm; }
  .keep h2 { margin-top: 0; }
  .copy > .keep { margin-top: 4mm; }
  .registration h2 { margin: 0; }

  .log li, .numbered li, .dashed li { margin-bottom: 1.4mm; }
  .dashed li { margin-bottom: 0.4mm; }
  .enclosures li { margin-bottom: 0; }
  .log li { padding-left: 42mm; }
  .log .when { float: left; width: 40mm; margin-left: -42mm; }
  .numbered { counter-reset: item; }
  .numbered > li { counter-increment: item; }
  .numbered > li, .dashed > li { position: relative; padding-left: 8mm; }
  .numbered > li::before, .dashed > li::before {
    content: counter(item) "."; position: absolute; left: 0; top: 0; width: 6mm; text-align: right;
    font-variant-numeric: lining-nums tabular-nums; white-space: nowrap;
  }
  .dashed > li::before { content: "\2013"; }

  .working { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums; }
  .working th, .working td {
    padding: 0.9mm 3mm 0.9mm 0; border-bottom: 0.4pt solid #777; text-align: left;
    vertical-align: baseline; font-weight: normal;
  }
  .working thead th { border-bottom: 0.8pt solid #000; font-weight: bold; }
  .working .total th, .working .total td {
    border-bottom: 0; border-top: 0.8pt solid #000; font-weight: bold;
  }
  .working .amount { text-align: right; white-space: nowrap; }
  .working tr > :last-child { padding-right: 0; }

  .closing-block { margin-top: 2mm; margin-bottom: 2mm; }
  .closing-block > p { margin-bottom: 1.5mm; }
  .signing { display: table; width: 100%; table-layout: fixed; }
  .signing li { display: table-cell; width: 34%; padding-right: 6mm; vertical-align: bottom; }
  .signing li:first-child { width: 28%; }
  .signing li:last-child { width: 38%; padding-right: 0; }
  .signing .label, .signing .value { display: block; }
  .signing .value { min-height: 9mm; padding-top: 4mm; border-bottom: 0.5pt solid #000; }
  .signing .label, .registration .label { font-size: 9pt; color: #333; padding-right: 2mm; }

  .registration { border-top: 0.8pt solid #000; padding-top: 1.5mm; font-size: 10.5pt; line-height: 1.2; }
  .registration h2 { font-size: 9.5pt; }
  .receipt li { min-height: 8.4mm; padding-top: 3.9mm; border-bottom: 0.5pt solid #000; }
  .receipt .tight { display: flex; flex-wrap: wrap; align-content: flex-end; align-items: baseline; padding-top: 0; }
  .receipt .tight .value { font-size: 8.5pt; min-width: 0; max-width: 100%; overflow-wrap: anywhere; }
  .stamp { border: 0.5pt solid #777; padding: 1mm 1.5mm; }

  /* Layout "official": centred title in capitals, date left and signature right at the foot. */
  .official .subject { text-align: center; font-weight: bold; margin-top: 4mm; }
  .official .subject .title {
    display: block; text-transform: uppercase; letter-spacing: 0.08em; font-size: 13pt;
  }
  .official .subject .heading { display: block; font-weight: normal; }
  .official .salutation { text-align: center; }
  .official .sender, .official .references { margin-bottom: 3mm; }
  .head-right .sender, .head-right .addressee, .head-right .references { padding-left: 50%; }

  @media screen {
    html { background: #ececec; }
    body { overflow-wrap: anywhere; padding: 1rem; }
    .copy {
      display: flex; flex-direction: column; align-items: stretch; position: relative; max-width: 210mm;
      margin: 0 auto 1.5rem; padding: 20mm 20mm 20mm 25mm; background: #fff; box-shadow: 0 0 0 1px #bbb;
    }
    .copy > * { min-width: 0; }
    .registration { order: 1; margin-top: 8mm; }
    .stamp { margin-top: 4mm; min-height: 42mm; }
    .draft .copy::before {
      content: var(--draft-word); align-self: flex-end; font-size: 1.5rem; font-weight: bold;
      letter-spacing: 0.1em; color: #666;
    }
    @media (min-width: 46em) {
      .registration { display: grid; grid-template-columns: 1fr 72mm; column-gap: 6mm; }
      .registration h2 { grid-column: 1 / -1; }
    }
    @media (max-width: 46em) {
      body { padding: 0; }
      .copy { padding: 1.25rem 1rem; margin-bottom: 1rem; box-shadow: none; }
      .log li { padding-left: 0; }
      .log .when { float: none; display: block; width: auto; margin-left: 0; font-style: italic; }
      .head-right .sender, .head-right .addressee, .head-right .references { padding-left: 20%; }
      .signing, .signing li { display: block; width: auto; padding-right: 0; }
      .signing li:first-child, .signing li:last-child { width: auto; }
      .working th, .working td { padding-right: 2mm; }
      .working .amount { white-space: normal; }
    }
  }

  @media print {
    .copy { break-before: page; }
    .company { page: company; }
    .customer { page: customer; }
    .copy > p, .copy > div, .copy > h1, .copy > h2, .copy > ol > li, .copy > ul > li {
      display: flow-root; width: 100%;
    }
    .copy > .long, .copy > * > .long { display: block; width: auto; break-inside: auto; }
    /* A float here would land below the strip. */
    .log > .long { padding-left: 0; }
    .log > .long .when { float: none; display: block; width: auto; margin-left: 0; }
    .copy > .foot { display: block; float: left; width: 0; margin: 0; }
    .registration {
      float: left; clear: left; width: 100%; height: 50mm; margin-top: 3mm; position: relative;
      break-inside: avoid; overflow: hidden;
    }
    .receipt { width: 88mm; }
    .stamp { position: absolute; right: 0; top: 3mm; width: 72mm; height: 46mm; }
    /* Room below a heading for what follows it, so that the two are not parted by the strip. */
    .copy > h1, .copy > h2 { break-after: avoid; pointer-events: none; }
    .copy > .subject { padding-bottom: 12mm; margin-bottom: -7.8mm; }
    .copy > h2 { padding-bottom: 22mm; margin-bottom: -20.8mm; }
    .keep, .closing-block, .last, .copy > ol > li, .copy > ul > li, .working, .working tr, .sender, .addressee, .enclosures li {
      break-inside: avoid;
    }
    .copy > p { orphans: 2; widows: 2; }
    /* Black made transparent: a print dialog darkens light text, but not this.
       In the first copy, not in the body: there it would get a page of its own. Fixed, it is on every page. */
    .draft .company::before {
      content: var(--draft-word);
      position: fixed; z-index: -1; left: 0; top: 100mm; width: 100%; text-align: center; white-space: nowrap;
      font-size: 76pt; line-height: 1; font-weight: bold; letter-spacing: 0.04em; color: #000; opacity: 0.11; transform: rotate(-35deg);
    }
  }

  """#
