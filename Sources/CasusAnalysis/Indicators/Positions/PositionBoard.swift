import CasusData

/// The positions of a group on issues as codes, wherever they were read: what cohesion, polarisation and blocs are
/// counted from.
struct PositionBoard: Sendable {
  /// What the issues were divided by; nil where nothing divides them.
  var group: String?
  let actors: [StanceActor]
  let issues: [StanceIssue]
  /// Actors as raters, issues as units.
  let matrix: CodeMatrix
  /// `mayTake[actor * issues + issue]`: whether a position was to be had, the actor being of the group at the time.
  let mayTake: [Bool]
  /// The rows behind the cell of an actor and an issue.
  let cell: @Sendable (_ actor: Int, _ issue: Int) -> [RowReference]

  /// How the group divides on an issue.
  func division(_ issue: Int) -> Division {
    var counts = [Int](repeating: 0, count: matrix.scale.count)
    for actor in actors.indices {
      let code = Int(matrix[actor, issue])
      if counts.indices.contains(code) { counts[code] += 1 }
    }
    return Division(counts, on: matrix.scale)
  }

  /// How many of the group took no position on an issue.
  func missing(_ issue: Int) -> Int {
    actors.indices.count { mayTake[$0 * issues.count + issue] && matrix[$0, issue] < 0 }
  }

  /// The actors that took at least one position.
  var active: [Int] {
    actors.indices.filter { actor in issues.indices.contains { matrix[actor, $0] >= 0 } }
  }

  /// The rows behind an issue: those of the cells with a position, of all cells where there is none.
  func lineage(issue: Int) -> [RowReference] {
    let coded = actors.indices.filter { matrix[$0, issue] >= 0 }
    let rows = (coded.isEmpty ? Array(actors.indices) : coded).flatMap { cell($0, issue) }
    return rows.isEmpty ? [issues[issue].row] : rows.uniqued
  }

  /// The rows behind a pair: those of the issues on which both took a position, of all issues where there is none.
  func lineage(_ a: Int, _ b: Int) -> [RowReference] {
    let shared = issues.indices.filter { matrix[a, $0] >= 0 && matrix[b, $0] >= 0 }
    return (shared.isEmpty ? Array(issues.indices) : shared).flatMap { cell(a, $0) + cell(b, $0) }.uniqued
  }

  /// The rows behind all issues.
  var lineage: [RowReference] { issues.indices.flatMap { lineage(issue: $0) }.uniqued }
}

extension PositionBoard {
  /// The same actors on some of the issues.
  func selecting(_ chosen: [Int], group: String?) -> PositionBoard {
    var matrix = CodeMatrix(matrix.scale, raters: actors.count, units: chosen.count)
    var mayTake: [Bool] = []
    mayTake.reserveCapacity(actors.count * chosen.count)
    for actor in actors.indices {
      for (index, issue) in chosen.enumerated() {
        matrix[actor, index] = self.matrix[actor, issue]
        mayTake.append(self.mayTake[actor * issues.count + issue])
      }
    }
    return PositionBoard(
      group: group, actors: actors, issues: chosen.map { issues[$0] }, matrix: matrix, mayTake: mayTake
    ) { [cell] in cell($0, chosen[$1]) }
  }

  /// Boards side by side: every actor of any, and the issues of each after those of the one before.
  static func joined(_ boards: [PositionBoard], on scale: CodeScale) -> PositionBoard {
    var actors: [StanceActor] = []
    var indexOf: [String: Int] = [:]
    for actor in boards.flatMap(\.actors).sorted(by: { $0.id < $1.id }) where indexOf[actor.id] == nil {
      indexOf[actor.id] = actors.count
      actors.append(actor)
    }
    let issues = boards.flatMap(\.issues)
    var matrix = CodeMatrix(scale, raters: actors.count, units: issues.count)
    var mayTake = [Bool](repeating: false, count: actors.count * issues.count)
    // Where the cell of an actor and an issue stands: the board, and the numbers of both in it.
    var starts: [Int] = []
    var places = [[Int]](repeating: [Int](repeating: -1, count: actors.count), count: boards.count)
    var start = 0
    for (number, board) in boards.enumerated() {
      starts.append(start)
      for (index, actor) in board.actors.enumerated() {
        guard let rater = indexOf[actor.id] else { continue }
        places[number][rater] = index
        for issue in board.issues.indices {
          matrix[rater, start + issue] = board.matrix[index, issue]
          mayTake[rater * issues.count + start + issue] = board.mayTake[index * board.issues.count + issue]
        }
      }
      start += board.issues.count
    }
    return PositionBoard(group: nil, actors: actors, issues: issues, matrix: matrix, mayTake: mayTake) {
      [starts, places] actor, issue in
      guard let number = starts.lastIndex(where: { $0 <= issue }), places[number][actor] >= 0 else { return [] }
      return boards[number].cell(places[number][actor], issue - starts[number])
    }
  }
}
