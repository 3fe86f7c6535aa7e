import CasusData
import CasusSource
import CasusYAML

extension ScaleSlot {
  func continuousDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Double] {
    let properties = properties
    if let list = properties["domain"]?.list {
      var written = list.map { Self.value(of: $0, isTemporal: isTemporal).chartNumber() }.filter { !$0.isNaN }
      if let middle = properties["domainMid"]?.number, written.count == 2 { written.insert(middle, at: 1) }
      if written.count >= 2 || type == "threshold" {
        if channel.isColor || channel == .size || type == "threshold" { return written }
        return widened(written, niceByDefault: false, zeroByDefault: false, properties)
      }
    }
    var values: [Double] = []
    var low = Double.infinity
    var high = -Double.infinity
    let keepsValues = type == "quantile"
    // Zero has no place on a logarithmic axis; the zeros where stacks and bins begin are nobody's values.
    var meetsZero = false
    func include(_ more: [Double], isMade: Bool = false) {
      for value in more {
        if value == 0, !isMade { meetsZero = true }
        guard value.isFinite else {
          if value.isInfinite { isBeyondPlaces = true }
          continue
        }
        low = min(low, value)
        high = max(high, value)
      }
      if keepsValues { values += more.filter(\.isFinite) }
    }
    for (unit, name) in members {
      guard let definition = unit.channels[name] else { continue }
      if let datum = definition.datum {
        include([Self.value(of: datum, isTemporal: isTemporal).chartNumber()])
        continue
      }
      if let plan = unit.stack, plan.channel == name {
        if plan.offset == "normalize" {
          include([0, 1])
        } else {
          let table = setting.isVega ? unit.placedTable : unit.table
          include(table[plan.startField]?.numbers(high: false) ?? [], isMade: true)
          include(table[plan.endField]?.numbers(high: false) ?? [])
        }
        continue
      }
      if let steps = definition.bins {
        bins = bins ?? steps
        include([steps.start, steps.stop], isMade: true)
        continue
      }
      let isUnaggregated = properties["domain"]?.text == "unaggregated"
      if isUnaggregated, let source = definition.source {
        include(unit.sourceTable[source]?.numbers(high: false) ?? [])
        continue
      }
      let table = setting.isVega || !channel.isPositional ? unit.placedTable : unit.table
      guard let field = definition.field ?? definition.source, let column = table[field] else { continue }
      include(column.numbers(high: name.isSecondary))
      if case .values(let cells) = column, !name.isSecondary,
        cells.contains(where: { if case .bounds = $0 { true } else { false } }),
        unit.mark.type.fillsBands
      {
        include(column.numbers(high: true))
      }
      let coversBand = unit.mark.type.fillsBands || setting.isVega && definition.bandPosition != nil
      if let end = definition.endField, coversBand, definition.type == .temporal {
        include(unit.table[end]?.numbers(high: true) ?? [])
      }
    }
    if keepsValues { return values.sorted() }
    if let union = properties["domain"]?["unionWith"]?.list {
      include(union.map { Self.value(of: $0, isTemporal: isTemporal).chartNumber() })
    }
    if low > high {
      low = 0
      high = type == "log" ? 10 : 1
      if type == "log" { low = 1 }
    }
    if type == "log", low <= 0 {
      let positive = members.flatMap { unit, name -> [Double] in
        let definition = unit.channels[name]
        return (definition?.field).flatMap { unit.table[$0]?.numbers(high: false) } ?? []
      }.filter { $0 > 0 }
      if let least = positive.min(), !meetsZero, low == 0 || bins != nil {
        low = least
      } else {
        diagnostics.append(.emptyLogDomain(found: low, at: lead?.place ?? Place(file: "")))
        (low, high) = high > 0 ? (high / 10, high) : (1, 10)
      }
    }
    var ends = [low, high]
    if let middle = properties["domainMid"]?.number { ends.insert(middle, at: 1) }
    return widened(ends, niceByDefault: niceByDefault, zeroByDefault: zeroByDefault, properties)
  }
}
