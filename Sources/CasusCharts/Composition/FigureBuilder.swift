import CasusScene
import CasusSource
import CasusYAML

/// A whole figure: the views with what stands around them.
struct Figure {
  /// The root group in figure coordinates, its upper left corner at 0, 0.
  var root: SceneMark
  var size: Size
  /// Where the plot's corner stands on the sheet.
  var origin: Point
}

/// Puts title, plot, key and source together.
struct FigureBuilder {
  let setting: ChartSetting
  var diagnostics: [Diagnostic] = []

  init(setting: ChartSetting) { self.setting = setting }

  /// Vega's sheet: title above, legends at the sides, five px around everything.
  mutating func vegaFigure(_ view: RenderedView, spec: Node, legends: [LegendContent], isComposed: Bool) -> Figure {
    var group = view.group
    var bounds = view.bounds
    var view = view
    LegendLayout(setting: setting).place(legends, around: &view)
    group = view.group
    bounds = view.bounds
    if let title = spec["title"], !title.isNull, let lines = title.lines ?? title["text"]?.lines {
      let properties = Properties([title, setting.config["title"]])
      let mark = TitleBuilder(setting: setting).title(
        lines, subtitle: title["subtitle"]?.lines, properties: properties, over: bounds, plot: view.size,
        isComposed: isComposed)
      group.children = (group.children ?? []) + [mark]
      if let box = SceneBounds(setting: setting).box(of: mark) { bounds = bounds.union(box) }
    }
    let padding = spec["padding"]?.number ?? setting.config["padding"]?.number ?? 5
    let origin = Point((padding - bounds.x).rounded(), (padding - bounds.y).rounded())
    group.x = 0
    group.y = 0
    let root = SceneMark(.group, role: "frame", name: "root", items: [group])
    return Figure(
      root: root, size: Size((bounds.width + 2 * padding).rounded(.up), (bounds.height + 2 * padding).rounded(.up)),
      origin: origin)
  }

  /// The house's figure: rule, title, subtitle, plot, key, source line, all on one left edge.
  mutating func houseFigure(_ view: RenderedView, spec: Node, legends: [LegendContent]) -> Figure {
    let colors = setting.theme.colors
    var children: [SceneMark] = []
    var y = 0.0
    var rule = SceneItem()
    rule.x2 = setting.width
    rule.y = 0.375
    rule.y2 = 0.375
    rule.stroke = .color(colors.ink)
    rule.strokeWidth = 0.75
    let title = spec["title"]
    let head = title?.lines ?? title?["text"]?.lines
    let subtitle = spec["subtitle"]?.lines ?? title?["subtitle"]?.lines
    let source = spec["source"]?.lines
    if head != nil || subtitle != nil {
      children.append(SceneMark(.rule, role: "title-rule", items: [rule]))
      y = 0.75 + 5.5
    }
    func block(
      _ lines: [String], size: Double, lead: Double, weight: Int, tracking: Double, color: Color, role: String
    ) {
      let style = TextStyle(setting.theme.chartFamily, size, weight: weight, tracking: tracking)
      for words in lines where !words.isEmpty {
        for line in brokenLines(words, style) {
          var item = SceneItem()
          item.text = [line]
          item.x = 0
          item.y = y + lead * 0.5 + size * 0.36
          item.font = setting.theme.chartFamily
          item.fontSize = size
          item.fontWeight = weight
          item.align = "left"
          item.baseline = "alphabetic"
          item.fill = .color(color)
          children.append(SceneMark(.text, role: role, items: [item]))
          y += lead
        }
      }
    }
    if let head {
      block(head, size: 10.5, lead: 13.5, weight: 600, tracking: -0.06, color: colors.ink, role: "title-text")
    }
    if let subtitle {
      y += 2
      block(subtitle, size: 8, lead: 11, weight: 400, tracking: 0, color: colors.ink2, role: "title-subtitle")
    }
    if head != nil || subtitle != nil { y += 7 }

    var plot = view.group
    // A plot as wide as the figure has its labels inside; a hair of overhang does not move it.
    plot.x = view.size.width >= setting.width - 0.5 ? 0 : max(0, -view.bounds.x)
    plot.y = y + max(0, -view.bounds.y)
    let origin = Point(plot.x, plot.y)
    children.append(SceneMark(.group, role: "scope", items: [plot]))
    y = plot.y + view.bounds.maxY

    let builder = LegendBuilder(setting: setting)
    for content in legends {
      if let orient = content.guide.text("orient"), orient == "none" { continue }
      var (mark, size) =
        content.isGradient && content.blocks.isEmpty
        ? builder.draw(horizontal(content), height: 0) : builder.row(content, width: setting.width)
      y += 5
      mark.items[0].x = content.isGradient ? origin.x : 0
      mark.items[0].y = y
      children.append(mark)
      y += size.height
    }
    if let source {
      y += 5
      block(source, size: 6.75, lead: 9.5, weight: 400, tracking: 0, color: colors.ink3, role: "source")
    }
    var root = SceneItem()
    root.width = setting.width
    root.height = y
    root.children = children
    return Figure(
      root: SceneMark(.group, role: "frame", name: "root", items: [root]), size: Size(setting.width, y), origin: origin)
  }

  private func horizontal(_ content: LegendContent) -> LegendContent {
    var copy = content
    let place = Place(file: "")
    copy.guide = Properties(
      [Node.made([("direction", .text("horizontal"))], at: place)] + content.guide.layers.map { $0 })
    if content.guide["title"]?.lines == nil { copy.title = nil }
    return copy
  }

  private func brokenLines(_ words: String, _ style: TextStyle) -> [String] {
    let lines = setting.typesetter.paragraph(
      [TextSpan(words, style, .black)], ParagraphShape(measure: setting.width))
    let texts = lines.map { $0.runs.map(\.text).joined().trimmed }
    return texts.isEmpty ? [words] : texts
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
