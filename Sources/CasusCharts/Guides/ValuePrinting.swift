import CasusAnalysis
import CasusData
import CasusYAML

/// How a chart prints the values of one field: by the specification's format, else by the field's own decimals.
struct ValuePrinting {
  var format: String?
  var isTime: Bool
  var field: Field?
  var isVega: Bool
  private let formats: FormatLocale

  init(_ definition: ChannelDefinition, field: Field?, setting: ChartSetting) {
    let written = definition.node["format"]?.text
    let unit = definition.timeUnit
    let kind = definition.node["formatType"]?.text
    isTime = kind == "time" || (kind == nil && definition.type == .temporal) || unit != nil
    format = written ?? unit.map { timeUnitFormat($0) } ?? (isTime ? "%b %d, %Y" : nil)
    self.field = field
    isVega = setting.isVega
    formats = setting.formats
  }

  init(format: String?, isTime: Bool, setting: ChartSetting) {
    self.format = format
    self.isTime = isTime
    isVega = setting.isVega
    formats = setting.formats
  }

  func text(of value: Value) -> String {
    switch value {
    case .number(let number):
      if isTime, let format { return formats.time(number, formats.inOrder(format)) ?? value.plainText }
      if let format { return formats.number(number, format) ?? value.plainText }
      if let decimals = field?.decimals, !isVega { return formats.number(number, ",.\(decimals)f") ?? value.plainText }
      return value.plainText
    case .instant(let instant):
      return formats.time(instant, formats.inOrder(format ?? "%b %d, %Y")) ?? value.plainText
    case .date(let date):
      guard isTime, let format, definitionHasOwnFormat, let first = date.first else { return date.edtf }
      return formats.time(Double(first.number) * 86_400_000, format) ?? date.edtf
    case .bounds(let bounds):
      guard let format else { return value.plainText }
      let low = formats.number(bounds.low, format) ?? value.plainText
      guard let high = bounds.high else { return low + "+" }
      return bounds.isExact ? low : "\(low)\u{2060}–\u{2060}\(formats.number(high, format) ?? "")"
    default: return value.plainText
    }
  }

  private var definitionHasOwnFormat: Bool { format != "%b %d, %Y" }
}

/// The format of a time unit's values: what the unit keeps, and no more.
func timeUnitFormat(_ unit: String) -> String {
  var rest = unit.hasPrefix("utc") ? String(unit.dropFirst(3)) : unit
  if rest.hasPrefix("binned") { rest = String(rest.dropFirst(6)) }
  var parts: [String] = []
  for part in [
    "year", "quarter", "month", "week", "dayofyear", "date", "day", "hours", "minutes", "seconds", "milliseconds",
  ] {
    if rest.hasPrefix(part) {
      parts.append(part)
      rest = String(rest.dropFirst(part.count))
    }
  }
  // Longest run first: a year with its month reads differently from a year and a month.
  let table: [(units: [String], format: String)] = [
    (["year", "month", "date"], "%b %d, %Y "), (["year", "month"], "%b %Y "), (["hours", "minutes"], "%H:%M"),
    (["year"], "%Y "), (["quarter"], "Q%q "), (["month"], "%b "), (["date"], "%d "), (["week"], "W%U "),
    (["day"], "%a "), (["dayofyear"], "%j "), (["hours"], "%H:00"), (["minutes"], "00:%M"), (["seconds"], ":%S"),
    (["milliseconds"], ".%L"),
  ]
  var format = ""
  while !parts.isEmpty {
    guard let match = table.first(where: { parts.starts(with: $0.units) }) else { break }
    format += match.format
    parts.removeFirst(match.units.count)
  }
  while format.hasSuffix(" ") { format.removeLast() }
  return format
}
