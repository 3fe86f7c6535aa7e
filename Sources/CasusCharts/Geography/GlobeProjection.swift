#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import CasusScene

/// One formula applied to the globe: turned, cut at its edge, projected with as many places between as its curves
/// need, and cut at a rectangle of the sheet.
struct GlobeProjection: MapProjection {
  let raw: RawProjection
  var rotation = SphereRotation(0, 0, 0)
  /// In degrees.
  var center = (longitude: 0.0, latitude: 0.0) {
    didSet { centerOnPlane = raw(SpherePoint(degrees: center.longitude, center.latitude)) }
  }
  private var centerOnPlane: Point
  var globeClip: any GlobeClip = AntimeridianClip()
  var scale = 150.0
  var middle = Point.zero
  /// A turn of the sheet in degrees, and mirrors.
  var angle = 0.0
  var reflects = (x: false, y: false)
  /// A rectangle in units of the scale that is part of the projection.
  var window: RectangleClip?
  /// Whether the window lies about the place at 0, 0 rather than the middle of the sheet.
  var windowFollowsCenter = false
  /// The rectangle on the sheet as written.
  var sheetClip: RectangleClip?
  /// The farthest in px a drawn line may be from the true curve.
  var precision = 0.5.squareRoot()

  init(raw: RawProjection) {
    self.raw = raw
    centerOnPlane = raw(SpherePoint(0, 0))
  }

  func placed(scale: Double, at middle: Point) -> Self {
    var copy = self
    copy.scale = scale
    copy.middle = middle
    return copy
  }

  var uncut: Self {
    var copy = self
    copy.sheetClip = nil
    return copy
  }

  func point(_ place: SpherePoint) -> Point? {
    let p = onSheet(rotation(place))
    guard p.x.isFinite, p.y.isFinite else { return nil }
    // A map made of parts shows a place in the part whose window holds it; others place what lies outside, too.
    guard window != nil, !windowFollowsCenter else { return p }
    return clip?.contains(p) ?? true ? p : nil
  }

  /// Whether the place is on the visible side.
  func shows(_ place: SpherePoint) -> Bool { globeClip.shows(rotation(place)) }

  func outline(_ shape: GeoShape) -> MapOutline {
    var result = MapOutline()
    for place in shape.points {
      let turned = rotation(place)
      guard globeClip.shows(turned) else { continue }
      let p = onSheet(turned)
      if p.x.isFinite, p.y.isFinite, clip?.contains(p) ?? true { result.points.append(p) }
    }
    for line in shape.lines {
      for part in globeClip.parts(of: line.map { rotation($0) }) {
        let drawn = curve(part)
        result.lines += clip?.clip(line: drawn) ?? [drawn]
      }
    }
    for polygon in shape.polygons {
      add(globeClip.clip(polygon.map { ring in ring.map { rotation($0) } }), to: &result)
    }
    if shape.isSphere { add([globeClip.outline], to: &result) }
    return result
  }

  private func add(_ rings: [[SpherePoint]], to result: inout MapOutline) {
    for ring in rings {
      var drawn = curve(ring)
      if drawn.count > 1, drawn.first == drawn.last { drawn.removeLast() }
      if let clip { drawn = clip.clip(ring: drawn) }
      if drawn.count > 2 { result.rings.append(drawn) }
    }
  }

  /// The rectangle on the sheet, of the map's window and what was written.
  private var clip: RectangleClip? {
    guard let window else { return sheetClip }
    let about = windowFollowsCenter ? onSheet(SpherePoint(0, 0)) : middle
    let own = RectangleClip(
      x0: about.x + window.x0 * scale, y0: about.y + window.y0 * scale, x1: about.x + window.x1 * scale,
      y1: about.y + window.y1 * scale)
    guard let sheetClip else { return own }
    return RectangleClip(
      x0: max(own.x0, sheetClip.x0), y0: max(own.y0, sheetClip.y0), x1: min(own.x1, sheetClip.x1),
      y1: min(own.y1, sheetClip.y1))
  }

  private func onSheet(_ turned: SpherePoint) -> Point {
    let p = raw(turned)
    var (x, y) = ((p.x - centerOnPlane.x) * scale, (centerOnPlane.y - p.y) * scale)
    if reflects.x { x = -x }
    if reflects.y { y = -y }
    guard angle != 0 else { return Point(middle.x + x, middle.y + y) }
    let turn = angle * .pi / 180
    return Point(middle.x + x * cos(turn) + y * sin(turn), middle.y - x * sin(turn) + y * cos(turn))
  }

  // MARK: Curves

  /// A line of places as a line of points close enough to the curve between them.
  private func curve(_ places: [SpherePoint]) -> [Point] {
    guard let first = places.first else { return [] }
    var points: [Point] = []
    points.reserveCapacity(places.count)
    var last = (place: first, vector: SphereVector(first), point: onSheet(first))
    points.append(last.point)
    for place in places.dropFirst() {
      let next = (place: place, vector: SphereVector(place), point: onSheet(place))
      refine(last, next, depth: 16, into: &points)
      points.append(next.point)
      last = next
    }
    return points.filter { $0.x.isFinite && $0.y.isFinite }
  }

  private typealias Stop = (place: SpherePoint, vector: SphereVector, point: Point)

  /// Halves a great-circle arc until its middle is close to the straight line.
  private func refine(_ a: Stop, _ b: Stop, depth: Int, into points: inout [Point]) {
    let (dx, dy) = (b.point.x - a.point.x, b.point.y - a.point.y)
    let distance = dx * dx + dy * dy
    let tolerance = precision * precision
    guard depth > 0, distance > 4 * tolerance else { return }
    var sum = a.vector + b.vector
    let length = sum.length
    guard length > 1e-12 else { return }
    sum = sum * (1 / length)
    let isPole = abs(abs(sum.z) - 1) < 1e-6 || abs(a.place.longitude - b.place.longitude) < 1e-6
    let longitude =
      isPole ? (a.place.longitude + b.place.longitude) / 2 : atan2(sum.y, sum.x)
    let place = SpherePoint(longitude, asin(max(-1, min(1, sum.z))))
    let point = onSheet(place)
    let (ex, ey) = (point.x - a.point.x, point.y - a.point.y)
    let side = dy * ex - dx * ey
    guard
      side * side / distance > tolerance || abs((dx * ex + dy * ey) / distance - 0.5) > 0.3
        || a.vector.dot(b.vector) < cos(.pi / 6)
    else { return }
    let middle: Stop = (place, sum, point)
    refine(a, middle, depth: depth - 1, into: &points)
    points.append(point)
    refine(middle, b, depth: depth - 1, into: &points)
  }
}
