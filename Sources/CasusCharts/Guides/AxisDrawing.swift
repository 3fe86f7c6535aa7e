import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// The parts of one axis, drawn from its ticks and their places.
struct AxisDrawing {
  let setting: ChartSetting
  let guide: Properties
  let orient: AxisOrient
  let size: Size
  let slot: ScaleSlot
  let scale: Scale
  let ticks: [Tick]
  let places: [Double]
  var diagnostics: [Diagnostic]

  private var style: ChartStyle.AxisStyle { setting.style.axis }
  private var isHorizontal: Bool { orient.isHorizontal }
  private var length: Double { isHorizontal ? size.width : size.height }
  /// 1 where the axis grows downwards or to the right, away from the plot.
  private var sign: Double { orient == .bottom || orient == .right ? 1 : -1 }
  private var measure: LabelMeasure { LabelMeasure(setting: setting) }

  private func color(_ name: String, _ fallback: Color) -> ScenePaint? {
    setting.plainColor(guide[name], fallback).map { .color($0) }
  }

  /// Bands whose ticks stand at their edges rather than in their middle.
  private var tickPlaces: [Double] {
    guard guide.text("tickBand") == "extent", case .band(let band) = scale, !band.isPoint else { return places }
    let edges = ticks.map { band($0.value) - (band.step - band.bandwidth) / 2 }
    guard let last = edges.max() else { return [] }
    return edges + [last + band.step]
  }

  private func rule(_ at: Double, from start: Double, to end: Double) -> SceneItem {
    var item = SceneItem()
    if isHorizontal {
      item.x = at
      item.y = start
      item.x2 = at
      item.y2 = end
    } else {
      item.x = start
      item.y = at
      item.x2 = end
      item.y2 = at
    }
    return item
  }

  mutating func grid(offset: Double) -> SceneMark? {
    let width = guide.number("gridWidth")
    let colors = setting.conditional(guide["gridColor"], ticks, reporting: &diagnostics)
    let dashes = setting.conditional(guide["gridDash"], ticks, reporting: &diagnostics)
    let widths = setting.conditional(guide["gridWidth"], ticks, reporting: &diagnostics)
    let opacities = setting.conditional(guide["gridOpacity"], ticks, reporting: &diagnostics)
    let across = isHorizontal ? size.height : size.width
    let far = -sign * across - sign * offset
    var items: [SceneItem] = []
    let baseline = baselinePlace
    for (index, place) in tickPlaces.enumerated() where place.isFinite && place >= -0.5 && place <= length + 0.5 {
      // The house's baseline is drawn by the other axis; a grid line under it would thicken it.
      if let baseline, !setting.isVega, abs(place - baseline) < 0.25 { continue }
      var item = rule(setting.isVega ? place.rounded() : place, from: 0, to: far)
      let index = min(index, max(0, ticks.count - 1))
      item.stroke = setting.plainColor(colors[index], style.gridColor).map { .color($0) }
      item.strokeWidth = widths[index]?.number ?? width ?? style.gridWidth
      item.strokeDash = dashes[index]?.list?.compactMap(\.number)
      item.opacity = opacities[index]?.number ?? 1
      items.append(item)
    }
    return items.isEmpty ? nil : SceneMark(.rule, role: "axis-grid", items: items)
  }

  /// Where the other axis draws its line across this one.
  private var baselinePlace: Double? {
    guard case .continuous(let continuous) = scale, !continuous.isTime, !continuous.isLog,
      continuous.low <= 0, continuous.high >= 0
    else { return nil }
    return continuous(0)
  }

  mutating func main(title: [String]?) -> [SceneMark] {
    var marks: [SceneMark] = []
    if let ticks = tickMarks() { marks.append(ticks) }
    let labels = labelMarks()
    if let labels { marks.append(labels) }
    if let domain = domainMark() { marks.append(domain) }
    if let title, !title.isEmpty { marks.append(titleMark(title, below: labels)) }
    return marks
  }

  private var hasTicks: Bool { guide.boolean("ticks") ?? style.hasTicks }
  private var tickSize: Double { hasTicks ? guide.number("tickSize") ?? style.tickSize : 0 }

  private mutating func tickMarks() -> SceneMark? {
    guard hasTicks else { return nil }
    let colors = setting.conditional(guide["tickColor"], ticks, reporting: &diagnostics)
    let opacities = setting.conditional(guide["tickOpacity"], ticks, reporting: &diagnostics)
    let sizes = setting.conditional(guide["tickSize"], ticks, reporting: &diagnostics)
    var items: [SceneItem] = []
    for (index, place) in tickPlaces.enumerated() where place.isFinite && !ticks.isEmpty {
      let index = min(index, ticks.count - 1)
      let length = sizes[index]?.number ?? style.tickSize
      var item = rule(setting.isVega ? place.rounded() : place, from: 0, to: sign * length)
      item.stroke = setting.plainColor(colors[index], style.tickColor).map { .color($0) }
      item.strokeWidth = guide.number("tickWidth") ?? style.domainWidth
      item.strokeDash = guide.numbers("tickDash")
      item.opacity = opacities[index]?.number ?? 1
      items.append(item)
    }
    return items.isEmpty ? nil : SceneMark(.rule, role: "axis-tick", items: items)
  }

