import CasusData
import CasusYAML

extension ScaleSlot {
  /// A value of a domain or a datum: a date object or a date in words counts as an instant on a temporal scale.
  static func value(of node: Node, isTemporal: Bool) -> Value {
    if node.entries != nil { return .instant(instant(ofParts: node)) }
    if isTemporal, let text = node.text, let instant = readInstant(text) { return .instant(instant) }
    return CasusCharts.value(of: node)
  }

  /// `{year: 2010, month: 3}` as an instant; months count from 1 or go by name.
  static func instant(ofParts node: Node) -> Double {
    func part(_ name: String, _ fallback: Double) -> Double { node[name]?.number ?? fallback }
    var month = part("month", part("quarter", 1) * 3 - 2)
    if let word = node["month"]?.text?.lowercased().prefix(3),
      let index = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .firstIndex(of: String(word))
    {
      month = Double(index + 1)
    }
    let bounded = min(max(part("year", 2012), -100_000), 100_000)
    let day = CivilDay(year: whole(bounded, in: -100_000...100_000), month: whole(month, in: 1...12), day: 1).number
    let days = Double(day) + part("date", 1) - 1
    return days * 86_400_000 + part("hours", 0) * 3_600_000 + part("minutes", 0) * 60_000 + part("seconds", 0) * 1000
      + part("milliseconds", 0)
  }

  static func calendarUnit(_ name: String) -> CalendarInterval.Unit? {
    switch name {
    case "second": .second
    case "minute": .minute
    case "hour": .hour
    case "day": .day
    case "week": .week
    case "month": .month
    case "year": .year
    default: nil
    }
  }
}
