import CasusData
import CasusScene
import CasusYAML

extension LegendBuilder {
  /// An entry's symbol: what the marks of the scales look like at a value.
  mutating func symbol(for value: Value, _ slots: [ScaleSlot], _ guide: Properties) -> SceneItem {
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
    if let unit, let written = unit.channels[.color]?.value ?? unit.mark["color"] {
      paint = setting.paint(written, reporting: &diagnostics) ?? paint
    }
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
      let isElsewhere =
        setting.isVega && slots.allSatisfy { !$0.channel.isColor }
        && (unit?.channels[.color]?.isField == true || unit?.channels[.stroke]?.isField == true)
      if isStroked || marks.contains(where: { !$0.isFilled }) {
        item.stroke = isElsewhere ? .color(Color(0x888888)) : paint
      }
      if !isStroked || marks.contains(where: { $0.isFilled && $0.type != .text && $0.type != .trail }) {
        item.fill = item.fill ?? paint
      }
    } else if let unit {
      if item.fill == nil, let written = unit.mark["fill"] {
        item.fill = setting.paint(written, reporting: &diagnostics)
      }
    }
    if setting.isVega {
      // What the marks have in one colour for all rows shows in their symbols too.
      let marks = slots.flatMap { $0.members.map(\.unit.mark) }
      for mark in marks where item.fill == nil {
        item.fill = mark.own["fill"].flatMap { setting.paint($0, reporting: &diagnostics) }
      }
      for mark in marks where item.stroke == nil && mark.isFilled {
        item.stroke = mark.own["stroke"].flatMap { setting.paint($0, reporting: &diagnostics) }
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

  func legendOpacity(_ slots: [ScaleSlot]) -> Double {
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
}
