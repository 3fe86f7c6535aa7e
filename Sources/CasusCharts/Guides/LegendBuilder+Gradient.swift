import CasusScene

extension LegendBuilder {
  func gradient(
    _ ramp: RampScale, _ content: LegendContent, isVertical: Bool, top: Double, plotHeight: Double
  ) -> ([SceneMark], Size) {
    let style = setting.style.legend
    let guide = content.guide
    let fallback = isVertical ? min(max(plotHeight, 64), 200) : setting.isVega ? min(max(plotWidth, 100), 200) : 100
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
    bar.opacity = guide.number("gradientOpacity") ?? content.opacity
    let labelSize = guide.number("labelFontSize") ?? style.labelSize
    let measure = LabelMeasure(setting: setting)
    var widest = 0.0
    var labels: [SceneItem] = []
    for tick in content.ticks {
      var part = ramp.position(tick.value.chartNumber())
      if ramp.position.domain.first ?? 0 > ramp.position.domain.last ?? 0 { part = 1 - part }
      guard part.isFinite, part >= -1e-9, part <= 1 + 1e-9 else { continue }
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

  private func hideOverlaps(_ labels: inout [SceneItem]) {
    let bounds = SceneBounds(setting: setting)
    var last: Rect?
    for index in labels.indices {
      let box = bounds.box(ofText: labels[index])
      if let last, last.maxX > box.x { labels[index].opacity = 0 } else { last = box }
    }
  }
}
