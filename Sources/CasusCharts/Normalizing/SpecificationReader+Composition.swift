import CasusSource
import CasusYAML

extension SpecificationReader {
  mutating func readConcat(
    _ node: Node, _ children: [Node], _ frame: ViewFrame, _ inherited: Inheritance
  ) -> View? {
    let views = children.compactMap { read($0, inherited) }
    guard !views.isEmpty else { return nil }
    let columns = node["vconcat"] != nil ? 1 : node["hconcat"] != nil ? nil : columnCount(node["columns"])
    return .concat(
      ConcatView(
        frame: frame, children: views, columns: columns, resolve: node["resolve"], spacing: spacing(node["spacing"]),
        center: node["center"], align: node["align"], bounds: node["bounds"], isOneRow: node["hconcat"] != nil))
  }

  func positive(_ value: Double) -> Int { value >= 1 && value < 10_000 ? Int(value) : 1 }

  func spacing(_ node: Node?) -> (x: Double, y: Double)? {
    if let both = node?.number { return (both, both) }
    guard let node, node.entries != nil else { return nil }
    return (node["column"]?.number ?? 20, node["row"]?.number ?? 20)
  }

  /// `facet: {row: …, column: …}` or `facet: {field: …}` around a `spec`.
  mutating func readFacet(_ node: Node, _ frame: ViewFrame, _ inherited: Inheritance) -> View? {
    guard let facet = node["facet"], let spec = node["spec"] else { return nil }
    for part in [spec] + (spec["layer"]?.list ?? []) {
      // A composite lays out all its rows on one sheet; its derived tables have no field to be divided by.
      guard let composite = composite(of: part) else { continue }
      diagnostics.append(.compositeInFacets(composite.name, at: facet.place))
      return nil
    }
    var here = inherited
    let isWrapped = facet["row"] == nil && facet["column"] == nil
    var definitions: [ChannelName: ChannelDefinition] = [:]
    for channel in isWrapped ? [ChannelName.facet] : [.row, .column] {
      guard let written = isWrapped ? facet : facet[channel.rawValue] else { continue }
      if let definition = facetDefinition(channel, written, &here) { definitions[channel] = definition }
    }
    guard !definitions.isEmpty, let child = read(spec, here) else { return nil }
    let columns = columnCount(node["columns"] ?? facet["columns"])
    return .facet(
      FacetView(
        frame: frame, row: definitions[.row], column: definitions[.column], wrap: definitions[.facet],
        columns: columns, child: child, resolve: node["resolve"],
        spacing: spacing(node["spacing"]), center: node["center"], align: node["align"], bounds: node["bounds"]))
  }

  /// Facets as channels of a unit: `encoding: {row: …}`.
  mutating func readFacetChannels(
    _ channels: [ChannelName], _ node: Node, _ encoding: Node, _ inherited: Inheritance
  ) -> View? {
    var members: [Node.Entry] = []
    for channel in channels {
      guard let written = encoding[channel.rawValue] else { continue }
      members.append(Node.Entry(key: channel.rawValue, keyPlace: written.place, value: written))
    }
    let names = Set(channels.map(\.rawValue))
    let outer: Set<String> = [
      "title", "data", "transform", "params", "resolve", "config", "spacing", "$schema", "name", "align", "center",
      "bounds",
    ]
    let plainEncoding = encoding.without(names)
    let child = node.without(outer).setting("encoding", to: plainEncoding)
    let wrapped = encoding["facet"]
    var result = Node(.map((node.entries ?? []).filter { outer.contains($0.key) }), at: node.place)
    result = result.setting("facet", to: wrapped ?? Node(.map(members), at: encoding.place))
    result = result.setting("spec", to: child)
    if let columns = wrapped?["columns"] { result = result.setting("columns", to: columns) }
    for property in ["spacing", "align", "center", "bounds"] {
      if let both = wrapped?[property] {
        result = result.setting(property, to: both)
        continue
      }
      let sides = channels.compactMap { channel -> Node.Entry? in
        guard let side = encoding[channel.rawValue]?[property] else { return nil }
        return Node.Entry(key: channel.rawValue, keyPlace: side.place, value: side)
      }
      if !sides.isEmpty { result = result.setting(property, to: Node(.map(sides), at: encoding.place)) }
    }
    return read(result, inherited)
  }

  /// A facet's field with its bins or time unit worked out in the inherited rows.
  private mutating func facetDefinition(
    _ channel: ChannelName, _ node: Node, _ inherited: inout Inheritance
  ) -> ChannelDefinition? {
    guard var data = inherited.data else { return nil }
    guard var definition = readChannel(channel, node, data: &data) else { return nil }
    data.table = applyingIntervals(to: &definition, data.table)
    inherited.data = data
    if let field = definition.field { inherited.facetFields.append(field) }
    if let end = definition.endField { inherited.facetFields.append(end) }
    return definition
  }

  /// `repeat` written out: a concatenation of the inner specification with each field in its place.
  func expandRepeat(_ node: Node) -> Node? {
    guard let repeated = node["repeat"], let spec = node["spec"] else { return nil }
    let kept = node.without(["repeat", "spec", "columns"])
    func copy(_ replacements: [String: Node]) -> Node { substituting(replacements, in: spec, depth: 0) }
    func fields(_ node: Node?) -> [Node] { node?.list ?? [] }
    if repeated.list != nil {
      let children = fields(repeated).map { copy(["repeat": $0]) }
      var result = kept.setting("concat", to: Node(.list(children), at: repeated.place))
      if let columns = node["columns"] { result = result.setting("columns", to: columns) }
      return result
    }
    if repeated["layer"] != nil, repeated["row"] == nil, repeated["column"] == nil {
      let children = fields(repeated["layer"]).map { copy(["layer": $0]) }
      return kept.setting("layer", to: Node(.list(children), at: repeated.place))
    }
    let layers = fields(repeated["layer"])
    let rows = fields(repeated["row"]).map { Optional($0) }
    let columns = fields(repeated["column"]).map { Optional($0) }
    var children: [Node] = []
    for row in rows.isEmpty ? [nil] : rows {
      for column in columns.isEmpty ? [nil] : columns {
        var replacements: [String: Node] = [:]
        replacements["row"] = row
        replacements["column"] = column
        if layers.isEmpty {
          children.append(copy(replacements))
        } else {
          let inner = layers.map { layer in copy(replacements.merging(["layer": layer]) { $1 }) }
          children.append(
            Node.made([("layer", .list(inner))], at: spec.place))
        }
      }
    }
    return kept.setting("concat", to: Node(.list(children), at: repeated.place))
      .setting("columns", to: Node(.number(Double(max(1, columns.count))), at: repeated.place))
  }

  /// The node with every `{repeat: row}` replaced by the field it stands for.
  private func substituting(_ fields: [String: Node], in node: Node, depth: Int) -> Node {
    guard depth < 60 else { return node }
    switch node.content {
    case .list(let nodes):
      return Node(.list(nodes.map { substituting(fields, in: $0, depth: depth + 1) }), at: node.place)
    case .map(let entries):
      if entries.count == 1, entries[0].key == "repeat", let name = entries[0].value.text, let field = fields[name] {
        return Node(field.content, at: node.place)
      }
      return Node(
        .map(
          entries.map { entry in
            Node.Entry(
              key: entry.key, keyPlace: entry.keyPlace,
              value: entry.key == "values" && depth < 3
                ? entry.value : substituting(fields, in: entry.value, depth: depth + 1))
          }), at: node.place)
    default: return node
    }
  }
}
