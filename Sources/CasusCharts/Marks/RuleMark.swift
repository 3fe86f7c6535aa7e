import CasusScene

/// Rules: straight lines between two points, or across the plot where one side is not mapped.
enum RuleMark: Mark {
  static let types: [MarkType] = [.rule]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let x = ends(&encoder, .x)
    let y = ends(&encoder, .y)
    var painting = encoder.painting(filled: false, color: encoder.setting.style.ruleColor)
    if encoder.channel(.size) != nil || encoder.mark.number("size") != nil {
      painting.strokeWidth = encoder.numbers(.size, 1)
    }
    var items: [SceneItem] = []
    for row in encoder.drawableRows(x.start, x.end, y.start, y.end) {
      var item = SceneItem()
      item.x = x.start[row]
      item.x2 = x.end[row]
      item.y = y.start[row]
      item.y2 = y.end[row]
      painting.apply(to: &item, row: row)
      item.fill = nil
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.rule, role: "mark", items: items)]
  }

  /// One point along a side, or two: by the second channel, a stack, a bin, or the whole side.
  private static func ends(_ encoder: inout UnitEncoder, _ name: ChannelName) -> Extent {
    let secondary = name.secondary ?? name
    let shift = encoder.mark.number(name == .x ? "xOffset" : "yOffset") ?? 0
    let shift2 = encoder.mark.number(name == .x ? "x2Offset" : "y2Offset") ?? shift
    if let start = encoder.geography?[name] {
      let end = encoder.geography?[secondary] ?? start
      return Extent(start: start.map { $0 + shift }, end: end.map { $0 + shift2 })
    }
    if encoder.channel(name) != nil, encoder.channel(secondary) != nil {
      let isBand = encoder.bandwidth(name) != nil && !encoder.setting.isVega
      let start = encoder.positions(name, end: .start, band: isBand ? 0 : nil) ?? .constant(0)
      let end = encoder.positions(secondary, band: isBand ? 1 : nil) ?? .constant(0)
      return Extent(start: start.map { $0 + shift }, end: end.map { $0 + shift2 })
    }
    if encoder.channel(name) != nil {
      // A rule along a band of one side spans the band of the other.
      let other: ChannelName = name == .x ? .y : .x
      let isAlong = encoder.mark.orient == (name == .x ? .horizontal : .vertical)
      if isAlong, encoder.channel(other) != nil, let band = encoder.bandwidth(name) {
        let start = encoder.positions(name, band: 0) ?? .constant(0)
        return Extent(start: start, end: start.map { $0 + band })
      }
      if isAlong, encoder.channel(other) != nil, encoder.channel(name)?.type == .quantitative,
        encoder.channel(other).map({ encoder.channel(other.secondary ?? other) == nil && $0.isData }) == true
      {
        let point = encoder.points(name)
        return Extent(start: .constant(encoder.baseline(name)), end: point)
      }
      let point = encoder.points(name)
      return Extent(start: point, end: point)
    }
    if let low = encoder.mark[name.rawValue].flatMap({ encoder.pixels($0) }) {
      let high = encoder.mark[secondary.rawValue].flatMap { encoder.pixels($0) } ?? low
      return Extent(start: .constant(low + shift), end: .constant(high + shift2))
    }
    let other: ChannelName = name == .x ? .y : .x
    if encoder.channel(other) != nil, encoder.channel(other.secondary ?? other) != nil {
      // A stretch of the other side, and no place on this one: the middle.
      return Extent(start: .constant(encoder.side(name) / 2), end: .constant(encoder.side(name) / 2))
    }
    return Extent(start: .constant(0), end: .constant(encoder.side(name)))
  }
}
