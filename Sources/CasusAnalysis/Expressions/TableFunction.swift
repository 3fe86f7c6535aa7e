import CasusData
import CasusSource
import CasusSpec

/// Functions that take a table of the briefing first: `count(lag.cases)`, `sum(troops, 'troops')`.
enum TableFunction: String, Sendable, CaseIterable {
  case count, sum, mean, median, min, max, distinct, values

  /// The operation of the aggregate transform that does it.
  var operation: String { rawValue == "values" ? "list" : rawValue }
}

extension ExpressionCompiler {
  /// An aggregate over all rows of a table, resting on all of them.
  mutating func aggregate(
    _ function: TableFunction, over table: Table, _ arguments: [Expression], at place: Place
  ) -> Part {
    let rows: @Sendable () -> [RowReference] = { Answer.table(table).rows }
    if function == .count, arguments.isEmpty {
      return .fixed(
        .measure(
          Measure(
            .number(Double(table.rowCount)), .count, n: table.rowCount, rule: "count",
            formula: "rows of \(table.name)", lineage: rows)))
    }
    guard arguments.count == 1, case .text(let name) = arguments[0].kind else {
      report(.needsFieldName(function.rawValue, at: arguments.first?.place ?? place))
      return Self.unknown
    }
    guard let index = table.index(of: name) else {
      report(.unknownField(name, in: table, at: arguments[0].place))
      return Self.unknown
    }
    let field = table.fields[index]
    let column = table.columns[index]
    let all = (0..<table.rowCount).map { column[$0] }
    let valid = all.filter { !$0.isMissing }
    var value: Value
    var kind = Measure.Kind(of: field)
    switch function {
    case .values: (value, kind) = (.list(valid), .text)
    case .count: (value, kind) = (.number(Double(valid.count)), .count)
    case .distinct: (value, kind) = (.number(Double(Set(valid).count)), .count)
    case .min: value = valid.min { Comparison.isLess($0, $1) == true } ?? .null
    case .max: value = valid.max { Comparison.isLess($0, $1) == true } ?? .null
    case .sum, .mean, .median:
      // Bounds stay bounds: the mean of waits of which one goes on is at least so much.
      value =
        valid.isEmpty
        ? .null
        : valid.contains(where: \.isInexactBounds)
          ? Aggregation.apply(function.operation, to: valid)
          : Aggregation.reduce(function.operation, valid.map(\.asNumber))
      if kind == .count, function != .sum { kind = .number }
    }
    let open = field.missingIsOpen && Aggregation.needsEveryValue(function.operation) ? all.count - valid.count : 0
    if open > 0 { value = .null }
    return .fixed(
      .measure(
        Measure(
          value, kind, n: valid.count, missing: all.count - valid.count,
          reason: value == .null ? (open > 0 ? "\(open) of \(all.count) are open" : "no value on record") : nil,
          rule: function.rawValue,
          formula: "\(function.rawValue) of \(name) over \(table.name)", decimals: field.decimals, unit: field.unit,
          field: function == .values || function == .min || function == .max ? field : nil, lineage: rows)))
  }
}
