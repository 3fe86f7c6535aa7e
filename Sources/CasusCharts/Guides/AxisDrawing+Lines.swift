import CasusScene
import CasusYAML

extension AxisDrawing {
  /// The lines across the plot.
  mutating func grid() -> SceneMark? {
    let width = guide.number("gridWidth")
    let colors = setting.conditional(guide["gridColor"], ticks, reporting: &diagnostics)
    let dashes = setting.conditional(guide["gridDash"], ticks, reporting: &diagnostics)
    let widths = setting.conditional(guide["gridWidth"], ticks, reporting: &diagnostics)
    let opacities = setting.conditional(guide["gridOpacity"], ticks, reporting: &diagnostics)
    let across = isHorizontal ? size.height : size.width
    let far = -sign * across
    var items: [SceneItem] = []
    let baseline = baselinePlace
    for (index, place) in tickPlaces.enumerated()
    where place.isFinite && place >= -0.5 && place <= length + 0.5 + abs(guide.number("tickOffset") ?? 0) {
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

  mutating func tickMarks() -> SceneMark? {
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

  /// Bands whose ticks stand at their edges rather than in their middle.
  private var tickPlaces: [Double] {
    let shift = guide.number("tickOffset") ?? 0
    guard guide.text("tickBand") == "extent", case .band(let band) = scale, !band.isPoint else {
      return shift == 0 ? places : places.map { $0 + shift }
    }
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

  func domainMark() -> SceneMark? {
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
}
