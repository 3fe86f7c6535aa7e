import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// Where an axis stands.
enum AxisOrient: String {
  case top, bottom, left, right

  var isHorizontal: Bool { self == .top || self == .bottom }
}

/// A finished axis: its grid beneath the marks, the rest where `zindex` puts it.
struct AxisScene {
  var grid: SceneMark?
  var main: SceneMark?
  var isOnTop: Bool
  var orient: AxisOrient
}

/// Builds the axis of one position scale.
struct AxisBuilder {
  let setting: ChartSetting
  let size: Size
  var diagnostics: [Diagnostic] = []

  init(setting: ChartSetting, size: Size) {
    self.setting = setting
    self.size = size
  }

  /// The axis of a scale, or nil where it has none; `count` is how many axes of this side came before.
  mutating func axis(_ slot: ScaleSlot, count: Int, gridOfOther: Bool) -> AxisScene? {
    let channel = slot.channel
    let definitions = slot.members.filter { !$0.channel.isSecondary }.compactMap { $0.unit.channels[$0.channel] }
    let speaking = definitions.filter { $0.node["axis"]?.isNull != true }
    guard !speaking.isEmpty, let scale = slot.scale else { return nil }
    let isDiscrete = slot.isBandLike
    let config = setting.config
    let kinds =
      isDiscrete
      ? [slot.type == "point" ? "Point" : "Band", "Discrete"]
      : [slot.type == "time" || slot.type == "utc" ? "Temporal" : "Quantitative"]
    let side = channel == .x ? "X" : "Y"
    let own = styled(Properties(speaking.map { $0.node["axis"] }))
    let kindConfig = kinds.map { config["axis" + side + $0] } + kinds.map { config["axis" + $0] }
    let sideConfig = config["axis" + side]
    let preliminary = Properties(own.layers + kindConfig + [sideConfig, config["axis"]])
    let orient = orientation(preliminary, channel, count: count, isDiscrete: isDiscrete, slot)
    let orientConfig = config["axis" + orient.rawValue.prefix(1).uppercased() + orient.rawValue.dropFirst()]
    let guide = styled(Properties(own.layers + kindConfig + [sideConfig, orientConfig, config["axis"]]))
    if guide.boolean("disable") == true { return nil }

    let length = orient.isHorizontal ? size.width : size.height
    let ticks = relabelledTicks(slot, scale, guide, length: length)
    let places = positions(ticks, scale, guide)
    var axis = AxisDrawing(
      setting: setting, guide: guide, orient: orient, size: size, slot: slot, scale: scale, ticks: ticks,
      places: places, diagnostics: [])
    let showsGrid =
      guide.boolean("grid") ?? defaultGrid(slot, isDiscrete: isDiscrete, gridOfOther: gridOfOther, count: count)
    let offset = guide.number("offset") ?? 0
    let translate = guide.number("translate") ?? setting.style.axis.translate
    var origin = SceneItem()
    origin.orient = orient.rawValue
    switch orient {
    case .bottom: (origin.x, origin.y) = (translate, size.height + offset + translate)
    case .top: (origin.x, origin.y) = (translate, -offset + translate)
    case .left: (origin.x, origin.y) = (-offset + translate, translate)
    case .right: (origin.x, origin.y) = (size.width + offset + translate, translate)
    }
    if let position = guide.number("position") {
      if orient.isHorizontal { origin.x += position } else { origin.y += position }
    }
    func group(_ children: [SceneMark]) -> SceneMark {
      var item = origin
      item.children = children
      return SceneMark(.group, role: "axis", items: [item])
    }
    var lines = axis
    if !setting.isVega, guide["values"] == nil, slot.scale?.continuous?.isLog == true {
      // A line for each power, not for each of its multiples.
      let kept = axis.ticks.indices.filter { isPower(axis.ticks[$0].value.chartNumber(), of: guide, slot) }
      let step = (kept.count + 5) / 6
      let few = kept.enumerated().filter { $0.offset % max(step, 1) == 0 }.map(\.element)
      if kept.count > 1 { (lines.ticks, lines.places) = (few.map { axis.ticks[$0] }, few.map { axis.places[$0] }) }
    }
    // An axis that stands off the plot leaves its grid there.
    var atPlot = SceneItem()
    atPlot.orient = orient.rawValue
    (atPlot.x, atPlot.y) = (translate, translate)
    if orient == .bottom { atPlot.y += size.height }
    if orient == .right { atPlot.x += size.width }
    let grid =
      showsGrid
      ? lines.grid().map { mark -> SceneMark in
        atPlot.children = [mark]
        return SceneMark(.group, role: "axis", items: [atPlot])
      } : nil
    let main = axis.main(title: title(slot, own, guide))
    diagnostics += axis.diagnostics
    let isRect = slot.members.contains { $0.unit.mark.type == .rect } && isDiscrete
    return AxisScene(
      grid: grid, main: main.isEmpty ? nil : group(main),
      isOnTop: (guide.number("zindex") ?? (isRect ? 1 : 0)) > 0, orient: orient)
  }

