import CasusSource

/// An indicator that reads positions, from the alliance's issues or from any table, and measures boards of them.
protocol BoardIndicator: Indicator {
  var reading: PositionReading { get }
  /// What the boards yield.
  func answers(_ boards: PositionBoards, rule: String) -> AnswerGroup
  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool) -> String
}

extension BoardIndicator {
  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    guard let boards = reading.boards(subject, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(boards, rule: rule(subject, bound: false))
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let boards = reading.boards(bound, in: subject, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(boards, rule: rule(subject, bound: true))
  }
}
