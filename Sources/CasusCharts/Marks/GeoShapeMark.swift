import CasusScene

/// Shapes of the globe as a projection shows them: one item a row, of any GeoJSON geometry.
enum GeoShapeMark: Mark {
  static let types: [MarkType] = [.geoshape]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    guard let geography = encoder.geography else { return [] }
    let shapes = GeoPositions.shapes(encoder.unit, encoder.table)
    let painting = encoder.painting()
    let isUnpainted = !encoder.mark.isFilled
    var items: [SceneItem] = []
    for row in 0..<min(encoder.rowCount, shapes.count) {
      var item = SceneItem()
      painting.apply(to: &item, row: row)
      if isUnpainted, encoder.channel(.fill) == nil, encoder.mark["fill"] == nil { item.fill = nil }
      if let shape = shapes[row] {
        item.outline = geography.projection.outline(shape).path(pointRadius: geography.pointRadius)
      }
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.shape, role: "mark", items: items)]
  }
}
