extension Language {
  /// The grammatical cases in which nouns can be counted, such as `genitive`.
  ///
  /// The first is the one that is used when none is named; a language that needs none has an empty list.
  package var grammaticalCases: [String] { data.nouns.cases }

  /// The index of a case for `count` and `duration`: 0 when none is named, nil when the language does not have it.
  package func grammaticalCase(named name: String?) -> Int? {
    guard let name else { return 0 }
    return data.nouns.cases.firstIndex(of: name)
  }

  /// The noun of that name, or nil when the language data has none.
  package func noun(_ id: String) -> Noun? { data.nouns.byID[id] }

  /// The names of all nouns, sorted.
  package var nounNames: [String] { data.nouns.byID.keys.sorted() }

  /// A number with its noun: `3 звонка`, `20 de apeluri`.
  ///
  /// `noun` is of this language and `grammaticalCase` an index that `grammaticalCase(named:)` gave.
  package func count(_ number: Int, _ noun: Noun, grammaticalCase: Int = 0) -> String {
    var text = ""
    writeCount(number, noun, grammaticalCase: grammaticalCase, to: &text)
    return text
  }

  /// A length of time in days, hours, minutes and seconds: `4 dagen, 17 uur en 20 minuten`.
  ///
  /// It is exact: every unit that is not zero is named and nothing is rounded; no time at all is `0 minuten`.
  /// `seconds` is not negative.
  package func duration(seconds: Int, grammaticalCase: Int = 0) -> String {
    let seconds = max(0, seconds)
    let nouns = data.nouns
    let (days, hours) = (seconds / 86_400, seconds / 3600 % 24)
    let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
    let parts = (days > 0 ? 1 : 0) + (hours > 0 ? 1 : 0) + (minutes > 0 ? 1 : 0) + (rest > 0 ? 1 : 0)
    if parts == 0 { return count(0, nouns.minute, grammaticalCase: grammaticalCase) }
    var text = ""
    var written = 0
    func write(_ number: Int, _ noun: Noun) {
      guard number > 0 else { return }
      text += data.joins.duration.separator(before: written, of: parts)
      writeCount(number, noun, grammaticalCase: grammaticalCase, to: &text)
      written += 1
    }
    write(days, nouns.day)
    write(hours, nouns.hour)
    write(minutes, nouns.minute)
    write(rest, nouns.second)
    return text
  }

  /// A length of time in hours and minutes, as in a cell of a table: `113 u 20 min`; seconds only where there are any.
  ///
  /// `seconds` is not negative.
  package func hours(seconds: Int) -> String {
    let seconds = max(0, seconds)
    var text = ""
    let pattern = seconds % 60 == 0 ? data.patterns.hours : data.patterns.hoursWithSeconds
    pattern.write(to: &text) { placeholder, text in
      switch placeholder {
      case .hour: data.numbers.write(UInt(seconds / 3600), to: &text)
      case .minute: text += String(seconds / 60 % 60)
      case .minutePadded: Self.writeTwoDigits(seconds / 60 % 60, to: &text)
      case .second: text += String(seconds % 60)
      case .secondPadded: Self.writeTwoDigits(seconds % 60, to: &text)
      default: break
      }
    }
    return text
  }

  // MARK: -

  private func writeCount(_ number: Int, _ noun: Noun, grammaticalCase: Int, to text: inout String) {
    data.patterns.count.write(to: &text) { placeholder, text in
      if placeholder == .number {
        if number < 0 { text += data.numbers.minus }
        data.numbers.write(number.magnitude, to: &text)
      } else {
        text += noun.form(
          grammaticalCase: grammaticalCase, category: data.plurals.category(of: number))
      }
    }
  }
}
