/// A source tells of what came before it.
enum PublicationRule: RecordRule {
  static let code = "CAS0158"
  static let summary = "What happened did not happen after its source was published."

  /// Tables of what happened; an exercise or a spell may be announced.
  private static let tables = ["incidents", "requests", "responses", "stances", "statements"]

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let sources = dataset.table(as: "sources"), let published = sources.dates("published") else { return }
    let rows = sources.rowsByKey()
    for name in tables {
      guard let table = dataset.table(as: name), let source = table.words("source"), let date = table.dates("date")
      else { continue }
      for row in 0..<table.rowCount {
        guard let key = source(row), let sourceRow = rows[key], let day = published(sourceRow), !day.isApproximate,
          !day.isUncertain, let date = date(row), day.isCertainlyBefore(date)
        else { continue }
        findings.add(table, row, "date") { $0.afterPublication(date, source: key, published: day) }
      }
    }
  }
}
