import CasusScene

/// A projection with its scale and place on the sheet: what turns shapes of the globe into outlines.
protocol MapProjection: Sendable {
  /// Where a place stands on the sheet; nil where the map does not show it.
  func point(_ place: SpherePoint) -> Point?
  /// The shape as drawn.
  func outline(_ shape: GeoShape) -> MapOutline
  /// The same projection with the globe's radius and the middle of the sheet as given.
  func placed(scale: Double, at middle: Point) -> Self
  /// The same projection without the rectangle an author cuts it at, for measuring what it would show.
  var uncut: Self { get }
}

/// A shape on the sheet.
struct MapOutline: Sendable {
  var points: [Point] = []
  var lines: [[Point]] = []
  var rings: [[Point]] = []

  /// The smallest rectangle that holds all of it; nil for nothing.
  var bounds: Rect? {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    func widen(_ points: [Point]) {
      for p in points where p.x.isFinite && p.y.isFinite {
        low = Point(min(low.x, p.x), min(low.y, p.y))
        high = Point(max(high.x, p.x), max(high.y, p.y))
      }
    }
    widen(points)
    lines.forEach(widen)
    rings.forEach(widen)
    return low.x <= high.x ? Rect(low.x, low.y, high.x - low.x, high.y - low.y) : nil
  }

  mutating func add(_ other: MapOutline) {
    points += other.points
    lines += other.lines
    rings += other.rings
  }
}

extension MapProjection {
  var uncut: Self { self }

  /// The projection at the scale and place at which these shapes fill a rectangle.
  func fitted(_ shapes: [GeoShape], in frame: Rect) -> Self {
    let trial = uncut.placed(scale: 150, at: .zero)
    var bounds: Rect?
    for shape in shapes {
      guard let box = trial.outline(shape).bounds else { continue }
      bounds = bounds?.union(box) ?? box
    }
    guard let bounds, bounds.width > 0 || bounds.height > 0 else { return self }
    let k = min(
      bounds.width > 0 ? frame.width / bounds.width : .infinity,
      bounds.height > 0 ? frame.height / bounds.height : .infinity)
    let middle = Point(
      frame.x + (frame.width - k * (bounds.maxX + bounds.x)) / 2,
      frame.y + (frame.height - k * (bounds.maxY + bounds.y)) / 2)
    return placed(scale: 150 * k, at: middle)
  }
}
