import CasusData

extension PositionBoard {
  /// The members of an alliance against its issues; a cell outside a membership spell has no code.
  init(_ grid: StanceGrid, principal: PrincipalPart, abstention: AbstentionReading, absence: AbsenceReading) {
    let coding = PositionCoding(grid.scale, abstention: abstention, absence: absence)
    var matrix = CodeMatrix(coding.scale, raters: grid.actors.count, units: grid.issues.count)
    var mayTake = [Bool](repeating: false, count: grid.actors.count * grid.issues.count)
    for (actor, cells) in grid.cells.enumerated() {
      for (issue, cell) in cells.enumerated() {
        guard cell.state != .notMember, principal == .with || !cell.isPrincipal else { continue }
        mayTake[actor * grid.issues.count + issue] = true
        matrix[actor, issue] = coding.code(of: cell)
      }
    }
    self.init(group: nil, actors: grid.actors, issues: grid.issues, matrix: matrix, mayTake: mayTake) {
      grid.cells[$0][$1].lineage
    }
  }
}