  /// The properties with those of the styles they name, `style: quiet` or a list of names, beneath them.
  private func styled(_ properties: Properties) -> Properties {
    guard let names = properties["style"]?.lines else { return properties }
    return Properties(properties.layers + names.reversed().map { setting.config["style"]?[$0] })
  }

  private func title(_ slot: ScaleSlot, _ own: Properties, _ guide: Properties) -> [String]? {
    if setting.style.axis.hasTitles {
      let isWritten = slot.definitions.contains { $0.node["axis"]?["title"] != nil || $0.node["title"] != nil }
      if !isWritten, let fixed = guide["title"] { return fixed.isNull ? nil : fixed.lines }
      return slot.title(property: "axis", config: setting.config)
    }
    // The house style prints only the titles somebody wrote.
    if let node = own["title"] { return node.isNull ? nil : node.lines }
    return nil
  }

  private func orientation(
    _ guide: Properties, _ channel: ChannelName, count: Int, isDiscrete: Bool, _ slot: ScaleSlot
  ) -> AxisOrient {
    if let written = guide.text("orient"), let orient = AxisOrient(rawValue: written),
      orient.isHorizontal == (channel == .x)
    {
      return orient
    }
    if channel == .x {
      if count > 0 { return .top }
      // Lanes read from the top: the measure's axis stands above them.
      let hasLanes = slot.members.contains { member in
        guard let y = member.unit.scales[.y] else { return false }
        return y.isBandLike
      }
      return !setting.isVega && !isDiscrete && hasLanes ? .top : .bottom
    }
    return count > 0 ? .right : .left
  }

  private func defaultGrid(_ slot: ScaleSlot, isDiscrete: Bool, gridOfOther: Bool, count: Int) -> Bool {
    if isDiscrete || slot.bins != nil || slot.definitions.contains(where: { $0.isPrebinned }) { return false }
    // Of two axes of one side the first has the grid.
    if setting.isVega { return count == 0 }
    return !gridOfOther && slot.type != "time" && slot.type != "utc"
  }

  // MARK: Ticks

