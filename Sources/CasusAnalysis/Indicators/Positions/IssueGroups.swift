import CasusData
import CasusSource

/// What the issues of an alliance are divided by: a field of theirs, or the year of their date.
struct IssueGroups: Sendable {
  private let table: Table
  private let field: String?

  init?(_ name: String, in subject: Subject, reporting diagnostics: inout [Diagnostic]) {
    guard let table = subject.dataset.table(as: "issues") else { return nil }
    self.table = table
    if table.index(of: name) == nil, name == "year" {
      field = nil
      return
    }
    guard subject.table("issues", having: [name], reporting: &diagnostics) != nil else { return nil }
    field = name
  }

  /// The name of an issue's group. A date that does not settle on one year gives a group of its own, 2014–2015.
  func name(_ issue: StanceIssue) -> String {
    if let field { return table.text(issue.row.row, field) ?? "" }
    return issue.date?.yearName ?? ""
  }

  /// The board once for each group, in the order of their names.
  func divide(_ board: PositionBoard) -> [PositionBoard] {
    Dictionary(grouping: board.issues.indices) { name(board.issues[$0]) }
      .sorted { $0.key < $1.key }
      .map { board.selecting($0.value, group: $0.key) }
  }
}
