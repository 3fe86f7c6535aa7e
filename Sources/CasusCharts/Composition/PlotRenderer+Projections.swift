import CasusScene
import CasusYAML

extension ViewRenderer {
  /// The projections of a plot's units, by the number of the unit.
  ///
  /// Layers that say nothing contrary share one projection, fitted to what all of them show.
  func projections(of units: [UnitView], isLayered: Bool, _ size: Size) -> [Int: (
    map: any MapProjection, pointRadius: Double
  )] {
    let geographic = units.filter(\.isGeographic)
    guard !geographic.isEmpty else { return [:] }
    var groups: [[UnitView]] = [geographic]
    if geographic.contains(where: { disagrees($0.projection, geographic[0].projection) }) {
      groups = geographic.map { [$0] }
    }
    var result: [Int: (map: any MapProjection, pointRadius: Double)] = [:]
    for group in groups {
      let written = group.compactMap(\.projection).reduce(nil as Node?) { $1.merged(over: $0) }
      let node = setting.config["projection"].map { config in written?.merged(over: config) ?? config } ?? written
      // Vega-Lite's maps of several layers are Mercator's where nobody says, those of one are equal-earth.
      let isPlain = isLayered && setting.isVega && group.count == geographic.count && node?["type"] == nil
      let fallback = Node.made([("type", .text("mercator"))], at: group[0].place)
      let projection = ProjectionSetting(isPlain ? node.map { fallback.merged(over: $0) } ?? fallback : node)
      let shapes = projection.isFitted ? group.flatMap { shown(by: $0) } : []
      let map = projection.placed(in: size, showing: shapes)
      for unit in group { result[unit.index] = (map, node?["pointRadius"]?.number ?? 4.5) }
    }
    return result
  }

  /// Whether two views write different values for one property of their projections, or one of them nothing at all
  /// where the other writes something.
  private func disagrees(_ a: Node?, _ b: Node?) -> Bool {
    guard let a = a?.entries, let b, !a.isEmpty else { return false }
    return a.contains { entry in b[entry.key].map { value(of: $0) != value(of: entry.value) } ?? false }
  }

  private func shown(by unit: UnitView) -> [GeoShape] {
    var shape = GeoShape()
    for (longitude, latitude) in [(ChannelName.longitude, ChannelName.latitude), (.longitude2, .latitude2)] {
      shape.points += (GeoPositions.places(unit, unit.table, longitude, latitude) ?? []).compactMap { $0 }
    }
    var shapes = shape.isEmpty ? [] : [shape]
    if unit.channels[.shape]?.isGeometry == true || shape.isEmpty {
      shapes += GeoPositions.shapes(unit, unit.table).compactMap { $0 }
    }
    return shapes
  }
}

extension UnitView {
  /// Whether the unit is drawn on a map.
  var isGeographic: Bool { mark.type == .geoshape || channels.keys.contains(where: \.isGeographic) }
}
