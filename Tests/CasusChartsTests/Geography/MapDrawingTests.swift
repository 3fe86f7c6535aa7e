import CasusScene
import CasusSource
import Testing

@testable import CasusCharts

@Suite struct MapDrawingTests {
  @Test func `A topology gives a row for each feature, its arcs joined and run backwards`() {
    let drawn = Drawn(
      """
      data:
        values:
          type: Topology
          transform: {scale: [1, 1], translate: [0, 0]}
          arcs: [[[0, 0], [10, 0]], [[10, 0], [0, 10], [-10, 0], [0, -10]]]
          objects:
            land: {type: GeometryCollection, geometries: [{type: Polygon, id: A, arcs: [[0, 1]]}, {type: LineString, id: B, arcs: [-1]}]}
        format: {type: topojson, feature: land}
      projection: {type: identity, scale: 1, translate: [0, 0]}
      mark: geoshape
      encoding: {color: {field: id, type: nominal, legend: null}}
      """)
    let shapes = drawn.items(.shape)
    #expect(drawn.diagnostics.isEmpty)
    #expect(shapes.map { $0.outline?.data } == ["M0,0L10,0L10,10L0,10L0,0Z", "M10,0L0,0"])
    #expect(shapes[0].fill != shapes[1].fill)
  }

  @Test func `A mesh is the borders between shapes`() {
    let drawn = Drawn(
      """
      data:
        values:
          type: Topology
          arcs: [[[0, 0], [0, 10]], [[0, 10], [5, 5], [0, 0]], [[0, 10], [-5, 5], [0, 0]]]
          objects:
            land: {type: GeometryCollection, geometries: [{type: Polygon, arcs: [[0, 1]]}, {type: Polygon, arcs: [[0, 2]]}]}
        format: {type: topojson, mesh: land, filter: interior}
      projection: {type: identity, scale: 1, translate: [0, 0]}
      mark: {type: geoshape, filled: false}
      """)
    #expect(drawn.items(.shape).map { $0.outline?.data } == ["M0,0L0,10"])
    #expect(drawn.items(.shape).first?.fill == nil)
  }

  @Test func `An object the topology lacks gets a suggestion`() {
    let drawn = Drawn(
      """
      data: {values: {type: Topology, arcs: [], objects: {states: {type: GeometryCollection, geometries: []}}}, format: {type: topojson, feature: state}}
      mark: geoshape
      """)
    #expect(drawn.codes == ["CAS0414"])
    #expect(drawn.diagnostics.first?.hint == "did you mean 'states'?")
  }

  @Test func `Layers of one map share a projection fitted to all of them`() {
    let drawn = Drawn(
      """
      width: 100
      height: 100
      projection: {type: equirectangular}
      layer:
      - {data: {values: [{x: 0, y: 0}]}, mark: circle, encoding: {longitude: {field: x}, latitude: {field: y}}}
      - {data: {values: [{x: 40, y: 20}]}, mark: circle, encoding: {longitude: {field: x}, latitude: {field: y}}}
      """)
    let points = drawn.items(.symbol)
    #expect(points.count == 2)
    #expect(abs(points[0].x) < 1e-9 && abs(points[0].y - 75) < 1e-9)
    #expect(abs(points[1].x - 100) < 1e-9 && abs(points[1].y - 25) < 1e-9)
  }

  @Test func `Rules join two places, and lines the places in order`() {
    let drawn = Drawn(
      """
      width: 90
      height: 90
      data: {values: [{a: 0, b: 0, c: 30, d: 0}]}
      projection: {type: equirectangular}
      mark: rule
      encoding: {longitude: {field: a}, latitude: {field: b}, longitude2: {field: c}, latitude2: {field: d}}
      """)
    let rule = drawn.items(.rule).first
    #expect(abs((rule?.x ?? -1) - 0) < 1e-9 && abs((rule?.x2 ?? 0) - 90) < 1e-9)
  }

  @Test func `Sphere and graticule are data`() {
    let drawn = Drawn(
      """
      projection: {type: orthographic}
      layer:
      - {data: {sphere: true}, mark: {type: geoshape, fill: lightblue}}
      - {data: {graticule: {step: [30, 30]}}, mark: {type: geoshape, filled: false, stroke: white}}
      """)
    let shapes = drawn.items(.shape)
    #expect(shapes.count == 2)
    #expect(abs((shapes[0].outline?.box?.width ?? 0) - 300) < 1)
    #expect((shapes[1].outline?.elements.count ?? 0) > 100)
  }

  @Test func `A lookup brings whole shapes to rows, which facets divide`() {
    let drawn = Drawn(
      """
      data: {values: [{id: 1, k: a}, {id: 1, k: b}]}
      transform:
      - lookup: id
        from: {data: {values: [{id: 1, type: Feature, geometry: {type: Polygon, coordinates: [[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]]}}]}, key: id}
        as: geo
      projection: {type: mercator}
      mark: geoshape
      encoding: {shape: {field: geo, type: geojson}, column: {field: k}}
      """)
    #expect(drawn.items(.shape).count == 2)
    #expect(drawn.items(.shape).allSatisfy { $0.outline?.elements.isEmpty == false })
  }
}
