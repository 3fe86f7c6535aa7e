import CasusScene

/// Joins points to an outline in one of Vega's ways; the first step is a move, or a line where the outline goes on.
struct LineInterpolation {
  var name: String
  var tension: Double

  init(_ name: String?, tension: Double?, isVertical: Bool = false) {
    self.name = name ?? "linear"
    self.tension = tension ?? (name?.hasPrefix("bundle") == true ? 0.85 : 0)
    self.isVertical = isVertical
  }

  var isVertical: Bool

  /// The steps through the points; `reversed` swaps the two one-sided steps, for the way back along an area.
  func elements(through points: [Point], continuing: Bool, reversed: Bool = false) -> [Path.Element] {
    guard let first = points.first else { return [] }
    var result: [Path.Element] = [continuing ? .line(first) : .move(first)]
    guard points.count > 1 else { return result }
    switch name {
    case "step": result += steps(points, part: 0.5)
    case "step-before": result += steps(points, part: reversed ? 1 : 0)
    case "step-after": result += steps(points, part: reversed ? 0 : 1)
    case "monotone": result += monotone(points)
    case "basis", "bundle": result += basis(points)
    case "cardinal": result += cardinal(points)
    case "catmull-rom": result += cardinal(points)
    case "natural": result += natural(points)
    case "linear-closed", "cardinal-closed", "basis-closed":
      result += points.dropFirst().map { .line($0) }
      result.append(.close)
    default: result += points.dropFirst().map { .line($0) }
    }
    return result
  }

  private func steps(_ points: [Point], part: Double) -> [Path.Element] {
    var result: [Path.Element] = []
    for (a, b) in zip(points, points.dropFirst()) {
      if isVertical {
        let y = a.y + (b.y - a.y) * part
        result += [.line(Point(a.x, y)), .line(Point(b.x, y)), .line(b)]
      } else {
        let x = a.x + (b.x - a.x) * part
        result += [.line(Point(x, a.y)), .line(Point(x, b.y)), .line(b)]
      }
    }
    return result
  }

  /// Cubic curves that never overshoot along x (Steffen 1990).
  private func monotone(_ points: [Point]) -> [Path.Element] {
    let turned = isVertical ? points.map { Point($0.y, $0.x) } : points
    let count = turned.count
    guard count > 2 else { return points.dropFirst().map { .line($0) } }
    func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }
    func slope(_ i: Int) -> Double {
      let h = turned[i + 1].x - turned[i].x
      return h == 0 ? 0 : (turned[i + 1].y - turned[i].y) / h
    }
    var slopes = Array(repeating: 0.0, count: count)
    for i in 1..<(count - 1) {
      let (h0, h1) = (turned[i].x - turned[i - 1].x, turned[i + 1].x - turned[i].x)
      let (s0, s1) = (slope(i - 1), slope(i))
      let p = h0 + h1 == 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1)
      slopes[i] = (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(p))
    }
    slopes[0] = (3 * slope(0) - slopes[1]) / 2
    slopes[count - 1] = (3 * slope(count - 2) - slopes[count - 2]) / 2
    return (0..<(count - 1)).map { i in
      let (a, b) = (turned[i], turned[i + 1])
      let third = (b.x - a.x) / 3
      let p = Point(a.x + third, a.y + third * slopes[i])
      let q = Point(b.x - third, b.y - third * slopes[i + 1])
      return isVertical ? .curve(Point(p.y, p.x), Point(q.y, q.x), Point(b.y, b.x)) : .curve(p, q, b)
    }
  }

  private func cardinal(_ points: [Point]) -> [Path.Element] {
    guard points.count > 2 else { return points.dropFirst().map { .line($0) } }
    let k = (1 - tension) / 6
    return (0..<(points.count - 1)).map { i in
      let before = points[max(0, i - 1)]
      let (a, b) = (points[i], points[i + 1])
      let after = points[min(points.count - 1, i + 2)]
      return .curve(
        Point(a.x + k * (b.x - before.x), a.y + k * (b.y - before.y)),
        Point(b.x + k * (a.x - after.x), b.y + k * (a.y - after.y)), b)
    }
  }

  private func basis(_ points: [Point]) -> [Path.Element] {
    guard points.count > 2 else { return points.dropFirst().map { .line($0) } }
    func mix(_ a: Point, _ b: Point, _ wa: Double, _ wb: Double) -> Point {
      Point((a.x * wa + b.x * wb) / (wa + wb), (a.y * wa + b.y * wb) / (wa + wb))
    }
    var result: [Path.Element] = [.line(mix(points[0], points[1], 5, 1))]
    for i in 2...points.count {
      let (p0, p1) = (points[i - 2], points[i - 1])
      let p2 = i < points.count ? points[i] : p1
      result.append(
        .curve(
          mix(p0, p1, 2, 1), mix(p0, p1, 1, 2),
          Point((p0.x + 4 * p1.x + p2.x) / 6, (p0.y + 4 * p1.y + p2.y) / 6)))
    }
    result.append(.line(points[points.count - 1]))
    return result
  }

  /// The natural cubic spline: a tridiagonal system for each coordinate.
  private func natural(_ points: [Point]) -> [Path.Element] {
    guard points.count > 2 else { return points.dropFirst().map { .line($0) } }
    func handles(_ values: [Double]) -> ([Double], [Double]) {
      let n = values.count - 1
      var a = Array(repeating: 0.0, count: n)
      var b = a
      var r = a
      (a[0], b[0], r[0]) = (0, 2, values[0] + 2 * values[1])
      for i in 1..<max(1, n - 1) { (a[i], b[i], r[i]) = (1, 4, 4 * values[i] + 2 * values[i + 1]) }
      (a[n - 1], b[n - 1], r[n - 1]) = (2, 7, 8 * values[n - 1] + values[n])
      for i in 1..<n {
        let m = a[i] / b[i - 1]
        b[i] -= m
        r[i] -= m * r[i - 1]
      }
      a[n - 1] = r[n - 1] / b[n - 1]
      for i in stride(from: n - 2, through: 0, by: -1) { a[i] = (r[i] - a[i + 1]) / b[i] }
      b[n - 1] = (values[n] + a[n - 1]) / 2
      for i in 0..<(n - 1) { b[i] = 2 * values[i + 1] - a[i + 1] }
      return (a, b)
    }
    let (ax, bx) = handles(points.map(\.x))
    let (ay, by) = handles(points.map(\.y))
    return (0..<(points.count - 1)).map { .curve(Point(ax[$0], ay[$0]), Point(bx[$0], by[$0]), points[$0 + 1]) }
  }
}
