import CasusData
import CasusSource
import CasusYAML

extension ChartSetting {
  /// The rows of a TopoJSON file: a feature each, or one row with the borders of `mesh`.
  func topology(
    _ root: Node, format: Node, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> ChartData? {
    guard let topology = TopoJSON(root) else {
      diagnostics.append(
        .unfitProperty("format", expected: "a TopoJSON topology", found: root.kindName, at: place))
      return nil
    }
    let wanted = format["feature"] ?? format["mesh"]
    guard let wanted, let name = wanted.text else {
      diagnostics.append(
        .unfitProperty(
          "format", expected: "'feature' or 'mesh' with the name of an object",
          found: wanted?.kindName ?? "neither", at: format.place))
      return nil
    }
    let rows: [Value]?
    if format["feature"] != nil {
      rows = topology.features(of: name)
    } else {
      let filter = format["filter"]?.text.flatMap(TopoJSON.MeshFilter.init(rawValue:)) ?? .all
      rows = topology.mesh(of: name, filter).map { [$0] }
    }
    guard let rows else {
      diagnostics.append(.unknownChoice(name, of: "object", known: topology.names, at: wanted.place))
      return nil
    }
    return ChartData(table: objectTable(rows, name: name), isTyped: false)
  }

  /// One row that is a shape by itself: the net of meridians and parallels, or the whole globe.
  func shapeData(_ node: Node) -> ChartData? {
    if let graticule = node["graticule"], graticule.boolean != false {
      let lines = Graticule(graticule).shape.lines.map { line -> Value in
        .list(line.map { .list([.number($0.longitude * 180 / .pi), .number($0.latitude * 180 / .pi)]) })
      }
      let names = ["type", "coordinates"]
      return ChartData(
        table: objectTable(
          [.object(Value.Fields(names: names, values: [.text("MultiLineString"), .list(lines)]))], name: "graticule"),
        isTyped: false)
    }
    if let sphere = node["sphere"], sphere.boolean != false {
      return ChartData(
        table: objectTable(
          [.object(Value.Fields(names: ["type"], values: [.text("Sphere")]))], name: "sphere"), isTyped: false)
    }
    return nil
  }
}

/// A table of objects, a column for each of their names.
private func objectTable(_ rows: [Value], name: String) -> Table {
  var names: [String] = []
  var columns: [String: [Value]] = [:]
  for (index, row) in rows.enumerated() {
    guard case .object(let fields) = row else { continue }
    for (name, value) in zip(fields.names, fields.values) {
      if columns[name] == nil {
        names.append(name)
        columns[name] = Array(repeating: .null, count: rows.count)
      }
      columns[name]?[index] = value
    }
  }
  return Table(
    name: name, fields: names.map { Field($0, .any) }, columns: names.map { Column(typing: columns[$0] ?? []) },
    rowCount: rows.count, lineage: .none)
}
