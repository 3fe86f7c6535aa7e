import CasusScene
import CasusYAML

/// A view's `projection` as written, before its scale is known.
struct ProjectionSetting {
  var projection: any MapProjection
  /// Whether scale and middle follow from what is shown.
  var isFitted: Bool
  var scale: Double
  /// The middle as written; the view's own where nil.
  var middle: Point?

  /// The view's default: the equal-earth projection, fitted.
  init(_ node: Node?) {
    let written = node?["type"]?.text.flatMap(ProjectionKind.init)
    let kind = written ?? .equalEarth
    let numbers = { (name: String) in node?[name]?.list?.compactMap(\.number) ?? [] }
    let reflects = (x: node?["reflectX"]?.boolean ?? false, y: node?["reflectY"]?.boolean ?? false)
    scale = node?["scale"]?.number ?? kind.scale
    let translate = numbers("translate")
    middle = translate.count > 1 ? Point(translate[0], translate[1]) : nil
    isFitted = node?["scale"] == nil && node?["translate"] == nil
    switch kind {
    case .albersUsa: projection = AlbersUSAProjection()
    case .identity: projection = PlaneProjection(reflects: reflects)
    default:
      let parallels = numbers("parallels")
      let fallback = kind.parallels ?? (0, 0)
      let south = parallels.first ?? node?["parallel"]?.number ?? fallback.0
      let north = parallels.count > 1 ? parallels[1] : node?["parallel"]?.number ?? fallback.1
      let factor = Double.pi / 180
      var globe = GlobeProjection(raw: kind.raw(south * factor, north * factor))
      let turn = numbers("rotate")
      var rotation = kind.rotation
      if turn.count > 1 { rotation = (turn[0], turn[1], turn.count > 2 ? turn[2] : 0) }
      // A transverse map lies on its side.
      if kind == .transverseMercator { rotation.2 += 90 }
      globe.rotation = SphereRotation(rotation.0, rotation.1, rotation.2)
      let center = numbers("center")
      globe.center = center.count > 1 ? (center[0], center[1]) : kind.center
      if kind == .transverseMercator { globe.center = (-globe.center.latitude, globe.center.longitude) }
      if let angle = node?["clipAngle"]?.number ?? kind.clipAngle, angle > 0 {
        globe.globeClip = CircleClip(radius: min(angle, 180) * factor)
      }
      globe.angle = node?["angle"]?.number ?? 0
      globe.reflects = reflects
      if let precision = node?["precision"]?.number, precision > 0 { globe.precision = precision }
      if kind == .mercator || kind == .transverseMercator {
        // The poles lie at infinity: the map is a square.
        globe.window = RectangleClip(x0: -.pi, y0: -.pi, x1: .pi, y1: .pi)
        globe.windowFollowsCenter = true
      }
      if let extent = node?["clipExtent"]?.list, extent.count > 1, let a = extent[0].list?.compactMap(\.number),
        let b = extent[1].list?.compactMap(\.number), a.count > 1, b.count > 1
      {
        globe.sheetClip = RectangleClip(x0: a[0], y0: a[1], x1: b[0], y1: b[1])
      }
      projection = globe
    }
  }

  /// The projection for a view of a size that shows these shapes.
  func placed(in size: Size, showing shapes: [GeoShape]) -> any MapProjection {
    let middle = middle ?? Point(size.width / 2, size.height / 2)
    let written = projection.placed(scale: scale, at: middle)
    return isFitted ? written.fitted(shapes, in: Rect(0, 0, size.width, size.height)) : written
  }
}
