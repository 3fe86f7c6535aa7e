import CasusAnalysis
import CasusData
import CasusYAML

extension ScaleSlot {
  /// A member's distinct values in the order its `sort` asks for; whether that is the default order.
  func orderedValues(of definition: ChannelDefinition, _ unit: UnitView) -> (values: [Value], isDefault: Bool) {
    guard let field = definition.field ?? definition.source, let column = unit.table[field] else { return ([], true) }
    let distinct = column.keys.distinct
    let ascending = { distinct.sorted { $0.sortsBefore($1) } }
    guard let sort = definition.node["sort"] else {
      // An enumeration of the package has an order of its own.
      if definition.type == .ordinal || definition.type == .nominal, let index = unit.sourceTable.index(of: field),
        !unit.sourceTable.fields[index].categories.isEmpty, definition.type == .ordinal
      {
        let rank = Dictionary(
          unit.sourceTable.fields[index].categories.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { a, _ in a })
        let values = ascending()
        return (
          values.enumerated().sorted {
            (rank[$0.element.plainText] ?? Int.max, $0.offset) < (rank[$1.element.plainText] ?? Int.max, $1.offset)
          }.map(\.element), false
        )
      }
      return (ascending(), true)
    }
    if sort.isNull { return (distinct, false) }
    if let list = sort.list {
      let wanted = list.map { Self.value(of: $0, isTemporal: definition.type == .temporal) }
      let present = Set(distinct)
      if definition.timeUnit != nil, list.allSatisfy({ $0.text != nil || $0.number != nil }) {
        // Months and days are written by name although their values are instants.
        let words = list.compactMap { $0.text?.lowercased() ?? Self.calendarName($0.number, of: definition.timeUnit) }
        func place(_ value: Value) -> Int {
          let instant = value.chartNumber()
          let names = ["%a", "%A", "%b", "%B"].compactMap { formatTime(instant, $0)?.lowercased() }
          return words.firstIndex { names.contains($0) } ?? words.count
        }
        let ranked = ascending().enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
        return (ranked.map(\.element), false)
      }
      let named = Set(wanted)
      return (wanted.filter { present.contains($0) } + ascending().filter { !named.contains($0) }, false)
    }
    if let word = sort.text {
      if word == "ascending" { return (ascending(), true) }
      if word == "descending" { return (ascending().reversed(), false) }
      let isDescending = word.hasPrefix("-")
      let channel = ChannelName(rawValue: isDescending ? String(word.dropFirst()) : word)
      return (sorted(distinct, by: channel, in: unit, along: field, isDescending: isDescending), false)
    }
    let isDescending = sort["order"]?.text == "descending"
    if let encoding = sort["encoding"]?.text {
      let channel = ChannelName(rawValue: encoding)
      return (sorted(distinct, by: channel, in: unit, along: field, isDescending: isDescending), false)
    }
    if let by = sort["field"]?.text {
      let operation = sort["op"]?.text ?? "min"
      return (sorted(distinct, byField: by, operation, in: unit, along: field, isDescending: isDescending), false)
    }
    if sort["op"]?.text == "count" {
      return (sorted(distinct, byField: field, "count", in: unit, along: field, isDescending: isDescending), false)
    }
    return (isDescending ? ascending().reversed() : ascending(), false)
  }

  /// The month or the day a number stands for, from 1 on; days begin on Monday.
  private static func calendarName(_ number: Double?, of unit: String?) -> String? {
    guard let number, let unit else { return nil }
    let names =
      unit.contains("month")
      ? ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      : ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let index = whole(number, in: 0...1000) - 1
    return names.indices.contains(index) ? names[index] : nil
  }

  private func sorted(
    _ values: [Value], by channel: ChannelName?, in unit: UnitView, along field: String, isDescending: Bool
  ) -> [Value] {
    guard let channel, let definition = unit.channels[channel] else { return values }
    if definition.aggregate != nil, let made = definition.field, unit.table.index(of: made) != nil {
      let operation = definition.aggregate ?? "sum"
      if operation == "count" || definition.source == nil {
        return sorted(values, byField: field, "count", in: unit, along: field, isDescending: isDescending)
      }
      return sorted(
        values, byField: definition.source ?? made, operation, in: unit, along: field, isDescending: isDescending)
    }
    return sorted(
      values, byField: definition.field ?? "", "min", in: unit, along: field, isDescending: isDescending)
  }

  /// Values by a number worked out from the rows of each, before aggregation.
  private func sorted(
    _ values: [Value], byField by: String, _ operation: String, in unit: UnitView, along field: String,
    isDescending: Bool
  ) -> [Value] {
    let table = unit.sourceTable.index(of: field) != nil ? unit.sourceTable : unit.table
    guard let keys = table[field]?.keys else { return values }
    let column = table[by]
    let amounts = column?.numbers(high: false) ?? Array(repeating: 0, count: table.rowCount)
    var grouped: [[Double]] = Array(repeating: [], count: keys.distinct.count)
    var texts: [Value] = Array(repeating: .null, count: keys.distinct.count)
    for row in 0..<table.rowCount {
      let code = Int(keys.codes[row])
      if operation == "count" {
        grouped[code].append(1)
      } else if amounts[row].isFinite {
        grouped[code].append(amounts[row])
      } else if let column, texts[code] == .null {
        texts[code] = column[row]
      }
    }
    func amount(_ list: [Double]) -> Double {
      guard !list.isEmpty else { return .nan }
      switch operation {
      case "min": return list.min() ?? .nan
      case "max": return list.max() ?? .nan
      case "mean", "average": return list.reduce(0, +) / Double(list.count)
      case "median":
        let ordered = list.sorted()
        let middle = ordered.count / 2
        return ordered.count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2
      default: return list.reduce(0, +)
      }
    }
    var rank: [Value: (Double, Value)] = [:]
    for (code, value) in keys.distinct.enumerated() { rank[value] = (amount(grouped[code]), texts[code]) }
    let natural = values.sorted { $0.sortsBefore($1) }
    return natural.enumerated().sorted { a, b in
      let (x, s) = rank[a.element] ?? (.nan, .null)
      let (y, t) = rank[b.element] ?? (.nan, .null)
      if x != y, !x.isNaN, !y.isNaN { return isDescending ? x > y : x < y }
      if x.isNaN != y.isNaN { return y.isNaN }
      if s != t { return isDescending ? t.sortsBefore(s) : s.sortsBefore(t) }
      return a.offset < b.offset
    }.map(\.element)
  }
}
