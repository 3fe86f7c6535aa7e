import CasusScene

/// The United States on one sheet: the lower states, with Alaska at a third of the scale and Hawaii below them.
struct AlbersUSAProjection: MapProjection {
  private var parts: [(projection: GlobeProjection, scale: Double, shift: Point)]

  init() {
    func part(
      _ longitude: Double, _ center: (Double, Double), _ parallels: (Double, Double), scale: Double, shift: Point,
      window: RectangleClip
    ) -> (projection: GlobeProjection, scale: Double, shift: Point) {
      let factor = Double.pi / 180
      var projection = GlobeProjection(raw: .conicEqualArea(parallels.0 * factor, parallels.1 * factor))
      projection.rotation = SphereRotation(longitude, 0, 0)
      projection.center = center
      // Windows are written in the scale and from the middle of the whole map.
      projection.window = RectangleClip(
        x0: (window.x0 - shift.x) / scale, y0: (window.y0 - shift.y) / scale, x1: (window.x1 - shift.x) / scale,
        y1: (window.y1 - shift.y) / scale)
      return (projection, scale, shift)
    }
    parts = [
      part(
        96, (-0.6, 38.7), (29.5, 45.5), scale: 1, shift: .zero,
        window: RectangleClip(x0: -0.455, y0: -0.238, x1: 0.455, y1: 0.238)),
      part(
        154, (-2, 58.5), (55, 65), scale: 0.35, shift: Point(-0.307, 0.201),
        window: RectangleClip(x0: -0.425, y0: 0.12, x1: -0.214, y1: 0.234)),
      part(
        157, (-3, 19.9), (8, 18), scale: 1, shift: Point(-0.205, 0.212),
        window: RectangleClip(x0: -0.214, y0: 0.166, x1: -0.115, y1: 0.234)),
    ]
    self = placed(scale: ProjectionKind.albersUsa.scale, at: .zero)
  }

  func placed(scale: Double, at middle: Point) -> Self {
    var copy = self
    for index in parts.indices {
      let part = parts[index]
      copy.parts[index].projection = part.projection.placed(
        scale: scale * part.scale, at: Point(middle.x + part.shift.x * scale, middle.y + part.shift.y * scale))
    }
    return copy
  }

  func point(_ place: SpherePoint) -> Point? {
    for part in parts { if let point = part.projection.point(place) { return point } }
    return nil
  }

  func outline(_ shape: GeoShape) -> MapOutline {
    var result = MapOutline()
    for part in parts { result.add(part.projection.outline(shape)) }
    return result
  }
}
