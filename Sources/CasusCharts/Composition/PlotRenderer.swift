import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// A drawn view: a group whose upper left corner is the plot's, and the room it takes around that corner.
struct RenderedView {
  var group: SceneItem
  var size: Size
  /// Marks, axes and headers, relative to the plot's corner.
  var bounds: Rect
  /// Axes that a facet draws at its edges instead of in every cell.
  var edgeAxes: [AxisScene] = []
  /// The size of one plot, where the view is made of several alike.
  var cell: Size?
}

/// Draws views once their scales are known.
struct ViewRenderer {
  var setting: ChartSetting
  var diagnostics: [Diagnostic] = []
  /// Scales whose values are named beside the marks and need no key.
  var named: Set<ObjectIdentifier> = []
  /// The tables as plotted, for lineage and for readers who want the numbers.
  var tables: [Int: Table] = [:]
  /// Legends of parts of the chart.
  var homes: [LegendHome] = []

  init(setting: ChartSetting) { self.setting = setting }

  /// Where the cell of a facet stands, for its axes and rows.
  struct Cell {
    var rows: [Int: [Int]]
    /// Whether the facet draws the axes of this side once for all its cells.
    var sharesX = false
    var sharesY = false
    var width: Double?
    var height: Double?
  }

  mutating func render(_ view: View, available: Double?, cell: Cell? = nil) -> RenderedView {
    switch view {
    case .plot(let plot): renderFitted(plot, available: available, cell: cell)
    case .concat(let concat): render(concat, available: available, cell: cell)
    case .facet(let facet): render(facet, available: available)
    }
  }

  /// A plot whose width is what its labels leave of the available width; Vega's plots are as wide as they say.
  private mutating func renderFitted(_ plot: PlotView, available: Double?, cell: Cell?) -> RenderedView {
    guard !setting.isVega, let available, plot.frame.width?.number == nil, cell?.width == nil else {
      return render(plot, width: cell?.width, cell: cell)
    }
    let padding = plot.frame.padding
    var left = padding?["left"]?.number
    var right = padding?["right"]?.number
    if let left, let right { return shifted(render(plot, width: max(10, available - left - right), cell: cell), left) }
    let before = diagnostics
    var guess = max(10, available - (left ?? 24) - (right ?? 0))
    for _ in 0..<2 {
      let trial = render(plot, width: guess, cell: cell)
      diagnostics = before
      left = padding?["left"]?.number ?? max(0, -trial.bounds.x)
      right = padding?["right"]?.number ?? max(0, trial.bounds.maxX - trial.size.width)
      guess = max(10, available - (left ?? 0) - (right ?? 0))
    }
    return render(plot, width: guess, cell: cell)
  }

  private func shifted(_ view: RenderedView, _ left: Double) -> RenderedView {
    var view = view
    if view.bounds.x > -left {
      view.bounds = Rect(-left, view.bounds.y, view.bounds.maxX + left, view.bounds.height)
    }
    return view
  }

