import CasusData

extension StanceIssue {
  /// What tables say of the issue of each row.
  static func columns(of issues: [StanceIssue]) -> [(Field, Column)] {
    [
      (Field("issue", .text), Column(texts: issues.map(\.id))),
      (Field("issueLabel", .text, title: "Issue"), Column(texts: issues.map(\.label))),
      (Field("issueShort", .text), Column(texts: issues.map(\.short))),
      (Field("issueOrder", .number), Column(numbers: issues.map(\.order))),
      (Field("issueDate", .date, title: "Date"), .date(issues.map(\.date))),
    ]
  }

  /// Whose cause the issue of each row is.
  static func principals(of issues: [StanceIssue]) -> [(Field, Column)] {
    [
      (Field("principal", .text), Column(texts: issues.map(\.principal))),
      (Field("principalLabel", .text, title: "Whose cause"), Column(texts: issues.map(\.principalLabel))),
    ]
  }
}
