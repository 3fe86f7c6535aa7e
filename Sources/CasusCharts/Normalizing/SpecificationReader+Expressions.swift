import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

/// `{expr: …}` in place of a value: worked out once where no row is needed, else in a column of the mark's table.
extension SpecificationReader {
  /// Keys below which expressions mean something else.
  private static let kept: Set<String> = [
    "data", "datasets", "transform", "params", "test", "filter", "select", "values",
  ]

  /// The parameters of all views as names, and the sides of the chart, before anything uses them.
  mutating func collectParameters(_ spec: Node, depth: Int = 0) {
    guard depth < 20 else { return }
    if depth == 0 {
      for side in ["width", "height"] {
        if let number = spec[side]?.number { name(side, .number(number)) }
      }
    }
    readParameters(spec["params"])
    for name in ["layer", "hconcat", "vconcat", "concat"] {
      for child in spec[name]?.list ?? [] { collectParameters(child, depth: depth + 1) }
    }
    if let child = spec["spec"] { collectParameters(child, depth: depth + 1) }
  }

  mutating func name(_ name: String, _ value: Value) {
    guard setting.scope.scope.names[name] == nil else { return }
    let measure = Measure(value, .text, rule: "parameter", formula: name, lineage: { [] })
    setting.scope.scope.names.names.append(name)
    setting.scope.scope.names.answers.append(.measure(measure))
  }

  /// The node with every expression that needs no row replaced by its value.
  mutating func resolvingExpressions(in node: Node, depth: Int = 0) -> Node {
    guard depth < 60 else { return node }
    if let list = node.list {
      return Node(.list(list.map { resolvingExpressions(in: $0, depth: depth + 1) }), at: node.place)
    }
    guard let entries = node.entries else { return node }
    if entries.count == 1, entries[0].key == "expr" || entries[0].key == "signal", let text = entries[0].value.text,
      !text.contains("datum")
    {
      return constant(entries[0].value) ?? node
    }
    return Node(
      .map(
        entries.map { entry in
          Self.kept.contains(entry.key)
            ? entry
            : Node.Entry(
              key: entry.key, keyPlace: entry.keyPlace, value: resolvingExpressions(in: entry.value, depth: depth + 1))
        }), at: node.place)
  }

  /// The value of an expression without a row.
  mutating func constant(_ expression: Node) -> Node? {
    let row = Table(name: "one", fields: [], columns: [], rowCount: 1, lineage: .none)
    let made = calculated(expression, as: "made", in: row)
    guard let value = made["made"]?[0] else { return nil }
    return node(of: value, at: expression.place)
  }

  func node(of value: Value, at place: Place) -> Node {
    switch value {
    case .number(let number), .instant(let number): Node(.number(number), at: place)
    case .text(let text): Node(.text(text), at: place)
    case .boolean(let flag): Node(.boolean(flag), at: place)
    case .list(let items): Node(.list(items.map { node(of: $0, at: place) }), at: place)
    default: Node(.null, at: place)
    }
  }

  mutating func calculated(_ expression: Node, as name: String, in table: Table) -> Table {
    let step = Node.made([("as", .text(name))], at: expression.place).setting("calculate", to: expression)
    return applyTransforms([step], to: table, in: setting.scope.scope, reporting: &diagnostics)
  }

  /// Properties of a mark that differ from row to row, each in a column of its own: as a channel where there is one of
  /// that name, else as a property the mark looks up.
  mutating func readRowProperties(of unit: UnitView) {
    for entry in unit.mark.own.layers.first?.entries ?? [] {
      guard let expression = entry.value["expr"] ?? entry.value["signal"], expression.text != nil else { continue }
      let column = "__mark_\(entry.key)"
      unit.table = calculated(expression, as: column, in: unit.table)
      guard unit.table.index(of: column) != nil else { continue }
      if let channel = ChannelName(rawValue: entry.key), !channel.isPositional, unit.channels[channel] == nil,
        !unit.mark.type.isPath
      {
        var definition = ChannelDefinition(
          channel, Node.made([("field", .text(column)), ("scale", .null)], at: expression.place))
        definition.field = column
        definition.type = .nominal
        unit.channels[channel] = definition
      } else {
        unit.mark.rowProperties[entry.key] = column
      }
    }
  }
}
