import CasusScene

/// Trails: lines whose width follows a field.
enum TrailMark: Mark {
  static let types: [MarkType] = [.trail]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let x = encoder.points(.x)
    let y = encoder.points(.y)
    let sizes = encoder.numbers(.size, encoder.mark.number("size") ?? encoder.setting.style.lineWidth)
    let painting = encoder.painting(filled: true)
    return encoder.series().map { rows in
      var items: [SceneItem] = []
      for row in rows where x[row].isFinite && y[row].isFinite {
        var item = SceneItem()
        item.x = x[row]
        item.y = y[row]
        item.size = sizes[row]
        painting.apply(to: &item, row: row)
        item.row = encoder.sourceRow(row)
        items.append(item)
      }
      return SceneMark(.trail, role: "mark", items: items)
    }
  }
}
