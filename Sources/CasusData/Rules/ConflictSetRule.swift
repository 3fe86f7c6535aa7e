/// Of the readings of one thing exactly one is preferred, and says why.
enum ConflictSetRule: RecordRule {
  static let code = "CAS0151"
  static let summary = "A conflict set has two rows or more, and exactly one of them is preferred, with a reason."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    for table in dataset.tables where table.index(of: "conflict") != nil && table.index(of: "preferred") != nil {
      check(table, &findings)
    }
  }

  private static func check(_ table: Table, _ findings: inout RuleFindings) {
    let sets = ConflictSets(of: table)
    for row in 0..<table.rowCount where sets[row] == nil && sets.isPreferred(row) != nil {
      findings.add(table, row, "preferred") { $0.preferredOutsideSet() }
    }
    let reason = table.words("reason")
    for (set, rows) in sets.rows.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard rows.count > 1 else {
        findings.add(table, rows[0], "conflict") { $0.setOfOne(set, table: table.name) }
        continue
      }
      for row in rows where sets.isPreferred(row) == nil {
        findings.add(table, row, "preferred") { $0.undecidedReading(set) }
      }
      let preferred = rows.filter { sets.isPreferred($0) == true }
      if preferred.isEmpty, rows.allSatisfy({ sets.isPreferred($0) != nil }) {
        findings.add(table, rows[0], "conflict") { $0.nonePreferred(set) }
      }
      for row in preferred.dropFirst() {
        findings.add(table, row, "preferred") {
          $0.twicePreferred(set, first: table.cellPlace(preferred[0], "preferred"))
        }
      }
      if let row = preferred.first, let reason, reason(row) == nil {
        findings.add(table, row, "reason") { $0.missingReason(set) }
      }
    }
  }
}
