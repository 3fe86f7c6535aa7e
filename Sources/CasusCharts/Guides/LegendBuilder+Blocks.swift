import CasusScene

extension LegendBuilder {
  /// A bar of blocks, one for each class, with the border between two of them named beside it.
  func blocks(_ content: LegendContent, isVertical: Bool, top: Double) -> ([SceneMark], Size) {
    let guide = content.guide
    let fallback = isVertical ? min(max(plotHeight, 64), 200) : min(max(plotWidth, 100), 200)
    let length = guide.number("gradientLength") ?? fallback
    let thickness = guide.number("gradientThickness") ?? 16
    let count = content.blocks.count
    let even = (0...max(1, count)).map { Double($0) / Double(max(1, count)) }
    let edges = content.borders.count == count - 1 ? [0] + content.borders + [1] : even
    let bars = content.blocks.enumerated().map { index, paint -> SceneItem in
      var bar = SceneItem()
      let start = edges[index] * length
      let step = (edges[index + 1] - edges[index]) * length
      bar.x = isVertical ? 0 : start
      bar.y = isVertical ? top + length - start - step : top
      bar.width = isVertical ? thickness : step
      bar.height = isVertical ? step : thickness
      bar.fill = paint
      bar.opacity = guide.number("gradientOpacity")
      return bar
    }
    let size = guide.number("labelFontSize") ?? setting.style.legend.labelSize
    let measure = LabelMeasure(setting: setting)
    var widest = 0.0
    let labels = content.ticks.enumerated().map { index, tick -> SceneItem in
      var item = SceneItem()
      let place = (index + 1 < edges.count ? edges[index + 1] : 1) * length
      item.text = [tick.label]
      item.fontSize = size
      item.fill = setting.plainColor(guide["labelColor"], setting.style.legend.labelColor).map { .color($0) }
      item.x = isVertical ? thickness + 2 : place
      item.y = isVertical ? top + length - place : top + thickness + 2
      item.align = isVertical ? "left" : "center"
      item.baseline = isVertical ? "middle" : "top"
      widest = max(widest, measure.width(tick.label, size: size))
      return item
    }
    return (
      [SceneMark(.rect, role: "legend-band", items: bars), SceneMark(.text, role: "legend-label", items: labels)],
      isVertical ? Size(thickness + 2 + widest, length) : Size(length, thickness + 2 + size)
    )
  }
}
