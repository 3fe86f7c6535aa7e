import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// What one legend explains: the channels that show the same field the same way.
struct LegendContent {
  var title: [String]?
  var entries: [Entry]
  var guide: Properties
  /// A ramp instead of entries.
  var ramp: RampScale?
  var ticks: [Tick] = []
  var isGradient: Bool { ramp != nil }

  struct Entry {
    var label: String
    var symbol: SceneItem
  }
}

/// Collects what needs a legend, and draws it.
struct LegendBuilder {
  let setting: ChartSetting
  /// The height of the plot, which limits the length of a ramp.
  let plotHeight: Double
  var diagnostics: [Diagnostic] = []

  init(setting: ChartSetting, plotHeight: Double = 200) {
    self.setting = setting
    self.plotHeight = plotHeight
  }

  /// The legends of all scales, those of one field merged.
  mutating func contents(_ slots: [ScaleSlot]) -> [LegendContent] {
    var groups: [(key: [Value], title: [String]?, slots: [ScaleSlot])] = []
    for slot in slots where slot.channel.hasLegend && slot.scale != nil {
      let definitions = slot.definitions.filter { $0.isData || $0.source != nil }
      let speaking = definitions.filter { definition in
        if definition.node["legend"]?.isNull == true { return false }
        if let condition = definition.node["condition"], condition["legend"]?.isNull == true { return false }
        return true
      }
      guard !speaking.isEmpty else { continue }
      if Properties(speaking.map { $0.node["legend"] }).falling(backOn: setting.config["legend"]).boolean("disable")
        == true
      {
        continue
      }
      let title = slot.title(property: "legend", config: setting.config)
      let key: [Value] =
        slot.domain.isEmpty
        ? slot.numbers.map(Value.number) + [.text(isRamp(slot) ? "ramp" : "symbols")] : slot.domain
      if let index = groups.firstIndex(where: { $0.key == key && $0.title == title && !isRamp(slot) }) {
        groups[index].slots.append(slot)
      } else {
        groups.append((key, title, [slot]))
      }
    }
    return groups.compactMap { content($0.slots, title: $0.title) }
  }

  private func isRamp(_ slot: ScaleSlot) -> Bool { if case .ramp = slot.scale { true } else { false } }

  private mutating func content(_ slots: [ScaleSlot], title: [String]?) -> LegendContent? {
    guard let lead = slots.first, let scale = lead.scale else { return nil }
    let own = Properties(slots.flatMap { $0.definitions.map { $0.node["legend"] } })
    let guide = own.falling(backOn: setting.config["legend"])
    let asked = guide.number("tickCount").map { whole($0, in: 1...200) }
    let count = asked ?? 5
    let written = guide["values"]?.list?.map { value(of: $0) }
    var ticks: [Tick]
    switch scale {
    case .ordinal(let scale): ticks = setting.discreteTicks(written ?? scale.domain, slot: lead, guide: guide)
    case .ramp(let ramp):
      let values = written.map { $0.map { $0.chartNumber() } }
      let length = guide.number("gradientLength") ?? (setting.isVega ? min(max(plotHeight, 64), 200) : 90)
      let fitting = guide.text("type") == "symbol" ? count : asked ?? max(2, 2 * whole(length / 100, in: 0...100))
      ticks = setting.continuousTicks(ramp.position, slot: lead, guide: guide, count: fitting, values: values)
      if ticks.count < 3, values == nil {
        // With so few round values the ends of the domain say more.
        ticks = setting.continuousTicks(
          ramp.position, slot: lead, guide: guide, count: fitting, values: [ramp.position.low, ramp.position.high])
      }
      ticks = setting.relabelled(ticks, by: guide, reporting: &diagnostics)
      if guide.text("type") != "symbol" {
        return LegendContent(title: title, entries: [], guide: guide, ramp: ramp, ticks: ticks)
      }
    case .continuous(let scale):
      let values = written.map { $0.map { $0.chartNumber() } }
      ticks = setting.continuousTicks(scale, slot: lead, guide: guide, count: count, values: values)
      ticks = ticks.filter { !$0.label.isEmpty }
    case .steps(let scale): ticks = stepTicks(scale, lead, guide, count: count)
    case .band: return nil
    }
    if guide["labelExpr"] != nil { ticks = setting.relabelled(ticks, by: guide, reporting: &diagnostics) }
    let entries = ticks.map { tick in
      LegendContent.Entry(label: tick.label, symbol: symbol(for: tick.value, slots, guide))
    }
    return LegendContent(title: title, entries: entries, guide: guide)
  }

