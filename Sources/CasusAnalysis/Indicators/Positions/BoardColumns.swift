import CasusData

/// Columns that the tables of several boards share.
enum BoardColumns {
  /// One row for each issue of each board.
  struct Row: Sendable {
    var board: Int
    var issue: Int
  }

  static func rows(_ boards: [PositionBoard]) -> [Row] {
    boards.indices.flatMap { board in boards[board].issues.indices.map { Row(board: board, issue: $0) } }
  }

  static func issues(_ rows: [Row], of boards: [PositionBoard]) -> [(Field, Column)] {
    let issues = rows.map { boards[$0.board].issues[$0.issue] }
    let divisions = rows.map { boards[$0.board].division($0.issue) }
    func counts(_ name: String, _ title: String, _ values: [Int]) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: values.map { Double($0) }))
    }
    return group(rows.map { boards[$0.board].group }) + StanceIssue.columns(of: issues)
      + StanceIssue.principals(of: issues) + [
        counts("n", "Took a position", divisions.map(\.n)),
        counts("above", "With it", divisions.map(\.above)),
        counts("between", "Between", divisions.map(\.between)),
        counts("below", "Against it", divisions.map(\.below)),
        counts("missing", "No position", rows.map { boards[$0.board].missing($0.issue) }),
      ]
  }

  /// The name of each row's group, a column only where something divides.
  static func group(_ names: [String?]) -> [(Field, Column)] {
    names.contains { $0 != nil } ? [(Field("group", .text, title: "Group"), Column(texts: names))] : []
  }

  static func lineage(_ rows: [Row], of boards: [PositionBoard]) -> Lineage {
    Lineage { rows.indices.contains($0) ? boards[rows[$0].board].lineage(issue: rows[$0].issue) : [] }
  }

  /// A number with its interval, as columns.
  static func estimates(
    _ name: String, _ title: String, _ values: [Estimate], decimals: Int = 2
  ) -> [(Field, Column)] {
    [
      (Field(name, .number, title: title, decimals: decimals), Column(numbers: values.map(\.value))),
      (Field("\(name)Low", .number, decimals: decimals), Column(numbers: values.map(\.low))),
      (Field("\(name)High", .number, decimals: decimals), Column(numbers: values.map(\.high))),
    ]
  }
}
