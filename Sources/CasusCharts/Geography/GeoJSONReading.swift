import CasusData

extension GeoShape {
  /// Deepest nesting of collections that is followed.
  private static let depthLimit = 16

  /// The shape of a GeoJSON object: a geometry, a feature or a collection of them. Nil where the value is none.
  init?(_ value: Value, depth: Int = 0) {
    guard case .object(let fields) = value, depth < Self.depthLimit, case .text(let type)? = fields["type"] else {
      return nil
    }
    self.init()
    let coordinates = fields["coordinates"] ?? .null
    switch type {
    case "Sphere": isSphere = true
    case "Feature":
      guard let geometry = fields["geometry"] else { return nil }
      if geometry == .null { return }
      guard let shape = GeoShape(geometry, depth: depth + 1) else { return nil }
      self = shape
    case "FeatureCollection", "GeometryCollection":
      guard case .list(let members)? = fields[type == "FeatureCollection" ? "features" : "geometries"] else {
        return nil
      }
      for member in members { if let shape = GeoShape(member, depth: depth + 1) { add(shape) } }
    case "Point": points = Self.position(coordinates).map { [$0] } ?? []
    case "MultiPoint": points = Self.positions(coordinates)
    case "LineString": lines = [Self.positions(coordinates)]
    case "MultiLineString": lines = Self.members(coordinates).map(Self.positions)
    case "Polygon": polygons = [Self.members(coordinates).map(Self.positions)]
    case "MultiPolygon": polygons = Self.members(coordinates).map { Self.members($0).map(Self.positions) }
    default: return nil
    }
  }

  private static func members(_ value: Value) -> [Value] { if case .list(let members) = value { members } else { [] } }
  private static func positions(_ value: Value) -> [SpherePoint] { members(value).compactMap(position) }

  private static func position(_ value: Value) -> SpherePoint? {
    guard case .list(let numbers) = value, numbers.count >= 2, case .number(let x) = numbers[0],
      case .number(let y) = numbers[1], x.isFinite, y.isFinite
    else { return nil }
    return SpherePoint(degrees: x, y)
  }
}
