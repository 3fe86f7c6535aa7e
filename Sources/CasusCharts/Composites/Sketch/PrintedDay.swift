import CasusData

/// Dates as labels print them: as precise as the source, months shortened where that saves room.
enum PrintedDay {
  static let months = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]

  static func text(_ day: CivilDay, year: Bool = true) -> String {
    let parts = day.civil
    return "\(parts.day) \(month(parts.month))" + (year ? " \(parts.year)" : "")
  }

  /// A date: "14 May 2021", "July 2021", "21–31 July 2021", "2010".
  static func text(_ date: ImpreciseDate) -> String {
    let text =
      switch (date.first, date.last) {
      case (let first?, let last?): span(first, last)
      case (let first?, nil): "from \(text(first))"
      case (nil, let last?): "until \(text(last))"
      case (nil, nil): date.edtf
      }
    return date.isApproximate ? "about \(text)" : text
  }

  static func month(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : "" }

  private static func span(_ first: CivilDay, _ last: CivilDay) -> String {
    if first == last { return text(first) }
    let (a, b) = (first.civil, last.civil)
    let opensMonth = a.day == 1
    let closesMonth = CivilDay(number: last.number &+ 1).civil.day == 1
    if opensMonth, closesMonth {
      if a.month == 1, b.month == 12 { return a.year == b.year ? "\(a.year)" : "\(a.year)–\(b.year)" }
      if a.year == b.year {
        return a.month == b.month
          ? "\(month(a.month)) \(a.year)" : "\(month(a.month))–\(month(b.month)) \(a.year)"
      }
      return "\(month(a.month)) \(a.year)–\(month(b.month)) \(b.year)"
    }
    if a.year == b.year, a.month == b.month { return "\(a.day)–\(b.day) \(month(a.month)) \(a.year)" }
    if a.year == b.year { return "\(text(first, year: false))–\(text(last))" }
    return "\(text(first))–\(text(last))"
  }
}
