import CasusData

/// Published numbers of a board: they rest on all its positions, and its silences are their missing ones.
struct BoardMeasures: Sendable {
  let rule: String
  private let board: PositionBoard
  private let missing: Int

  init(_ board: PositionBoard, rule: String) {
    self.board = board
    self.rule = rule
    missing = board.issues.indices.reduce(0) { $0 + board.missing($1) }
  }

  func count(_ value: Int, _ formula: String) -> Measure {
    Measure(.number(Double(value)), .count, missing: missing, rule: rule, formula: formula) { [board] in board.lineage }
  }

  func score(_ estimate: Estimate, n: Int, _ formula: String, decimals: Int? = nil) -> Measure {
    let hasLimits = estimate.low != nil || estimate.high != nil
    return Measure(
      estimate.value.map(Value.number) ?? .null, .score,
      interval: hasLimits ? Measure.Interval(low: estimate.low, high: estimate.high) : nil, n: n, missing: missing,
      reason: estimate.reason, rule: rule, formula: formula, decimals: decimals
    ) { [board] in board.lineage }
  }
}

extension IndicatorResults {
  /// A table of the answers as the results; none where it is missing.
  static func table(_ name: String, of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers[name] else { return IndicatorResults(Table.noRows) }
    return IndicatorResults(table)
  }
}
