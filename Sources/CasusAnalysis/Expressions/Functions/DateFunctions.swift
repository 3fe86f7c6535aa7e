import CasusData

extension ExpressionFunctions {
  static let dateFunctions: [ExpressionFunction] =
    ["", "utc"].flatMap { prefix in parts.map { part(prefix + $0.name, $0.read, $0.readDay) } } + [
      ExpressionFunction("datetime", 0...7) { a in
        if a.count == 1 { return instant(a[0]) }
        return .instant(milliseconds(a))
      },
      ExpressionFunction("utc", 1...7) { .number(milliseconds($0)) },
      ExpressionFunction("time", 1...1) { a in
        if case .instant(let time) = instant(a[0]) { .number(time) } else { .null }
      },
      ExpressionFunction("date", 1...1) { a in
        // Vega's day of the month of an instant; of a text, the date it spells, as imprecise as it is.
        if case .text(let text) = a[0] { return readDate(text).map(Value.date) ?? .null }
        return dayOfMonth(a[0])
      },
      ExpressionFunction(dated: "now", 0...0) { _, asOf in
        asOf.map { .number(CalendarTime.milliseconds(of: $0)) } ?? .null
      },
      ExpressionFunction(dated: "today", 0...0) { _, asOf in asOf.map { .date(ImpreciseDate($0)) } ?? .null },
      ExpressionFunction("days", 2...2) { a in
        guard case .date(let start) = readingDate(a[0]), case .date(let end) = readingDate(a[1]) else { return .null }
        return Arithmetic.days(from: start, to: end)
      },
      ExpressionFunction("monthFormat", 1...1) { a in monthName(a[0], isShort: false) },
      ExpressionFunction("monthAbbrevFormat", 1...1) { a in monthName(a[0], isShort: true) },
      ExpressionFunction("dayFormat", 1...1) { a in weekdayName(a[0], isShort: false) },
      ExpressionFunction("dayAbbrevFormat", 1...1) { a in weekdayName(a[0], isShort: true) },
      ExpressionFunction("timeOffset", 2...3) { a in
        guard let unit = TimeUnitPart(rawValue: a[0].asText), case .instant(let time) = instant(a[1]) else {
          return .null
        }
        return .instant(unit.offset(time, by: a.count > 2 ? a[2].asNumber : 1))
      },
    ]

  private struct Part: Sendable {
    let name: String
    let read: @Sendable (CalendarTime) -> Int
    /// The part of a day; nil for parts of a clock, which dates do not have.
    let readDay: (@Sendable (CivilDay) -> Double)?
  }

  private static let parts: [Part] = [
    Part(name: "year", read: { $0.year }, readDay: { Double($0.civil.year) }),
    Part(name: "quarter", read: { $0.month / 3 + 1 }, readDay: { Double(($0.civil.month - 1) / 3 + 1) }),
    Part(name: "month", read: { $0.month }, readDay: { Double($0.civil.month - 1) }),
    Part(name: "day", read: { $0.weekday }, readDay: { Double((Int($0.number) % 7 + 11) % 7) }),
    Part(name: "dayofyear", read: { $0.dayOfYear }, readDay: nil),
    Part(name: "week", read: { ($0.dayOfYear + 6 - $0.weekday) / 7 }, readDay: nil),
    Part(name: "hours", read: { $0.hour }, readDay: nil),
    Part(name: "minutes", read: { $0.minute }, readDay: nil),
    Part(name: "seconds", read: { $0.second }, readDay: nil),
    Part(name: "milliseconds", read: { $0.millisecond }, readDay: nil),
  ]

  /// A part of an instant or of a date; null where an imprecise date leaves it open.
  private static func part(
    _ name: String, _ read: @escaping @Sendable (CalendarTime) -> Int, _ readDay: (@Sendable (CivilDay) -> Double)?
  ) -> ExpressionFunction {
    ExpressionFunction(name, 1...1) { a in
      if let readDay, case .date(let date) = a[0] { return date.agreed(readDay) }
      guard case .instant(let time) = instant(a[0]), let parts = CalendarTime(milliseconds: time) else { return .null }
      return .number(Double(read(parts)))
    }
  }

  /// A value as an instant: numbers are milliseconds, texts are read as dates; null where it is none.
  static func instant(_ value: Value) -> Value {
    switch value {
    case .instant: return value
    case .number(let time): return time.isNaN ? .null : .instant(time)
    case .text(let text): return readInstant(text).map(Value.instant) ?? .null
    case .date(let date):
      // Charts place an imprecise date by its first day; what must not be collapsed is compared as a date.
      return (date.first ?? date.last).map { .instant(CalendarTime.milliseconds(of: $0)) } ?? .null
    case .null, .boolean, .bounds, .list, .object: return .null
    }
  }

  private static func readingDate(_ value: Value) -> Value {
    switch value {
    case .text(let text): readDate(text).map(Value.date) ?? .null
    case .instant(let time): CalendarTime(milliseconds: time).map { .date(ImpreciseDate($0.civilDay)) } ?? .null
    default: value
    }
  }

  private static func dayOfMonth(_ value: Value) -> Value {
    if case .date(let date) = value { return date.day.map { .number(Double($0.civil.day)) } ?? .null }
    guard case .instant(let time) = instant(value), let parts = CalendarTime(milliseconds: time) else { return .null }
    return .number(Double(parts.day))
  }

  private static func milliseconds(_ a: [Value]) -> Double {
    func number(_ index: Int, _ fallback: Double) -> Double { index < a.count ? a[index].asNumber : fallback }
    let year = number(0, .nan)
    return CalendarTime.milliseconds(
      year: year >= 0 && year <= 99 ? year + 1900 : year, month: number(1, 0), day: number(2, 1), hour: number(3, 0),
      minute: number(4, 0), second: number(5, 0), millisecond: number(6, 0))
  }

  private static func monthName(_ value: Value, isShort: Bool) -> Value {
    let index = value.asNumber
    guard index.isFinite else { return .null }
    let words = LanguageWords.english
    let month = ((Int(max(-1e6, min(1e6, index))) % 12) + 12) % 12
    return .text(isShort ? words.shortMonths[month] : words.months[month])
  }

  private static func weekdayName(_ value: Value, isShort: Bool) -> Value {
    let index = value.asNumber
    guard index.isFinite else { return .null }
    let words = LanguageWords.english
    let day = ((Int(max(-1e6, min(1e6, index))) % 7) + 7) % 7
    return .text(isShort ? words.shortWeekdays[day] : words.weekdays[day])
  }
}
