import CasusData
package import CasusSource

/// Cases of waiting read from any table with a time and a status, or with the bounds of each wait.
extension ResponseLag {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let division = bound.division(named: group, reporting: &diagnostics) else { return AnswerGroup() }
    guard let reader = BoundCaseReader(bound, reporting: &diagnostics) else { return AnswerGroup() }
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics)
    let cases = reader.cases(rows, reporting: &diagnostics)
    let (method, lineage) = (method, bound.table.lineage)
    let all = LagGroup(nil, cases.sample, method) { [rows = cases.rows] in lineage[rows[$0]] }
    let key = division.column.map(CodedColumn.init)
    let groups = key.map { key in
      cases.divided(by: key).map { name, part in
        LagGroup(name, part.sample, method) { [rows = part.rows] in lineage[rows[$0]] }
      }
    }
    return AnswerGroup(
      LagAnswers(
        all: all, groups: groups, method: method, isClustered: reader.isClustered(cases.rows),
        cases: cases.table(id: bound["id"], by: division.column, lineage: lineage), rule: rule(subject, bound: true),
        missing: 0,
        whyNone: "no case"
      ).members)
  }
}
