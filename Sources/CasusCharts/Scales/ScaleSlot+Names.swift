import CasusData
import CasusSource
import CasusYAML

extension ScaleSlot {
  /// The distinct values of all members in the order their `sort` asks for.
  func namesInOrder(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Value] {
    discreteDomain(setting, reporting: &diagnostics)
  }

  func discreteDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Value] {
    if let list = properties["domain"]?.list {
      return list.map { Self.value(of: $0, isTemporal: isTemporal) }
    }
    var seen: Set<Value> = []
    var union: [Value] = []
    var isSorted = true
    var listed: [Value] = []
    for (unit, name) in members {
      guard let definition = unit.channels[name] else { continue }
      if let datum = definition.datum {
        let value = Self.value(of: datum, isTemporal: definition.type == .temporal)
        if seen.insert(value).inserted { union.append(value) }
        isSorted = false
        continue
      }
      var distinct = orderedValues(of: definition, unit)
      if setting.isVega, let column = (definition.field ?? definition.source).flatMap({ unit.placedTable[$0] }) {
        // Vega-Lite leaves out the names of rows that no other scale can place.
        let shown = Set(column.keys.distinct)
        distinct.values.removeAll { !shown.contains($0) }
      }
      if !distinct.isDefault { isSorted = false }
      if !distinct.isDefault, listed.isEmpty { listed = distinct.values }
      for value in distinct.values where seen.insert(value).inserted { union.append(value) }
    }
    if isSorted {
      union.sort { $0.sortsBefore($1) }
    } else if !listed.isEmpty {
      // One member's own order leads; what the others add follows.
      let first = Set(listed)
      union = listed + union.filter { !first.contains($0) }
    }
    return union
  }
}
