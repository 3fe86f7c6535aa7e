import CasusData
import CasusYAML

extension SpecificationReader {
  /// A channel as written, its field looked up; nil where it maps nothing.
  mutating func readChannel(_ channel: ChannelName, _ node: Node, data: inout ChartData) -> ChannelDefinition? {
    guard !node.isNull else { return nil }
    guard node.entries != nil else {
      diagnostics.append(.missingType(channel.rawValue, at: node.place))
      return nil
    }
    Vocabulary.check(node, Vocabulary.channel, of: "channel '\(channel.rawValue)'", reporting: &diagnostics)
    checkType(node)
    Vocabulary.check(node["axis"], Vocabulary.axis, of: "an axis", reporting: &diagnostics)
    Vocabulary.check(node["scale"], Vocabulary.scale, of: "a scale", reporting: &diagnostics)
    Vocabulary.check(node["legend"], Vocabulary.legend, of: "a legend", reporting: &diagnostics)
    if let expression = node["value"]?["expr"], expression.text != nil {
      // A value that differs from row to row is a field of its own, without a scale.
      let column = "__value_\(channel.rawValue)"
      data.table = calculated(expression, as: column, in: data.table)
      let plain = node.without(["value"]).setting("field", to: Node(.text(column), at: expression.place))
        .setting("scale", to: Node(.null, at: expression.place))
        .setting("type", to: Node(.text("nominal"), at: expression.place))
      return readChannel(channel, plain, data: &data)
    }
    var definition = ChannelDefinition(channel, node)
    definition.value = node["value"]
    definition.datum = node["datum"]
    definition.aggregate = node["aggregate"]?.text ?? (node["aggregate"]?.entries?.first?.key)
    definition.timeUnit = node["timeUnit"]?.text ?? node["timeUnit"]?["unit"]?.text
    if let bin = node["bin"] {
      definition.isPrebinned = bin.text == "binned" || bin["binned"]?.boolean == true
      definition.isBinned = !definition.isPrebinned && bin.boolean != false && !bin.isNull
    }
    if let name = node["field"]?.text ?? node["field"]?.number.map({ Value.number($0).plainText }) {
      let plain = unescaped(name)
      if data.table.index(of: plain) == nil, let nested = nestedColumn(plain, in: data.table) {
        data.table = data.table.setting(Field(plain, .any), to: nested)
      }
      guard data.table.index(of: plain) != nil else {
        // A table without rows has lost its fields' names where it came without a schema.
        if data.table.rowCount > 0 || data.isTyped {
          diagnostics.append(
            .unknownField(plain, known: data.table.fieldNames, at: node["field"]?.place ?? node.place))
        }
        return nil
      }
      definition.source = plain
      definition.field = plain
    } else if definition.aggregate == "count" {
      definition.field = nil
    } else if let conditions = conditionNodes(node), definition.datum == nil,
      let field = conditions.first(where: { $0["field"] != nil })
    {
      // A condition may carry the field and the outer definition only the fallback.
      if let inner = readChannel(channel, field.without(["test", "param", "empty"]), data: &data) {
        definition.source = inner.source
        if definition.value != nil {
          for key in ["scale", "legend", "title", "type", "sort"] where definition.node[key] == nil {
            if let value = field[key] { definition.node = definition.node.setting(key, to: value) }
          }
          definition.type = inner.type
          return definition
        }
      }
    }
    definition.type = type(of: definition, in: data)
    definition.isGeometry = channel == .shape && node["type"]?.text == "geojson"
    if definition.isGeometry { return definition }
    checkFormats(of: node, isTemporal: definition.type == .temporal || definition.timeUnit != nil)
    checkLogBase(of: node["scale"])
    return definition
  }

  /// `\\.` in a field's name stands for a dot that is no path.
  private func unescaped(_ name: String) -> String {
    guard name.contains("\\") || name.contains("[") else { return name }
    var result = name.replacing("\\.", with: ".").replacing("\\[", with: "[").replacing("\\]", with: "]")
    if result.hasPrefix("['") || result.hasPrefix("[\""), result.count > 4 {
      result = String(result.dropFirst(2).dropLast(2))
    }
    return result
  }

  /// The column of a path into objects, such as `properties.name`.
  private func nestedColumn(_ path: String, in table: Table) -> Column? {
    let parts = path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }).map { part in
      let isQuoted = part.count > 2 && (part.first == "'" || part.first == "\"") && part.last == part.first
      return String(isQuoted ? part.dropFirst().dropLast() : part)
    }
    guard parts.count > 1, let first = parts.first, let column = table[first] else { return nil }
    let values = (0..<column.count).map { row -> Value in
      var value = column[row]
      for part in parts.dropFirst() {
        switch value {
        case .object(let fields): value = fields[part] ?? .null
        case .list(let items):
          if let index = Int(part), items.indices.contains(index) { value = items[index] } else { value = .null }
        case .bounds(let bounds):
          switch part {
          case "low": value = .number(bounds.low)
          case "high": value = bounds.high.map(Value.number) ?? .null
          case "open": value = .boolean(bounds.isOpen)
          default: value = .null
          }
        case .date(let date):
          switch part {
          case "first": value = date.first.map { .instant(Double($0.number) * 86_400_000) } ?? .null
          case "last": value = date.last.map { .instant(Double($0.number) * 86_400_000) } ?? .null
          default: value = .null
          }
        default: value = .null
        }
      }
      return value
    }
    return Column(typing: values)
  }
}
