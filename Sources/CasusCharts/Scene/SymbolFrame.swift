import CasusScene

extension ChartFrame {
  func symbolFrames(_ item: SceneItem) -> [Frame] {
    var path = symbolPath(item.shape ?? "circle", size: item.size ?? 64)
    if let angle = item.angle, angle != 0 {
      let turn = angle * .pi / 180
      let (c, s) = (cosine(turn), sine(turn))
      path = path.mapped { Point($0.x * c - $0.y * s, $0.x * s + $0.y * c) }
    }
    path = path.moved(by: item.x, item.y)
    let side = max(0, item.size ?? 64).squareRoot()
    let box = Rect(item.x - side / 2, item.y - side / 2, side, side)
    let fill = fill(item, in: box)
    let stroke = stroke(item, in: box)
    guard fill != nil || stroke != nil else { return [] }
    return halo(path, item) + [.path(path, fill: fill, stroke: stroke)]
  }

  func pathFrames(_ item: SceneItem) -> [Frame] {
    guard let plain = item.outline ?? item.path.map(PathData.path) else { return [] }
    let path = plain.moved(by: item.x, item.y)
    let box = path.box ?? Rect(item.x, item.y, 1, 1)
    guard !path.elements.isEmpty else { return [] }
    return [.path(path, fill: fill(item, in: box), stroke: stroke(item, in: box))]
  }
}
