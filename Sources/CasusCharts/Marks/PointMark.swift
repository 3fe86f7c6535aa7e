import CasusScene

/// Points, circles and squares: a symbol at each row.
///
/// `shape` names a symbol (`circle`, `square`, `cross`, `diamond`, `triangle-up` …) or is SVG path data in a box from
/// -1 to 1. Beyond Vega-Lite, `halo: 1.3` draws the background around each symbol.
enum PointMark: Mark {
  static let types: [MarkType] = [.point, .circle, .square]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let x = encoder.points(.x)
    let y = encoder.points(.y)
    let sizes = encoder.numbers(.size, encoder.setting.style.pointSize)
    let fallback = mark.type == .square ? "square" : "circle"
    let shapes: Encoded<String?> =
      mark.type == .point ? encoder.names(.shape, fallback) : .constant(fallback)
    let angles = encoder.numbers(.angle, nil)
    let painting = encoder.painting()
    let halo = mark.number("halo")
    var items: [SceneItem] = []
    items.reserveCapacity(encoder.rowCount)
    for row in encoder.drawableRows(x, y) {
      guard let size = sizes[row] else { continue }
      var item = SceneItem()
      item.x = x[row]
      item.y = y[row]
      item.size = max(0, size)
      item.shape = shapes[row]
      item.angle = angles[row]
      painting.apply(to: &item, row: row)
      item.halo = halo
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.symbol, role: "mark", items: items)]
  }
}