  /// A plot of a known width, or of the width its scales ask for.
  mutating func render(_ plot: PlotView, width: Double?, cell: Cell?) -> RenderedView {
    let units = plot.tree.units
    let size = Size(
      width ?? side(.x, plot.frame.width, units, isFitted: false),
      cell?.height ?? side(.y, plot.frame.height, units, isFitted: false))
    var slots: [ScaleSlot] = []
    for unit in units {
      for channel in ChannelName.allCases {
        guard let slot = unit.scales[channel], !slots.contains(where: { $0 === slot }) else { continue }
        slots.append(slot)
      }
    }
    for slot in slots { finish(slot, size) }
    let isLayered = if case .group = plot.tree { true } else { false }
    let projections = projections(of: units, isLayered: isLayered, size)
    var marks: [SceneMark] = []
    var marksOfUnits: [Int: [SceneMark]] = [:]
    var grounds: [SceneItem] = []
    for unit in units {
      let all = cell?.rows[unit.index] ?? Array(0..<unit.table.rowCount)
      let kept = setting.isVega ? unit.drawn(all) : all
      let rows = kept.count == unit.table.rowCount ? nil : kept
      let table = rows.map { unit.table.selecting($0) } ?? unit.table
      var encoder = UnitEncoder(unit: unit, table: table, rows: rows, size: size, setting: setting)
      if unit.showsInvalid { encoder.missing = .zero }
      guard let drawing = MarkCatalog.drawing(unit.mark.type) else {
        diagnostics.append(.notDrawnYet("mark '\(unit.mark.type.rawValue)'", at: unit.mark.place))
        continue
      }
      if let (map, pointRadius) = projections[unit.index] {
        encoder.geography = GeoPositions(unit, table, projection: map, pointRadius: pointRadius)
      }
      var drawn = drawing.draw(&encoder)
      diagnostics += encoder.diagnostics
      if !setting.isVega {
        if unit.mark.type == .text, !grounds.isEmpty, unit.hasThemeColor {
          LegibleLabels(setting: setting).repaint(&drawn, over: grounds)
        } else if unit.mark.type == .rect || unit.mark.type == .bar {
          grounds += LegibleLabels.grounds(drawn)
        }
      }
      for index in drawn.indices { drawn[index].name = "layer-\(unit.index)" }
      marksOfUnits[unit.index] = drawn
      if unit.mark.isClipped {
        var group = SceneItem()
        group.width = size.width
        group.height = size.height
        group.clip = true
        group.children = drawn
        drawn = [SceneMark(.group, role: "scope", items: [group])]
      }
      marks += drawn
      tables[unit.index] = unit.table
    }
    if !setting.isVega, cell == nil {
      for slot in slots {
        guard let labels = LineEndLabels(setting: setting, size: size).draw(slot, marks: marksOfUnits) else { continue }
        marks.append(labels)
        named.insert(ObjectIdentifier(slot))
      }
      for slot in slots {
        guard let labels = SliceLabels(setting: setting).draw(slot, marks: marksOfUnits) else { continue }
        marks.append(labels)
        named.insert(ObjectIdentifier(slot))
      }
      if units.count == 1,
        let labels = BarEndLabels(setting: setting).draw(units[0], marks: marksOfUnits[units[0].index] ?? [])
      {
        marks.append(labels)
      }
    }
    if plot.frame.annotations != nil {
      let notes = Annotation.all(plot.frame.annotations, reporting: &diagnostics)
      var layer = AnnotationLayer(setting: setting, size: size)
      layer.draw(notes, units: units, own: marksOfUnits, all: marks, isCell: cell != nil)
      diagnostics += layer.diagnostics
      marks += layer.marks
    }
    var axes: [AxisScene] = []
    var hasGrid = false
    var edgeAxes: [AxisScene] = []
    for channel in [ChannelName.y, .x] {
      var count = 0
      for slot in slots where slot.channel == channel {
        for part in axisParts(plot.tree, of: slot) {
          guard var axis = axis(slot.narrowed(to: part), size, count: count, gridOfOther: hasGrid) else { continue }
          count += 1
          hasGrid = hasGrid || axis.grid != nil
          if cell.map({ channel == .x ? $0.sharesX : $0.sharesY }) ?? false {
            // Cells of a facet keep the grid and leave line and words to the facet's edge.
            edgeAxes.append(axis)
            axis.main = nil
          }
          axes.append(axis)
        }
      }
    }
    let below = axes.compactMap(\.grid) + axes.filter { !$0.isOnTop }.compactMap(\.main)
    let above = axes.filter(\.isOnTop).compactMap(\.main)
    var group = SceneItem()
    group.width = size.width
    group.height = size.height
    group.children = below + marks + above
    let view = plot.frame.view ?? setting.config["view"]
    group.stroke = setting.plainColor(view?["stroke"], setting.style.viewStroke ?? Color(0, alpha: 0))
      .flatMap { $0.alpha == 0 ? nil : .color($0) }
    group.fill = view?["fill"].flatMap { setting.paint($0, reporting: &diagnostics) }
    // Vega-Lite frames only what has an x or a y.
    if setting.isVega, plot.frame.view?["stroke"] == nil,
      units.allSatisfy({ $0.channels[.x] == nil && $0.channels[.y] == nil })
    {
      group.stroke = nil
    }
    var bounds = Rect(0, 0, size.width, size.height)
    let measure = SceneBounds(setting: setting)
    for mark in group.children ?? [] {
      if let box = measure.box(of: mark) { bounds = bounds.union(box) }
    }
    return RenderedView(group: group, size: size, bounds: bounds, edgeAxes: edgeAxes)
  }

  /// The units an axis speaks for: all of them, or with `resolve: {axis: {y: independent}}` those of one layer.
  private func axisParts(_ tree: LayerTree, of slot: ScaleSlot) -> [[UnitView]] {
    guard case .group(let children, let resolve) = tree,
      resolve?["axis"]?[slot.channel.rawValue]?.text == "independent"
    else { return [tree.units] }
    return children.map(\.units).filter { part in
      slot.members.contains { member in part.contains { $0 === member.unit } }
    }
  }

  private mutating func axis(_ slot: ScaleSlot, _ size: Size, count: Int, gridOfOther: Bool) -> AxisScene? {
    var builder = AxisBuilder(setting: setting, size: size)
    let axis = builder.axis(slot, count: count, gridOfOther: gridOfOther)
    diagnostics += builder.diagnostics
    return axis
  }

