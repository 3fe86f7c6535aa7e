package import CasusData

/// What a name in a briefing stands for once the data has been asked.
package enum Answer: Sendable {
  /// A published number.
  case measure(Measure)
  /// A row of a table: `call.date`.
  case row(Table, Int)
  /// A table: `karabakh.count`, and the data of charts and tables.
  case table(Table)
  /// Named answers: what an indicator yields, `lag.median`, `lag.cases`.
  case group(AnswerGroup)
}

/// Named answers in the order in which they were made.
package struct AnswerGroup: Sendable {
  package var names: [String]
  package var answers: [Answer]

  package init(_ members: [(String, Answer)] = []) {
    names = members.map(\.0)
    answers = members.map(\.1)
  }

  package subscript(name: String) -> Answer? { names.firstIndex(of: name).map { answers[$0] } }
}
