package import CasusData
package import CasusSource
package import CasusYAML

/// Turns the values of a field into fields.
package struct PivotTransform: Transform {
  package static let key = "pivot"
  package static let summary = "Turns the values of a field into fields."

  private let field: FieldName
  private let value: FieldName
  private let groupBy: [FieldName]
  private let operation: String
  private let limit: Double

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("pivot", reporting: &diagnostics)
    value = step.field("value", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    operation = step.text("op", reporting: &diagnostics) ?? "sum"
    limit = step.number("limit", reporting: &diagnostics) ?? 0
    if !Aggregation.operations.contains(operation) {
      diagnostics.append(
        .unknownChoice(
          operation, option: "op", choices: Aggregation.operations, at: node["op"]?.place ?? node.place))
    }
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let readField = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    let readValue = table.reader(of: value.name, at: value.place, reporting: &diagnostics)
    var names = Array(Set((0..<table.rowCount).map(readField).filter { $0 != .null }))
      .sorted { Value.order($0, $1) < 0 }
    if limit > 0, limit < Double(names.count) { names = Array(names.prefix(Int(limit))) }
    let groups = Grouping(table, by: groupBy, reporting: &diagnostics).groups
    guard groups.count <= rowLimit / max(1, names.count) else {
      diagnostics.append(.tooManyRows(rowLimit, at: field.place))
      return table
    }
    let firsts = groups.compactMap(\.first)
    var result = Table(
      name: table.name, fields: [], columns: [], rowCount: groups.count, lineage: table.lineage.grouping(groups))
    for name in groupBy {
      let read = table.reader(of: name.name) ?? { _ in .null }
      result = result.adding(name.name, firsts.map(read), like: table.field(at: name.name))
    }
    let unit = table.field(at: value.name)
    for name in names {
      let values = groups.map { group in
        let cell = group.filter { readField($0) == name }
        if cell.isEmpty { return operation == "count" ? Value.number(0) : .null }
        return Aggregation.apply(operation, to: cell.map(readValue))
      }
      var like = unit
      like?.title = nil
      result = result.adding(name.asText, values, like: operation == "sum" ? like : nil)
    }
    return result
  }
}
