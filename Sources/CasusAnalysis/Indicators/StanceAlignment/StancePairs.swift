import CasusData

/// Every pair of members on the issues they share.
struct StancePairs: Sendable {
  struct Pair: Sendable {
    var a: Int
    var b: Int
    var agreement: Agreement
    /// Issues that would count but on which one of the two has no position.
    var missing: Int
    var issues: [Int]
  }

  let grid: StanceGrid
  let matrix: CodeMatrix
  let pairs: [Pair]

  init(_ grid: StanceGrid, principal: PrincipalChoice, abstention: AbstentionReading, absence: AbsenceReading) {
    self.grid = grid
    let scale = CodeScale(positions: grid.scale, hasOutsider: abstention == .disagree)
    var matrix = CodeMatrix(scale, raters: grid.actors.count, units: grid.issues.count)
    for (actor, cells) in grid.cells.enumerated() {
      for (issue, cell) in cells.enumerated() {
        matrix[actor, issue] = Self.code(cell, grid.scale, abstention, absence)
      }
    }
    self.matrix = matrix
    var pairs: [Pair] = []
    for a in grid.actors.indices {
      for b in grid.actors.indices where b > a {
        let candidates = grid.issues.indices.filter { issue in
          let isPrincipal = grid.cells[a][issue].isPrincipal || grid.cells[b][issue].isPrincipal
          return principal == .with || (principal == .only) == isPrincipal
        }
        let shared = candidates.filter { matrix[a, $0] >= 0 && matrix[b, $0] >= 0 }
        pairs.append(
          Pair(
            a: a, b: b, agreement: Self.agreement(a, b, on: shared, in: matrix),
            missing: candidates.count - shared.count, issues: shared))
      }
    }
    self.pairs = pairs
  }

  /// How alike a pair stands on some issues, each as often as it is named.
  func agreement(of pair: Pair, on issues: [Int]) -> Agreement {
    Self.agreement(pair.a, pair.b, on: issues, in: matrix)
  }

  private static func agreement(_ a: Int, _ b: Int, on issues: [Int], in matrix: CodeMatrix) -> Agreement {
    var agreement = Agreement(on: matrix.scale)
    for issue in issues { agreement.add(Int(matrix[a, issue]), Int(matrix[b, issue])) }
    return agreement
  }

  /// The code of a cell on the scale, or -1 where it has none.
  static func code(
    _ cell: StanceCell, _ scale: [Double], _ abstention: AbstentionReading, _ absence: AbsenceReading
  ) -> Int8 {
    let middle = scale.count % 2 == 1 ? Int8(clamping: scale.count / 2) : -1
    switch cell.state {
    case .value: return cell.position.flatMap { scale.firstIndex(of: $0) }.map { Int8(clamping: $0) } ?? -1
    case .abstained:
      switch abstention {
      case .middle: return middle
      case .drop: return -1
      case .disagree: return Int8(clamping: scale.count)
      }
    case .silent: return absence == .middle ? middle : -1
    case .notMember, .notCoded: return -1
    }
  }

  /// The rows behind a pair.
  func lineage(_ pair: Pair) -> [RowReference] {
    let issues = pair.issues.isEmpty ? Array(grid.issues.indices) : pair.issues
    return issues.flatMap { grid.cells[pair.a][$0].lineage + grid.cells[pair.b][$0].lineage }.uniqued
  }
}
