import CasusData
import CasusScene

/// Bars, rects and images: upright boxes between two positions on each side.
///
/// Beyond Vega-Lite, `fill: {hatch: "#7D8690", width: 0.75, spacing: 2.6}` fills a box with strokes at 45°, for what
/// is possible but not certain, and `halo` draws the background around it.
enum BarMark: Mark {
  static let types: [MarkType] = [.bar, .rect, .image]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let isHorizontal = mark.orient == .horizontal
    let isRect = mark.type != .bar
    let xMeasures = isRect ? false : isHorizontal
    let yMeasures = isRect ? false : !isHorizontal
    let x = encoder.extent(.x, isMeasure: xMeasures)
    let y = encoder.extent(.y, isMeasure: yMeasures)
    let painting = encoder.painting()
    let urls = mark.type == .image ? encoder.texts(.url) : .constant(nil)
    let radius = cornerRadii(mark, isHorizontal: isHorizontal)
    let halo = mark.number("halo")
    let roundsStack = radius != nil && encoder.setting.isVega && encoder.unit.stack?.seriesFields.isEmpty == false
    let ends = mark.number("cornerRadiusEnd") != nil ? outermostRows(encoder) : nil
    var items: [SceneItem] = []
    for row in encoder.drawableRows(x.start, x.end, y.start, y.end) {
      let (x1, x2, y1, y2) = (x.start[row], x.end[row], y.start[row], y.end[row])
      var item = SceneItem()
      item.x = min(x1, x2)
      item.y = min(y1, y2)
      item.width = abs(x2 - x1)
      item.height = abs(y2 - y1)
      if let radius, ends?[row] ?? true, !roundsStack {
        // A corner radius at the end follows the direction in which the bar grows.
        let grows = isHorizontal ? x2 >= x1 : y2 <= y1
        item.cornerRadius = grows ? radius : turned(radius, isHorizontal: isHorizontal)
      }
      painting.apply(to: &item, row: row)
      item.url = urls[row]
      item.halo = halo
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    if let bounds = boundedItems(items, &encoder, isHorizontal: isHorizontal) { items = bounds }
    if roundsStack, let radius { return roundedStacks(items, encoder, radius, isHorizontal: isHorizontal) }
    return [SceneMark(mark.type == .image ? .image : .rect, role: "mark", items: items)]
  }

  /// A stack as a whole has round corners: a group of its size that cuts off what its bars have outside it.
  private static func roundedStacks(
    _ items: [SceneItem], _ encoder: UnitEncoder, _ radius: [Double], isHorizontal: Bool
  ) -> [SceneMark] {
    var order: [Double] = []
    var stacks: [Double: [SceneItem]] = [:]
    for item in items {
      let place = isHorizontal ? item.y : item.x
      if stacks[place] == nil { order.append(place) }
      stacks[place, default: []].append(item)
    }
    let groups = order.map { place -> SceneItem in
      let bars = stacks[place] ?? []
      var box: Rect?
      for bar in bars {
        let rect = Rect(bar.x, bar.y, bar.width ?? 0, bar.height ?? 0)
        box = box?.union(rect) ?? rect
      }
      var outer = SceneItem()
      guard let box else { return outer }
      (outer.x, outer.y, outer.width, outer.height) = (box.x, box.y, box.width, box.height)
      outer.clip = true
      outer.cornerRadius = radius
      var inner = SceneItem()
      (inner.x, inner.y) = (-box.x, -box.y)
      inner.children = [SceneMark(.rect, role: "mark", items: bars)]
      outer.children = [SceneMark(.group, role: "scope", items: [inner])]
      return outer
    }
    return [SceneMark(.group, role: "scope", items: groups)]
  }

