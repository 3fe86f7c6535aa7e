package import CasusData
package import CasusSource
package import CasusYAML

/// A part of the calendar, in Vega's names, from coarse to fine.
package enum TimeUnitPart: String, Sendable, Hashable, CaseIterable {
  case year, quarter, month, week, date, day, dayofyear, hours, minutes, seconds, milliseconds

  /// An instant moved by so many of the unit.
  func offset(_ time: Double, by count: Double) -> Double {
    guard let parts = CalendarTime(milliseconds: time), count.isFinite else { return .nan }
    let day = CalendarTime.millisecondsPerDay
    switch self {
    case .year, .quarter, .month:
      let months = self == .year ? 12.0 : self == .quarter ? 3 : 1
      return CalendarTime.milliseconds(
        year: Double(parts.year), month: Double(parts.month) + months * count, day: Double(parts.day),
        hour: Double(parts.hour), minute: Double(parts.minute), second: Double(parts.second),
        millisecond: Double(parts.millisecond))
    case .week: return time + 7 * day * count
    case .date, .day, .dayofyear: return time + day * count
    case .hours: return time + 3_600_000 * count
    case .minutes: return time + 60_000 * count
    case .seconds: return time + 1000 * count
    case .milliseconds: return time + count
    }
  }
}

/// A set of calendar parts that instants are brought down to: `yearmonth`, `monthdate`, `utchours`.
package struct TimeUnit: Sendable, Hashable {
  /// The units, coarse first.
  package let units: [TimeUnitPart]
  /// How many of the finest unit go together.
  package let step: Int

  package init(units: [TimeUnitPart], step: Int = 1) {
    self.units = TimeUnitPart.allCases.filter { units.contains($0) }
    self.step = max(1, min(step, 10_000))
  }

  /// A name such as `yearmonthdate`; nil where it is none.
  package init?(name: String) {
    var rest = name.hasPrefix("utc") ? name.dropFirst(3) : name[...]
    if rest.hasPrefix("binned") { rest = rest.dropFirst(6) }
    let order: [TimeUnitPart] = [
      .year, .quarter, .month, .week, .dayofyear, .date, .day, .hours, .minutes, .seconds, .milliseconds,
    ]
    var units: [TimeUnitPart] = []
    while !rest.isEmpty {
      guard let unit = order.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
      units.append(unit)
      rest = rest.dropFirst(unit.rawValue.count)
    }
    guard !units.isEmpty else { return nil }
    self.init(units: units)
  }

  /// A name, or `{unit: yearmonth, step: 2}`.
  package init?(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    guard let unit = node.text ?? node["unit"]?.text, let named = TimeUnit(name: unit) else {
      let known = TimeUnitPart.allCases.map(\.rawValue) + ["yearmonth", "yearmonthdate", "monthdate", "yearquarter"]
      diagnostics.append(
        .unknownChoice(
          node.text ?? node["unit"]?.text ?? node.kindName, option: "timeUnit", choices: known, at: node.place))
      return nil
    }
    self.init(units: named.units, step: Int(max(1, min(10_000, node["step"]?.number ?? 1))))
  }

  /// The start of the unit a value lies in, as an instant; null where it is no time. Units without a year are placed
  /// in 2012, as Vega does.
  package func floor(_ value: Value) -> Value {
    let time: Double
    switch value {
    case .instant(let instant): time = instant
    case .number(let number) where !number.isNaN: time = number
    case .text(let text):
      guard let read = readInstant(text) else { return .null }
      time = read
    case .date(let date):
      // An imprecise date has a unit only where its first and last day share it.
      guard let first = date.first, let last = date.last else { return .null }
      let low = floor(CalendarTime.milliseconds(of: first))
      return low == floor(CalendarTime.milliseconds(of: last)) ? .instant(low) : .null
    default: return .null
    }
    let floored = floor(time)
    return floored.isNaN ? .null : .instant(floored)
  }

  /// The start of the unit an instant lies in; NaN where it is none.
  package func floor(_ time: Double) -> Double {
    guard let parts = CalendarTime(milliseconds: time) else { return .nan }
    func has(_ unit: TimeUnitPart) -> Bool { units.contains(unit) }
    func stepped(_ value: Int, _ unit: TimeUnitPart, from base: Int = 0) -> Double {
      guard units.last == unit, step > 1 else { return Double(value) }
      return Double(base + (value - base) / step * step)
    }
    let year = has(.year) ? stepped(parts.year, .year) : 2012
    var month = 0.0
    var day = 1.0
    if has(.month) {
      month = stepped(parts.month, .month)
    } else if has(.quarter) {
      month = Double(parts.month / 3 * 3)
    }
    if has(.week) {
      // Weeks start on Sunday and are counted from the first of the year.
      let week = (parts.dayOfYear + 6 - parts.weekday) / 7
      let first = CalendarTime(milliseconds: CalendarTime.milliseconds(year: year)) ?? parts
      month = 0
      day = Double(7 * week + 1 - first.weekday - (first.weekday == 0 ? 7 : 0))
      if has(.day) { day += Double(parts.weekday) }
    } else if has(.date) {
      day = stepped(parts.day, .date, from: 1)
      if !has(.month), !has(.quarter) { month = 0 }
    } else if has(.dayofyear) {
      month = 0
      day = stepped(parts.dayOfYear, .dayofyear, from: 1)
    } else if has(.day) {
      // Sunday is 1 January 2012.
      if !has(.month) { month = 0 }
      day = Double(parts.weekday) + 1
    }
    return CalendarTime.milliseconds(
      year: year, month: month, day: day, hour: has(.hours) ? stepped(parts.hour, .hours) : 0,
      minute: has(.minutes) ? stepped(parts.minute, .minutes) : 0,
      second: has(.seconds) ? stepped(parts.second, .seconds) : 0,
      millisecond: has(.milliseconds) ? stepped(parts.millisecond, .milliseconds) : 0)
  }

  /// The start of the next unit.
  package func next(_ time: Double) -> Double { (units.last ?? .milliseconds).offset(time, by: Double(step)) }

  /// The format Vega gives the unit's labels.
  package var specifier: String { ExpressionFunctions.timeUnitSpecifier(units.map(\.rawValue)) }
}
