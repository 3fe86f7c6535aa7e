package import CasusData
package import CasusSource
package import CasusYAML

/// Fills gaps: values that are missing, and keys that a group lacks.
package struct ImputeTransform: Transform {
  package static let key = "impute"
  package static let summary = "Fills gaps: values that are missing, and keys that a group lacks."

  /// What is filled in.
  package enum Method: String, Sendable, CaseIterable { case value, mean, median, max, min }

  private let field: FieldName
  private let key: FieldName
  private let keyValues: [Value]
  private let groupBy: [FieldName]
  private let method: Method
  private let value: Value
  private let frame: (before: Double?, after: Double?)?

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("impute", reporting: &diagnostics)
    key = step.field("key", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    value = step.take("value").map { Value($0) } ?? .null
    let written = step.text("method", reporting: &diagnostics) ?? "value"
    method = Method(rawValue: written) ?? .value
    if Method(rawValue: written) == nil {
      diagnostics.append(
        .unknownChoice(
          written, option: "method", choices: Method.allCases.map(\.rawValue), at: node["method"]?.place ?? node.place))
    }
    let keys = step.take("keyvals")
    if let list = keys?.list {
      keyValues = list.map { Value($0) }
    } else if let stop = keys?["stop"]?.number {
      keyValues = ExpressionFunctions.sequence(
        from: keys?["start"]?.number ?? 0, to: stop, by: keys?["step"]?.number ?? 1
      ).map(Value.number)
    } else {
      keyValues = []
    }
    let frame = step.take("frame")?.list
    self.frame = frame.map { ($0.first?.number, $0.last?.number) }
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let readKey = table.reader(of: key.name, at: key.place, reporting: &diagnostics)
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    var domain: [Value] = []
    var seen = Set<Value>()
    for key in keyValues + (0..<table.rowCount).map(readKey) where seen.insert(key).inserted { domain.append(key) }
    let groups = Grouping(table, by: groupBy, reporting: &diagnostics).groups
    guard groups.count <= rowLimit / max(1, domain.count) else {
      diagnostics.append(.tooManyRows(rowLimit, at: field.place))
      return table
    }
    // The rows that are there, then the ones made up, group by group.
    var values = (0..<table.rowCount).map(read)
    var origins: [[Int]] = (0..<table.rowCount).map { [$0] }
    var templates = Array(0..<table.rowCount)
    var keys = (0..<table.rowCount).map(readKey)
    for group in groups {
      let present = Set(group.map(readKey))
      var members = group
      for missing in domain where !present.contains(missing) {
        members.append(values.count)
        values.append(.null)
        keys.append(missing)
        origins.append([])
        templates.append(group.first ?? 0)
      }
      fill(&values, origins: &origins, isMadeUp: { $0 >= table.rowCount }, members: members)
    }
    var result = blanked(table, templates, from: table.rowCount)
    result = result.adding(key.name, keys, like: table.field(at: key.name))
    result = result.adding(field.name, values, like: table.field(at: field.name))
    result.lineage = table.lineage.grouping(origins)
    return result
  }

  /// Rows made up have the fields of their group and no others.
  private func blanked(_ table: Table, _ templates: [Int], from start: Int) -> Table {
    var result = table.selecting(templates)
    guard templates.count > start else { return result }
    let kept = Set(groupBy.map(\.name))
    for (index, field) in table.fields.enumerated() where !kept.contains(field.name) {
      let column = table.columns[index]
      result.columns[index] = Column(
        compacting: templates.indices.map { $0 < start ? column[templates[$0]] : .null })
    }
    return result
  }

  /// Fills what is missing in a group. As in Vega-Lite, a plain value goes to the rows made up only, and a frame counts
  /// rows in the order in which they stand, those made up last.
  private func fill(
    _ values: inout [Value], origins: inout [[Int]], isMadeUp: (Int) -> Bool, members: [Int]
  ) {
    let before = values
    for (position, row) in members.enumerated() where before[row].isMissing && (method != .value || isMadeUp(row)) {
      var neighbours = members[...]
      if let frame {
        let first = frame.before.map { Double(position) + $0 } ?? 0
        let last = frame.after.map { Double(position) + $0 + 1 } ?? Double(members.count)
        let low = Int(max(0, min(Double(members.count), first.isNaN ? 0 : first)))
        let high = Int(max(Double(low), min(Double(members.count), last.isNaN ? 0 : last)))
        neighbours = members[low..<high]
      }
      if method == .value {
        values[row] = value
        continue
      }
      let known = neighbours.filter { !before[$0].isMissing }
      values[row] = Aggregation.apply(method.rawValue, to: known.map { before[$0] })
      origins[row] += known
    }
  }
}
