import CasusData

extension Printer {
  /// A date in words, as imprecise as it is; nil where the format is none.
  func date(_ date: ImpreciseDate, format: String?) -> String? {
    guard let format, !format.isEmpty, format != "#" else { return inWords(date) }
    let texts = [date.first, date.last].map { day in
      day.flatMap { formatTime(CalendarTime.milliseconds(of: $0), format, in: words) }
    }
    guard let first = texts[0] ?? texts[1] else { return nil }
    guard let last = texts[1], last != first else { return first }
    return first + (first.contains(" ") || last.contains(" ") ? " \u{2013} " : rangeDash) + last
  }

  func instant(_ time: Double, format: String?) -> String? {
    if let format, !format.isEmpty, format != "#" { return formatTime(time, format, in: words) }
    return CalendarTime(milliseconds: time).map { full($0.civilDay) }
  }

  private func inWords(_ date: ImpreciseDate) -> String {
    let text: String =
      switch (date.first, date.last) {
      case (let first?, let last?): season(date) ?? range(first, last)
      case (let first?, nil): "\(words.since) \(full(first))"
      case (nil, let last?): "\(words.until) \(full(last))"
      case (nil, nil): date.edtf
      }
    let approximate = date.isApproximate ? "\(words.about) " : ""
    return (date.isUncertain ? "\(words.perhaps) " : "") + approximate + text
  }

  /// `2021-21` is spring 2021.
  private func season(_ date: ImpreciseDate) -> String? {
    let parts = date.edtf.prefix { $0 != "~" && $0 != "?" && $0 != "%" }.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), (21...24).contains(number) else { return nil }
    return "\(words.seasons[number - 21]) \(parts[0])"
  }

  /// A day, a month, a year, or from one to another with what they share said once.
  private func range(_ first: CivilDay, _ last: CivilDay) -> String {
    let (a, b) = (first.civil, last.civil)
    if first == last { return full(first) }
    let startsMonth = a.day == 1
    let endsMonth = CivilDay(number: last.number &+ 1).civil.day == 1
    if startsMonth, endsMonth {
      let startsYear = a.month == 1
      let endsYear = b.month == 12
      if startsYear, endsYear { return a.year == b.year ? "\(a.year)" : "\(a.year)\(rangeDash)\(b.year)" }
      if a.year == b.year, a.month == b.month { return words.months[a.month - 1] + words.beforeYear + "\(a.year)" }
      if a.year == b.year {
        return "\(words.months[a.month - 1])\(rangeDash)\(words.months[b.month - 1])\(words.beforeYear)\(a.year)"
      }
      return [a, b].map { words.months[$0.month - 1] + words.beforeYear + "\($0.year)" }.joined(separator: " \u{2013} ")
    }
    if a.year == b.year, a.month == b.month {
      if words.startsWithMonth { return "\(dayAndMonth(first))\(rangeDash)\(b.day), \(a.year)" }
      return "\(a.day)\(words.afterFirstDay ?? "")\(rangeDash)\(full(last))"
    }
    if a.year == b.year { return "\(dayAndMonth(first)) \u{2013} \(full(last))" }
    return "\(full(first)) \u{2013} \(full(last))"
  }

  private func full(_ day: CivilDay) -> String {
    dayAndMonth(day) + (words.startsWithMonth ? ", " : words.beforeYear) + "\(day.civil.year)"
  }

  private func dayAndMonth(_ day: CivilDay) -> String {
    let (_, month, day) = day.civil
    let months = words.monthsWithDay.isEmpty ? words.months : words.monthsWithDay
    if words.startsWithMonth { return "\(months[month - 1]) \(day)" }
    return "\(day)\(words.afterDay)\(months[month - 1])"
  }
}
