package import CasusData
package import CasusSource
package import CasusYAML

/// The quantiles of a field.
package struct QuantileTransform: Transform {
  package static let key = "quantile"
  package static let summary = "Makes a row of each quantile of a field."

  private let field: FieldName
  private let groupBy: [FieldName]
  private let probabilities: [Double]
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("quantile", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    let width = step.number("step", reporting: &diagnostics) ?? 0.01
    let written = step.take("probs")?.list?.compactMap(\.number)
    probabilities =
      written ?? ExpressionFunctions.sequence(from: width / 2, to: 1 - 1e-14, by: max(width, 1e-4))
    names = step.names("as", default: ["prob", "value"], reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    let curves = Grouping(table, by: groupBy, reporting: &diagnostics).groups.compactMap { group -> GeneratedCurve? in
      let sorted = group.map(read).filter { !$0.isMissing }.map(\.asNumber).filter { !$0.isNaN }.sorted()
      guard !sorted.isEmpty else { return nil }
      return GeneratedCurve(group: group, points: probabilities.map { ($0, Aggregation.quantile(sorted, $0)) })
    }
    return table.replaced(by: curves, groupBy: groupBy, names: names)
  }
}
