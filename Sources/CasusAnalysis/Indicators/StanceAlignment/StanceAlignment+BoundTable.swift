import CasusData
package import CasusSource

/// Positions read from any table with an actor, an issue and a code.
extension StanceAlignment {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let actor = bound["actor"], let issue = bound["issue"], let code = bound["code"] else { return AnswerGroup() }
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var by = bound["by"]
    if by == nil, !group.isEmpty { by = bound.column(named: group, reporting: &found) }
    let names = bound.words("scale")
    reportUnfit(names, bound, reporting: &found)
    if found.haveErrors { return AnswerGroup() }
    let scale = PositionScale(names, missing: bound.words("missing"), abstention: abstention)
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &found)
    let codes = scale.read(code, rows, of: bound.table, at: bound.place, reporting: &found)
    let groups = PositionGroups(
      rows, actor: CodedColumn(actor), issue: CodedColumn(issue), group: by.map(CodedColumn.init), codes: codes,
      scale: scale.scale)
    if groups.isTooLarge {
      found.append(.tooManyPositions(limit: PositionGroups.cellLimit, at: bound.place))
      return AnswerGroup()
    }
    groups.reportContradictions(in: bound.table, at: bound.place, reporting: &found)
    let positions = Measure(
      .number(Double(codes.count { $0 >= 0 })), .count, rule: rule(subject, bound: true),
      formula: "positions on the scale"
    ) { rows.flatMap(bound.lineage).uniqued }
    return AnswerGroup([("n", .measure(positions)), ("pairs", .table(groups.pairs(bound.table.lineage)))])
  }

  private func reportUnfit(_ names: [String], _ bound: BoundTable, reporting diagnostics: inout [Diagnostic]) {
    if names.count < 2 { diagnostics.append(.missingBinding("positions.scale", at: bound.place)) }
    if principal != .with {
      diagnostics.append(
        .unfitOption("principal", expected: "with", found: principal.rawValue, at: bound.place))
    } else if abstention != .middle, names.count % 2 == 0 {
      diagnostics.append(
        .unfitOption("abstention", expected: "a scale with a middle", found: "\(names.count) codes", at: bound.place))
    }
    if names.count > CodeScale.limit {
      diagnostics.append(.tooManyCodes(names.count, limit: CodeScale.limit, at: bound.place))
    }
  }
}
