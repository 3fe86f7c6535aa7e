import CasusAnalysis
import CasusData
import CasusYAML

extension SpecificationReader {
  func conditionNodes(_ node: Node) -> [Node]? {
    guard let condition = node["condition"] else { return nil }
    return condition.list ?? [condition]
  }

  /// Each condition's test as a column of its own: worked out once for all rows, by the transforms' own filter.
  ///
  /// A test of what an aggregate made waits for it: `afterAggregates` reads the tests left over.
  mutating func readTests(
    _ channels: inout [ChannelName: ChannelDefinition], _ table: inout Table, afterAggregates: Bool = false
  ) {
    let isAggregated = channels.values.contains { $0.aggregate != nil }
    if afterAggregates, !isAggregated { return }
    for channel in ChannelName.allCases {
      guard let definition = channels[channel], let nodes = conditionNodes(definition.node) else { continue }
      for (number, node) in nodes.enumerated() {
        let name = "__\(channel.rawValue)_\(number)"
        if afterAggregates {
          if definition.conditions.contains(where: { $0.maskField == name }) { continue }
        } else if isAggregated, let test = node["test"], mentionsUnknown(test, in: table) {
          continue
        }
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

  /// Whether a test names a field that the rows do not have, or not yet.
  private func mentionsUnknown(_ test: Node, in table: Table) -> Bool {
    if let field = test["field"]?.text { return table.index(of: field) == nil }
    for key in ["and", "or"] {
      if let parts = test[key]?.list { return parts.contains { mentionsUnknown($0, in: table) } }
    }
    if let part = test["not"] { return mentionsUnknown(part, in: table) }
    guard let text = test.text else { return false }
    let parts = text.split(separator: "datum", omittingEmptySubsequences: false).dropFirst()
    return parts.contains { part in
      var name: Substring
      if part.first == "." {
        name = part.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      } else if part.first == "[", let quote = part.dropFirst().first, quote == "'" || quote == "\"" {
        name = part.dropFirst(2).prefix { $0 != quote }
      } else {
        return false
      }
      return !name.isEmpty && table.index(of: String(name)) == nil
    }
  }
}
