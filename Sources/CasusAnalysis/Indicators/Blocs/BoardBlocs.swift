import CasusData

/// The blocs of a board's group: members joined by average linkage on 1 − agreement, cut at a height.
struct BoardBlocs: Sendable {
  let board: PositionBoard
  /// The members that took a position: the leaves of the tree.
  let members: [Int]
  let pairs: BoardPairs
  let tree: AverageLinkage
  let cut: Double
  /// Indices into `members`, the largest bloc first.
  let blocs: [[Int]]
  /// The blocs for every cut, from the lowest up.
  let cutRanges: [CutRange]

  init(_ board: PositionBoard, by measure: AgreementMeasure, least: Int, cut: Double) {
    self.board = board
    self.cut = cut
    let members = board.active
    pairs = BoardPairs(board, by: measure, least: least)
    var leafOf: [Int: Int] = [:]
    for (leaf, member) in members.enumerated() { leafOf[member] = leaf }
    var distances = [Double?](repeating: nil, count: members.count * members.count)
    for pair in pairs.pairs {
      guard let agreement = pair.agreement.value, let a = leafOf[pair.a], let b = leafOf[pair.b] else { continue }
      distances[min(a, b) * members.count + max(a, b)] = 1 - agreement
    }
    self.members = members
    tree = AverageLinkage(leaves: members.count, distances: distances)
    blocs = tree.clusters(cut: cut)
    cutRanges = CutRange.all(of: tree)
  }

  /// The effective number of blocs.
  var effective: Estimate { Self.effective(blocs) }

  /// 1/Σs² of the clusters' shares of the members.
  static func effective(_ clusters: [[Int]]) -> Estimate {
    let number = Concentration(clusters.map { Double($0.count) }).effectiveNumber
    return number.low.map { Estimate($0) } ?? .undefined("nobody took a position")
  }

  /// The names of some leaves, in the order of the board.
  func names(_ leaves: [Int]) -> String { leaves.sorted().map { label($0) }.joined(separator: ", ") }

  func label(_ leaf: Int) -> String { board.actors[members[leaf]].label }

  /// The rows behind some leaves.
  func lineage(_ leaves: [Int]) -> [RowReference] {
    leaves.flatMap { leaf in board.issues.indices.flatMap { board.cell(members[leaf], $0) } }.uniqued
  }
}

/// Blocs and the cuts that give them: from `low` up to the next range's.
struct CutRange: Sendable {
  var low: Double
  /// Nil where no higher cut changes anything.
  var high: Double?
  var blocs: [[Int]]

  static func all(of tree: AverageLinkage) -> [CutRange] {
    // Heights that differ by a rounding are one.
    var heights: [Double] = [0]
    for merge in tree.merges where merge.height > (heights.last ?? 0) + 1e-12 { heights.append(merge.height) }
    return heights.indices.map { index in
      let high = index + 1 < heights.count ? heights[index + 1] : nil
      return CutRange(low: heights[index], high: high, blocs: tree.clusters(cut: heights[index]))
    }
  }
}

extension BoardBlocs {
  /// The range of cuts that give the same blocs as this one.
  var sameBlocs: CutRange? { cutRanges.last { $0.low <= cut + 1e-12 } }
}
