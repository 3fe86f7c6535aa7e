import CasusScene

extension ChartFrame {
  func rectFrames(_ item: SceneItem) -> [Frame] {
    let rect = Rect(item.x, item.y, item.width ?? 0, item.height ?? 0)
    let fill = fill(item, in: rect)
    let stroke = stroke(item, in: rect)
    guard fill != nil || stroke != nil || item.halo != nil else { return [] }
    let path = roundedRect(rect, item.cornerRadius)
    return halo(path, item) + [.path(path, fill: fill, stroke: stroke)]
  }

  /// A box with corners rounded: top left, top right, bottom right, bottom left.
  func roundedRect(_ rect: Rect, _ radii: [Double]?) -> Path {
    guard let radii, radii.count == 4, radii.contains(where: { $0 > 0 }) else { return Path(rect) }
    let most = min(rect.width, rect.height) / 2
    let r = radii.map { min(max(0, $0), most) }
    let k = 1 - 0.552_284_749_831
    var path = Path()
    path.move(rect.x + r[0], rect.y)
    path.line(rect.maxX - r[1], rect.y)
    path.curve(
      Point(rect.maxX - r[1] * k, rect.y), Point(rect.maxX, rect.y + r[1] * k), Point(rect.maxX, rect.y + r[1]))
    path.line(rect.maxX, rect.maxY - r[2])
    path.curve(
      Point(rect.maxX, rect.maxY - r[2] * k), Point(rect.maxX - r[2] * k, rect.maxY), Point(rect.maxX - r[2], rect.maxY)
    )
    path.line(rect.x + r[3], rect.maxY)
    path.curve(
      Point(rect.x + r[3] * k, rect.maxY), Point(rect.x, rect.maxY - r[3] * k), Point(rect.x, rect.maxY - r[3]))
    path.line(rect.x, rect.y + r[0])
    path.curve(Point(rect.x, rect.y + r[0] * k), Point(rect.x + r[0] * k, rect.y), Point(rect.x + r[0], rect.y))
    path.close()
    return path
  }
}
