import CasusData
import CasusScene
import CasusYAML

/// The alternative text of a chart, worked out from what it shows: kind, fields, series, range, extremes, open cases.
struct ChartDescription {
  let setting: ChartSetting

  func text(of view: View, spec: Node) -> String {
    let units = view.units
    guard let unit = lead(of: units, spec) else { return "" }
    var parts = [head(of: unit, spec)]
    if let plots = plots(of: view) { parts.append(plots) }
    if let series = series(of: unit) { parts.append(series) }
    let count = unit.table.rowCount
    parts.append(count == 1 ? "1 item" : "\(count) items")
    if let span = span(of: unit) { parts.append(span) }
    if let extremes = extremes(of: unit) { parts.append(extremes) }
    let open = units.map { HouseSeries.openCases(in: $0.sourceTable) }.max() ?? 0
    if open > 0 { parts.append(open == 1 ? "1 case still open" : "\(open) cases still open") }
    return parts.joined(separator: "; ") + "."
  }

  /// The unit that says most: not words, rules or ticks laid over others.
  private func lead(of units: [UnitView], _ spec: Node) -> UnitView? {
    if summary(in: spec) == "boxplot", let box = units.first(where: { $0.mark.type == .bar }) { return box }
    return units.first { ![.text, .rule, .tick].contains($0.mark.type) && $0.table.rowCount > 0 }
      ?? units.first { $0.mark.type != .text } ?? units.first
  }

  // MARK: What is shown

  private func head(of unit: UnitView, _ spec: Node) -> String {
    var kind = unit.mark.type.noun
    switch summary(in: spec) {
    case "boxplot": kind = "box plot"
    case "errorbar": kind = "chart of means with error bars"
    case "errorband" where unit.mark.type == .area: kind = "band of spread"
    default: break
    }
    if unit.mark.type == .bar, unit.channels.values.contains(where: { $0.channel.isPosition && $0.isBinned }) {
      kind = "histogram"
    }
    if unit.mark.type == .arc, unit.mark.number("innerRadius") ?? 0 > 0 { kind = "ring chart" }
    var head = kind.prefix(1).uppercased() + kind.dropFirst()
    let (measure, others) = roles(of: unit)
    let title: String? = measure.flatMap { self.title(of: $0, in: unit) }
    let names: [String] = others.compactMap { self.title(of: $0, in: unit) }
    if let title {
      head += " of \(title)" + (names.isEmpty ? "" : " by \(names.joined(separator: " and "))")
    } else if !names.isEmpty {
      head += " of \(names.joined(separator: " by "))"
    }
    return head
  }

  private func summary(in spec: Node) -> String? {
    let marks = [spec["mark"]] + (spec["layer"]?.list ?? []).map { $0["mark"] } + [spec["spec"]?["mark"]]
    return marks.compactMap { $0?.text ?? $0?["type"]?.text }.first(where: SummaryMark.names.contains)
  }

  /// The channel that is measured, and those it is measured by.
  private func roles(of unit: UnitView) -> (measure: ChannelName?, others: [ChannelName]) {
    let isNumber = { (name: ChannelName) in
      unit.channels[name].map { $0.type == .quantitative && $0.datum == nil } ?? false
    }
    let positions: [ChannelName] = [.x, .y].filter {
      unit.channels[$0]?.isData == true || unit.channels[$0]?.aggregate != nil
    }
    switch unit.mark.type {
    case .arc:
      let measure = [ChannelName.theta, .radius].first { unit.channels[$0] != nil }
      return (measure, [.color, .fill].filter { unit.channels[$0]?.isField == true })
    case .rect, .geoshape:
      let measure = [ChannelName.color, .fill, .opacity].first(where: isNumber)
      return (measure, positions)
    default:
      let measure: ChannelName = unit.mark.orient == .horizontal ? .x : .y
      guard positions.contains(measure), isNumber(measure) else {
        // Things placed by two names or two days measure nothing.
        let number = positions.first(where: isNumber)
        return (number, positions.filter { $0 != number }.reversed())
      }
      return (measure, positions.filter { $0 != measure })
    }
  }

  private func title(of name: ChannelName, in unit: UnitView) -> String? {
    guard let definition = unit.channels[name] else { return nil }
    if let written = definition.title?.lines ?? definition.node["axis"]?["title"]?.lines {
      let words = written.joined(separator: " ")
      if !words.isEmpty { return words }
    }
    // What a briefing's summaries call a column, such as `lower_box_v`, is the field's name with a prefix.
    guard var title = defaultTitle(of: definition, in: unit, countTitle: "count") else { return nil }
    for prefix in ["lower_box_", "upper_box_", "mid_box_", "center_", "lower_whisker_", "lower_", "upper_"]
    where title.hasPrefix(prefix) {
      title = String(title.dropFirst(prefix.count))
      break
    }
    return title
  }

