import CasusData

/// The days of a timeline along its band.
struct TimelineScale {
  private static let pad = 7.0

  let start: Double
  let end: Double
  let width: Double

  init(_ events: [TimelineEvent], width: Double) {
    let first = events.map(\.first).min() ?? CivilDay(number: 0)
    let last = events.map(\.last).max() ?? first
    end = Double(last.number) + 1
    // A band of months starts with the first day of one, so that the first month has its tick.
    let month = CivilDay(year: first.civil.year, month: first.civil.month, day: 1)
    start = Double(last.number - first.number > 60 ? month.number : first.number)
    self.width = width
  }

  /// The morning of a day.
  func x(_ day: Double) -> Double {
    Self.pad + (day - start) / (end - start) * (width - 2 * Self.pad)
  }

  /// The part of the band an event takes: a day's middle, or all days it may be.
  func span(of event: TimelineEvent) -> (left: Double, right: Double) {
    let left = x(Double(event.first.number))
    let right = x(Double(event.last.number) + 1)
    return event.isDay ? ((left + right) / 2, (left + right) / 2) : (left, right)
  }

  /// A tick and what is written after it.
  struct Tick {
    var x: Double
    var text: String
    /// The same without its year, where room is short.
    var short: String
  }

  /// The starts of months, quarters or years, far enough apart to be written.
  var ticks: [Tick] {
    let perMonth = (width - 2 * Self.pad) / max(end - start, 1) * 30.4
    let months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].first { Double($0) * perMonth >= 44 } ?? 2400
    let earliest = CivilDay(number: Int32(clamping: Int(start - Self.pad / max(perMonth, 1e-9) * 30.4)))
    let civil = earliest.civil
    var month = civil.year * 12 + civil.month - 1
    month += (months - month % months) % months
    if civil.day == 1, (civil.year * 12 + civil.month - 1) % months == 0 { month = civil.year * 12 + civil.month - 1 }
    var ticks: [Tick] = []
    while ticks.count < 60 {
      let year = month / 12
      let day = Double(CivilDay(year: year, month: month % 12 + 1, day: 1).number)
      let x = x(day)
      guard x < width - 6 else { break }
      let name = PrintedDay.month(month % 12 + 1)
      let isYear = months.isMultiple(of: 12)
      let text = isYear ? "\(year)" : ticks.isEmpty || month % 12 == 0 ? "\(name) \(year)" : name
      if x >= 0 { ticks.append(Tick(x: x, text: text, short: isYear ? "" : name)) }
      month += months
    }
    return ticks
  }
}