  /// The classes of a stepped scale: "10 – 20".
  private func stepTicks(_ scale: StepScale, _ slot: ScaleSlot, _ guide: Properties, count: Int) -> [Tick] {
    let edges = [scale.low] + scale.cuts + [scale.high]
    let finite = edges.filter(\.isFinite)
    let position = ContinuousScale(
      transform: LinearScale(), domain: [finite.min() ?? 0, finite.max() ?? 1], range: [0, 1])
    let labels = setting.continuousTicks(
      position, slot: slot, guide: guide, count: max(count, edges.count), values: edges.map { $0.isFinite ? $0 : 0 })
    return (0..<max(0, edges.count - 1)).map { index in
      let (a, b) = (labels[index].label, labels[index + 1].label)
      let text =
        !edges[index].isFinite ? "< \(b)" : !edges[index + 1].isFinite ? "≥ \(a)" : "\(a) – \(b)"
      let middle = !edges[index].isFinite ? edges[index + 1] - 1 : edges[index]
      return Tick(value: .number(middle), label: text)
    }
  }

  /// An entry's symbol: what the marks of the scales look like at a value.
  private mutating func symbol(for value: Value, _ slots: [ScaleSlot], _ guide: Properties) -> SceneItem {
    var item = SceneItem()
    let unit = slots.first?.members.first?.unit
    let type = unit?.mark.type ?? .point
    let isFilled = unit?.mark.isFilled ?? true
    item.opacity = legendOpacity(slots)
    item.size = guide.number("symbolSize") ?? setting.style.legend.symbolSize
    item.strokeWidth = guide.number("symbolStrokeWidth") ?? (setting.isVega ? 1.5 : 1.2)
    item.shape =
      guide.text("symbolType")
      ?? (type == .line || type == .trail || type == .rule
        ? "stroke"
        : [.bar, .rect, .image, .square, .area, .arc].contains(type)
          ? (setting.isVega && type == .area ? "circle" : "square") : "circle")
    if type == .area || type == .arc, setting.isVega { item.shape = guide.text("symbolType") ?? "circle" }
    var paint: ScenePaint? = .color(setting.style.markColor)
    if let unit, let written = unit.mark["color"] { paint = setting.paint(written, reporting: &diagnostics) ?? paint }
    if let color = unit?.channels[.color], color.isField, !slots.contains(where: { $0.channel == .color }) {
      paint = .color(setting.isVega ? .black : setting.theme.colors.mark)
    }
    if type == .rule, unit?.mark["color"] == nil { paint = .color(setting.style.ruleColor) }
    var isPainted = false
    for slot in slots {
      guard let seen = visualValue(value, slot.scale) else { continue }
      switch slot.channel {
      case .color:
        if case .paint(let color) = seen { paint = color }
      case .fill:
        if case .paint(let color) = seen { item.fill = color }
        isPainted = true
      case .stroke:
        if case .paint(let color) = seen { item.stroke = color }
        isPainted = true
      case .shape: item.shape = seen.text ?? item.shape
      case .size: item.size = seen.number ?? item.size
      case .opacity, .fillOpacity, .strokeOpacity: item.opacity = seen.number ?? item.opacity
      case .strokeWidth: item.strokeWidth = seen.number ?? item.strokeWidth
      case .strokeDash: if case .numbers(let dash) = seen { item.strokeDash = dash }
      case .angle: item.angle = seen.number
      default: break
      }
    }
    let isStroked = item.shape == "stroke" || !isFilled
    if !isPainted || slots.contains(where: { $0.channel == .color }) {
      // Layers of one colour scale show in one symbol: the outline of the lines, the inside of the points.
      let marks = slots.filter { $0.channel == .color }.flatMap { $0.members.map(\.unit.mark) }
      if isStroked || marks.contains(where: { !$0.isFilled }) { item.stroke = paint }
      if !isStroked || marks.contains(where: { $0.isFilled && $0.type != .text && $0.type != .trail }) {
        item.fill = item.fill ?? paint
      }
    } else if let unit {
      if item.fill == nil, let written = unit.mark["fill"] {
        item.fill = setting.paint(written, reporting: &diagnostics)
      }
    }
    if let color = setting.plainColor(guide["symbolFillColor"], .black), guide["symbolFillColor"] != nil {
      item.fill = .color(color)
    }
    if let color = setting.plainColor(guide["symbolStrokeColor"], .black), guide["symbolStrokeColor"] != nil {
      item.stroke = .color(color)
    }
    item.opacity = guide.number("symbolOpacity") ?? item.opacity
    return item
  }

