import CasusData
import CasusYAML

/// Which channel is stacked, and in which columns its two ends stand.
struct StackPlan {
  var channel: ChannelName
  var startField: String
  var endField: String
  var offset: String
  /// The fields that lie on top of each other.
  var seriesFields: [String]
}

extension SpecificationReader {
  /// Stacks a unit's measure where Vega-Lite would, or where `stack` says so, by adding columns of its ends.
  mutating func applyStack(to unit: UnitView, facets: [String]) {
    guard let plan = stackPlan(of: unit) else { return }
    guard let measure = unit.channels[plan.channel]?.field, var column = unit.table[measure] else { return }
    let dimension: ChannelName? =
      plan.channel == .x ? .y : plan.channel == .y ? .x : plan.channel == .theta ? .radius : .theta
    var groups = facets
    for channel in [dimension, dimension?.offset].compactMap({ $0 }) {
      guard let definition = unit.channels[channel], definition.aggregate == nil,
        definition.field != unit.channels[plan.channel]?.field || channel.isAlongX
      else { continue }
      groups += [definition.field, definition.endField].compactMap { $0 }
    }
    if unit.mark.type == .area || unit.mark.type == .line, unit.mark.own["impute"] == nil {
      let own = plan.seriesFields.filter { !facets.contains($0) }
      unit.table = imputed(
        unit.table, measure: measure, groups: groups.filter { !facets.contains($0) }, series: facets + own)
      column = unit.table[measure] ?? column
    }
    let values = column.numbers(high: false)
    let order = stackOrder(unit, plan)
    let groupCodes = rowGroups(unit.table, by: groups)
    let groupCount = (groupCodes.max() ?? -1) + 1
    var positive = Array(repeating: 0.0, count: groupCount)
    var negative = positive
    var starts = Array(repeating: Double.nan, count: values.count)
    var ends = starts
    let isCentered = plan.offset == "center"
    for row in order {
      let value = values[row].isFinite ? values[row] : 0
      let group = groupCodes[row]
      if value < 0, plan.offset == "zero" {
        starts[row] = negative[group]
        negative[group] += value
        ends[row] = negative[group]
      } else {
        let amount = plan.offset == "zero" ? value : abs(value)
        starts[row] = positive[group]
        positive[group] += amount
        ends[row] = positive[group]
      }
    }
    if plan.offset == "normalize" {
      for row in starts.indices {
        let total = positive[groupCodes[row]]
        starts[row] = total == 0 ? 0 : starts[row] / total
        ends[row] = total == 0 ? 0 : ends[row] / total
      }
    } else if isCentered {
      let most = positive.max() ?? 0
      for row in starts.indices {
        let shift = (most - positive[groupCodes[row]]) / 2
        starts[row] += shift
        ends[row] += shift
      }
    }
    unit.table = unit.table.setting(Field(plan.startField, .number), to: .number(starts, missing: nil))
      .setting(Field(plan.endField, .number), to: .number(ends, missing: nil))
    unit.stack = plan
  }

  private func stackPlan(of unit: UnitView) -> StackPlan? {
    guard [.bar, .area, .arc, .line, .point, .circle, .square, .text, .tick, .rule].contains(unit.mark.type)
    else { return nil }
    let candidates: [ChannelName] =
      unit.channels[.theta] != nil || unit.mark.type == .arc ? [.theta, .radius] : [.x, .y]
    func measure(_ channel: ChannelName) -> ChannelDefinition? {
      guard let definition = unit.channels[channel], definition.field != nil, definition.type == .quantitative,
        !definition.isBinned, !definition.isPrebinned
      else { return nil }
      return definition
    }
    let first = measure(candidates[0])
    let second = measure(candidates[1])
    let channel: ChannelName
    if first != nil, second != nil {
      // Two measures: the one that says `stack`, else the aggregated one.
      let firstSays = first?.node["stack"]
      let secondSays = second?.node["stack"]
      if firstSays != nil, secondSays == nil {
        channel = candidates[0]
      } else if secondSays != nil, firstSays == nil {
        channel = candidates[1]
      } else if first?.aggregate != nil, second?.aggregate == nil {
        channel = candidates[0]
      } else if second?.aggregate != nil, first?.aggregate == nil {
        channel = candidates[1]
      } else if candidates[0] == .theta {
        channel = .theta
      } else {
        channel = unit.mark.orient == .horizontal ? .x : .y
      }
    } else if first != nil {
      channel = candidates[0]
    } else if second != nil {
      channel = candidates[1]
    } else {
      return nil
    }
    guard let definition = unit.channels[channel] else { return nil }
    if let secondary = channel.secondary, unit.channels[secondary] != nil { return nil }
    let written = definition.node["stack"]
    if written?.isNull == true || written?.boolean == false || written?.text == "none" { return nil }
    let isWritten = written != nil
    guard isWritten || [.bar, .area, .arc].contains(unit.mark.type) else { return nil }

    let dimension: ChannelName = channel == .x ? .y : .x
    let offsetField = dimension.offset.flatMap { unit.channels[$0]?.field }
    let dimensionField = channel == .theta || channel == .radius ? nil : unit.channels[dimension]?.field
    var series: [String] = []
    for name in ChannelName.allCases where name.dividesSeries {
      guard let other = unit.channels[name], other.aggregate == nil else { continue }
      let fields = [other.field ?? other.source].compactMap { $0 } + other.extraFields
      for field in fields where field != dimensionField && field != offsetField && !series.contains(field) {
        series.append(field)
      }
    }
    if series.isEmpty, channel != .theta {
      // Bars of single rows at one place lie on top of each other.
      guard setting.isVega, definition.aggregate == nil, unit.mark.type == .bar || unit.mark.type == .area,
        let dimensionField,
        rowGroups(unit.table, by: [dimensionField, offsetField].compactMap { $0 }).max() ?? -1
          < unit.table.rowCount - 1
      else { return nil }
    }
    if channel == .theta, series.isEmpty, !isWritten, unit.mark.type != .arc { return nil }
    let scaleType = definition.node["scale"]?["type"]?.text
    if !isWritten, let scaleType, scaleType != "linear" { return nil }
    if !isWritten, let aggregate = definition.aggregate,
      !["sum", "count", "product", "distinct", "valid", "missing"].contains(aggregate)
    {
      return nil
    }
    let offset = written?.text ?? "zero"
    let field = definition.field ?? ""
    return StackPlan(
      channel: channel, startField: "\(field)_start", endField: "\(field)_end", offset: offset, seriesFields: series)
  }

