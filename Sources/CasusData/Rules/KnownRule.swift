/// Nothing is known before it happens.
enum KnownRule: RecordRule {
  static let code = "CAS0156"
  static let summary = "A row is not known before the date of what it tells."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    for table in dataset.tables {
      guard let known = table.dates("known"), let date = table.dates("date") ?? table.dates("from") else { continue }
      for row in 0..<table.rowCount {
        guard let known = known(row), let date = date(row), known.isCertainlyBefore(date) else { continue }
        findings.add(table, row, "known") { $0.knownTooEarly(known, date) }
      }
    }
  }
}
