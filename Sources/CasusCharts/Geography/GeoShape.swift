/// What a row of a map shows, whatever GeoJSON calls it: points, lines and polygons in degrees.
///
/// A polygon's first ring is its outside, the others are holes; seen from above the globe the inside lies to the right
/// of a ring, so that a ring says which part of the globe it means.
struct GeoShape: Sendable {
  var points: [SpherePoint] = []
  var lines: [[SpherePoint]] = []
  var polygons: [[[SpherePoint]]] = []
  /// The whole globe, whose outline is the projection's own.
  var isSphere = false

  var isEmpty: Bool { points.isEmpty && lines.isEmpty && polygons.isEmpty && !isSphere }

  mutating func add(_ other: GeoShape) {
    points += other.points
    lines += other.lines
    polygons += other.polygons
    isSphere = isSphere || other.isSphere
  }
}