  /// Rows in the order in which they are piled up: by `order`, else by series, the last one first as Vega-Lite does.
  private func stackOrder(_ unit: UnitView, _ plan: StackPlan) -> [Int] {
    var keys: [(column: Column, descending: Bool)] = []
    if let order = unit.channels[.order], let field = order.field ?? order.source {
      let isDescending = order.node["sort"]?.text == "descending"
      for name in order.extraFields.isEmpty ? [field] : order.extraFields {
        if let column = unit.table[name] { keys.append((column, isDescending)) }
      }
    } else {
      for field in plan.seriesFields {
        guard let column = unit.table[field] else { continue }
        // A written domain is an order too.
        let carrier = ChannelName.allCases.first { $0.dividesSeries && unit.channels[$0]?.field == field }
        let domain = carrier.flatMap { unit.channels[$0]?.scale?["domain"]?.list }?.map { value(of: $0) }
        keys.append((domain.map { column.ranked(by: $0) } ?? column, plan.channel == .y))
      }
    }
    // Ranks instead of values, so that a comparison is one of integers.
    let ranks = keys.map { key -> [Int] in
      let discrete = key.column.keys
      let sorted = discrete.distinct.indices.sorted { discrete.distinct[$0].sortsBefore(discrete.distinct[$1]) }
      var rank = Array(repeating: 0, count: sorted.count)
      for (position, code) in sorted.enumerated() { rank[code] = key.descending ? -position : position }
      return discrete.codes.map { rank[Int($0)] }
    }
    return (0..<unit.table.rowCount).sorted { a, b in
      for rank in ranks where rank[a] != rank[b] { return rank[a] < rank[b] }
      return a < b
    }
  }

  /// Stacked areas need every series at every place: rows of zero where one is missing.
  private func imputed(_ table: Table, measure: String, groups: [String], series: [String]) -> Table {
    let groupCodes = rowGroups(table, by: groups)
    let seriesCodes = rowGroups(table, by: series)
    let groupCount = (groupCodes.max() ?? -1) + 1
    let seriesCount = (seriesCodes.max() ?? -1) + 1
    guard groupCount * seriesCount > table.rowCount, groupCount * seriesCount <= 1_000_000 else { return table }
    var isThere = Array(repeating: false, count: groupCount * seriesCount)
    var groupRow = Array(repeating: 0, count: groupCount)
    var seriesRow = Array(repeating: 0, count: seriesCount)
    for row in (0..<table.rowCount).reversed() {
      isThere[groupCodes[row] * seriesCount + seriesCodes[row]] = true
      groupRow[groupCodes[row]] = row
      seriesRow[seriesCodes[row]] = row
    }
    var fromGroup = Array(0..<table.rowCount)
    var fromSeries = fromGroup
    for slot in isThere.indices where !isThere[slot] {
      fromGroup.append(groupRow[slot / seriesCount])
      fromSeries.append(seriesRow[slot % seriesCount])
    }
    var result = table.selecting(fromGroup)
    for field in series {
      guard let index = table.index(of: field) else { continue }
      result.columns[index] = table.columns[index].selecting(fromSeries)
    }
    var values = (table[measure]?.numbers(high: false) ?? []).map { $0.isNaN ? 0 : $0 }
    values += Array(repeating: 0, count: fromGroup.count - values.count)
    if let index = result.index(of: measure) { result.columns[index] = .number(values, missing: nil) }
    let known = table.rowCount
    let lineage = table.lineage
    result.lineage = Lineage { $0 < known ? lineage[$0] : [] }
    return result
  }
}

extension Column {
  /// Each row's place in a list of values; the end for what the list lacks.
  fileprivate func ranked(by values: [Value]) -> Column {
    let rank = Dictionary(values.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
    let keys = keys
    let places = keys.distinct.map { rank[$0] ?? Double(values.count) }
    return .number(keys.codes.map { places[Int($0)] }, missing: nil)
  }
}

/// A number for each row, the same for rows that agree in all the fields; numbers count up from 0 by appearance.
func rowGroups(_ table: Table, by fields: [String]) -> [Int] {
  var codes = Array(repeating: 0, count: table.rowCount)
  for field in fields {
    guard let keys = table[field]?.keys else { continue }
    var codeOf: [Int: Int] = [:]
    let width = keys.distinct.count
    for row in codes.indices {
      let combined = codes[row] * width + Int(keys.codes[row])
      if let code = codeOf[combined] {
        codes[row] = code
      } else {
        codeOf[combined] = codeOf.count
        codes[row] = codeOf.count - 1
      }
    }
  }
  return codes
}
