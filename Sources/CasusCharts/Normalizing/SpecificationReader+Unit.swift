import CasusData
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
    if data.table.rowCount == 0, !inherited.isSummary {
      if !diagnostics.contains(where: { $0.code == "CAS0408" }) { diagnostics.append(.nothingToDraw(at: place)) }
    }
    if let encoding { data.table = imputed(data.table, encoding) }
    let own = mark.entries == nil ? nil : mark
    Vocabulary.check(own, Vocabulary.mark, of: "mark '\(type.rawValue)'", reporting: &diagnostics)
    var definition = MarkDefinition(
      type: type,
      properties: Properties(
        [own] + styles(of: type, own) + [setting.config[type.rawValue], setting.config["mark"]]),
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
      if let read = readChannel(channel, entry.value, data: &data), read.mapsSomething { channels[channel] = read }
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
    readTests(&channels, &data.table, afterAggregates: true)
    definition.orient = orientation(of: definition, channels)
    let unit = UnitView(
      mark: definition, channels: channels, sourceTable: sourceTable, table: data.table, place: place)
    unit.index = unitCount
    unit.projection = inherited.projection
    unitCount += 1
    applyStack(to: unit, facets: inherited.facetFields)
    shiftIntervals(of: unit)
    readRowProperties(of: unit)
    return unit
  }

  /// The styles a mark names, the last one first, and the one that is called like its type.
  ///
  /// Of a style that says `fill` the colour of filled marks takes no notice, as in Vega-Lite: `color` is for them.
  private func styles(of type: MarkType, _ own: Node?) -> [Node?] {
    let names = own?["style"]?.lines ?? []
    let all = (names.reversed() + [type.rawValue]).map { setting.config["style"]?[$0] }
    let isFilled =
      own?["filled"]?.boolean ?? all.compactMap { $0?["filled"]?.boolean }.first
      ?? setting.config[type.rawValue]?["filled"]?.boolean ?? type.isFilledByDefault
    return isFilled ? all.map { $0?.without(["fill"]) } : all
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
}