  private func domainMark() -> SceneMark? {
    let isShown = guide.boolean("domain") ?? (setting.isVega || showsHouseBaseline)
    guard isShown else { return nil }
    var item = SceneItem()
    var low = 0.0
    var high = length
    if case .continuous(let continuous) = scale, let first = continuous.range.first, let last = continuous.range.last {
      low = first
      high = last
    }
    if isHorizontal {
      item.x = low
      item.x2 = high
    } else {
      item.y = low
      item.y2 = high
    }
    if !setting.isVega, let shift = otherBaseline { if isHorizontal { item.y = shift } else { item.x = shift } }
    if item.x2 == nil { item.x2 = item.x }
    if item.y2 == nil { item.y2 = item.y }
    item.stroke = color("domainColor", style.domainColor)
    item.strokeWidth = guide.number("domainWidth") ?? style.domainWidth
    item.strokeDash = guide.numbers("domainDash")
    item.opacity = guide.number("domainOpacity") ?? 1
    return SceneMark(.rule, role: "axis-domain", items: [item])
  }

  /// In the house style only the axis that things stand on has a line: categories and time, or x of two measures.
  private var showsHouseBaseline: Bool {
    if slot.isBandLike || slot.type == "time" || slot.type == "utc" { return true }
    return isHorizontal && orient == .bottom
  }

  /// How far from this axis's place the zero of the other side lies, where the line should stand on it.
  private var otherBaseline: Double? {
    guard let unit = slot.members.first?.unit, let other = unit.scales[isHorizontal ? .y : .x]?.scale?.continuous,
      !other.isTime, !other.isLog, other.low <= 0, other.high >= 0
    else { return nil }
    let place = other(0)
    return switch orient {
    case .bottom: place - size.height
    case .top, .left: place
    case .right: place - size.width
    }
  }

  // MARK: Labels

  private mutating func labelMarks() -> SceneMark? {
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
    appendUnit(&items)
    hideOverlaps(&items, isDiscrete: isDiscrete)
    return items.isEmpty ? nil : SceneMark(.text, role: "axis-label", items: items)
  }

  /// The unit stands once, after the last tick.
  private func appendUnit(_ items: inout [SceneItem]) {
    guard !setting.isVega, !slot.isBandLike, guide["labelExpr"] == nil, guide["format"] == nil,
      let source = slot.lead?.source, slot.lead?.aggregate == nil || slot.lead?.aggregate != "count",
      let table = slot.members.first?.unit.sourceTable, let index = table.index(of: source),
      let unit = table.fields[index].unit, !unit.isEmpty
    else { return }
    let last = isHorizontal ? items.indices.last : items.indices.min { items[$0].y < items[$1].y }
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

  // MARK: Overlaps

  /// Hides labels that would touch: every second one until they do not, or one after the other when greedy.
  private func hideOverlaps(_ items: inout [SceneItem], isDiscrete: Bool) {
    let written = guide["labelOverlap"]
    if written?.boolean == false { return }
    let isLog = scale.continuous?.isLog ?? false
    let isGreedy = written?.text == "greedy" || (written == nil && isLog)
    if written == nil, isDiscrete, setting.isVega, slot.lead?.timeUnit == nil || slot.lead?.node["sort"] != nil {
      return
    }
    let separation = guide.number("labelSeparation") ?? 0
    let boxes = items.map { SceneBounds(setting: setting).box(ofText: $0) }
    var kept = items.indices.filter { items[$0].text?.joined().isEmpty == false }
    let all = kept
    func touches(_ a: Int, _ b: Int) -> Bool {
      let (p, q) = (boxes[a], boxes[b])
      return separation > max(q.x - p.maxX, p.x - q.maxX, q.y - p.maxY, p.y - q.maxY)
    }
    func hasOverlap(_ list: [Int]) -> Bool { zip(list, list.dropFirst()).contains { touches($0, $1) } }
    guard kept.count >= 3, hasOverlap(kept) else { return }
    repeat {
      if isGreedy {
        var last: Int?
        let before = kept.count
        kept = kept.filter { index in
          if let last, touches(last, index) { return false }
          last = index
          return true
        }
        if kept.count == before { break }
      } else {
        kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
    } while kept.count >= 3 && hasOverlap(kept)
    if kept.count < 3, let last = all.last, !kept.contains(last) {
      if kept.count > 1 { kept.removeLast() }
      kept.append(last)
    }
    let shown = Set(kept)
    for index in all where !shown.contains(index) { items[index].opacity = 0 }
  }

  // MARK: Title

  private func titleMark(_ lines: [String], below labels: SceneMark?) -> SceneMark {
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
      item.angle = 270
      item.baseline = "top"
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
