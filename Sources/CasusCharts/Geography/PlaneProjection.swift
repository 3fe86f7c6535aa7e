import CasusScene

/// No projection: coordinates of shapes are those of a plane, as in a floor plan.
struct PlaneProjection: MapProjection {
  var scale = 1.0
  var middle = Point.zero
  var reflects = (x: false, y: false)

  func placed(scale: Double, at middle: Point) -> Self {
    var copy = self
    copy.scale = scale
    copy.middle = middle
    return copy
  }

  func point(_ place: SpherePoint) -> Point? {
    // Shapes are read as degrees; a plane has its own unit.
    let factor = 180 / Double.pi * scale
    return Point(
      middle.x + place.longitude * factor * (reflects.x ? -1 : 1),
      middle.y + place.latitude * factor * (reflects.y ? -1 : 1))
  }

  func outline(_ shape: GeoShape) -> MapOutline {
    var result = MapOutline()
    result.points = shape.points.compactMap(point)
    result.lines = shape.lines.map { $0.compactMap(point) }
    result.rings = shape.polygons.flatMap { $0.map { $0.compactMap(point) } }
    return result
  }
}
