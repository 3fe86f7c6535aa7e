import CasusData
import CasusSource
import CasusYAML

/// One entry of `aggregate`: an operation, the field it reads, the field it makes.
struct AggregateMeasure: Sendable {
  var operation: String
  /// Nil for `count`.
  var field: FieldName?
  var name: String

  init?(_ node: Node, knowing operations: [String], reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    guard let operation = step.text("op", reporting: &diagnostics) else {
      diagnostics.append(.missingOption("op", at: node.place))
      return nil
    }
    guard operations.contains(operation) else {
      diagnostics.append(
        .unknownChoice(operation, option: "op", choices: operations, at: node["op"]?.place ?? node.place))
      return nil
    }
    let field = step.take("field")
    let name = step.text("as", reporting: &diagnostics)
    _ = step.take("param")
    step.finish(reporting: &diagnostics)
    self.operation = operation
    self.field = field.flatMap { node in node.text.map { FieldName(name: $0, place: node.place) } }
    if let text = self.field?.name, text == "*" { self.field = nil }
    if self.field == nil, !["count", "argmin", "argmax", "values"].contains(operation),
      !AggregateMeasure.rankOperations.contains(operation)
    {
      diagnostics.append(.missingOption("field", at: node.place))
      return nil
    }
    self.name = name ?? self.field.map { "\(operation)_\($0.name)" } ?? operation
  }

  /// Operations of `window` that count rows and read no field.
  static let rankOperations = ["row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile"]

  /// The list under a key.
  static func list(
    _ node: Node?, key: String, in step: Node, reporting diagnostics: inout [Diagnostic]
  ) -> [AggregateMeasure] {
    guard let node, let items = node.list ?? (node.entries == nil ? nil : [node]) else {
      diagnostics.append(
        .unfitOption(key, expected: "a list", found: node?.kindName ?? "none", at: node?.place ?? step.place))
      return []
    }
    return items.compactMap { AggregateMeasure($0, knowing: Aggregation.operations, reporting: &diagnostics) }
  }

  /// A function from the rows of a group to the result.
  func reducer(
    for table: Table, reporting diagnostics: inout [Diagnostic]
  ) -> @Sendable ([Int]) -> Value {
    let operation = operation
    guard let field else {
      return { rows in
        operation == "values" ? .list(rows.map { table.record($0) }) : .number(Double(rows.count))
      }
    }
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    if operation == "count" { return { .number(Double($0.count)) } }
    if operation == "values" { return { rows in .list(rows.map { table.record($0) }) } }
    if operation == "argmin" || operation == "argmax" {
      let sign = operation == "argmin" ? 1 : -1
      return { rows in
        let valid = rows.filter { !read($0).isMissing }
        guard let first = valid.first else { return .null }
        let best = valid.dropFirst().reduce(first) { Value.order(read($1), read($0)) * sign < 0 ? $1 : $0 }
        return table.record(best)
      }
    }
    // A wait that goes on has no upper bound to average; leaving it out would count the short ones alone.
    let isOpen = table.field(at: field.name)?.missingIsOpen == true && Aggregation.needsEveryValue(operation)
    return { rows in
      let values = rows.map(read)
      return isOpen && values.contains(where: \.isMissing) ? .null : Aggregation.apply(operation, to: values)
    }
  }

  /// How the result prints: a sum of days is days, a count is a count.
  func resultField(of table: Table) -> Field? {
    guard let field, let source = table.field(at: field.name) else {
      return operation == "count" ? Field(name, .integer) : nil
    }
    switch operation {
    case "count", "valid", "missing", "distinct": return Field(name, .integer)
    case "min", "max": return source
    case "sum", "mean", "average", "median", "q1", "q3":
      var result = Field(
        name, operation == "sum" ? source.type : .number, decimals: source.decimals, unit: source.unit)
      if source.type == .bounds { result.type = .bounds }
      return result
    default: return nil
    }
  }
}
