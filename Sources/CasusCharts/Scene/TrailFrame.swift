import CasusScene

extension ChartFrame {
  /// A trail is a chain of strips with round joints, as wide as the size at each point.
  func trailFrames(_ mark: SceneMark) -> [Frame] {
    guard let first = mark.items.first, let paint = fill(first, in: box(of: mark.items)) else { return [] }
    var path = Path()
    for (a, b) in zip(mark.items, mark.items.dropFirst()) {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0 else { continue }
      let (ra, rb) = ((a.size ?? 1) / 2, (b.size ?? 1) / 2)
      let (nx, ny) = (-dy / length, dx / length)
      // Turning as the circles of the joints do: against them, the two would cut holes into each other.
      path.move(a.x - nx * ra, a.y - ny * ra)
      path.line(b.x - nx * rb, b.y - ny * rb)
      path.line(b.x + nx * rb, b.y + ny * rb)
      path.line(a.x + nx * ra, a.y + ny * ra)
      path.close()
    }
    for item in mark.items where (item.size ?? 1) > 1 {
      path.elements += Path(circleAt: Point(item.x, item.y), radius: (item.size ?? 1) / 2).elements
    }
    return [.path(path, fill: paint, stroke: nil)]
  }
}
