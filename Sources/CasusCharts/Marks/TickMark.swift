import CasusScene
import CasusYAML

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
        mark.number("size") ?? tickSetting(encoder) ?? band ?? encoder.lengthAcrossMeasure(across)
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

  /// The length of ticks across a band, which Vega-Lite takes from `config` alone.
  private static func tickSetting(_ encoder: UnitEncoder) -> Double? {
    encoder.setting.isVega
      ? encoder.setting.config["tick"]?["bandSize"]?.number : encoder.mark.number("bandSize")
  }
}

extension UnitEncoder {
  /// Vega-Lite's ticks between two measures are short.
  func lengthAcrossMeasure(_ name: ChannelName) -> Double? {
    guard setting.isVega, channel(name)?.isData == true, case .continuous? = scale(name) else { return nil }
    return setting.config["tick"]?["continuousBandSize"]?.number ?? 5
  }

  /// Whether nothing is mapped to a side, so that the plot is one step wide there.
  func isStandaloneSide(_ name: ChannelName) -> Bool { channel(name) == nil && side(name) <= setting.style.step }
}
