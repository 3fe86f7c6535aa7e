package import CasusYAML

/// Vega-Lite's `{year: 2020, month: "jan", date: 3}` as an instant; nil for anything else.
package func dateTime(_ node: Node) -> Double? {
  let keys: Set<String> = [
    "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc", "timezone",
  ]
  guard let entries = node.entries, !entries.isEmpty, entries.allSatisfy({ keys.contains($0.key) }) else { return nil }
  func number(_ key: String, _ fallback: Double) -> Double { node[key]?.number ?? fallback }
  var month = number("month", 1) - 1
  if let name = node["month"]?.text?.lowercased() {
    guard name.utf8.count >= 3,
      let index = LanguageWords.english.months.firstIndex(where: { $0.lowercased().hasPrefix(name) })
    else { return nil }
    month = Double(index)
  }
  if let quarter = node["quarter"]?.number { month += (quarter - 1) * 3 }
  var day = number("date", 1)
  var year = number("year", 2012)
  if node["day"] != nil, node["year"] == nil {
    // Vega-Lite places a bare weekday in the first week of 2006, whose first day is a Sunday.
    var weekday = number("day", 1)
    if let name = node["day"]?.text?.lowercased(), name.utf8.count >= 3 {
      weekday = Double(LanguageWords.english.weekdays.firstIndex { $0.lowercased().hasPrefix(name) } ?? 0)
    }
    year = 2006
    day = weekday + 1
  }
  return CalendarTime.milliseconds(
    year: year, month: month, day: day, hour: number("hours", 0), minute: number("minutes", 0),
    second: number("seconds", 0), millisecond: number("milliseconds", 0))
}
