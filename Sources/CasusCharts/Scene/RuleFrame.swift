import CasusScene

extension ChartFrame {
  func ruleFrames(_ item: SceneItem) -> [Frame] {
    let start = Point(item.x, item.y)
    let end = Point(item.x2 ?? item.x, item.y2 ?? item.y)
    guard let stroke = stroke(item, in: Rect(start.x, start.y, 1, 1)), start != end else { return [] }
    return [.path(Path(from: start, to: end), fill: nil, stroke: stroke)]
  }
}
