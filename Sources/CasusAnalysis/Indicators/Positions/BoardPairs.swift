import CasusData

/// Every pair of a board's active actors with their agreement on the issues both took a position on.
struct BoardPairs: Sendable {
  struct Pair: Sendable {
    var a: Int
    var b: Int
    /// Shared issues.
    var n: Int
    var agreement: Estimate
  }

  let pairs: [Pair]

  /// `least` shared issues are asked of a pair.
  init(_ board: PositionBoard, by measure: AgreementMeasure, least: Int = 1) {
    let planes = CodePlanes(board.matrix)
    let active = board.active
    var pairs: [Pair] = []
    for (index, a) in active.enumerated() {
      for b in active.dropFirst(index + 1) {
        let agreement = planes.agreement(a, b)
        let isEnough = agreement.n >= max(1, least)
        let words = agreement.n == 0 ? "no shared issue" : "fewer than \(least) shared issues"
        pairs.append(
          Pair(a: a, b: b, n: agreement.n, agreement: isEnough ? measure.estimate(agreement) : .undefined(words)))
      }
    }
    self.pairs = pairs
  }

  /// The pair that agrees least, the one with more shared issues of two equals.
  var weakest: Pair? {
    pairs.filter { $0.agreement.value != nil }.min {
      ($0.agreement.value ?? 0, -$0.n, $0.a, $0.b) < ($1.agreement.value ?? 0, -$1.n, $1.a, $1.b)
    }
  }

  /// The mean over the pairs that have an agreement.
  var mean: Estimate {
    let values = pairs.compactMap(\.agreement.value)
    guard !values.isEmpty else { return .undefined(reason) }
    return Estimate(values.reduce(0, +) / Double(values.count))
  }

  /// Why there is no pair, or none with an agreement.
  var reason: String { pairs.isEmpty ? "fewer than two members took a position" : pairs[0].agreement.reason ?? "" }

  var defined: Int { pairs.count { $0.agreement.value != nil } }
}
