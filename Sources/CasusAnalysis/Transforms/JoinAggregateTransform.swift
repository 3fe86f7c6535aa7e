package import CasusData
package import CasusSource
package import CasusYAML

/// Adds to every row what its group amounts to.
package struct JoinAggregateTransform: Transform {
  package static let key = "joinaggregate"
  package static let summary = "Adds to every row what its group amounts to."

  private let measures: [AggregateMeasure]
  private let groupBy: [FieldName]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    measures = AggregateMeasure.list(
      step.take("joinaggregate"), key: "joinaggregate", in: node, reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let groups = Grouping(table, by: groupBy, reporting: &diagnostics).groups
    var groupOf = Array(repeating: 0, count: table.rowCount)
    for (index, rows) in groups.enumerated() { for row in rows { groupOf[row] = index } }
    var result = table
    for measure in measures {
      let results = groups.map(measure.reducer(for: table, reporting: &diagnostics))
      result = result.adding(measure.name, groupOf.map { results[$0] }, like: measure.resultField(of: table))
    }
    // Each row now rests on its whole group.
    let ofGroup = table.lineage.grouping(groups)
    let owner = groupOf
    result.lineage = Lineage { ofGroup[owner[$0]] }
    return result
  }
}
