import CasusScene

/// Cuts what is drawn at a rectangle on the sheet.
struct RectangleClip: Sendable {
  var x0: Double
  var y0: Double
  var x1: Double
  var y1: Double

  func contains(_ p: Point) -> Bool { p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1 }

  /// A ring within the rectangle, closed along its sides where it leaves; one side after the other, as Sutherland and
  /// Hodgman do.
  func clip(ring: [Point]) -> [Point] {
    if ring.allSatisfy(contains) { return ring }
    var points = ring
    points = Self.cut(points, { $0.x >= x0 }, { a, b in Self.atX(x0, a, b) })
    points = Self.cut(points, { $0.x <= x1 }, { a, b in Self.atX(x1, a, b) })
    points = Self.cut(points, { $0.y >= y0 }, { a, b in Self.atY(y0, a, b) })
    return Self.cut(points, { $0.y <= y1 }, { a, b in Self.atY(y1, a, b) })
  }

  /// The parts of a line within the rectangle.
  func clip(line: [Point]) -> [[Point]] {
    if line.allSatisfy(contains) { return [line] }
    var parts: [[Point]] = []
    var part: [Point] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (from, to) = inside(a, b) else {
        if part.count > 1 { parts.append(part) }
        part = []
        continue
      }
      if part.last != from {
        if part.count > 1 { parts.append(part) }
        part = [from]
      }
      part.append(to)
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The part of a straight stretch within the rectangle, as Liang and Barsky find it.
  private func inside(_ a: Point, _ b: Point) -> (Point, Point)? {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (direction, distance) in [(-dx, a.x - x0), (dx, x1 - a.x), (-dy, a.y - y0), (dy, y1 - a.y)] {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    return (
      enter == 0 ? a : Point(a.x + enter * dx, a.y + enter * dy),
      leave == 1 ? b : Point(a.x + leave * dx, a.y + leave * dy)
    )
  }

  private static func cut(
    _ ring: [Point], _ isInside: (Point) -> Bool, _ meet: (Point, Point) -> Point
  ) -> [Point] {
    guard var last = ring.last else { return [] }
    var kept: [Point] = []
    for point in ring {
      if isInside(point) {
        if !isInside(last) { kept.append(meet(last, point)) }
        kept.append(point)
      } else if isInside(last) {
        kept.append(meet(last, point))
      }
      last = point
    }
    return kept
  }

  private static func atX(_ x: Double, _ a: Point, _ b: Point) -> Point {
    Point(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private static func atY(_ y: Double, _ a: Point, _ b: Point) -> Point {
    Point(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)
  }
}
