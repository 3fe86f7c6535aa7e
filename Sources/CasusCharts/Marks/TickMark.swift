import CasusScene

/// Ticks: short strokes across the direction of a measure.
enum TickMark: Mark {
  static let types: [MarkType] = [.tick]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let isVertical = mark.orient != .horizontal
    let thickness = mark.number("thickness") ?? 1
    let across: ChannelName = isVertical ? .y : .x
    let along: ChannelName = isVertical ? .x : .y
    let centre = encoder.points(along)
    let middle = encoder.points(across)
    let band = encoder.bandwidth(across)
    let length: Encoded<Double> =
      encoder.channel(.size) != nil
      ? encoder.numbers(.size, 15).map { $0 ?? 15 }
      : .constant(
        mark.number("size") ?? mark.number("bandSize") ?? band
          ?? (encoder.isStandaloneSide(across) ? encoder.side(across) * 0.75 : encoder.setting.style.step * 0.75))
    let painting = encoder.painting()
    var items: [SceneItem] = []
    for row in encoder.drawableRows(centre, middle) {
      var item = SceneItem()
      let (c, m, l) = (centre[row], middle[row], length[row])
      item.x = isVertical ? c - thickness / 2 : m - l / 2
      item.y = isVertical ? m - l / 2 : c - thickness / 2
      item.width = isVertical ? thickness : l
      item.height = isVertical ? l : thickness
      painting.apply(to: &item, row: row)
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.rect, role: "mark", items: items)]
  }
}

extension UnitEncoder {
  /// Whether nothing is mapped to a side, so that the plot is one step wide there.
  func isStandaloneSide(_ name: ChannelName) -> Bool { channel(name) == nil && side(name) <= setting.style.step }
}
