import CasusData
import CasusSource

/// Positions read from the tables of an alliance.
extension StanceAlignment {
  func grid(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> StanceGrid? {
    let grid = StanceGrid(
      subject, organisation: organisation.isEmpty ? nil : organisation, scale: scale.isEmpty ? nil : scale,
      filter: filter, reporting: &diagnostics)
    guard let grid else { return nil }
    let issues = subject.dataset.table(as: "issues")
    var isMarked = [Bool](repeating: false, count: grid.issues.count)
    for field in leftOut {
      guard subject.table("issues", having: [field], reporting: &diagnostics) != nil, let issues else { return nil }
      for (index, issue) in grid.issues.enumerated() {
        let value = issues.value(issue.row.row, field)
        if let mark = truth(of: value) {
          isMarked[index] = isMarked[index] || mark
        } else {
          let place = issues.place(issue.row.row, field: field, else: subject.place)
          diagnostics.append(.unfitMark(value.plainText, column: field, at: place))
        }
      }
    }
    let marked = grid.selecting(grid.issues.indices.filter { !isMarked[$0] })
    guard unanimous == .leaveOut else { return marked }
    let whole = compared(PositionBoard(marked, principal: .with, abstention: abstention, absence: absence))
    return marked.selecting(marked.issues.indices.filter { !whole.isUnanimous($0) })
  }

  /// All issues, and the groups they are divided into.
  func groups(
    of grid: StanceGrid, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (whole: ComparedGroup, parts: [ComparedGroup])? {
    var weights: [String: Double]?
    if !weight.isEmpty {
      guard let issues = subject.table("issues", having: [weight], reporting: &diagnostics) else { return nil }
      var known: [String: Double] = [:]
      for issue in grid.issues {
        let value = issues.value(issue.row.row, weight)
        if let number = value.number, number.isFinite, number >= 0 {
          known[issue.id] = number
        } else {
          let place = issues.place(issue.row.row, field: weight, else: subject.place)
          diagnostics.append(.unfitWeight(value.plainText, issue: issue.id, at: place))
        }
      }
      weights = known
    }
    let board = PositionBoard(grid, principal: .with, abstention: abstention, absence: absence)
    let whole = compared(board, weights)
    guard !group.isEmpty else { return (whole, [whole]) }
    guard let division = IssueGroups(group, in: subject, reporting: &diagnostics) else { return nil }
    return (whole, division.divide(board).map { compared($0, weights) })
  }

  private func compared(_ board: PositionBoard, _ weights: [String: Double]? = nil) -> ComparedGroup {
    ComparedGroup(
      name: board.group, actors: board.actors.map(\.id), matrix: board.matrix,
      principals: board.issues.map { issue in
        board.actors.firstIndex { $0.id == issue.principal }.map { Int32(clamping: $0) } ?? -1
      }, weights: weights.map { weights in board.issues.map { weights[$0.id] ?? 0 } }, cell: board.cell)
  }
}
