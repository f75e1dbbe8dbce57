internal import CaseValues

/// The paragraphs of the reference page that no field gives.
enum ReferenceText {
  static let head = """
    <!-- Made from the field catalogue (Sources/CaseFile/CaseCatalogue.swift); do not edit. -->

    # The case file

    A case file holds the facts of one matter of one customer with one company, in [YAML](https://yaml.org):
    `field: value` on each line, the fields of a group indented below it by two spaces, each item of a list behind a
    dash. `complain new` writes one to be filled in, with an explanation of every field in the language of the letter.
    `complain schema` prints a schema with which editors check and complete the file while one types.
    """

  static let root = "The fields at the left margin."

  static let incidentsRow =
    "| `incidents` | list, see [below](#several-letters-from-one-file) | instead of `incident` | "
    + "Several incidents: each becomes a letter. |  |"

  static let notations = """
    ## How values are written

    A value is text as it stands until its field says otherwise: `0041788` keeps its zeros, `no` is a word, `~` and
    `null` are text. A field without a value (`phone:`), or with nothing but spaces, is the same as no field.

    | Value | Written | Not |
    |---|---|---|
    | one line | `Anna de Vries`; in quotes where it has a colon and a space, or begins with a special sign | several lines |
    | text | the same, or a block below `\\|`, with line breaks as typed | |
    | list of lines | `[Lindelaan 4, 3571 AB Utrecht]`, or items behind dashes, or a block below `\\|`, one line an item | a single value |
    | list of texts | items behind dashes | a single value |
    | date | `\(DateNotation.example)` | `9-3-2026`, `2026-02-30` |
    | date and time | `\(MomentNotation.example)`; seconds are allowed (`18:20:05`). It is the time that the clocks at the service show. A time that comes twice when the clocks go back is the first of the two unless its offset is written: `2026-10-25 02:30 +01:00`. One that the clocks skip is an error in an outage, and a warning elsewhere | `2026-03-01`, `6:20 pm` |
    | money | `\(MoneyNotation.example)` or `EUR 42.50`: a point, no separators, no more decimals than the currency has | `€ 42,50`, `1,000 EUR`, `-5 EUR` |
    | percentage | `\(PercentNotation.example)`, `2.5 %`; the sign may be left out | `2,5 %` |
    | length of time | `\(DurationNotation.example)`, `1 h 20 min`, `40 s` | `12`, `00:12` |
    | time zone | `\(TimeZoneNotation.example)` | `CET`, `+01:00` |
    | `yes` or `no` | also `true` or `false` | `y`, `1` |

    A text in angle brackets that `complain new` wrote, such as `<your full name>`, is still to be filled in: `check`
    names it, `render` refuses it, `render --draft` marks it. Other texts in angle brackets are texts.
    """

  static let tail = """
    ## Several letters from one file

    `incidents:` instead of `incident:` makes a letter from each item of the list. An item has the fields of `incident`
    itself, and may give any other field of the file but `complain` anew: groups merge field by field, lists and single
    values replace those of the file.

    ```yaml
    incidents:
      - summary: No internet from Sunday to Friday.
        outages: [{from: 2026-03-01 18:20, to: 2026-03-06 11:40}]
      - summary: No internet on Monday.
        kind: recalculation
        service: {fee: 42.50 EUR}
        outages: [{from: 2026-03-09 07:00}]
    ```

    A file may also hold several cases, separated by lines of three dashes (`---`).

    ## What YAML may be used

    UTF-8, with or without a byte order mark; lines end with LF or CRLF. Block form and flow form, quoted texts and block
    texts. Anchors (`&`), aliases (`*`), merge keys (`<<`) and tags (`!`) are refused: a text that begins with one of
    these signs needs quotes. Control characters are refused, also as escapes.

    Limits: \(ReadingLimits.documentBytes >> 20) MiB a case, \(ReadingLimits.depth) levels, \(ReadingLimits.listItems) items a list, \(ReadingLimits.scalarBytes >> 10) KiB a text.
    """
}
