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
      guide.text("direction") ?? guide.text(content.isGradient ? "gradientDirection" : "symbolDirection")
      ?? (["top", "bottom"].contains(guide.text("orient") ?? "") ? "horizontal" : "vertical")
    let besideTitle = guide.text("titleOrient") == "left" && !titleMarks.isEmpty
    let left = besideTitle ? width + (guide.number("titlePadding") ?? 5) : 0
    if besideTitle { (y, width) = (0, 0) }
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
      let rows = (content.entries.count + columns - 1) / columns
      // Entries of a vertical legend go down its columns, those of a horizontal one along its rows.
      let order = content.entries.indices.map { index in
        direction == "vertical" && columns > 1
          ? (row: index % max(1, rows), column: index / max(1, rows)) : (row: index / columns, column: index % columns)
      }
      var widths = Array(repeating: 0.0, count: columns)
      var heights = Array(repeating: 0.0, count: max(1, rows))
      for (entry, place) in zip(content.entries, order) {
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
        group.width = label.x + measure.width(label.text?.first ?? "", size: labelSize)
        group.height = height
        group.children = [
          SceneMark(.symbol, role: "legend-symbol", items: [symbol]),
          SceneMark(.text, role: "legend-label", items: [label]),
        ]
        groups.append(group)
        widths[place.column] = max(widths[place.column], group.width ?? 0)
        heights[place.row] = max(heights[place.row], height)
      }
      let gap = (x: guide.number("columnPadding") ?? 10, y: guide.number("rowPadding") ?? 2)
      // In one row entries follow each other; columns stand under each other.
      for (index, place) in order.enumerated() {
        groups[index].x = widths.prefix(place.column).reduce(0) { $0 + $1 + gap.x }
        groups[index].y = y + heights.prefix(place.row).reduce(0) { $0 + $1 + gap.y }
        width = max(width, groups[index].x + (groups[index].width ?? 0))
      }
      if !groups.isEmpty { y += heights.reduce(0, +) + gap.y * Double(max(0, rows - 1)) }
      children.append(SceneMark(.group, role: "scope", items: groups))
    }
    var entry = SceneItem()
    entry.x = left
    entry.children = children
    width += left
    var legend = SceneItem()
    legend.orient = guide.text("orient") ?? "right"
    legend.width = width
    legend.height = y
    legend.children = [SceneMark(.group, role: "legend-entry", items: [entry])] + titleMarks
    return (SceneMark(.group, role: "legend", items: [legend]), Size(width, y))
  }
}
