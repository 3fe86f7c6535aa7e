import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import CasusYAML

extension SpecificationReader {
  mutating func readUnit(
    _ mark: Node, encoding: Node?, _ inherited: Inheritance, place: Place
  ) -> UnitView? {
    guard let type = readMarkType(mark) else { return nil }
    var data =
      inherited.data
      ?? ChartData(
        table: Table(name: "inline", fields: [], columns: [], rowCount: 1, lineage: .none), isTyped: false)
    if data.table.rowCount == 0 {
      if !diagnostics.contains(where: { $0.code == "CAS0408" }) { diagnostics.append(.nothingToDraw(at: place)) }
    }
    let own = mark.entries == nil ? nil : mark
    Vocabulary.check(own, Vocabulary.mark, of: "mark '\(type.rawValue)'", reporting: &diagnostics)
    let named = (own?["style"]?.text).flatMap { setting.config["style"]?[$0] }
    var definition = MarkDefinition(
      type: type,
      properties: Properties([own, named, setting.config[type.rawValue], setting.config["mark"]]),
      own: Properties([own]), place: mark.place)

    var channels: [ChannelName: ChannelDefinition] = [:]
    for entry in encoding?.entries ?? [] {
      guard let channel = ChannelName(rawValue: entry.key) else {
        diagnostics.append(
          .unknownChannel(entry.key, known: ChannelName.allCases.map(\.rawValue), at: entry.keyPlace))
        continue
      }
      if channel.isFacet || channel == .tooltip || channel == .key || channel == .time { continue }
      if channel == .detail || channel == .order, let list = entry.value.list {
        // Several fields divide or order together; each becomes a channel definition of its own under one name.
        var merged = ChannelDefinition(channel, entry.value)
        let parts = list.compactMap { readChannel(channel, $0, data: &data) }
        for part in parts where part.timeUnit == nil && part.aggregate == nil {
          if let field = part.field { merged.extraFields.append(field) }
        }
        merged.field = merged.extraFields.first
        merged.type = parts.first?.type
        if merged.field != nil { channels[channel] = merged }
        continue
      }
      if let read = readChannel(channel, entry.value, data: &data) { channels[channel] = read }
    }
    for channel in ChannelName.allCases where channel.isSecondary && channels[channel]?.value == nil {
      // Both ends of a stretch lie on one scale.
      if let type = channels[channel.main]?.type { channels[channel]?.type = type }
    }
    readInstants(channels, &data.table)
    for channel in ChannelName.allCases where channels[channel] != nil {
      guard var definition = channels[channel] else { continue }
      data.table = applyingIntervals(to: &definition, data.table)
      channels[channel] = definition
    }
    readTests(&channels, &data.table)
    let sourceTable = data.table
    data.table = aggregated(&channels, data.table, facets: inherited.facetFields, place: place)
    definition.orient = orientation(of: definition, channels)
    let unit = UnitView(
      mark: definition, channels: channels, sourceTable: sourceTable, table: data.table, place: place)
    unit.index = unitCount
    unitCount += 1
    applyStack(to: unit, facets: inherited.facetFields)
    return unit
  }

  private mutating func readMarkType(_ mark: Node) -> MarkType? {
    guard let node = mark.entries == nil ? mark : mark["type"] else {
      diagnostics.append(.noMark(at: mark.place))
      return nil
    }
    guard let name = node.text else {
      diagnostics.append(.unfitProperty("mark", expected: "the name of a mark", found: node.kindName, at: node.place))
      return nil
    }
    guard let type = MarkType(rawValue: name) else {
      let known = MarkType.allCases.map(\.rawValue) + SummaryMark.names + CompositeCatalog.all.map { $0.name }
      diagnostics.append(.unknownMark(name, known: known, at: node.place))
      return nil
    }
    return type
  }

