package import CasusData
package import CasusSource
package import CasusYAML

/// One row for each group, with counts, sums, means and the like.
package struct AggregateTransform: Transform {
  package static let key = "aggregate"
  package static let summary = "Makes one row of each group: counts, sums, means, quartiles and the like."

  private let measures: [AggregateMeasure]
  private let groupBy: [FieldName]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    measures = AggregateMeasure.list(
      step.take("aggregate"), key: "aggregate", in: node, reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let groups = Grouping(table, by: groupBy, reporting: &diagnostics).groups
    let firsts = groups.compactMap(\.first)
    var result = Table(
      name: table.name, fields: [], columns: [], rowCount: groups.count, lineage: table.lineage.grouping(groups))
    for name in groupBy {
      if let index = table.index(of: name.name) {
        result = result.setting(table.fields[index], to: table.columns[index].selecting(firsts))
      } else {
        let read = table.reader(of: name.name) ?? { _ in .null }
        result = result.adding(name.name, firsts.map(read))
      }
    }
    for measure in measures {
      let reduce = measure.reducer(for: table, reporting: &diagnostics)
      result = result.adding(measure.name, groups.map(reduce), like: measure.resultField(of: table))
    }
    return result
  }
}