  private mutating func finish(_ slot: ScaleSlot, _ size: Size) {
    var (start, end): (Double, Double)
    switch slot.channel {
    case .x: (start, end) = (0, size.width)
    case .y: (start, end) = slot.isBandLike ? (0, size.height) : (size.height, 0)
    case .theta: (start, end) = (0, 2 * .pi)
    case .radius: (start, end) = (0, min(size.width, size.height) / 2)
    case .xOffset, .yOffset:
      let main: ChannelName = slot.channel == .xOffset ? .x : .y
      let parent = slot.members.first?.unit.scales[main]
      if parent?.scale == nil { if let parent { finish(parent, size) } }
      if case .band(let band)? = parent?.scale {
        (start, end) = (0, band.isPoint ? band.step : band.bandwidth)
        if slot.channel == .yOffset, !slot.isBandLike { swap(&start, &end) }
      } else {
        (start, end) = (-10, 10)
      }
    default: (start, end) = (0, 1)
    }
    slot.finish(from: start, to: end, setting, step: minimumStep(slot, size), reporting: &diagnostics)
  }

  /// The smallest step of the unit's discrete sides: what limits the size of symbols.
  private func minimumStep(_ slot: ScaleSlot, _ size: Size) -> Double {
    var step = Double.infinity
    for (unit, _) in slot.members {
      for channel in [ChannelName.x, .y] {
        guard let other = unit.scales[channel] else { continue }
        let length = channel == .x ? size.width : size.height
        if let bins = other.bins, bins.step > 0 {
          step = min(step, length * bins.step / max(bins.step, bins.stop - bins.start))
        }
        guard other.isBandLike else { continue }
        let space = BandScale.space(
          other.domain.count, paddingInner: other.paddingInner, paddingOuter: other.paddingOuter)
        if space > 0 { step = min(step, length / space) }
      }
    }
    return step.isFinite ? step : setting.config["view"]?["step"]?.number ?? setting.style.step
  }

  // MARK: Sides

  /// The length of a plot's side: as written, by steps of its bands, or the style's.
  func side(_ channel: ChannelName, _ written: Node?, _ units: [UnitView], isFitted: Bool) -> Double {
    if let number = written?.number { return min(max(1, number), 20_000) }
    let slot = units.compactMap { $0.scales[channel] }.first
    let config = setting.config["view"]
    let isWidth = channel == .x
    if let slot, slot.isBandLike, written?.text != "container" {
      let configured = config?[isWidth ? "discreteWidth" : "discreteHeight"]
      if written?["step"] == nil, let fixed = configured?.number { return fixed }
      let step =
        written?["step"]?.number ?? configured?["step"]?.number ?? config?["step"]?.number ?? setting.style.step
      if properties(slot).list("range")?["step"] == nil, isWidth, !setting.isVega, written?["step"] == nil {
        return max(10, setting.width)
      }
      let space = BandScale.space(slot.domain.count, paddingInner: slot.paddingInner, paddingOuter: slot.paddingOuter)
      if let offset = channel.offset, written?["for"]?.text != "position",
        let inner = units.compactMap({ $0.scales[offset] }).first, inner.isBandLike, slot.type == "band"
      {
        let offsetSpace = BandScale.space(
          inner.domain.count, paddingInner: inner.paddingInner, paddingOuter: inner.paddingOuter)
        return min(20_000, step * offsetSpace / max(0.001, 1 - slot.paddingInner) * space)
      }
      return min(20_000, step * space)
    }
    let hasSide =
      slot != nil || written?.text == "container"
      || units.contains { unit in
        unit.channels[channel].map { $0.isData && !(setting.isVega && $0.isScaleDisabled) } == true
          || unit.mark.type == .arc || unit.mark.type == .geoshape || unit.channels[.longitude] != nil
          || !setting.isVega && (unit.channels[.theta] != nil || unit.channels[.radius] != nil)
      }
    if hasSide {
      return config?[isWidth ? "continuousWidth" : "continuousHeight"]?.number
        ?? (isWidth ? (setting.isVega ? setting.style.continuousWidth : setting.width) : setting.style.continuousHeight)
    }
    if isWidth, !setting.isVega { return setting.width }
    let configured = config?[isWidth ? "discreteWidth" : "discreteHeight"]
    return configured?.number ?? configured?["step"]?.number ?? config?["step"]?.number ?? setting.style.step
  }

  private func properties(_ slot: ScaleSlot) -> Properties { slot.properties }
}

extension Properties {
  /// A property that is a mapping.
  func list(_ name: String) -> Node? { self[name]?.entries == nil ? nil : self[name] }
}