  /// Bars of values known only between bounds: solid up to the lower bound, hatched to the upper one. What is still
  /// open ends at its lower bound in the accent, and is never left out.
  private static func boundedItems(
    _ items: [SceneItem], _ encoder: inout UnitEncoder, isHorizontal: Bool
  ) -> [SceneItem]? {
    let name: ChannelName = isHorizontal ? .x : .y
    guard encoder.mark.type == .bar, !encoder.setting.isVega, encoder.unit.stack == nil else { return nil }
    guard encoder.channel(name.secondary ?? name) == nil, let scale = encoder.scale(name)?.continuous else {
      return nil
    }
    guard case .values(let cells)? = encoder.column(encoder.channel(name)?.field) else { return nil }
    guard cells.contains(where: \.isBounds) else { return nil }
    let across = encoder.extent(isHorizontal ? .y : .x, isMeasure: false)
    let painting = encoder.painting()
    let accent = encoder.channel(.color) == nil && encoder.mark["color"] == nil && encoder.mark["fill"] == nil
    let base = encoder.baseline(name)
    var made: [SceneItem] = []
    for row in encoder.drawableRows(across.start, across.end) {
      guard case .bounds(let bounds) = cells[row] else { continue }
      func box(_ from: Double, _ to: Double) -> SceneItem {
        var item = SceneItem()
        let (low, high) = (min(from, to), max(from, to))
        let (start, end) = (min(across.start[row], across.end[row]), max(across.start[row], across.end[row]))
        item.x = isHorizontal ? low : start
        item.y = isHorizontal ? start : low
        item.width = isHorizontal ? high - low : end - start
        item.height = isHorizontal ? end - start : high - low
        painting.apply(to: &item, row: row)
        item.row = encoder.sourceRow(row)
        return item
      }
      var certain = box(base, scale(bounds.low))
      if bounds.isOpen, accent { certain.fill = .color(encoder.setting.theme.colors.accent) }
      made.append(certain)
      guard let high = bounds.high, high > bounds.low else { continue }
      var possible = box(scale(bounds.low), scale(high))
      if case .color(let color)? = possible.fill {
        possible.fill = .hatch(color, width: 0.75, spacing: 1.84)
        possible.stroke = .color(color)
        possible.strokeWidth = 0.5
      }
      made.append(possible)
    }
    return made
  }

  /// Top left, top right, bottom right, bottom left; nil where all corners are square.
  private static func cornerRadii(_ mark: MarkDefinition, isHorizontal: Bool) -> [Double]? {
    let all = mark.number("cornerRadius") ?? 0
    var corners = [
      mark.number("cornerRadiusTopLeft") ?? all, mark.number("cornerRadiusTopRight") ?? all,
      mark.number("cornerRadiusBottomRight") ?? all, mark.number("cornerRadiusBottomLeft") ?? all,
    ]
    if let end = mark.number("cornerRadiusEnd") {
      if isHorizontal {
        corners[1] = end
        corners[2] = end
      } else {
        corners[0] = end
        corners[1] = end
      }
    }
    return corners.allSatisfy { $0 == 0 } ? nil : corners
  }

  private static func turned(_ radius: [Double], isHorizontal: Bool) -> [Double] {
    isHorizontal ? [radius[1], radius[0], radius[3], radius[2]] : [radius[3], radius[2], radius[1], radius[0]]
  }

  /// In a stack only the outermost bar has a rounded end.
  private static func outermostRows(_ encoder: UnitEncoder) -> [Bool]? {
    guard let plan = encoder.unit.stack, let ends = encoder.column(plan.endField)?.numbers(high: false) else {
      return nil
    }
    let dimension: ChannelName = plan.channel == .x ? .y : .x
    let groups = rowGroups(
      encoder.table,
      by: [encoder.channel(dimension)?.field, dimension.offset.flatMap { encoder.channel($0)?.field }]
        .compactMap { $0 })
    var best: [Int: Int] = [:]
    for row in ends.indices {
      if let known = best[groups[row]], abs(ends[known]) >= abs(ends[row]) { continue }
      best[groups[row]] = row
    }
    let kept = Set(best.values)
    return ends.indices.map { kept.contains($0) }
  }
}

extension Value {
  fileprivate var isBounds: Bool { if case .bounds = self { true } else { false } }
}
