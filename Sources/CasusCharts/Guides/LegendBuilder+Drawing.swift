import CasusScene
import CasusYAML

extension LegendBuilder {
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
    if !content.blocks.isEmpty {
      let (marks, size) = blocks(content, isVertical: direction == "vertical", top: y)
      children += marks
      width = max(width, size.width)
      y += size.height
    } else if let ramp = content.ramp {
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
}
