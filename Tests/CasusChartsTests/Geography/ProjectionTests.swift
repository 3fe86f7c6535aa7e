import CasusScene
import CasusSource
import CasusYAML
import Testing

@testable import CasusCharts

/// Places by each projection on a globe of radius 1, against pyproj 3.7.2 (PROJ 9.5.1), `+R=1`; PROJ's stereographic map is
/// twice as large. y grows downwards here.
@Suite struct ProjectionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var kind: String
    var longitude, latitude, x, y: Double
    var testDescription: String { "\(kind) \(longitude) \(latitude)" }

    init(_ kind: String, _ longitude: Double, _ latitude: Double, _ x: Double, _ y: Double) {
      (self.kind, self.longitude, self.latitude, self.x, self.y) = (kind, longitude, latitude, x, y)
    }
  }

  static let rows = [
    Row("mercator", 10, 20, 0.1745329, 0.3563785),
    Row("mercator", -35, 42, -0.6108652, 0.8091672),
    Row("mercator", 50, -15, 0.8726646, -0.2648422),
    Row("equalEarth", 10, 20, 0.1460171, 0.4008252),
    Row("equalEarth", -35, 42, -0.4604854, 0.8093397),
    Row("equalEarth", 50, -15, 0.7395729, -0.3020491),
    Row("naturalEarth1", 10, 20, 0.1491234, 0.3522039),
    Row("naturalEarth1", -35, 42, -0.4862126, 0.7407892),
    Row("naturalEarth1", 50, -15, 0.7518787, -0.2639582),
    Row("mollweide", 10, 20, 0.1512098, 0.3846869),
    Row("mollweide", -35, 42, -0.4572674, 0.7857626),
    Row("mollweide", 50, -15, 0.7690349, -0.2895107),
    Row("orthographic", 10, 20, 0.1631759, 0.3420201),
    Row("orthographic", -35, 42, -0.4262504, 0.6691306),
    Row("orthographic", 50, -15, 0.7399421, -0.2588190),
    Row("gnomonic", 10, 20, 0.1763270, 0.3695851),
    Row("gnomonic", -35, 42, -0.7002075, 1.0991904),
    Row("gnomonic", 50, -15, 1.1917536, -0.4168549),
    Row("azimuthalEqualArea", 10, 20, 0.1663063, 0.3485815),
    Row("azimuthalEqualArea", -35, 42, -0.4752648, 0.7460738),
    Row("azimuthalEqualArea", 50, -15, 0.8219334, -0.2874982),
    Row("azimuthalEquidistant", 10, 20, 0.1673577, 0.3507852),
    Row("azimuthalEquidistant", -35, 42, -0.4923082, 0.7728286),
    Row("azimuthalEquidistant", 50, -15, 0.8504031, -0.2974564),
    Row("equirectangular", 10, 20, 0.1745329, 0.3490659),
    Row("equirectangular", -35, 42, -0.6108652, 0.7330383),
    Row("equirectangular", 50, -15, 0.8726646, -0.2617994),
    Row("stereographic", 10, 20, 0.0847484, 0.1776344),
    Row("stereographic", -35, 42, -0.2649577, 0.4159324),
    Row("stereographic", 50, -15, 0.4565050, -0.1596776),
    Row("transverseMercator", 10, 20, 0.1646478, 0.3540149),
    Row("transverseMercator", -35, 42, -0.4553055, 0.8326148),
    Row("transverseMercator", 50, -15, 0.9503514, -0.3949515),
    Row("conicEqualArea", 10, 20, 0.1637518, 0.3394857),
    Row("conicEqualArea", -35, 42, -0.4323737, 0.7992609),
    Row("conicEqualArea", 50, -15, 1.0442152, 0.0388589),
    Row("conicConformal", 10, 20, 0.1637270, 0.3803345),
    Row("conicConformal", -35, 42, -0.4321844, 0.8236270),
    Row("conicConformal", 50, -15, 1.1263788, -0.0393335),
    Row("conicEquidistant", 10, 20, 0.1637397, 0.3571750),
    Row("conicEquidistant", -35, 42, -0.4322551, 0.8086602),
    Row("conicEquidistant", 50, -15, 1.0770723, 0.0102652),
  ]

  @Test(arguments: rows) func `A place stands where PROJ puts it`(row: Row) throws {
    let parallels = row.kind.hasPrefix("conic") ? ", parallels: [20, 50], center: [0, 0]" : ""
    let map = try placed("{type: \(row.kind), scale: 1, translate: [0, 0]\(parallels)}")
    let point = try #require(map.point(SpherePoint(degrees: row.longitude, row.latitude)))
    #expect(abs(point.x - row.x) < 1e-6)
    #expect(abs(point.y + row.y) < 1e-6)
  }

  @Test(arguments: [
    Row("albersUsa", -122.4, 37.8, -372.1706, -36.2343),
    Row("albersUsa", -74, 40.7, 314.7327, -73.2521),
    Row("albersUsa", -90, 30, 105.5297, 160.5949),
  ])
  func `The lower states of albersUsa are Albers' cone about 38.7 north`(row: Row) throws {
    let map = try placed("{type: albersUsa, scale: 1070, translate: [0, 0]}")
    let point = try #require(map.point(SpherePoint(degrees: row.longitude, row.latitude)))
    #expect(abs(point.x - row.x) < 1e-3)
    #expect(abs(point.y - row.y) < 1e-3)
  }

  @Test func `A place no part of albersUsa shows has no point`() throws {
    let map = try placed("{type: albersUsa}")
    #expect(map.point(SpherePoint(degrees: 10, 50)) == nil)
  }

  @Test func `A fitted map fills its frame on one side`() throws {
    var shape = GeoShape()
    shape.points = [SpherePoint(degrees: -20, 0), SpherePoint(degrees: 20, 30)]
    let map = try setting("{type: equirectangular}").placed(in: Size(400, 400), showing: [shape])
    #expect(try #require(map.point(shape.points[0])).x == 0)
    #expect(abs(try #require(map.point(shape.points[1])).x - 400) < 1e-9)
  }

  @Test func `A square across the antimeridian is two rings, one at each end of the map`() throws {
    let map = try placed("{type: equirectangular, scale: 100, translate: [0, 0]}")
    var shape = GeoShape()
    shape.polygons = [
      [
        [(170.0, -10.0), (170, 10), (-170, 10), (-170, -10), (170, -10)].map { SpherePoint(degrees: $0.0, $0.1) }
      ]
    ]
    let outline = map.outline(shape)
    #expect(outline.rings.count == 2)
    let edge = Double.pi * 100
    for ring in outline.rings {
      #expect(ring.allSatisfy { abs($0.x) <= edge + 1e-6 && abs($0.x) >= edge - 10 / 180 * edge - 1e-6 })
    }
  }

  @Test func `A line across the antimeridian is two lines`() throws {
    let map = try placed("{type: equirectangular, scale: 100, translate: [0, 0]}")
    var shape = GeoShape()
    shape.lines = [[SpherePoint(degrees: 170, 0), SpherePoint(degrees: -170, 0)]]
    #expect(map.outline(shape).lines.count == 2)
  }

  @Test func `Behind the horizon nothing is drawn, and what crosses it ends there`() throws {
    let map = try placed("{type: orthographic, scale: 100, translate: [0, 0]}")
    var hidden = GeoShape()
    hidden.polygons = [
      [[(170.0, 10.0), (175, 10), (175, 5), (170, 5), (170, 10)].map { SpherePoint(degrees: $0.0, $0.1) }]
    ]
    #expect(map.outline(hidden).rings.isEmpty)
    var crossing = GeoShape()
    crossing.lines = [[SpherePoint(degrees: 0, 0), SpherePoint(degrees: 120, 0)]]
    let line = try #require(map.outline(crossing).lines.first)
    #expect(abs((line.last?.x ?? 0) - 100) < 0.01)
  }

  @Test func `The globe's outline is the projection's own`() throws {
    var globe = GeoShape()
    globe.isSphere = true
    let plate = try placed("{type: equirectangular, scale: 100, translate: [0, 0]}").outline(globe).bounds
    #expect(abs((plate?.width ?? 0) - 200 * .pi) < 1e-6)
    #expect(abs((plate?.height ?? 0) - 100 * .pi) < 1e-6)
    let disc = try placed("{type: orthographic, scale: 100, translate: [0, 0]}").outline(globe).bounds
    #expect(abs((disc?.width ?? 0) - 200) < 0.5)
  }

  @Test func `A rectangle cuts rings and lines at its sides`() {
    let clip = RectangleClip(x0: 0, y0: 0, x1: 10, y1: 10)
    let ring = clip.clip(ring: [Point(-5, 2), Point(5, 2), Point(5, 8), Point(-5, 8)])
    #expect(Set(ring) == [Point(0, 2), Point(5, 2), Point(5, 8), Point(0, 8)])
    #expect(clip.clip(line: [Point(-5, 5), Point(15, 5)]) == [[Point(0, 5), Point(10, 5)]])
    #expect(clip.clip(line: [Point(-5, 50), Point(15, 50)]).isEmpty)
  }

  private func placed(_ yaml: String) throws -> any MapProjection {
    try setting(yaml).placed(in: Size(0, 0), showing: [])
  }

  private func setting(_ yaml: String) throws -> ProjectionSetting {
    var diagnostics: [Diagnostic] = []
    let node = readYAML(yaml, at: Place(file: "map.yaml", line: 1), reporting: &diagnostics)
    #expect(node != nil)
    return ProjectionSetting(node)
  }
}
