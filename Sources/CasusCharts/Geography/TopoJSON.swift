import CasusData
import CasusYAML

/// A TopoJSON topology: borders written once as arcs, shapes as lists of arcs.
///
/// The format: github.com/topojson/topojson-specification. An arc's positions are steps from one to the next where the
/// topology is quantised; a negative number names an arc run backwards.
struct TopoJSON {
  private let arcs: [[Value]]
  private let objects: Node
  private let transform: Transform?

  private struct Transform {
    var scale: (x: Double, y: Double)
    var shift: (x: Double, y: Double)
  }

  init?(_ root: Node) {
    guard root["type"]?.text == "Topology", let objects = root["objects"], let written = root["arcs"]?.list else {
      return nil
    }
    self.objects = objects
    var transform: Transform?
    if let scale = root["transform"]?["scale"]?.list, let shift = root["transform"]?["translate"]?.list,
      scale.count > 1,
      shift.count > 1
    {
      transform = Transform(
        scale: (scale[0].number ?? 1, scale[1].number ?? 1), shift: (shift[0].number ?? 0, shift[1].number ?? 0))
    }
    self.transform = transform
    arcs = written.map { arc in
      var x = 0.0
      var y = 0.0
      return (arc.list ?? []).compactMap { position -> Value? in
        guard let pair = position.list, pair.count > 1, let dx = pair[0].number, let dy = pair[1].number else {
          return nil
        }
        guard let transform else { return Self.position(dx, dy) }
        x += dx
        y += dy
        return Self.position(x * transform.scale.x + transform.shift.x, y * transform.scale.y + transform.shift.y)
      }
    }
  }

  /// The names of its objects, in order.
  var names: [String] { objects.entries?.map(\.key) ?? [] }

  /// One row a feature of an object: `type`, `id`, `properties`, `geometry`.
  func features(of name: String) -> [Value]? {
    guard let object = objects[name] else { return nil }
    let members = object["type"]?.text == "GeometryCollection" ? object["geometries"]?.list ?? [] : [object]
    return members.map(feature)
  }

  /// The object's borders as one shape: all, those between two of its shapes, or those with one side only.
  func mesh(of name: String, _ filter: MeshFilter) -> Value? {
    guard let object = objects[name] else { return nil }
    let members = object["type"]?.text == "GeometryCollection" ? object["geometries"]?.list ?? [] : [object]
    var users: [Int: Set<Int>] = [:]
    for (index, member) in members.enumerated() {
      for arc in arcNumbers(member["arcs"], depth: 0) { users[arc < 0 ? ~arc : arc, default: []].insert(index) }
    }
    let kept = users.keys.sorted().filter { arc in
      switch filter {
      case .all: true
      case .interior: (users[arc]?.count ?? 0) > 1
      case .exterior: users[arc]?.count == 1
      }
    }
    let lines = kept.filter(arcs.indices.contains).map { Value.list(arcs[$0]) }
    return .object(
      Value.Fields(names: ["type", "coordinates"], values: [.text("MultiLineString"), .list(lines)]))
  }

  /// Which borders a mesh is made of.
  enum MeshFilter: String { case all, interior, exterior }

  private static func position(_ x: Double, _ y: Double) -> Value { .list([.number(x), .number(y)]) }

  private func feature(_ node: Node) -> Value {
    var names = ["type"]
    var values: [Value] = [.text("Feature")]
    if let id = node["id"] {
      names.append("id")
      values.append(value(of: id))
    }
    names += ["properties", "geometry"]
    values += [
      node["properties"].map { value(of: $0) } ?? .object(Value.Fields(names: [], values: [])),
      geometry(node, depth: 0),
    ]
    return .object(Value.Fields(names: names, values: values))
  }

  private func geometry(_ node: Node, depth: Int) -> Value {
    guard let type = node["type"]?.text, depth < 16 else { return .null }
    func shape(_ member: String, _ values: [Value]) -> Value {
      .object(Value.Fields(names: ["type", member], values: [.text(type), .list(values)]))
    }
    let parts = node["arcs"]?.list ?? []
    switch type {
    case "GeometryCollection":
      return shape("geometries", (node["geometries"]?.list ?? []).map { geometry($0, depth: depth + 1) })
    case "LineString": return shape("coordinates", line(parts))
    case "MultiLineString": return shape("coordinates", parts.map { .list(line($0.list ?? [])) })
    case "Polygon": return shape("coordinates", parts.map { .list(ring($0)) })
    case "MultiPolygon":
      return shape("coordinates", parts.map { polygon in .list((polygon.list ?? []).map { .list(ring($0)) }) })
    case "Point":
      guard case .list(let numbers) = placed(node["coordinates"]) else { return .null }
      return shape("coordinates", numbers)
    case "MultiPoint": return shape("coordinates", (node["coordinates"]?.list ?? []).map { placed($0) })
    default: return .null
    }
  }

  /// A position of a point, which is quantised without steps.
  private func placed(_ node: Node?) -> Value {
    guard let pair = node?.list, pair.count > 1, let x = pair[0].number, let y = pair[1].number else { return .null }
    guard let transform else { return Self.position(x, y) }
    return Self.position(x * transform.scale.x + transform.shift.x, y * transform.scale.y + transform.shift.y)
  }

  private func line(_ numbers: [Node]) -> [Value] {
    var positions: [Value] = []
    for number in numbers.compactMap({ $0.number.flatMap { Int(exactly: $0) } }) {
      let index = number < 0 ? ~number : number
      guard arcs.indices.contains(index) else { continue }
      // Arcs share their ends.
      if !positions.isEmpty { positions.removeLast() }
      if number < 0 { positions += arcs[index].reversed() } else { positions += arcs[index] }
    }
    return positions
  }

  private func ring(_ node: Node) -> [Value] {
    var positions = line(node.list ?? [])
    while positions.count < 4, let first = positions.first { positions.append(first) }
    return positions
  }

  private func arcNumbers(_ node: Node?, depth: Int) -> [Int] {
    guard let node, depth < 5 else { return [] }
    if let number = node.number { return Int(exactly: number).map { [$0] } ?? [] }
    return (node.list ?? []).flatMap { arcNumbers($0, depth: depth + 1) }
  }
}
