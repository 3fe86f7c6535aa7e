import CasusScene

extension AxisDrawing {
  func titleMark(_ lines: [String], below labels: SceneMark?) -> SceneMark {
    var item = SceneItem()
    item.text = lines
    item.fontSize = guide.number("titleFontSize") ?? style.titleSize
    item.fontWeight = TextMark.fontWeight(guide["titleFontWeight"]) ?? style.titleWeight
    item.fill = color("titleColor", style.titleColor)
    item.opacity = 1
    item.font = guide.text("titleFont")
    var reach = tickSize
    let bounds = SceneBounds(setting: setting)
    for label in labels?.items ?? [] where label.opacity != 0 {
      let box = bounds.box(ofText: label)
      switch orient {
      case .bottom: reach = max(reach, box.maxY)
      case .top: reach = max(reach, -box.y)
      case .left: reach = max(reach, -box.x)
      case .right: reach = max(reach, box.maxX)
      }
    }
    reach = min(max(reach, guide.number("minExtent") ?? 0), guide.number("maxExtent") ?? .infinity)
    let away = reach + (guide.number("titlePadding") ?? style.titlePadding)
    let anchor = guide.text("titleAnchor") ?? "middle"
    let along = anchor == "start" ? 0 : anchor == "end" ? length : length / 2
    let align = guide.text("titleAlign") ?? (anchor == "start" ? "left" : anchor == "end" ? "right" : "center")
    item.align = align
    switch orient {
    case .bottom:
      (item.x, item.y) = (along, away)
      item.baseline = "top"
    case .top:
      (item.x, item.y) = (along, -away)
      item.baseline = "bottom"
    case .left:
      (item.x, item.y) = (-away, anchor == "start" ? length : anchor == "end" ? 0 : along)
      item.angle = 270
      item.baseline = "bottom"
    case .right:
      (item.x, item.y) = (away, anchor == "start" ? length : anchor == "end" ? 0 : along)
      item.angle = setting.isVega ? 90 : 270
      item.baseline = setting.isVega ? "bottom" : "top"
    }
    if let written = guide.number("titleAngle") {
      item.angle = written
      if !isHorizontal, written == 0 { item.align = guide.text("titleAlign") ?? (orient == .left ? "right" : "left") }
    }
    if let baseline = guide.text("titleBaseline") { item.baseline = baseline }
    if let x = guide.number("titleX") { item.x = x }
    if let y = guide.number("titleY") { item.y = y }
    return SceneMark(.text, role: "axis-title", items: [item])
  }
}
