import CasusScene

/// The outlines of symbols by name, for an area of `size` px²; anything else is read as SVG path data.
func symbolPath(_ shape: String, size: Double) -> Path {
  let side = max(0, size).squareRoot()
  let r = side / 2
  func polygon(_ points: [(Double, Double)]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.0, point.1) } else { path.line(point.0, point.1) }
    }
    path.close()
    return path
  }
  // An equilateral triangle whose base is as wide as the circle.
  let h = r * 3.0.squareRoot() / 2
  switch shape {
  case "circle": return Path(circleAt: .zero, radius: r)
  case "square": return Path(Rect(-r, -r, side, side))
  case "diamond": return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
  case "cross":
    let s = r / 2.5
    return polygon([
      (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r), (-s, -s),
    ])
  case "triangle-up", "triangle": return polygon([(0, -h), (-r, h), (r, h)])
  case "triangle-down": return polygon([(0, h), (-r, -h), (r, -h)])
  case "triangle-right": return polygon([(h, 0), (-h, -r), (-h, r)])
  case "triangle-left": return polygon([(-h, 0), (h, -r), (h, r)])
  case "stroke": return Path([.move(Point(-r, 0)), .line(Point(r, 0))])
  case "arrow":
    let (s, t) = (r / 7, r / 2.5)
    return polygon([
      (-s, r), (s, r), (s, -r / 2.5 * 0.5 - r * 0.1), (t, -r * 0.3), (0, -r), (-t, -r * 0.3), (-s, -r * 0.3),
    ])
  case "wedge":
    let b = r / 4
    return polygon([(0, -h), (-b, h), (b, h)])
  default:
    // Custom shapes are drawn for a box from -1 to 1.
    return PathData.path(shape).scaled(by: r)
  }
}

extension Path {
  func scaled(by factor: Double) -> Path { mapped { Point($0.x * factor, $0.y * factor) } }
  func moved(by x: Double, _ y: Double) -> Path { mapped { Point($0.x + x, $0.y + y) } }
}
