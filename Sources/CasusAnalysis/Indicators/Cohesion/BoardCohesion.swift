import CasusData

/// How cohesive a board's group is: by issue, by pair and as a whole.
struct BoardCohesion: Sendable {
  let board: PositionBoard
  let divisions: [Division]
  let agreement: IssueMean
  let rice: IssueMean
  let riceByChance: IssueMean
  let pairs: BoardPairs
  let alpha: Estimate

  init(_ board: PositionBoard, by measure: AgreementMeasure, resamples: Int) {
    self.board = board
    let divisions = board.issues.indices.map { board.division($0) }
    self.divisions = divisions
    agreement = IssueMean(divisions.map(\.agreementIndex), resamples: resamples)
    rice = IssueMean(divisions.map(\.rice), resamples: resamples)
    riceByChance = IssueMean(divisions.map(\.riceByChance), resamples: 0)
    pairs = BoardPairs(board, by: measure)
    alpha = Self.alpha(divisions, resamples: resamples)
  }

  /// Krippendorff’s α of all members. An abstention that disagrees with everybody has no place in the order.
  private static func alpha(_ divisions: [Division], resamples: Int) -> Estimate {
    guard let scale = divisions.first.map({ CodeScale(positions: $0.scale.positions) }) else {
      return .undefined("no issue with two positions")
    }
    let units = divisions.map { Array($0.counts.prefix(scale.count)) }
    return AlphaContributions(units, .ordinal, on: scale).alpha(resamples: resamples)
  }

  /// The names of the pair that agrees least.
  var weakestNames: String? {
    pairs.weakest.map { "\(board.actors[$0.a].label)–\(board.actors[$0.b].label)" }
  }
}
