import CasusData
import CasusSource
import CasusYAML

/// Collects what needs a legend, and draws it.
struct LegendBuilder {
  let setting: ChartSetting
  /// The size of the plot, which limits the length of a ramp.
  let plotHeight: Double
  var plotWidth = 200.0
  var diagnostics: [Diagnostic] = []

  init(setting: ChartSetting, plotHeight: Double = 200, plotWidth: Double = 200) {
    self.setting = setting
    self.plotHeight = plotHeight
    self.plotWidth = plotWidth
  }

  /// The legends of all scales, those of one field merged.
  mutating func contents(_ slots: [ScaleSlot]) -> [LegendContent] {
    var groups: [(key: [Value], title: [String]?, slots: [ScaleSlot])] = []
    for slot in slots where slot.channel.hasLegend && slot.scale != nil {
      let definitions = slot.definitions.filter { $0.isData || $0.source != nil }
      let speaking = definitions.filter { definition in
        if definition.node["legend"]?.isNull == true { return false }
        if let condition = definition.node["condition"], condition["legend"]?.isNull == true { return false }
        return true
      }
      guard !speaking.isEmpty else { continue }
      if Properties(speaking.map { $0.node["legend"] }).falling(backOn: setting.config["legend"]).boolean("disable")
        == true
      {
        continue
      }
      let title = slot.title(property: "legend", config: setting.config)
      let key = setting.isVega ? sources(of: slot) : values(of: slot)
      if let index = groups.firstIndex(where: {
        $0.key == key
          && (setting.isVega
            ? isSameOrient($0.slots[0], slot) : $0.title == title && !isRamp(slot) && !isRamp($0.slots[0]))
      }) {
        groups[index].slots.append(slot)
        if groups[index].title != title { groups[index].title = merged(groups[index], title, of: slot) }
      } else {
        groups.append((key, title, [slot]))
      }
    }
    return groups.compactMap { content($0.slots, title: $0.title) }
  }

  /// One title for channels that one legend explains: what an author wrote before what follows from the fields.
  private func merged(
    _ group: (key: [Value], title: [String]?, slots: [ScaleSlot]), _ title: [String]?, of slot: ScaleSlot
  ) -> [String]? {
    func isWritten(_ slot: ScaleSlot) -> Bool {
      slot.definitions.contains { $0.node["legend"]?["title"] != nil || $0.node["title"] != nil }
    }
    if group.slots.dropLast().contains(where: isWritten) { return group.title }
    return isWritten(slot) ? title : group.title
  }

  private func isSameOrient(_ a: ScaleSlot, _ b: ScaleSlot) -> Bool {
    func orient(_ slot: ScaleSlot) -> String? {
      slot.definitions.compactMap { $0.node["legend"]?["orient"]?.text }.first
    }
    return orient(a) == nil || orient(b) == nil || orient(a) == orient(b)
  }

  /// What a legend stands for: the values of its scale.
  private func values(of slot: ScaleSlot) -> [Value] {
    slot.domain.isEmpty
      ? slot.numbers.map(Value.number) + [.text(isRamp(slot) ? "ramp" : "symbols")] : slot.domain
  }

