import CasusData
package import CasusSource

/// Positions read from any table with an actor, an issue and a code.
extension StanceAlignment: StreamingIndicator {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let (read, groups) = read(bound, in: subject, reporting: &diagnostics) else { return AnswerGroup() }
    let positions = Measure(
      .number(Double(read.count)), .count, rule: rule(subject, bound: true), formula: "positions on the scale"
    ) { read.rows.flatMap(bound.lineage).uniqued }
    return AnswerGroup([("n", .measure(positions)), ("pairs", .table(pairs(of: groups).table))])
  }

  package func streamed(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (rule: String, results: IndicatorResults)? {
    let groups = read(bound, in: subject, reporting: &diagnostics)?.groups ?? []
    return (rule(subject, bound: true), IndicatorResults(pairs(of: groups)))
  }

  private func read(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (positions: BoundPositions, groups: [ComparedGroup])? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    let marks = leftOut.map { bound.column(named: $0, reporting: &found) }
    let weights = weight.isEmpty ? nil : bound.column(named: weight, reporting: &found)
    if principal != .with, bound["principal"] == nil {
      found.append(.missingBinding("positions.principal", at: bound.place))
    }
    if found.haveErrors { return nil }
    let read = BoundPositions(
      bound, by: group, abstention: abstention, absence: absence, filter: filter, in: subject, reporting: &found)
    guard let read else { return nil }
    let groups = read.groups.groups.map { group in
      var traits = IssueTraits(group, of: bound)
      let compared = compared(group, bound, marks: marks, weights: weights, &traits)
      if found.count < 20 { found += traits.faults }
      return compared
    }
    return (read, groups)
  }

  private func compared(
    _ group: PositionGroups.Group, _ bound: BoundTable, marks: [Column?], weights: Column?,
    _ traits: inout IssueTraits
  ) -> ComparedGroup {
    var principals: [Int32] = []
    if principal != .with, let column = bound["principal"] {
      let place = Dictionary(zip(group.actors, group.actors.indices)) { first, _ in first }
      principals = traits.texts(column, "principal").map { place[$0].map { Int32(clamping: $0) } ?? -1 }
    }
    let units = group.matrix.units
    let whole = ComparedGroup(
      name: group.name, actors: group.actors, matrix: group.matrix, principals: principals,
      weights: weights.map { traits.weights($0, weight) }
    ) { [rows = group.rows] actor, unit in
      let row = rows[actor * units + unit]
      return row < 0 ? [] : bound.lineage(Int(row))
    }
    var isMarked = [Bool](repeating: false, count: units)
    for (column, name) in zip(marks, leftOut) {
      guard let column else { continue }
      for (unit, mark) in traits.marks(column, name).enumerated() where mark { isMarked[unit] = true }
    }
    let kept = marks.isEmpty ? whole : whole.keeping { !isMarked[$0] }
    return unanimous == .leaveOut ? kept.keeping { !kept.isUnanimous($0) } : kept
  }
}
