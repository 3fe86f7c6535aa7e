import CasusData
import CasusScene
import CasusYAML

/// The alternative text of a chart, worked out from what it shows: kind, fields, range, extremes, open cases.
struct ChartDescription {
  let setting: ChartSetting

  func text(of view: View, spec: Node) -> String {
    let units = view.units
    guard let unit = units.first(where: { $0.mark.type != .text && $0.mark.type != .rule }) ?? units.first else {
      return ""
    }
    var sentences: [String] = []
    let kind = unit.mark.type.noun
    let x = unit.channels[.x].flatMap { defaultTitle(of: $0, in: unit) }
    let y = unit.channels[.y].flatMap { defaultTitle(of: $0, in: unit) }
    var head = kind.prefix(1).uppercased() + kind.dropFirst()
    if let x, let y {
      let measureIsX = unit.mark.orient == .horizontal
      head += measureIsX ? " of \(x) by \(y)" : " of \(y) by \(x)"
    } else if let only = x ?? y ?? unit.channels[.theta].flatMap({ defaultTitle(of: $0, in: unit) }) {
      head += " of \(only)"
    }
    sentences.append(head)
    if let series = series(of: unit) { sentences.append(series) }
    let count = unit.table.rowCount
    sentences.append(count == 1 ? "1 item" : "\(count) items")
    if let extremes = extremes(of: unit) { sentences.append(extremes) }
    if let open = openCases(of: unit) { sentences.append(open) }
    return sentences.joined(separator: "; ") + "."
  }

  /// The names of a few series that colour tells apart.
  private func series(of unit: UnitView) -> String? {
    guard let slot = unit.scales[.color] ?? unit.scales[.stroke] ?? unit.scales[.fill], case .ordinal? = slot.scale,
      (2...6).contains(slot.domain.count)
    else { return nil }
    let position = unit.channels[unit.mark.orient == .horizontal ? .y : .x]?.field
    guard slot.lead?.field != position else { return nil }
    return setting.discreteTicks(slot.domain, slot: slot, guide: Properties([])).map(\.label).joined(separator: ", ")
  }

  /// The smallest and the largest value of the measure, with what they belong to.
  private func extremes(of unit: UnitView) -> String? {
    let isHorizontal = unit.mark.orient == .horizontal
    let measure = isHorizontal ? ChannelName.x : .y
    let other = isHorizontal ? ChannelName.y : .x
    guard let definition = unit.channels[measure], definition.type == .quantitative,
      let column = definition.field.flatMap({ unit.table[$0] })
    else { return nil }
    let values = column.numbers(high: false)
    guard let low = values.indices.filter({ values[$0].isFinite }).min(by: { values[$0] < values[$1] }),
      let high = values.indices.filter({ values[$0].isFinite }).max(by: { values[$0] < values[$1] }), low != high
    else { return nil }
    let names = unit.channels[other]
    let namesColumn = names?.field.flatMap { unit.table[$0] }
    let namePrinting = names.map { definition in
      ValuePrinting(
        definition,
        field: definition.source.flatMap { source in
          unit.sourceTable.index(of: source).map { unit.sourceTable.fields[$0] }
        }, setting: setting)
    }
    let field = definition.source.flatMap { source in
      unit.sourceTable.index(of: source).map { unit.sourceTable.fields[$0] }
    }
    let printing = ValuePrinting(definition, field: field, setting: setting)
    func words(_ row: Int) -> String {
      let value = printing.text(of: column[row]) + (field?.unit.map { " \($0)" } ?? "")
      guard let namesColumn, let namePrinting, names?.type != .quantitative else { return value }
      return "\(value) (\(namePrinting.text(of: namesColumn[row])))"
    }
    return "from \(words(low)) to \(words(high))"
  }

  private func openCases(of unit: UnitView) -> String? {
    for column in unit.table.columns {
      guard case .values(let values) = column else { continue }
      let open = values.count { if case .bounds(let bounds) = $0 { bounds.isOpen } else { false } }
      if open > 0 { return open == 1 ? "1 case still open" : "\(open) cases still open" }
    }
    return nil
  }
}
