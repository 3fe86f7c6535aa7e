import CasusAnalysis
import CasusData
import CasusYAML

extension SpecificationReader {
  /// Texts that stand for dates become instants, as Vega-Lite parses temporal fields when it loads them.
  func readInstants(_ channels: [ChannelName: ChannelDefinition], _ table: inout Table) {
    for channel in ChannelName.allCases {
      guard let definition = channels[channel], let source = definition.source,
        definition.type == .temporal || definition.timeUnit != nil, let index = table.index(of: source)
      else { continue }
      table.columns[index] = table.columns[index].asInstants
    }
  }

  /// Bins and time units as columns of their own.
  mutating func applyingIntervals(to definition: inout ChannelDefinition, _ table: Table) -> Table {
    guard let source = definition.source else { return table }
    if definition.isBinned, let column = table[source] {
      let parameters = definition.node["bin"]
      let steps = BinSteps(parameters, values: column.numbers(high: false), channel: definition.channel)
      let name = "bin_\(steps.name)_\(source)"
      definition.field = name
      definition.endField = name + "_end"
      definition.bins = steps
      if table.index(of: name) != nil { return table }
      let (low, high) = steps.edges(of: column.numbers(high: false))
      // Rows without a value are missing, and so one group; NaN would be a group for every row.
      let absent = Set(low.indices.filter { low[$0].isNaN })
      let missing = absent.isEmpty ? nil : absent
      return table.setting(Field(name, .number), to: .number(low, missing: missing))
        .setting(Field(name + "_end", .number), to: .number(high, missing: missing))
    }
    if let unit = definition.timeUnit, let node = definition.node["timeUnit"] {
      let name = "\(unit)_\(source)"
      definition.field = name
      definition.endField = name + "_end"
      if table.index(of: name) != nil { return table }
      var step = Node.made([("field", .text(source)), ("as", .text(name))], at: definition.place)
      step = step.setting("timeUnit", to: node)
      let result = applyTransforms([step], to: table, in: setting.scope.scope, reporting: &diagnostics)
      if result.index(of: name + "_end") == nil { definition.endField = nil }
      if result.index(of: name) == nil { definition.field = source }
      return result
    }
    return table
  }

  /// Bars of a time unit that stand on another part of it than its middle: `bandPosition: 0` puts a bar's middle where
  /// the unit begins.
  func shiftIntervals(of unit: UnitView) {
    guard unit.mark.type == .bar || unit.mark.type == .rect || unit.mark.type == .image else { return }
    for channel in [ChannelName.x, .y] {
      guard let definition = unit.channels[channel], definition.type == .temporal, definition.timeUnit != nil,
        let part = definition.bandPosition, part != 0.5, let field = definition.field, let end = definition.endField,
        let lows = unit.table[field]?.numbers(high: false), let highs = unit.table[end]?.numbers(high: true)
      else { continue }
      let moved = zip(lows, highs).map { ($1 - $0) * (part - 0.5) }
      let name = "\(field)_shifted"
      unit.table = unit.table
        .setting(Field(name, .number), to: .number(zip(lows, moved).map { $0 + $1 }, missing: nil))
        .setting(Field(name + "_end", .number), to: .number(zip(highs, moved).map { $0 + $1 }, missing: nil))
      unit.channels[channel]?.field = name
      unit.channels[channel]?.endField = name + "_end"
    }
  }
}
