import CasusData

extension ExpressionFunctions {
  static let formatFunctions: [ExpressionFunction] = [
    ExpressionFunction("format", 2...2) { a in
      if a[0].isMissing { return a[0] == .null ? .text("null") : .text("NaN") }
      return formatNumber(a[0].asNumber, a[1].asText).map(Value.text) ?? .null
    },
    ExpressionFunction("timeFormat", 1...2) { a in time(a) },
    ExpressionFunction("utcFormat", 1...2) { a in time(a) },
    ExpressionFunction("timeUnitSpecifier", 1...2) { a in
      let units: [String] =
        if case .list(let values) = a[0] { values.map(\.asText) } else { [a[0].asText] }
      var overrides: [String: String] = [:]
      if a.count > 1, case .object(let fields) = a[1] {
        for (name, value) in zip(fields.names, fields.values) where value != .null { overrides[name] = value.asText }
      }
      return .text(timeUnitSpecifier(units, overrides))
    },
  ]

  private static func time(_ a: [Value]) -> Value {
    guard case .instant(let time) = instant(a[0]) else { return .null }
    return formatTime(time, a.count > 1 ? a[1].asText : "%B %d, %Y").map(Value.text) ?? .null
  }

  /// Vega's `timeUnitSpecifier`: the time format fit for a set of units.
  package static func timeUnitSpecifier(_ units: [String], _ overrides: [String: String] = [:]) -> String {
    let defaults: [String: String] = [
      "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ",
      "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L",
      "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ", "hours-minutes": "%H:%M",
    ]
    let order = TimeUnitPart.allCases.map(\.rawValue)
    let sorted = units.sorted { (order.firstIndex(of: $0) ?? 99) < (order.firstIndex(of: $1) ?? 99) }
    var result = ""
    var start = 0
    while start < sorted.count {
      var end = sorted.count
      while end > start {
        let key = sorted[start..<end].joined(separator: "-")
        if let specifier = overrides[key] ?? defaults[key] {
          result += specifier
          break
        }
        end -= 1
      }
      start = max(end, start + 1)
    }
    return result.trimmingBlanks
  }
}
