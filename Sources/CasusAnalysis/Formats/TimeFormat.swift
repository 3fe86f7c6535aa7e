import CasusData

/// An instant in d3's time format, in UTC; nil where it is no date or the specifier has an unknown letter.
package func formatTime(_ milliseconds: Double, _ specifier: String) -> String? {
  formatTime(milliseconds, specifier, in: .english)
}

/// An instant in d3's time format and a language's words.
func formatTime(_ milliseconds: Double, _ specifier: String, in words: LanguageWords) -> String? {
  guard let time = CalendarTime(milliseconds: milliseconds) else { return nil }
  return TimeWriter(time: time, words: words).write(specifier, depth: 0)
}

private struct TimeWriter {
  let time: CalendarTime
  let words: LanguageWords

  func write(_ specifier: String, depth: Int) -> String? {
    guard depth < 3 else { return nil }
    var text = ""
    var characters = specifier.makeIterator()
    while let character = characters.next() {
      guard character == "%" else {
        text.append(character)
        continue
      }
      guard var letter = characters.next() else { return nil }
      // `%e` is the one directive padded with a blank by itself.
      var fill: Character? = letter == "e" ? " " : "0"
      if letter == "-" || letter == "_" || letter == "0" {
        fill = letter == "-" ? nil : letter == "_" ? " " : "0"
        guard let next = characters.next() else { return nil }
        letter = next
      }
      guard let part = directive(letter, fill, depth) else { return nil }
      text += part
    }
    return text
  }

  private func directive(_ letter: Character, _ fill: Character?, _ depth: Int) -> String? {
    func padded(_ value: Int, _ width: Int) -> String {
      guard let fill else { return String(value) }
      let digits = String(abs(value))
      return (value < 0 ? "-" : "") + String(repeating: fill, count: max(0, width - digits.utf8.count)) + digits
    }
    switch letter {
    case "a": return words.shortWeekdays[time.weekday]
    case "A": return words.weekdays[time.weekday]
    case "b", "h": return words.shortMonths[time.month]
    case "B": return words.months[time.month]
    case "c": return write("%x, %X", depth: depth + 1)
    case "d", "e": return padded(time.day, 2)
    case "f": return padded(time.millisecond, 3) + "000"
    case "g": return padded(isoWeek.year % 100, 2)
    case "G": return padded(isoWeek.year % 10_000, 4)
    case "H": return padded(time.hour, 2)
    case "I": return padded(time.hour % 12 == 0 ? 12 : time.hour % 12, 2)
    case "j": return padded(time.dayOfYear, 3)
    case "L": return padded(time.millisecond, 3)
    case "m": return padded(time.month + 1, 2)
    case "M": return padded(time.minute, 2)
    case "p": return time.hour >= 12 ? "PM" : "AM"
    case "q": return String(time.month / 3 + 1)
    case "Q": return String(Int(time.milliseconds))
    case "s": return String(Int((time.milliseconds / 1000).rounded(.down)))
    case "S": return padded(time.second, 2)
    case "u": return String(time.weekday == 0 ? 7 : time.weekday)
    case "U": return padded((time.dayOfYear + 6 - time.weekday) / 7, 2)
    case "V": return padded(isoWeek.week, 2)
    case "w": return String(time.weekday)
    case "W": return padded((time.dayOfYear + 6 - (time.weekday + 6) % 7) / 7, 2)
    case "x": return write(words.dateFormat, depth: depth + 1)
    case "X": return write(words.timeFormat, depth: depth + 1)
    case "y": return padded(((time.year % 100) + 100) % 100, 2)
    case "Y": return padded(time.year % 10_000, 4)
    case "Z": return "+0000"
    case "%": return "%"
    default: return nil
    }
  }

  /// The ISO week: the one that holds its Thursday.
  private var isoWeek: (year: Int, week: Int) {
    let day = Int(time.civilDay.number)
    let thursday = CivilDay(number: Int32(clamping: day - (time.weekday + 6) % 7 + 3))
    let year = thursday.civil.year
    return (year, (Int(thursday.number) - Int(CivilDay(year: year, month: 1, day: 1).number)) / 7 + 1)
  }
}
