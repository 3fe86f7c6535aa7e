import CasusScene

extension ChartFrame {
  /// A slice of a ring; angles run clockwise from twelve o'clock.
  func arcFrames(_ item: SceneItem) -> [Frame] {
    let pad = (item.padAngle ?? 0) / 2
    let angles = [item.startAngle ?? 0, item.endAngle ?? 0].sorted()
    let start = angles[0] - .pi / 2 + pad
    let end = angles[1] - .pi / 2 - pad
    let (inner, outer) = (max(0, item.innerRadius ?? 0), max(0, item.outerRadius ?? 0))
    let sweep = end - start
    guard abs(sweep) > 1e-9, outer > 0 else { return [] }
    func place(_ unit: Point, _ radius: Double) -> Point { Point(item.x + unit.x * radius, item.y + unit.y * radius) }
    var path = Path()
    path.elements.append(.move(place(Point(cosine(start), sine(start)), outer)))
    for curve in arcCurves(from: start, sweep: sweep) {
      path.elements.append(.curve(place(curve.0, outer), place(curve.1, outer), place(curve.2, outer)))
    }
    if inner > 0 {
      path.elements.append(.line(place(Point(cosine(end), sine(end)), inner)))
      for curve in arcCurves(from: end, sweep: -sweep) {
        path.elements.append(.curve(place(curve.0, inner), place(curve.1, inner), place(curve.2, inner)))
      }
    } else if abs(sweep) < 2 * .pi - 1e-9 {
      path.elements.append(.line(Point(item.x, item.y)))
    }
    path.close()
    let box = Rect(item.x - outer, item.y - outer, 2 * outer, 2 * outer)
    return [.path(path, fill: fill(item, in: box), stroke: stroke(item, in: box))]
  }
}