  private func plots(of view: View) -> String? {
    switch view {
    case .plot: return nil
    case .concat(let concat): return "\(concat.children.count) views"
    case .facet(let facet):
      guard let definition = facet.wrap ?? facet.column ?? facet.row, let field = definition.field,
        let table = facet.child.units.first?.table, let column = table[field]
      else { return nil }
      var names: [String] = []
      for row in 0..<table.rowCount {
        let name = column[row].plainText
        if !names.contains(name) { names.append(name) }
        if names.count > 12 { return "many plots, one for each \(definition.source ?? field)" }
      }
      return "a plot for each of \(names.sorted().joined(separator: ", "))"
    }
  }

  /// The names of a few series that colour tells apart.
  private func series(of unit: UnitView) -> String? {
    guard let slot = unit.scales[.color] ?? unit.scales[.stroke] ?? unit.scales[.fill], case .ordinal? = slot.scale,
      (2...8).contains(slot.domain.count)
    else { return nil }
    let position = unit.channels[unit.mark.orient == .horizontal ? .y : .x]?.field
    guard slot.lead?.field != position else { return nil }
    return setting.discreteTicks(slot.domain, slot: slot, guide: Properties([])).map(\.label).joined(separator: ", ")
  }

  // MARK: Range and extremes

  /// From when to when, or from what to what, the other side runs where it has an order.
  private func span(of unit: UnitView) -> String? {
    let (measure, others) = roles(of: unit)
    guard let name = others.first(where: { $0.isPosition && $0 != measure }), let definition = unit.channels[name],
      definition.type == .temporal || definition.type == .quantitative,
      let column = definition.field.flatMap({ unit.table[$0] }), let (low, high) = ends(column)
    else { return nil }
    let printing = printing(definition, unit)
    let (a, b) = (printed(column[low], printing, unit, definition), printed(column[high], printing, unit, definition))
    guard a != b else { return nil }
    return "\(title(of: name, in: unit) ?? name.rawValue) from \(a) to \(b)"
  }

  /// The smallest and the largest value of the measure, with what they belong to.
  private func extremes(of unit: UnitView) -> String? {
    let (measure, others) = roles(of: unit)
    guard let measure, let definition = unit.channels[measure], definition.type == .quantitative,
      let column = definition.field.flatMap({ unit.table[$0] }), let (low, high) = ends(column)
    else { return nil }
    let printing = printing(definition, unit)
    // A name belongs to a value where names are few enough to be told apart: categories, series, slices.
    var naming = others.filter { unit.channels[$0].map { $0.type != .quantitative && $0.isField } ?? false }
    for name in [ChannelName.xOffset, .yOffset, .color, .fill, .stroke, .detail]
    where unit.channels[name].map({ $0.type != .quantitative && $0.isField }) ?? false {
      if !naming.contains(where: { unit.channels[$0]?.field == unit.channels[name]?.field }) { naming.append(name) }
    }
    func words(_ row: Int) -> String {
      let value = printed(column[row], printing, unit, definition)
      var names: [String] = []
      for name in naming {
        guard let definition = unit.channels[name], let column = definition.field.flatMap({ unit.table[$0] }) else {
          continue
        }
        let text = printed(column[row], self.printing(definition, unit), unit, definition)
        if !text.isEmpty, !names.contains(text) { names.append(text) }
      }
      return names.isEmpty ? value : "\(value) (\(names.joined(separator: ", ")))"
    }
    let (a, b) = (column.numbers(high: false)[low], column.numbers(high: false)[high])
    if a == b {
      return unit.table.rowCount > 1 ? "all \(printed(column[low], printing, unit, definition))" : words(low)
    }
    return "from \(words(low)) to \(words(high))"
  }

  private func ends(_ column: Column) -> (low: Int, high: Int)? {
    let values = column.numbers(high: false)
    let finite = values.indices.filter { values[$0].isFinite }
    guard let low = finite.min(by: { (values[$0], $0) < (values[$1], $1) }),
      let high = finite.max(by: { (values[$0], -$0) < (values[$1], -$1) })
    else { return nil }
    return (low, high)
  }

  private func field(_ definition: ChannelDefinition, _ unit: UnitView) -> Field? {
    definition.source.flatMap { source in unit.sourceTable.index(of: source).map { unit.sourceTable.fields[$0] } }
  }

  private func printing(_ definition: ChannelDefinition, _ unit: UnitView) -> PlainPrinting {
    PlainPrinting(
      definition, field: field(definition, unit), setting: setting,
      format: definition.node["axis"]?["format"]?.text)
  }

  private func printed(
    _ value: Value, _ printing: PlainPrinting, _ unit: UnitView, _ definition: ChannelDefinition
  ) -> String {
    let field = field(definition, unit)
    if case .text(let code) = value, let label = field?.categories.first(where: { $0.code == code })?.label {
      return label
    }
    // A number that only names something, such as a year, has no groups of three.
    let isName = definition.type != .quantitative && definition.type != .temporal && definition.timeUnit == nil
    if isName, case .number = value { return value.plainText }
    let text = printing.text(of: value)
    let isCount = definition.aggregate.map { ["count", "distinct", "valid", "missing"].contains($0) } ?? false
    guard definition.type == .quantitative, !isCount, let name = field?.unit, !text.isEmpty else { return text }
    return "\(text) \(name)"
  }
}