  /// A channel as written, its field looked up; nil where it maps nothing.
  mutating func readChannel(_ channel: ChannelName, _ node: Node, data: inout ChartData) -> ChannelDefinition? {
    guard !node.isNull else { return nil }
    guard node.entries != nil else {
      diagnostics.append(.missingType(channel.rawValue, at: node.place))
      return nil
    }
    Vocabulary.check(node, Vocabulary.channel, of: "channel '\(channel.rawValue)'", reporting: &diagnostics)
    Vocabulary.check(node["axis"], Vocabulary.axis, of: "an axis", reporting: &diagnostics)
    Vocabulary.check(node["scale"], Vocabulary.scale, of: "a scale", reporting: &diagnostics)
    Vocabulary.check(node["legend"], Vocabulary.legend, of: "a legend", reporting: &diagnostics)
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
    } else if let conditions = conditionNodes(node), definition.value == nil, definition.datum == nil,
      let field = conditions.first(where: { $0["field"] != nil })
    {
      // A condition may carry the field and the outer definition only the fallback.
      if let inner = readChannel(channel, field.without(["test", "param", "empty"]), data: &data) {
        definition.source = inner.source
      }
    }
    definition.type = type(of: definition, in: data)
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
    let parts = path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }).map(String.init)
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

  func conditionNodes(_ node: Node) -> [Node]? {
    guard let condition = node["condition"] else { return nil }
    return condition.list ?? [condition]
  }

  /// The type as written, as the package declares it, or as Vega-Lite would take it.
  private func type(of definition: ChannelDefinition, in data: ChartData) -> MeasurementType? {
    if let written = definition.node["type"]?.text { return MeasurementType(written: written) }
    if definition.value != nil { return nil }
    if let datum = definition.datum {
      switch datum.content {
      case .number: return .quantitative
      case .map: return .temporal
      default: return .nominal
      }
    }
    if definition.aggregate != nil, definition.aggregate != "argmin", definition.aggregate != "argmax" {
      return ["min", "max"].contains(definition.aggregate ?? "")
        ? sourceType(of: definition, in: data) ?? .quantitative
        : .quantitative
    }
    if definition.isBinned || definition.isPrebinned { return .quantitative }
    if definition.timeUnit != nil { return .temporal }
    if definition.channel.isFacet || definition.channel == .shape || definition.channel == .strokeDash {
      return .nominal
    }
    if let typed = sourceType(of: definition, in: data) {
      return definition.node["sort"]?.list != nil && typed != .nominal ? .ordinal : typed
    }
    if definition.field == nil { return nil }
    if let scale = definition.node["scale"]?["type"]?.text {
      switch scale {
      case "linear", "log", "pow", "sqrt", "symlog", "quantize", "quantile", "threshold": return .quantitative
      case "time", "utc": return .temporal
      default: break
      }
    }
    switch definition.channel {
    case .order, .longitude, .latitude, .longitude2, .latitude2: return .quantitative
    default: return definition.node["sort"]?.list != nil ? .ordinal : .nominal
    }
  }

  /// What the package or the computed column says; nil for data without types.
  private func sourceType(of definition: ChannelDefinition, in data: ChartData) -> MeasurementType? {
    guard data.isTyped, let source = definition.source, let index = data.table.index(of: source) else { return nil }
    if let declared = MeasurementType(data.table.fields[index].type) { return declared }
    switch data.table.columns[index] {
    case .number: return .quantitative
    case .date: return .temporal
    case .text, .boolean: return .nominal
    case .values(let values):
      switch values.first(where: { $0 != .null }) {
      case .number, .bounds: return .quantitative
      case .date, .instant: return .temporal
      default: return .nominal
      }
    }
  }

  /// Texts that stand for dates become instants, as Vega-Lite parses temporal fields when it loads them.
  private func readInstants(_ channels: [ChannelName: ChannelDefinition], _ table: inout Table) {
    for channel in ChannelName.allCases {
      guard let definition = channels[channel], let source = definition.source,
        definition.type == .temporal || definition.timeUnit != nil, let index = table.index(of: source)
      else { continue }
      table.columns[index] = table.columns[index].asInstants
    }
  }

  /// Bins and time units as columns of their own.
  mutating func applyingIntervals(to definition: inout ChannelDefinition, _ table: Table) -> Table {
    guard let source = definition.source else { return table }
    if definition.isBinned, let column = table[source] {
      let parameters = definition.node["bin"]
      let steps = BinSteps(parameters, values: column.numbers(high: false), channel: definition.channel)
      let name = "bin_\(steps.name)_\(source)"
      definition.field = name
      definition.endField = name + "_end"
      definition.bins = steps
      if table.index(of: name) != nil { return table }
      let (low, high) = steps.edges(of: column.numbers(high: false))
      // Rows without a value are missing, and so one group; NaN would be a group for every row.
      let absent = Set(low.indices.filter { low[$0].isNaN })
      let missing = absent.isEmpty ? nil : absent
      return table.setting(Field(name, .number), to: .number(low, missing: missing))
        .setting(Field(name + "_end", .number), to: .number(high, missing: missing))
    }
    if let unit = definition.timeUnit, let node = definition.node["timeUnit"] {
      let name = "\(unit)_\(source)"
      definition.field = name
      definition.endField = name + "_end"
      if table.index(of: name) != nil { return table }
      var step = Node.made([("field", .text(source)), ("as", .text(name))], at: definition.place)
      step = step.setting("timeUnit", to: node)
      let result = applyTransforms([step], to: table, in: setting.scope.scope, reporting: &diagnostics)
      if result.index(of: name + "_end") == nil { definition.endField = nil }
      if result.index(of: name) == nil { definition.field = source }
      return result
    }
    return table
  }

  /// One row for each combination of the plain fields, where any channel asks for an aggregate.
  private mutating func aggregated(
    _ channels: inout [ChannelName: ChannelDefinition], _ table: Table, facets: [String], place: Place
  ) -> Table {
    let ordered = ChannelName.allCases.filter { channels[$0] != nil }
    guard ordered.contains(where: { channels[$0]?.aggregate != nil }) else { return table }
    var groups: [String] = facets
    var operations: [Node] = []
    var made: Set<String> = []
    var picks: [(channel: ChannelName, row: String, source: String)] = []
    for channel in ordered {
      guard let definition = channels[channel] else { continue }
      if let operation = definition.aggregate {
        let name = operation == "count" ? "__count" : "\(operation)_\(definition.source ?? "")"
        if operation == "argmin" || operation == "argmax" {
          guard let by = definition.node["aggregate"]?[operation]?.text, let source = definition.source else {
            continue
          }
          let row = "\(operation)_\(by)"
          if made.insert(row).inserted {
            operations.append(
              Node.made([("op", .text(operation)), ("field", .text(by)), ("as", .text(row))], at: definition.place))
          }
          picks.append((channel, row, source))
          continue
        }
        channels[channel]?.field = name
        guard made.insert(name).inserted else { continue }
        var members: [(String, Node.Content)] = [("op", .text(operation)), ("as", .text(name))]
        if let source = definition.source { members.append(("field", .text(source))) }
        operations.append(Node.made(members, at: definition.place))
      } else {
        for field in [definition.field, definition.endField, definition.testField].compactMap({ $0 })
          + definition.extraFields
        where !groups.contains(field) { groups.append(field) }
        for field in definition.conditions.map(\.maskField) where !groups.contains(field) { groups.append(field) }
        if definition.field == nil, let source = definition.source, !groups.contains(source) { groups.append(source) }
      }
    }
    let step = Node.made(
      [
        ("aggregate", .list(operations)),
        ("groupby", .list(groups.map { Node(.text($0), at: place) })),
      ], at: place)
    var result = applyTransforms([step], to: table, in: setting.scope.scope, reporting: &diagnostics)
    for pick in picks {
      // A field of the row that has the extreme.
      guard let rows = result[pick.row] else { continue }
      let values = (0..<rows.count).map { index -> Value in
        if case .object(let fields) = rows[index] { fields[pick.source] ?? .null } else { .null }
      }
      let name = "\(pick.row)_\(pick.source)"
      result = result.setting(Field(name, .any), to: Column(typing: values))
      channels[pick.channel]?.field = name
    }
    return result
  }

  /// Each condition's test as a column of its own: worked out once for all rows, by the transforms' own filter.
  private mutating func readTests(_ channels: inout [ChannelName: ChannelDefinition], _ table: inout Table) {
    for channel in ChannelName.allCases {
      guard let definition = channels[channel], let nodes = conditionNodes(definition.node) else { continue }
      for (number, node) in nodes.enumerated() {
        let name = "__\(channel.rawValue)_\(number)"
        var mask = Array(repeating: false, count: table.rowCount)
        if let test = node["test"] {
          let numbered = table.setting(
            Field("__row", .integer), to: .number((0..<table.rowCount).map(Double.init), missing: nil))
          let step = Node(
            .map([Node.Entry(key: "filter", keyPlace: test.place, value: test)]), at: test.place)
          let kept = applyTransforms([step], to: numbered, in: setting.scope.scope, reporting: &diagnostics)
          for row in kept["__row"]?.numbers(high: false) ?? [] where row >= 0 && Int(row) < mask.count {
            mask[Int(row)] = true
          }
        } else if node["param"] != nil {
          let matchesAll = node["empty"]?.boolean ?? true
          mask = Array(repeating: matchesAll, count: table.rowCount)
        }
        table = table.setting(Field(name, .boolean), to: .boolean(mask.map { $0 }))
        channels[channel]?.conditions.append(.init(maskField: name, definition: node))
      }
    }
  }
}