  private func legendOpacity(_ slots: [ScaleSlot]) -> Double {
    guard let unit = slots.first?.members.first?.unit else { return 1 }
    if let opacity = unit.mark.number("opacity") { return opacity == 0 ? 1 : opacity }
    if let fixed = unit.channels[.opacity]?.value?.number { return fixed }
    let isAggregated = unit.channels.values.contains { $0.aggregate != nil }
    let fades = [.point, .tick, .circle, .square].contains(unit.mark.type) && !isAggregated
    return fades ? setting.style.pointOpacity ?? 1 : 1
  }

  private func visualValue(_ value: Value, _ scale: Scale?) -> VisualValue? {
    switch scale {
    case .ordinal(let scale): scale(value)
    case .continuous(let scale): .number(scale(value.chartNumber()))
    case .ramp(let scale): scale(value.chartNumber()).map { .paint(.color($0)) }
    case .steps(let scale): scale(value.chartNumber())
    default: nil
    }
  }

  // MARK: Drawing

  /// A legend in Vega's manner: title, and entries below each other or in a row.
  func draw(_ content: LegendContent, height plotHeight: Double) -> (mark: SceneMark, size: Size) {
    let style = setting.style.legend
    let guide = content.guide
    let measure = LabelMeasure(setting: setting)
    var y = 0.0
    var width = 0.0
    var children: [SceneMark] = []
    var titleMarks: [SceneMark] = []
    let titleSize = guide.number("titleFontSize") ?? style.titleSize
    if let title = content.title, guide["title"]?.isNull != true {
      var item = SceneItem()
      item.text = title.map {
        measure.limited($0, size: titleSize, weight: style.titleWeight, limit: guide.number("titleLimit") ?? 180)
      }
      item.fontSize = titleSize
      item.fontWeight = TextMark.fontWeight(guide["titleFontWeight"]) ?? style.titleWeight
      item.fill = setting.plainColor(guide["titleColor"], style.titleColor).map { .color($0) }
      item.align = "left"
      item.baseline = "top"
      titleMarks.append(SceneMark(.text, role: "legend-title", items: [item]))
      width = (item.text ?? []).map { measure.width($0, size: titleSize, weight: style.titleWeight) }.max() ?? 0
      y += (titleSize + 2) * Double(title.count) - 2 + (guide.number("titlePadding") ?? 5)
    }
    let direction =
      guide.text("direction") ?? (["top", "bottom"].contains(guide.text("orient") ?? "") ? "horizontal" : "vertical")
    if let ramp = content.ramp {
      let (marks, size) = gradient(ramp, content, isVertical: direction == "vertical", top: y, plotHeight: plotHeight)
      children += marks
      width = max(width, size.width)
      y += size.height
    } else {
      let columns =
        guide.number("columns").map { whole($0, in: 1...1000) }
        ?? (direction == "horizontal" ? max(1, content.entries.count) : 1)
      var groups: [SceneItem] = []
      let labelSize = guide.number("labelFontSize") ?? style.labelSize
      let limit = guide.number("labelLimit") ?? 160
      let largest = content.entries.map { max(0, $0.symbol.size ?? 100).squareRoot() }.max() ?? 10
      let symbolWidth = (largest + (content.entries.first?.symbol.strokeWidth ?? 1.5)).rounded(.up)
      var x = 0.0
      var rowHeight = 0.0
      for (index, entry) in content.entries.enumerated() {
        let side = max(0, entry.symbol.size ?? 100).squareRoot() + (entry.symbol.strokeWidth ?? 0)
        let height = max(side, labelSize).rounded(.up)
        var symbol = entry.symbol
        symbol.x = symbolWidth / 2
        symbol.y = height / 2
        var label = SceneItem()
        label.text = [measure.limited(entry.label, size: labelSize, limit: limit)]
        label.x = symbolWidth + (guide.number("labelOffset") ?? 4)
        label.y = height / 2
        label.fontSize = labelSize
        label.fill = setting.plainColor(guide["labelColor"], style.labelColor).map { .color($0) }
        label.align = "left"
        label.baseline = "middle"
        var group = SceneItem()
        group.x = x
        group.y = y
        group.width = label.x + measure.width(label.text?.first ?? "", size: labelSize)
        group.height = height
        group.children = [
          SceneMark(.symbol, role: "legend-symbol", items: [symbol]),
          SceneMark(.text, role: "legend-label", items: [label]),
        ]
        groups.append(group)
        rowHeight = max(rowHeight, height)
        width = max(width, x + (group.width ?? 0))
        if (index + 1) % columns == 0 {
          x = 0
          y += rowHeight + (guide.number("rowPadding") ?? 2)
          rowHeight = 0
        } else {
          x += (group.width ?? 0) + (guide.number("columnPadding") ?? 10)
        }
      }
      if rowHeight > 0 { y += rowHeight + 2 }
      y = max(0, y - 2)
      children.append(SceneMark(.group, role: "scope", items: groups))
    }
    var entry = SceneItem()
    entry.children = children
    var legend = SceneItem()
    legend.orient = guide.text("orient") ?? "right"
    legend.width = width
    legend.height = y
    legend.children = [SceneMark(.group, role: "legend-entry", items: [entry])] + titleMarks
    return (SceneMark(.group, role: "legend", items: [legend]), Size(width, y))
  }

