import CasusScene
import CasusYAML

extension LegendBuilder {
  /// A key in the house's manner: symbols and words in one line, wrapped only where they must.
  func row(_ content: LegendContent, width: Double) -> (mark: SceneMark, size: Size) {
    let style = setting.style.legend
    let measure = LabelMeasure(setting: setting)
    var x = 0.0
    var y = 0.0
    let sides = content.entries.map { max(0, $0.symbol.size ?? 40).squareRoot() }
    let rowHeight = max(12, (sides.max() ?? 0) + 4)
    var symbols: [SceneItem] = []
    var labels: [SceneItem] = []
    func text(_ words: String, weight: Int?, at x: Double, _ y: Double) -> SceneItem {
      var item = SceneItem()
      item.text = [words]
      item.x = x
      item.y = y
      item.fontSize = content.guide.number("labelFontSize") ?? style.labelSize
      item.fontWeight = weight
      item.fill = .color(style.labelColor)
      item.align = "left"
      item.baseline = "middle"
      return item
    }
    // A title is printed only where an author wrote one.
    if let node = content.guide["title"], !node.isNull, let words = node.lines?.joined(separator: " "), !words.isEmpty {
      labels.append(text(words, weight: 600, at: 0, rowHeight / 2))
      x = measure.width(words, size: style.labelSize, weight: 600) + 8
    }
    for entry in content.entries {
      let side = max(0, entry.symbol.size ?? 40).squareRoot()
      // A symbol of no size says nothing.
      guard side > 0.5 else { continue }
      let span = side + 4.5 + measure.width(entry.label, size: style.labelSize)
      if x > 0, x + span > width {
        x = 0
        y += rowHeight
      }
      var symbol = entry.symbol
      symbol.x = x + side / 2
      symbol.y = y + rowHeight / 2
      symbols.append(symbol)
      labels.append(text(entry.label, weight: nil, at: x + side + 4.5, y + rowHeight / 2))
      x += span + 12
    }
    var group = SceneItem()
    group.orient = "bottom"
    group.children = [
      SceneMark(.symbol, role: "legend-symbol", items: symbols), SceneMark(.text, role: "legend-label", items: labels),
    ]
    return (SceneMark(.group, role: "legend", items: [group]), Size(width, y + rowHeight))
  }
}
