import CasusData
import CasusSource
import CasusYAML

extension Sketch {
  /// The drawing as a specification and the tables it names.
  func expansion(of unit: CompositeUnit, named name: String, height: Double, alt: String) -> CompositeExpansion {
    let make = SpecWriter(place: unit.place)
    var tables: [String: Table] = [:]
    var specs: [Node] = []
    var seen: [String: Int] = [:]
    for layer in layers {
      let count = (seen[layer.stage] ?? 0) + 1
      seen[layer.stage] = count
      let tableName = count == 1 ? "\(name):\(layer.stage)" : "\(name):\(layer.stage)-\(count)"
      tables[tableName] = layer.table(named: tableName, lineage: unit.table.lineage)
      specs.append(
        make.map([
          ("name", make.text(tableName)), ("data", make.map([("name", make.text(tableName))])),
          ("mark", make.mark(layer.form)), ("encoding", make.encoding(layer.form)),
        ]))
    }
    let spec = make.map([
      ("description", make.text(alt)), ("width", make.number(width)), ("height", make.number(height)),
      ("view", make.map([("stroke", make.null)])), ("layer", make.list(specs)),
    ])
    return CompositeExpansion(spec: spec, tables: tables)
  }
}

extension Sketch.Layer {
  fileprivate func table(named name: String, lineage: Lineage) -> Table {
    func column(_ path: (Sketch.Item) -> Double?) -> Column {
      .number(items.map { path($0) ?? 0 }, missing: nil)
    }
    var fields = [Field("x", .number), Field("y", .number)]
    var columns = [column(\.x), column(\.y)]
    switch form {
    case .rect, .rule:
      fields += [Field("x2", .number), Field("y2", .number)]
      columns += [column(\.x2), column(\.y2)]
    case .stepBand:
      fields.append(Field("y2", .number))
      columns.append(column(\.y2))
    case .text:
      fields.append(Field("text", .text))
      columns.append(Column(texts: items.map(\.text)))
    case .symbol, .steps: break
    }
    // Which rows of the composite's own table each item stands for: what annotations are bound by.
    fields.append(Field("__rows", .any))
    columns.append(.values(items.map { .list($0.rows.map { .number(Double($0)) }) }))
    return Table(
      name: name, fields: fields, columns: columns, rowCount: items.count, lineage: lineage.grouping(items.map(\.rows)))
  }
}

/// Writes the parts of a specification as nodes, all at the place of the unit they stand for.
private struct SpecWriter {
  let place: Place

  /// 2.6 along the bar, and so less between strokes that run at 45°.
  private static let hatchSpacing = 1.84

  var null: Node { Node(.null, at: place) }
  func text(_ value: String) -> Node { Node(.text(value), at: place) }
  func number(_ value: Double) -> Node { Node(.number(value), at: place) }
  func list(_ items: [Node]) -> Node { Node(.list(items), at: place) }
  func map(_ entries: [(String, Node?)]) -> Node {
    Node(
      .map(entries.compactMap { key, value in value.map { Node.Entry(key: key, keyPlace: place, value: $0) } }),
      at: place)
  }

  func mark(_ form: Sketch.Form) -> Node {
    switch form {
    case .rect(let fill, let line): map([("type", text("rect"))] + paint(fill, line))
    case .rule(let line): map([("type", text("rule"))] + stroke(line))
    case .symbol(let shape, let radius, let fill, let line):
      map(
        [("type", text("point")), ("shape", text(shape)), ("size", number(4 * radius * radius))] + paint(fill, line))
    case .steps(let line):
      map([("type", text("line")), ("interpolate", text("step-after"))] + stroke(line))
    case .stepBand(let ink):
      map([("type", text("area")), ("interpolate", text("step-after"))] + paint(.solid(ink), nil))
    case .text(let lettering):
      map([
        ("type", text("text")), ("align", text(lettering.align.rawValue)), ("baseline", text("alphabetic")),
        ("fontSize", number(lettering.size)), ("fontWeight", number(Double(lettering.weight))),
        ("fill", text(lettering.ink.name)), ("halo", lettering.halo.map(number)),
      ])
    }
  }

  private func paint(_ fill: Sketch.Fill?, _ line: Sketch.Line?) -> [(String, Node?)] {
    let filling: Node =
      switch fill {
      case .solid(let ink): text(ink.name)
      case .hatch(let ink):
        map([("hatch", text(ink.name)), ("width", number(0.75)), ("spacing", number(Self.hatchSpacing))])
      case nil: null
      }
    return [("fill", filling)] + (line.map(stroke) ?? [("stroke", null), ("opacity", number(1))])
  }

  private func stroke(_ line: Sketch.Line) -> [(String, Node?)] {
    [
      ("stroke", text(line.ink.name)), ("strokeWidth", number(line.width)),
      ("strokeDash", line.dash.isEmpty ? nil : list(line.dash.map(number))), ("opacity", number(1)),
    ]
  }

  func encoding(_ form: Sketch.Form) -> Node {
    let ends: [(String, Node?)] =
      switch form {
      case .rect, .rule: [("x2", field("x2")), ("y2", field("y2"))]
      case .stepBand: [("y2", field("y2"))]
      case .text: [("text", map([("field", text("text")), ("type", text("nominal"))]))]
      case .symbol, .steps: []
      }
    return map([("x", position("x")), ("y", position("y"))] + ends)
  }

  private func field(_ name: String) -> Node { map([("field", text(name))]) }

  /// A position in pt: the value itself, without a scale or an axis.
  private func position(_ name: String) -> Node {
    map([
      ("field", text(name)), ("type", text("quantitative")), ("scale", null), ("axis", null), ("stack", null),
    ])
  }
}