  private func gradient(
    _ ramp: RampScale, _ content: LegendContent, isVertical: Bool, top: Double, plotHeight: Double
  ) -> ([SceneMark], Size) {
    let style = setting.style.legend
    let guide = content.guide
    let fallback = isVertical ? min(max(plotHeight, 64), 200) : 100
    let length = guide.number("gradientLength") ?? (setting.isVega ? fallback : isVertical ? min(fallback, 80) : 90)
    let thickness = guide.number("gradientThickness") ?? (setting.isVega ? 16 : 6)
    let stops = (0...20).map { Paint.GradientStop(Double($0) / 20, ramp.ramp(Double($0) / 20)) }
    var bar = SceneItem()
    bar.y = top
    bar.width = isVertical ? thickness : length
    bar.height = isVertical ? length : thickness
    bar.fill =
      isVertical
      ? .linearGradient(x1: 0, y1: 1, x2: 0, y2: 0, stops: stops)
      : .linearGradient(x1: 0, y1: 0, x2: 1, y2: 0, stops: stops)
    bar.opacity = guide.number("gradientOpacity") ?? legendGradientOpacity
    let labelSize = guide.number("labelFontSize") ?? style.labelSize
    let measure = LabelMeasure(setting: setting)
    var widest = 0.0
    var labels: [SceneItem] = []
    let isReversed = (ramp.position.range.first ?? 0) > (ramp.position.range.last ?? 1)
    for tick in content.ticks {
      var part = ramp.position(tick.value.chartNumber())
      if ramp.position.domain.first ?? 0 > ramp.position.domain.last ?? 0 { part = 1 - part }
      guard part.isFinite, part >= -1e-9, part <= 1 + 1e-9, !isReversed || true else { continue }
      var item = SceneItem()
      item.text = [tick.label]
      item.fontSize = labelSize
      item.fill = setting.plainColor(guide["labelColor"], style.labelColor).map { .color($0) }
      item.opacity = 1
      if isVertical {
        item.x = thickness + 2
        item.y = top + (1 - part) * length
        item.align = "left"
        item.baseline = part < 0.01 ? "bottom" : part > 0.99 ? "top" : "middle"
      } else {
        item.x = part * length
        item.y = top + thickness + 2
        item.align = part < 0.01 ? "left" : part > 0.99 ? "right" : "center"
        item.baseline = "top"
      }
      widest = max(widest, measure.width(tick.label, size: labelSize))
      labels.append(item)
    }
    if !isVertical { hideOverlaps(&labels) }
    let size =
      isVertical
      ? Size(thickness + 2 + widest, length) : Size(max(length, widest), thickness + 2 + labelSize)
    return (
      [
        SceneMark(.rect, role: "legend-gradient", items: [bar]),
        SceneMark(.text, role: "legend-label", items: labels),
      ], size
    )
  }

  private var legendGradientOpacity: Double? { nil }

  private func hideOverlaps(_ labels: inout [SceneItem]) {
    let bounds = SceneBounds(setting: setting)
    var last: Rect?
    for index in labels.indices {
      let box = bounds.box(ofText: labels[index])
      if let last, last.maxX > box.x { labels[index].opacity = 0 } else { last = box }
    }
  }
}
