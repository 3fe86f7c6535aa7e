import CasusData

extension WaitingCase {
  /// How the clock started, for print: "asked 14 May 2021", "14 Oct 2020, no request found".
  var startDetail: String {
    guard let start else { return "" }
    let date = start.shortText
    if startsWithRequest { return "asked \(date)" }
    switch asked {
    case "not-found": return "\(date), no request found"
    case "no": return "\(date), not asked"
    default: return date
    }
  }
}

extension ImpreciseDate {
  /// The date in few letters: "14 May 2021", "July 2021", "21–31 Jul 2021", "1 Mar–31 May 2010", "2008".
  var shortText: String {
    guard let first, let last else {
      if let first { return "from \(first.shortText)" }
      return last.map { "until \($0.shortText)" } ?? "undated"
    }
    let text = Self.shortText(first, last)
    return isApproximate ? "about \(text)" : isUncertain ? "\(text)?" : text
  }

  private static func shortText(_ first: CivilDay, _ last: CivilDay) -> String {
    if first == last { return first.shortText }
    let (start, end) = (first.civil, last.civil)
    let isWholeMonths = start.day == 1 && CivilDay(number: last.number &+ 1).civil.day == 1
    if isWholeMonths, start.month == 1, end.month == 12 {
      return start.year == end.year ? "\(start.year)" : "\(start.year)–\(end.year)"
    }
    if start.year == end.year, start.month == end.month {
      return isWholeMonths
        ? "\(monthNames[start.month - 1]) \(start.year)"
        : "\(start.day)–\(end.day) \(start.month.shortMonth) \(start.year)"
    }
    if isWholeMonths {
      return start.year == end.year
        ? "\(start.month.shortMonth)–\(end.month.shortMonth) \(end.year)"
        : "\(start.month.shortMonth) \(start.year)–\(end.month.shortMonth) \(end.year)"
    }
    return start.year == end.year
      ? "\(start.day) \(start.month.shortMonth)–\(last.shortText)" : "\(first.shortText)–\(last.shortText)"
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

extension Int {
  fileprivate var shortMonth: String { String(monthNames[self - 1].prefix(3)) }
}

extension CivilDay {
  fileprivate var shortText: String {
    let (year, month, day) = civil
    return "\(day) \(month.shortMonth) \(year)"
  }
}
