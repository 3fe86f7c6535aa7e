import CasusScene
import CasusYAML

/// Titles in Vega's manner: over the plot, centred unless anchored.
struct TitleBuilder {
  let setting: ChartSetting

  func title(
    _ lines: [String], subtitle: [String]?, properties: Properties, over bounds: Rect, plot: Size, isComposed: Bool
  ) -> SceneMark {
    let style = setting.style.title
    let anchor = properties.text("anchor") ?? (isComposed || !setting.isVega ? "start" : "middle")
    // Vega-Lite centres a title over the plot, and aligns all others with what stands around it.
    let frame = properties.text("frame") ?? (setting.isVega && !isComposed && anchor == "middle" ? "group" : "bounds")
    let (low, high) = frame == "group" ? (0, plot.width) : (bounds.x, bounds.maxX)
    let orient = properties.text("orient") ?? "top"
    let offset = properties.number("offset") ?? style.offset
    var head = SceneItem()
    head.text = lines
    head.fontSize = properties.number("fontSize") ?? style.size
    head.fontWeight = TextMark.fontWeight(properties["fontWeight"]) ?? style.weight
    head.fontStyle = properties.text("fontStyle")
    head.font = properties.text("font")
    head.fill = setting.plainColor(properties["color"], style.color).map { .color($0) }
    head.align = properties.text("align") ?? (anchor == "start" ? "left" : anchor == "end" ? "right" : "center")
    head.x = (anchor == "start" ? low : anchor == "end" ? high : (low + high) / 2) + (properties.number("dx") ?? 0)
    head.angle = properties.number("angle")
    head.dy = nil
    var marks: [SceneMark] = []
    let size = head.fontSize ?? style.size
    let lead = properties.number("lineHeight") ?? size + 2
    let subtitleSize = properties.number("subtitleFontSize") ?? style.subtitleSize
    let subtitleLead = properties.number("subtitleLineHeight") ?? subtitleSize + 2
    let subtitleCount = Double(subtitle?.count ?? 0)
    let gap = properties.number("subtitlePadding") ?? 3
    var y = bounds.y - offset + (properties.number("dy") ?? 0)
    if orient == "bottom" {
      y = bounds.maxY + offset + lead * Double(lines.count)
    } else if subtitle != nil {
      y -= subtitleLead * subtitleCount + gap
    }
    head.y = y - lead * Double(lines.count - 1)
    head.baseline = "bottom"
    head.lineHeight = lead
    if orient == "left" || orient == "right" {
      head.angle = 270
      head.x = orient == "left" ? bounds.x - offset : bounds.maxX + offset + size
      let (top, bottom) = frame == "group" ? (0, plot.height) : (bounds.y, bounds.maxY)
      head.y = anchor == "start" ? bottom : anchor == "end" ? top : (top + bottom) / 2
    }
    // The first line's bottom is the item's y; the others follow below it.
    head.y += lead * Double(lines.count - 1)
    marks.append(SceneMark(.text, role: "title-text", items: [head]))
    if let subtitle, !subtitle.isEmpty {
      var under = SceneItem()
      under.text = subtitle
      under.fontSize = subtitleSize
      under.fontWeight = TextMark.fontWeight(properties["subtitleFontWeight"])
      under.fontStyle = properties.text("subtitleFontStyle")
      under.fill = setting.plainColor(properties["subtitleColor"], style.subtitleColor).map { .color($0) }
      under.align = head.align
      under.x = head.x
      under.y = y + gap
      under.baseline = "top"
      under.lineHeight = subtitleLead
      marks.append(SceneMark(.text, role: "title-subtitle", items: [under]))
    }
    var group = SceneItem()
    group.orient = orient
    group.children = marks
    return SceneMark(.group, role: "title", items: [group])
  }
}