  private mutating func relabelledTicks(
    _ slot: ScaleSlot, _ scale: Scale, _ guide: Properties, length: Double
  ) -> [Tick] {
    let isTemporal = slot.type == "time" || slot.type == "utc" || slot.lead?.type == .temporal
    let written = guide["values"]?.list.map { list in
      list.map { ScaleSlot.value(of: $0, isTemporal: isTemporal) }
    }
    var ticks: [Tick]
    switch scale {
    case .band(let band):
      ticks = setting.discreteTicks(written ?? band.domain, slot: slot, guide: guide)
    case .continuous(let scale):
      var asked = whole((length / setting.style.axis.pixelsPerTick).rounded(.up), in: 1...1000)
      if scale.isLog { asked = 10 }
      if slot.bins != nil, setting.isVega { asked = whole((length / 10).rounded(.up), in: 1...1000) }
      if let unit = slot.lead?.timeUnit, ["month", "hours", "day", "quarter"].contains(unit), scale.isTime {
        asked = 10
      }
      var values = written.map { $0.map { $0.chartNumber() } }
      if let count = guide["tickCount"] {
        if let number = count.number { asked = whole(number, in: 1...1000) }
        if let name = count.text ?? count["interval"]?.text, let unit = ScaleSlot.calendarUnit(name), values == nil {
          let step = whole(count["step"]?.number ?? 1, in: 1...1000)
          values = CalendarInterval(unit: unit, count: step).range(scale.low, scale.high)
        }
      }
      if let unit = slot.lead?.timeUnit, scale.isTime, values == nil {
        let least = shortestStep(of: unit)
        if least > 0 { asked = min(asked, whole((scale.high - scale.low) / least, in: 0...10_000) + 1) }
      }
      ticks = setting.continuousTicks(scale, slot: slot, guide: guide, count: asked, values: values)
      if !setting.isVega, values == nil, guide["tickCount"] == nil, slot.bins == nil, !scale.isTime, !scale.isLog {
        // Six lines are enough; and what is counted in whole numbers has no halves.
        while asked > 2, ticks.count(where: { $0.value.chartNumber() != 0 }) > 6 || splitsWholes(ticks, slot) {
          asked -= 1
          ticks = setting.continuousTicks(scale, slot: slot, guide: guide, count: asked, values: nil)
        }
      }
      if !setting.isVega, values == nil, scale.isLog {
        // Powers are named, their multiples only where there are not two powers to name.
        let powers = ticks.indices.filter { isPower(ticks[$0].value.chartNumber(), of: guide, slot) }
        if powers.count > 1 { for index in ticks.indices where !powers.contains(index) { ticks[index].label = "" } }
      }
    default: ticks = []
    }
    return setting.relabelled(ticks, by: guide, reporting: &diagnostics)
  }

  private func isPower(_ value: Double, of guide: Properties, _ slot: ScaleSlot) -> Bool {
    guard value > 0 else { return value != 0 }
    let base = max(1.5, slot.properties.number("base") ?? 10)
    var rest = value
    while rest >= base * 0.999_999 { rest /= base }
    while rest < 0.999_999, rest > 0 { rest *= base }
    return abs(rest - 1) < 1e-6
  }

  /// Whether ticks fall between the whole numbers of what has only those.
  private func splitsWholes(_ ticks: [Tick], _ slot: ScaleSlot) -> Bool {
    guard ticks.contains(where: { $0.value.chartNumber() != $0.value.chartNumber().rounded() }) else { return false }
    return slot.members.allSatisfy { unit, name in
      guard unit.stack?.offset != "normalize", let definition = unit.channels[name] else { return false }
      if let operation = definition.aggregate { return ["count", "distinct", "valid", "missing"].contains(operation) }
      guard let field = definition.field, let column = unit.table[field] else { return false }
      return column.numbers(high: name.isSecondary).allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    }
  }

  /// About how long the finest part of a time unit is, in ms.
  private func shortestStep(of unit: String) -> Double {
    let day = 86_400_000.0
    let table: [(String, Double)] = [
      ("milliseconds", 1), ("seconds", 1000), ("minutes", 60_000), ("hours", 3_600_000), ("date", day), ("day", day),
      ("dayofyear", day), ("week", 7 * day), ("month", 28 * day), ("quarter", 90 * day), ("year", 365 * day),
    ]
    return table.first { unit.hasSuffix($0.0) }?.1 ?? 0
  }

  private func positions(_ ticks: [Tick], _ scale: Scale, _ guide: Properties) -> [Double] {
    switch scale {
    case .band(let band):
      let isExtent = guide.text("tickBand") == "extent"
      let shift = band.isPoint ? 0 : band.bandwidth * (guide.number("bandPosition") ?? 0.5)
      // Half a pixel back, as Vega places ticks on bands.
      let nudge = band.isPoint || !setting.isVega || isExtent ? 0 : -0.5
      return ticks.map { band($0.value) + shift + nudge }
    case .continuous(let scale): return ticks.map { scale($0.value.chartNumber()) }
    default: return ticks.map { _ in .nan }
    }
  }
}
