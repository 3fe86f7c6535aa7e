import CasusData

/// Where the allies of an issue's principal stood; the principal itself and former members are not among them.
struct IssueTally: Sendable {
  let issue: StanceIssue
  let with: Int
  /// Neither side; abstentions among them where they are read as the middle.
  let between: Int
  let against: Int
  let abstained: Int
  let silent: Int
  let notCoded: Int
  let notMember: Int
  let lineage: [RowReference]

  var positions: Int { with + between + against }

  init(_ issue: Int, of grid: StanceGrid, abstention: AbstentionReading) {
    self.issue = grid.issues[issue]
    let allies = grid.cells.map { $0[issue] }.filter { !$0.isPrincipal }
    func count(_ state: StanceState) -> Int { allies.count { $0.state == state } }
    let middle = grid.scale.count % 2 == 1 ? grid.scale[grid.scale.count / 2] : 0
    let positions = allies.compactMap(\.position)
    with = positions.count { $0 > middle }
    against = positions.count { $0 < middle }
    abstained = count(.abstained)
    between = positions.count { $0 == middle } + (abstention == .middle ? abstained : 0)
    silent = count(.silent)
    notCoded = count(.notCoded)
    notMember = count(.notMember)
    lineage = allies.flatMap(\.lineage).uniqued + (allies.isEmpty ? [self.issue.row] : [])
  }
}
