import CasusData
import CasusScene
import CasusYAML

/// Where the rows of a map's unit stand on the sheet.
struct GeoPositions {
  var projection: any MapProjection
  /// The radius of the points of shapes, in px.
  var pointRadius: Double
  /// By `longitude` and `latitude`, and by `longitude2` and `latitude2`; nil where these channels are not mapped.
  private(set) var first: [Point?]?
  private(set) var second: [Point?]?

  init(_ unit: UnitView, _ table: Table, projection: any MapProjection, pointRadius: Double) {
    self.projection = projection
    self.pointRadius = pointRadius
    first = Self.places(unit, table, .longitude, .latitude).map { $0.map { $0.flatMap(projection.point) } }
    second = Self.places(unit, table, .longitude2, .latitude2).map { $0.map { $0.flatMap(projection.point) } }
  }

  /// The positions along x or y; NaN for what the map does not show.
  subscript(name: ChannelName) -> Encoded<Double>? {
    guard let points = name.isSecondary ? second : first else { return nil }
    let isX = name.main == .x
    return .perRow(points.map { $0.map { isX ? $0.x : $0.y } ?? .nan })
  }

  /// The places of the globe two channels give, nil where a row has none.
  static func places(
    _ unit: UnitView, _ table: Table, _ longitude: ChannelName, _ latitude: ChannelName
  ) -> [SpherePoint?]? {
    guard unit.channels[longitude] != nil || unit.channels[latitude] != nil else { return nil }
    func numbers(_ name: ChannelName) -> [Double] {
      guard let definition = unit.channels[name] else { return Array(repeating: 0, count: table.rowCount) }
      if let constant = (definition.datum ?? definition.value)?.number {
        return Array(repeating: constant, count: table.rowCount)
      }
      return definition.field.flatMap { table[$0] }?.numbers(high: false)
        ?? Array(repeating: .nan, count: table.rowCount)
    }
    return zip(numbers(longitude), numbers(latitude)).map { x, y in
      x.isFinite && y.isFinite ? SpherePoint(degrees: x, y) : nil
    }
  }

  /// The shape of each row: what `shape: {type: geojson}` holds, else the row itself.
  static func shapes(_ unit: UnitView, _ table: Table) -> [GeoShape?] {
    if let definition = unit.channels[.shape], definition.isGeometry {
      guard let column = definition.field.flatMap({ table[$0] }) else { return [] }
      return (0..<table.rowCount).map { GeoShape(column[$0]) }
    }
    let names = table.fieldNames
    let members = ["type", "geometry", "features", "geometries", "coordinates"]
    let wanted = members.compactMap { table.index(of: $0) }
    guard !wanted.isEmpty else { return Array(repeating: nil, count: table.rowCount) }
    return (0..<table.rowCount).map { row in
      GeoShape(
        .object(Value.Fields(names: wanted.map { names[$0] }, values: wanted.map { table.columns[$0][row] })))
    }
  }
}
