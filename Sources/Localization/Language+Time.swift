package import CaseValues

extension Language {
  /// A day: `5 maart 2026`, short `05-03-2026`.
  package func date(_ date: CalendarDate, _ style: DateStyle = .long) -> String {
    var text = ""
    write(date, data.patterns.date[style], to: &text)
    return text
  }

  /// A month with its year, standing alone as in a row of a table: `maart 2026`.
  package func month(_ date: CalendarDate) -> String {
    var text = ""
    write(date, data.patterns.month, to: &text)
    return text
  }

  /// The time of day of a moment: `14.05 uur`, short `14:05`; with its seconds when they were written.
  package func time(_ moment: Moment, _ style: DateStyle = .long) -> String {
    var text = ""
    writeTime(of: moment, style, to: &text)
    return text
  }

  /// A day with the time: `1 maart 2026 om 18.45 uur`, short `01-03-2026 18:45`.
  package func dateTime(_ moment: Moment, _ style: DateStyle = .long) -> String {
    var text = ""
    data.patterns.dateTime[style].write(to: &text) { placeholder, text in
      if placeholder == .date {
        write(moment.date, data.patterns.date[style], to: &text)
      } else {
        writeTime(of: moment, style, to: &text)
      }
    }
    return text
  }

  // MARK: -

  private func write(_ date: CalendarDate, _ pattern: Pattern, to text: inout String) {
    pattern.write(to: &text) { placeholder, text in
      switch placeholder {
      case .day: text += String(date.day)
      case .dayPadded: Self.writeTwoDigits(date.day, to: &text)
      case .month: text += data.months[date.month - 1].name
      case .monthShort: text += data.months[date.month - 1].short
      case .monthAlone: text += data.months[date.month - 1].alone
      case .monthNumber: text += String(date.month)
      case .monthPadded: Self.writeTwoDigits(date.month, to: &text)
      case .year: text += String(date.year)
      default: break
      }
    }
  }

  private func writeTime(of moment: Moment, _ style: DateStyle, to text: inout String) {
    let hour = moment.second / 3600
    let pattern = (moment.hasSeconds ? data.patterns.timeWithSeconds : data.patterns.time)[style]
    pattern.write(to: &text) { placeholder, text in
      switch placeholder {
      case .hour: text += String(hour)
      case .hourPadded: Self.writeTwoDigits(hour, to: &text)
      case .hour12: text += String((hour + 11) % 12 + 1)
      case .minutePadded: Self.writeTwoDigits(moment.second / 60 % 60, to: &text)
      case .secondPadded: Self.writeTwoDigits(moment.second % 60, to: &text)
      case .halfDay: text += hour < 12 ? data.halfDays.beforeNoon : data.halfDays.afterNoon
      default: break
      }
    }
  }

  static func writeTwoDigits(_ number: Int, to text: inout String) {
    if number < 10 { text += "0" }
    text += String(number)
  }
}
