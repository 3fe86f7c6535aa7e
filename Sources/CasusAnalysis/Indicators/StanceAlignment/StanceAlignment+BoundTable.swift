import CasusData
package import CasusSource

/// Positions read from any table with an actor, an issue and a code.
extension StanceAlignment {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    if principal != .with {
      diagnostics.append(.unfitOption("principal", expected: "with", found: principal.rawValue, at: bound.place))
    }
    let read = BoundPositions(
      bound, by: group, abstention: abstention, filter: filter, in: subject, reporting: &diagnostics)
    guard let read else { return AnswerGroup() }
    let positions = Measure(
      .number(Double(read.count)), .count, rule: rule(subject, bound: true), formula: "positions on the scale"
    ) { read.rows.flatMap(bound.lineage).uniqued }
    return AnswerGroup([("n", .measure(positions)), ("pairs", .table(read.groups.pairs(bound.table.lineage)))])
  }
}
