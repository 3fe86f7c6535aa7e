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
    let ends = mark.number("cornerRadiusEnd") != nil ? outermostRows(encoder) : nil
    var items: [SceneItem] = []
    for row in encoder.drawableRows(x.start, x.end, y.start, y.end) {
      let (x1, x2, y1, y2) = (x.start[row], x.end[row], y.start[row], y.end[row])
      var item = SceneItem()
      item.x = min(x1, x2)
      item.y = min(y1, y2)
      item.width = abs(x2 - x1)
      item.height = abs(y2 - y1)
      if let radius, ends?[row] ?? true {
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
    return [SceneMark(mark.type == .image ? .image : .rect, role: "mark", items: items)]
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
