import CasusAnalysis
import CasusData
import CasusYAML

extension SpecificationReader {
  func conditionNodes(_ node: Node) -> [Node]? {
    guard let condition = node["condition"] else { return nil }
    return condition.list ?? [condition]
  }

  /// Each condition's test as a column of its own: worked out once for all rows, by the transforms' own filter.
  mutating func readTests(_ channels: inout [ChannelName: ChannelDefinition], _ table: inout Table) {
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
