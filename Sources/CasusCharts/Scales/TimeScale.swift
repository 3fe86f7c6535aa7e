import CasusData

/// Instants in milliseconds since 1970, UTC; ticks on seconds, hours, days, months and years of the calendar.
struct TimeScale: ScaleTransform {
  static let name = "time"

  func forward(_ value: Double) -> Double { value }
  func inverse(_ value: Double) -> Double { value }

  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double) {
    guard let interval = CalendarInterval.between(low, high, count: Double(count)) else { return (low, high) }
    return (interval.floor(low), interval.ceiling(high))
  }

  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] {
    if low == high { return [low] }
    return CalendarInterval.between(low, high, count: Double(count))?.range(low, high) ?? []
  }
}

/// A stretch of the calendar and how many of it make a step.
struct CalendarInterval: Equatable {
  /// The parts of the calendar, UTC.
  enum Unit { case millisecond, second, minute, hour, day, week, month, year }

  var unit: Unit
  var count: Int

  private static let second = 1000.0
  private static let minute = 60_000.0
  private static let hour = 3_600_000.0
  private static let day = 86_400_000.0

  private static let steps: [(interval: CalendarInterval, length: Double)] = [
    (.init(unit: .second, count: 1), second), (.init(unit: .second, count: 5), 5 * second),
    (.init(unit: .second, count: 15), 15 * second), (.init(unit: .second, count: 30), 30 * second),
    (.init(unit: .minute, count: 1), minute), (.init(unit: .minute, count: 5), 5 * minute),
    (.init(unit: .minute, count: 15), 15 * minute), (.init(unit: .minute, count: 30), 30 * minute),
    (.init(unit: .hour, count: 1), hour), (.init(unit: .hour, count: 3), 3 * hour),
    (.init(unit: .hour, count: 6), 6 * hour), (.init(unit: .hour, count: 12), 12 * hour),
    (.init(unit: .day, count: 1), day), (.init(unit: .day, count: 2), 2 * day),
    (.init(unit: .week, count: 1), 7 * day), (.init(unit: .month, count: 1), 30 * day),
    (.init(unit: .month, count: 3), 90 * day), (.init(unit: .year, count: 1), 365 * day),
  ]

  /// The interval that divides a span into about `count` parts.
  static func between(_ low: Double, _ high: Double, count: Double) -> CalendarInterval? {
    guard low.isFinite, high.isFinite, count > 0, abs(low) < 8.64e15, abs(high) < 8.64e15 else { return nil }
    let target = abs(high - low) / count
    guard let next = steps.firstIndex(where: { $0.length > target }) else {
      let year = 365 * day
      let every = tickStep(low / year, high / year, count)
      return CalendarInterval(unit: .year, count: every.isFinite ? whole(every.rounded(), in: 1...1_000_000) : 1)
    }
    if next == 0 {
      let every = tickStep(low, high, count)
      return CalendarInterval(unit: .millisecond, count: every.isFinite ? whole(every, in: 1...1_000_000) : 1)
    }
    let isNearerBelow = target / steps[next - 1].length < steps[next].length / target
    return steps[isNearerBelow ? next - 1 : next].interval
  }

  /// The last boundary at or before an instant.
  func floor(_ instant: Double) -> Double {
    func multiple(of length: Double) -> Double {
      (instant / (length * Double(count))).rounded(.down) * length * Double(count)
    }
    switch unit {
    case .millisecond: return multiple(of: 1)
    case .second: return multiple(of: Self.second)
    case .minute: return multiple(of: Self.minute)
    case .hour:
      let start = (instant / Self.day).rounded(.down) * Self.day
      let hours = ((instant - start) / Self.hour).rounded(.down)
      return start + (hours / Double(count)).rounded(.down) * Double(count) * Self.hour
    case .day:
      let number = (instant / Self.day).rounded(.down)
      guard count > 1 else { return number * Self.day }
      let civil = CivilDay(number: whole32(number)).civil
      return (number - Double((civil.day - 1) % count)) * Self.day
    case .week:
      // 1970-01-01 was a Thursday; weeks begin on Sunday.
      let number = (instant / Self.day).rounded(.down)
      return (((number + 4) / 7).rounded(.down) * 7 - 4) * Self.day
    case .month:
      let civil = Self.civil(instant)
      return Self.instant(civil.year, (civil.month - 1) / count * count + 1)
    case .year:
      let year = Self.civil(instant).year
      return Self.instant(Int((Double(year) / Double(count)).rounded(.down)) * count, 1)
    }
  }

  func ceiling(_ instant: Double) -> Double {
    let start = floor(instant)
    return start == instant ? start : next(after: start)
  }

  /// The boundary after a boundary.
  func next(after boundary: Double) -> Double {
    switch unit {
    case .millisecond: return boundary + Double(count)
    case .second: return boundary + Self.second * Double(count)
    case .minute: return boundary + Self.minute * Double(count)
    case .hour:
      let start = (boundary / Self.day).rounded(.down) * Self.day
      return min(boundary + Self.hour * Double(count), start + Self.day)
    case .day:
      guard count > 1 else { return boundary + Self.day }
      let civil = Self.civil(boundary)
      let following = civil.month == 12 ? Self.instant(civil.year + 1, 1) : Self.instant(civil.year, civil.month + 1)
      return min(boundary + Self.day * Double(count), following)
    case .week: return boundary + 7 * Self.day
    case .month:
      let civil = Self.civil(boundary)
      let index = civil.year * 12 + civil.month - 1 + count
      return Self.instant(
        Int((Double(index) / 12).rounded(.down)), index - Int((Double(index) / 12).rounded(.down)) * 12 + 1)
    case .year: return Self.instant(Self.civil(boundary).year + count, 1)
    }
  }

  /// All boundaries between two instants, at most ten thousand.
  func range(_ low: Double, _ high: Double) -> [Double] {
    var ticks: [Double] = []
    var instant = ceiling(low)
    while instant <= high, ticks.count < 10_000 {
      ticks.append(instant)
      let following = next(after: instant)
      guard following > instant else { break }
      instant = following
    }
    return ticks
  }

  static func civil(_ instant: Double) -> (year: Int, month: Int, day: Int) {
    CivilDay(number: whole32((instant / day).rounded(.down))).civil
  }

  static func instant(_ year: Int, _ month: Int) -> Double {
    Double(CivilDay(year: year, month: month, day: 1).number) * day
  }
}

extension TimeScale {
  /// The format that shows what is new at an instant: the year in January, the month on its first, else day or hour.
  static func multiFormat(_ instant: Double) -> String {
    func isStart(of unit: CalendarInterval.Unit) -> Bool {
      CalendarInterval(unit: unit, count: 1).floor(instant) == instant
    }
    if !isStart(of: .second) { return ".%L" }
    if !isStart(of: .minute) { return ":%S" }
    if !isStart(of: .hour) { return "%I:%M" }
    if !isStart(of: .day) { return "%I %p" }
    if !isStart(of: .month) { return isStart(of: .week) ? "%b %d" : "%a %d" }
    return isStart(of: .year) ? "%Y" : "%B"
  }
}

/// A number of days as the calendar counts them, inside the dates JavaScript knows.
private func whole32(_ days: Double) -> Int32 { Int32(clamping: whole(days, in: -100_000_000...100_000_000)) }