  /// What a legend stands for in Vega-Lite: where its scale has its domain from.
  private func sources(of slot: ScaleSlot) -> [Value] {
    var parts: [Value] = [.boolean(slot.domain.isEmpty)]
    if let written = slot.properties["domain"]?.list { return parts + written.map { value(of: $0) } }
    for definition in slot.definitions {
      let part = definition.datum.map { value(of: $0) } ?? .text(definition.field ?? definition.source ?? "")
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  /// Whether entries stand below each other.
  func isVertical(_ guide: Properties) -> Bool {
    let fallback = ["top", "bottom"].contains(guide.text("orient") ?? "") ? "horizontal" : "vertical"
    return (guide.text("direction") ?? guide.text("gradientDirection") ?? fallback) == "vertical"
  }

  private func isRamp(_ slot: ScaleSlot) -> Bool { if case .ramp = slot.scale { true } else { false } }

  private mutating func content(_ slots: [ScaleSlot], title: [String]?) -> LegendContent? {
    let order: [ChannelName] = setting.isVega ? [.size, .shape, .color, .fill, .stroke, .strokeWidth] : []
    let ranked = slots.sorted { a, b in
      (order.firstIndex(of: a.channel) ?? order.count) < (order.firstIndex(of: b.channel) ?? order.count)
    }
    guard let lead = ranked.first, let scale = lead.scale else { return nil }
    // One name for one colour tells nothing from anything.
    if !setting.isVega, case .ordinal(let ordinal) = scale, ordinal.domain.count == 1,
      slots.allSatisfy({ $0.definitions.allSatisfy { $0.node["legend"] == nil } })
    {
      return nil
    }
    let own = Properties(slots.flatMap { $0.definitions.map { $0.node["legend"] } })
    let guide = own.falling(backOn: setting.config["legend"])
    let asked = guide.number("tickCount").map { whole($0, in: 1...200) }
    let count = asked ?? 5
    let written = guide["values"]?.list?.map { value(of: $0) }
    var ticks: [Tick]
    switch scale {
    case .ordinal(let scale): ticks = setting.discreteTicks(written ?? scale.domain, slot: lead, guide: guide)
    case .ramp(let ramp):
      let values = written.map { $0.map { $0.chartNumber() } }
      let isVertical = isVertical(guide)
      let length =
        guide.number("gradientLength")
        ?? (setting.isVega ? (isVertical ? min(max(plotHeight, 64), 200) : min(max(plotWidth, 100), 200)) : 90)
      let fitting = guide.text("type") == "symbol" ? count : asked ?? max(2, 2 * whole(length / 100, in: 0...100))
      ticks = setting.continuousTicks(ramp.position, slot: lead, guide: guide, count: fitting, values: values)
      if setting.isVega, ramp.position.low == ramp.position.high, values == nil {
        ticks = setting.continuousTicks(
          ramp.position, slot: lead, guide: guide, count: 1, values: [ramp.position.low])
      } else if ticks.count < 3, values == nil {
        // With so few round values the ends of the domain say more.
        ticks = setting.continuousTicks(
          ramp.position, slot: lead, guide: guide, count: fitting, values: [ramp.position.low, ramp.position.high])
      }
      ticks = setting.relabelled(ticks, by: guide, reporting: &diagnostics)
      if guide.text("type") != "symbol", slots.count == 1 {
        return LegendContent(
          title: title, entries: [], guide: guide, ramp: ramp, ticks: ticks,
          opacity: setting.isVega ? legendOpacity(slots) : nil)
      }
    case .continuous(let scale):
      let values = written.map { $0.map { $0.chartNumber() } }
      ticks = setting.continuousTicks(scale, slot: lead, guide: guide, count: count, values: values)
      ticks = ticks.filter { !$0.label.isEmpty }
    case .steps(let scale):
      // Bins that are read as names have a symbol each.
      let areNames = lead.lead?.type == .ordinal || lead.lead?.type == .nominal
      if setting.isVega, !areNames, slots.allSatisfy({ $0.channel.isColor }), guide.text("type") != "symbol" {
        let blocks = scale.range.compactMap { value -> ScenePaint? in
          if case .paint(let paint?) = value { paint } else { nil }
        }
        let borders = setting.relabelled(stepBorders(scale, lead, guide), by: guide, reporting: &diagnostics)
        return LegendContent(
          title: title, entries: [], guide: guide, ticks: borders, blocks: blocks,
          borders: places(of: scale, bins: lead.bins))
      }
      ticks = stepTicks(scale, lead, guide, count: count)
    case .band: return nil
    }
    if guide["labelExpr"] != nil { ticks = setting.relabelled(ticks, by: guide, reporting: &diagnostics) }
    let entries = ticks.map { tick in
      LegendContent.Entry(label: tick.label, symbol: symbol(for: tick.value, slots, guide))
    }
    let limit = guide.number("symbolLimit").map { whole($0, in: 0...10_000) } ?? 30
    if setting.isVega, limit > 0, entries.count > limit {
      var rest = SceneItem()
      rest.opacity = 0
      let shown = Array(entries.prefix(limit - 1))
      let more = LegendContent.Entry(label: "…\(entries.count - shown.count) entries", symbol: rest)
      return LegendContent(title: title, entries: shown + [more], guide: guide)
    }
    return LegendContent(title: title, entries: entries, guide: guide)
  }

  /// Where a stepped scale changes, as parts of its domain: a class takes as much of the bar as of the numbers.
  private func places(of scale: StepScale, bins: BinSteps?) -> [Double] {
    guard var low = [scale.low, scale.cuts.first ?? 0].first(where: \.isFinite),
      var high = [scale.high, scale.cuts.last ?? 1].first(where: \.isFinite)
    else { return [] }
    if scale.type == "threshold" {
      let count = Double(scale.cuts.count - 1)
      let margin = count > 0 ? (high - low) / count : 0.1
      (low, high) = (low - margin, high + margin)
    } else if let bins {
      (low, high) = (bins.start, bins.stop)
    }
    guard high > low else { return [] }
    return scale.cuts.map { ($0 - low) / (high - low) }
  }

  /// The values at which a stepped scale changes, printed as finely as they differ.
  private func stepBorders(_ scale: StepScale, _ slot: ScaleSlot, _ guide: Properties) -> [Tick] {
    let written = guide.text("format") ?? slot.lead?.node["format"]?.text
    var span = zip(scale.cuts, scale.cuts.dropFirst()).map { $1 - $0 }.min() ?? scale.cuts.first ?? 1
    if scale.type == "quantize" { span = scale.high - scale.low }
    let isPlain = scale.type == "threshold" || scale.type == "bin-ordinal"
    let format = TickFormat(
      written, from: 0, to: isPlain ? max(1, span) : span, count: isPlain ? 1 : 30, in: setting.formats)
    return scale.cuts.map { value in
      let plain = Value.number(value).plainText
      return Tick(value: .number(value), label: isPlain && written == nil ? plain : format.text(of: value))
    }
  }

  /// The classes of a stepped scale: "10 – 20".
  private func stepTicks(_ scale: StepScale, _ slot: ScaleSlot, _ guide: Properties, count: Int) -> [Tick] {
    let edges = [scale.low] + scale.cuts + [scale.high]
    let finite = edges.filter(\.isFinite)
    let position = ContinuousScale(
      transform: LinearScale(), domain: [finite.min() ?? 0, finite.max() ?? 1], range: [0, 1])
    let labels = setting.continuousTicks(
      position, slot: slot, guide: guide, count: max(count, edges.count), values: edges.map { $0.isFinite ? $0 : 0 })
    return (0..<max(0, edges.count - 1)).map { index in
      let (a, b) = (labels[index].label, labels[index + 1].label)
      // Only bins have ends; the classes of the other scales go on.
      let isOpen = scale.type != "bin-ordinal"
      let text =
        !edges[index].isFinite || (isOpen && index == 0)
        ? "< \(b)"
        : !edges[index + 1].isFinite || (isOpen && index == edges.count - 2) ? "≥ \(a)" : "\(a) – \(b)"
      let middle = !edges[index].isFinite ? edges[index + 1] - 1 : edges[index]
      return Tick(value: .number(middle), label: text)
    }
  }
}
