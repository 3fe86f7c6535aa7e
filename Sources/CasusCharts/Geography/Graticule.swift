/// The net of meridians and parallels.
///
/// Meridians stop 10° short of the poles except every fourth, as on most maps.
struct Graticule {
  /// Degrees between lines.
  var step: (x: Double, y: Double) = (10, 10)
  /// Degrees between meridians that run to the poles.
  var majorStep: (x: Double, y: Double) = (90, 360)
  /// West, south, east, north of the lines.
  var extent: (west: Double, south: Double, east: Double, north: Double) = (-180, -80, 180, 80)
  var majorExtent: (west: Double, south: Double, east: Double, north: Double) = (-180, -90, 180, 90)
  /// Degrees between two positions along a line.
  var precision = 2.5

  /// The lines in degrees, at most as many as fit a readable map.
  var shape: GeoShape {
    let nudge = 1e-6
    var shape = GeoShape()
    func meridian(_ x: Double, _ south: Double, _ north: Double) {
      shape.lines.append(
        (Self.steps(south, north, by: precision) + [north]).map { SpherePoint(degrees: x, $0) })
    }
    func parallel(_ y: Double, _ west: Double, _ east: Double) {
      shape.lines.append((Self.steps(west, east, by: precision) + [east]).map { SpherePoint(degrees: $0, y) })
    }
    for x in Self.steps(majorExtent.west, majorExtent.east, by: majorStep.x, ceiling: true) {
      meridian(x, majorExtent.south + nudge, majorExtent.north - nudge)
    }
    for y in Self.steps(majorExtent.south, majorExtent.north, by: majorStep.y, ceiling: true) {
      parallel(y, majorExtent.west, majorExtent.east)
    }
    for x in Self.steps(extent.west, extent.east, by: step.x, ceiling: true)
    where abs(x.remainder(dividingBy: majorStep.x)) > nudge {
      meridian(x, extent.south - nudge, extent.north + nudge)
    }
    for y in Self.steps(extent.south - nudge, extent.north + nudge, by: step.y, ceiling: true)
    where abs(y.remainder(dividingBy: majorStep.y)) > nudge {
      parallel(y, extent.west, extent.east)
    }
    return shape
  }

  /// From `start` (or the first multiple of `step` after it) to before `end`.
  private static func steps(_ start: Double, _ end: Double, by step: Double, ceiling: Bool = false) -> [Double] {
    guard step > 0, step.isFinite else { return [] }
    let first = ceiling ? (start / step).rounded(.up) * step : start
    let count = whole(((end - first) / step).rounded(.up), in: 0...2_000)
    return (0..<count).map { first + Double($0) * step }
  }
}
