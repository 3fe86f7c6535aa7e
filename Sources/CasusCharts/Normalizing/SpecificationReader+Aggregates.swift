import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

extension SpecificationReader {
  /// One row for each combination of the plain fields, where any channel asks for an aggregate.
  mutating func aggregated(
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
}
