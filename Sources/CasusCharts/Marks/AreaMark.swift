import CasusScene

/// Areas: between a line and its baseline, or between two lines.
enum AreaMark: Mark {
  static let types: [MarkType] = [.area]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let isHorizontal = mark.orient == .horizontal
    let along: ChannelName = isHorizontal ? .y : .x
    let across: ChannelName = isHorizontal ? .x : .y
    let place = encoder.points(along)
    let extent = ends(&encoder, across)
    let (gapPlace, gapExtent) = encoder.withGaps { ($0.points(along), ends(&$0, across)) }
    let painting = encoder.painting(filled: true)
    let interpolate = mark.text("interpolate")
    let tension = mark.number("tension")
    return encoder.series().map { rows in
      var items: [SceneItem] = []
      for row in rows {
        var item = SceneItem()
        let isDefined = place[row].isFinite && extent.start[row].isFinite && extent.end[row].isFinite
        func known(_ value: Double, _ gap: Double) -> Double { isDefined ? value : gap.isFinite ? gap : 0 }
        let at = known(place[row], gapPlace[row])
        let end = known(extent.end[row], gapExtent.end[row])
        let start = known(extent.start[row], gapExtent.start[row])
        item.x = isHorizontal ? end : at
        item.y = isHorizontal ? at : end
        if isHorizontal { item.x2 = start } else { item.y2 = start }
        if !isDefined { item.defined = false }
        item.orient = isHorizontal ? "horizontal" : "vertical"
        painting.apply(to: &item, row: row)
        item.interpolate = interpolate
        item.tension = tension
        item.row = encoder.sourceRow(row)
        if isDefined || encoder.keepsGaps { items.append(item) }
      }
      return SceneMark(.area, role: "mark", items: items)
    }
  }

  private static func ends(_ encoder: inout UnitEncoder, _ name: ChannelName) -> Extent {
    if let secondary = name.secondary, encoder.channel(secondary) != nil {
      return Extent(
        start: encoder.positions(secondary) ?? .constant(0), end: encoder.positions(name) ?? .constant(0))
    }
    if encoder.unit.stack?.channel == name {
      return Extent(
        start: encoder.positions(name, end: .start) ?? .constant(0),
        end: encoder.positions(name, end: .end) ?? .constant(0))
    }
    guard encoder.channel(name) != nil else {
      return Extent(start: .constant(encoder.side(name)), end: .constant(0))
    }
    return Extent(start: .constant(encoder.baseline(name)), end: encoder.positions(name) ?? .constant(0))
  }
}
