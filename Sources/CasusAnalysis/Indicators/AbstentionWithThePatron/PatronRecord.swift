import CasusData

/// Where everybody stood on the issues on which the patron took a side.
struct PatronRecord: Sendable {
  let actors: [StanceActor]
  let issues: [StanceIssue]
  private(set) var cells: [PatronCell] = []
  /// Issues on which the patron took no side.
  private(set) var without = 0
  private let rows: @Sendable (_ actor: Int, _ issue: Int) -> [RowReference]
  /// The patron of each issue as an actor, whose rows stand behind every cell; nil where it is none of them.
  private var patronOfIssue: [Int?] = []

  /// The members of an alliance towards the principal of each issue, or towards one patron on all of them.
  init(_ grid: StanceGrid, patron: String?) {
    actors = grid.actors
    issues = grid.issues
    rows = { grid.cells[$0][$1].lineage }
    let middle = grid.scale.count % 2 == 1 ? grid.scale[grid.scale.count / 2] : 0
    for issue in grid.issues.indices {
      let name = patron ?? grid.issues[issue].principal
      let index = grid.actors.firstIndex { $0.id == name }
      patronOfIssue.append(index)
      let own = index.flatMap { grid.cells[$0][issue].position }.map { $0 - middle }
      // The state whose cause it is stands by itself, whether or not a row says so.
      let side = name != nil && name == grid.issues[issue].principal ? max(own ?? 1, 1) : own ?? 0
      guard side != 0 else {
        without += 1
        continue
      }
      for actor in grid.actors.indices where actor != index {
        let cell = grid.cells[actor][issue]
        let stance: PatronStance? =
          switch cell.state {
          case .value: Self.stance((cell.position ?? middle) - middle, side)
          case .abstained: .abstain
          case .silent: .silent
          case .notCoded: .notCoded
          case .notMember: nil
          }
        if let stance { cells.append(PatronCell(actor: actor, issue: issue, stance: stance)) }
      }
    }
  }

  /// The actors of bound tables towards one of them.
  init(_ board: PositionBoard, patron: Int) {
    actors = board.actors
    issues = board.issues
    rows = board.cell
    let positions = board.matrix.scale.positions.count
    func side(_ code: Int8) -> Double? {
      guard code >= 0 else { return nil }
      return Int(code) >= positions ? 0 : Double(2 * Int(code) - (positions - 1))
    }
    for issue in board.issues.indices {
      patronOfIssue.append(patron)
      guard let own = side(board.matrix[patron, issue]), own != 0 else {
        without += 1
        continue
      }
      for actor in board.actors.indices where actor != patron {
        guard board.mayTake[actor * board.issues.count + issue] else { continue }
        let stance = side(board.matrix[actor, issue]).map { Self.stance($0, own) } ?? .silent
        cells.append(PatronCell(actor: actor, issue: issue, stance: stance))
      }
    }
  }

  private static func stance(_ position: Double, _ side: Double) -> PatronStance {
    position == 0 ? .abstain : (position > 0) == (side > 0) ? .with : .against
  }

  /// The rows behind some cells, the patron's own among them; those of all issues where there is none.
  func lineage(_ cells: [PatronCell]) -> [RowReference] {
    let patrons = Set(cells.map(\.issue)).sorted().flatMap { issue in
      (patronOfIssue[issue].map { rows($0, issue) } ?? []) + [issues[issue].row]
    }
    return (cells.flatMap { rows($0.actor, $0.issue) } + patrons).uniqued
  }

  var lineage: [RowReference] { cells.isEmpty ? issues.map(\.row).uniqued : lineage(cells) }
}
