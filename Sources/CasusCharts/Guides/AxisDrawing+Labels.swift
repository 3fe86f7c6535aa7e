import CasusData
import CasusScene
import CasusYAML

extension AxisDrawing {
  mutating func labelMarks() -> SceneMark? {
    guard guide.boolean("labels") ?? true, !ticks.isEmpty else { return nil }
    let isDiscrete = slot.isBandLike
    let fontSizes = setting.conditional(guide["labelFontSize"], ticks, reporting: &diagnostics)
    let colors = setting.conditional(guide["labelColor"], ticks, reporting: &diagnostics)
    let weights = setting.conditional(guide["labelFontWeight"], ticks, reporting: &diagnostics)
    let opacities = setting.conditional(guide["labelOpacity"], ticks, reporting: &diagnostics)
    let padding = guide.number("labelPadding") ?? style.labelPadding
    let isLane = !setting.isVega && isDiscrete && !isHorizontal
    let laneSize = 8.0
    let fallbackSize = isLane ? laneSize : style.labelSize
    let fallbackColor = isLane ? setting.theme.colors.ink : style.labelColor
    let limit = guide.number("labelLimit") ?? (isLane ? setting.width * 0.4 : style.labelLimit)
    let angle = labelAngle(isDiscrete: isDiscrete, fallbackSize)
    let alignment = labelAlignment(angle)
    let away = sign * (tickSize + padding)
    let isFlush = guide["labelFlush"].map { $0.boolean ?? (($0.number ?? 0) > 0) } ?? (isHorizontal && !isDiscrete)
    var widest = 0.0
    var items: [SceneItem] = []
    for (index, tick) in ticks.enumerated() {
      let place = places[index]
      guard place.isFinite else { continue }
      var item = SceneItem()
      let size = fontSizes[index]?.number ?? fallbackSize
      let weight = TextMark.fontWeight(weights[index])
      let lines = tick.label.split(separator: "\n", omittingEmptySubsequences: false)
      item.text = lines.map { measure.limited(String($0), size: size, weight: weight, limit: limit) }
      if item.text?.isEmpty != false { item.text = [""] }
      item.fontSize = size
      item.fontWeight = weight
      item.fontStyle = guide.text("labelFontStyle")
      item.font = guide.text("labelFont")
      item.fill = setting.plainColor(colors[index], fallbackColor).map { .color($0) }
      item.opacity = opacities[index]?.number ?? 1
      item.angle = angle == 0 ? nil : angle
      item.align = alignment.align
      item.baseline = alignment.baseline
      if isHorizontal {
        item.x = place + (guide.number("labelOffset") ?? 0)
        item.y = away
      } else {
        item.x = away
        item.y = place + (guide.number("labelOffset") ?? 0)
      }
      if isFlush, isHorizontal, angle == 0, ticks.count > 1 {
        if abs(place) <= 1 { item.align = "left" }
        if abs(place - length) <= 1 { item.align = "right" }
      }
      for line in item.text ?? [] { widest = max(widest, measure.width(line, size: size, weight: weight)) }
      items.append(item)
    }
    if isLane, guide["labelAlign"] == nil {
      // Labels of lanes share the figure's left edge.
      for index in items.indices {
        items[index].align = "left"
        items[index].x = away - widest - 6
      }
    }
    keepLastPercent(&items)
    let plain = items
    appendUnit(&items)
    hideOverlaps(&items, isDiscrete: isDiscrete)
    // The unit moves on where its tick had to go.
    if let unit = items.indices.first(where: { items[$0].text != plain[$0].text }), items[unit].opacity == 0 {
      items[unit].text = plain[unit].text
      appendUnit(&items)
    }
    return items.isEmpty ? nil : SceneMark(.text, role: "axis-label", items: items)
  }

  /// A share's % stands on the top tick only.
  private func keepLastPercent(_ items: inout [SceneItem]) {
    guard !setting.isVega, !slot.isBandLike, guide["labelExpr"] == nil, items.count > 1,
      items.allSatisfy({ $0.text?.count == 1 && $0.text?.first?.hasSuffix("%") == true })
    else { return }
    let last = isHorizontal ? items.indices.last : items.indices.min { items[$0].y < items[$1].y }
    for index in items.indices where index != last {
      if let text = items[index].text?.first { items[index].text = [String(text.dropLast())] }
    }
  }

  /// The unit stands once, after the last tick.
  private func appendUnit(_ items: inout [SceneItem]) {
    guard !setting.isVega, !slot.isBandLike, guide["labelExpr"] == nil, guide["format"] == nil,
      let source = slot.lead?.source, slot.lead?.aggregate == nil || slot.lead?.aggregate != "count",
      let table = slot.members.first?.unit.sourceTable, let index = table.index(of: source),
      let unit = table.fields[index].unit, !unit.isEmpty
    else { return }
    let shown = items.indices.filter { items[$0].opacity != 0 && items[$0].text?.first?.isEmpty == false }
    let last = isHorizontal ? shown.last : shown.min { items[$0].y < items[$1].y }
    if let last, let text = items[last].text?.first { items[last].text = ["\(text) \(unit)"] }
  }

  private func labelAngle(isDiscrete: Bool, _ fontSize: Double) -> Double {
    if let written = guide.number("labelAngle") {
      return written < 0 ? written + 360 : written
    }
    guard isHorizontal, isDiscrete, slot.lead?.timeUnit == nil else { return 0 }
    if setting.isVega { return 270 }
    // Upright as long as the words fit their bands.
    guard case .band(let band) = scale else { return 0 }
    let fits = ticks.allSatisfy { measure.width($0.label, size: fontSize) <= band.step - 2 }
    return fits ? 0 : 270
  }

  private func labelAlignment(_ angle: Double) -> (align: String, baseline: String) {
    let plain: (String, String) =
      isHorizontal
      ? ("center", orient == .top ? "bottom" : "top") : (orient == .right ? "left" : "right", "middle")
    var result = plain
    if angle != 0 {
      if isHorizontal {
        let isLeft = orient == .top
        if angle.truncatingRemainder(dividingBy: 180) == 0 {
          result.0 = "center"
        } else {
          result.0 = ((45...135).contains(angle) || angle < 180) != isLeft ? "left" : "right"
        }
        result.1 =
          (angle <= 45 || angle >= 315)
          ? (orient == .top ? "bottom" : "top")
          : (135...225).contains(angle) ? (orient == .top ? "top" : "bottom") : "middle"
      } else {
        if (45...135).contains(angle) || (225...315).contains(angle) {
          result.0 = "center"
          result.1 = "bottom"
        }
      }
    }
    return (guide.text("labelAlign") ?? result.0, guide.text("labelBaseline") ?? result.1)
  }
}
