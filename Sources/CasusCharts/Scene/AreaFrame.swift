import CasusScene

extension ChartFrame {
  /// An area runs along one edge and back along the other.
  func areaFrames(_ mark: SceneMark) -> [Frame] {
    guard let first = mark.items.first(where: { $0.defined != false }), first.opacity != 0 else { return [] }
    let isHorizontal = first.orient == "horizontal"
    let interpolation = LineInterpolation(first.interpolate, tension: first.tension, isVertical: isHorizontal)
    var path = Path()
    for run in runs(mark.items) {
      let upper = run.map { Point($0.x, $0.y) }
      let lower = run.reversed().map { Point($0.x2 ?? $0.x, $0.y2 ?? $0.y) }
      path.elements += interpolation.elements(through: upper, continuing: false)
      path.elements += interpolation.elements(through: lower, continuing: true, reversed: true)
      path.elements.append(.close)
    }
    let box = box(of: mark.items)
    return [.path(path, fill: fill(first, in: box), stroke: stroke(first, in: box))]
  }
}
