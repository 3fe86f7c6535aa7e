import CasusData

extension PositionBoard {
  /// One group of positions that were read from a bound table.
  init(_ positions: PositionGroups.Group, of table: Table) {
    let units = positions.matrix.units
    let issues = positions.issues.enumerated().map { unit, id in
      let first = positions.actors.indices.map { positions.rows[$0 * units + unit] }.first { $0 >= 0 }
      let row = first.flatMap { table.lineage[Int($0)].first } ?? RowReference(table: table.name, row: 0)
      return StanceIssue(id: id, label: id, short: id, order: Double(unit + 1), row: row)
    }
    self.init(
      group: positions.name, actors: positions.actors.map { StanceActor(id: $0, label: $0, isCurrent: true) },
      issues: issues, matrix: positions.matrix, mayTake: positions.rows.map { $0 >= 0 }
    ) { actor, issue in
      let row = positions.rows[actor * units + issue]
      return row < 0 ? [] : table.lineage[Int(row)]
    }
  }
}
