/// Nobody belongs twice at once: spells of one actor in one organisation and role follow each other.
enum SpellRule: RecordRule {
  static let code = "CAS0152"
  static let summary = "Spells of one actor in one organisation and role do not overlap, and end after they start."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    for (name, keys) in [("memberships", ["actor", "organisation", "role"]), ("groups", ["group", "actor"])] {
      guard let table = dataset.table(as: name) else { continue }
      let columns = keys.compactMap { table.words($0) }
      guard columns.count == keys.count, let from = table.dates("from"), let to = table.dates("to") else { continue }
      var rowsOf: [[String?]: [Int]] = [:]
      for row in 0..<table.rowCount {
        let span = MembershipSpan(from: from(row), to: to(row))
        if span.isReversed {
          findings.add(table, row, "to") {
            $0.reversedSpell(from: span.from?.edtf ?? "", to: span.to?.edtf ?? "")
          }
        }
        rowsOf[columns.map { $0(row) }, default: []].append(row)
      }
      let sets = ConflictSets(of: table)
      var overlaps: [(row: Int, earlier: Int)] = []
      for rows in rowsOf.values where rows.count > 1 {
        overlaps += overlapping(rows, sets) { MembershipSpan(from: from($0), to: to($0)).certain }
      }
      for (row, earlier) in overlaps.sorted(by: { $0.row < $1.row }) {
        let who = columns.compactMap { $0(row) }.joined(separator: ", ")
        findings.add(table, row, "from") { $0.overlappingSpells(who, other: table.cellPlace(earlier, "from")) }
      }
    }
  }

  /// Rows that certainly share a day with an earlier spell that is no other reading of the same.
  ///
  /// Of the spells passed, the two that run longest are kept, from different conflict sets: one of them is no
  /// alternative to the next, so that one look back is enough.
  private static func overlapping(
    _ rows: [Int], _ sets: ConflictSets, span: (Int) -> Range<Int>?
  ) -> [(row: Int, earlier: Int)] {
    let spans = rows.compactMap { row in span(row).map { (row: row, days: $0, set: sets[row] ?? "\u{1F}\(row)") } }
      .sorted { ($0.days.lowerBound, $0.row) < ($1.days.lowerBound, $1.row) }
    var found: [(row: Int, earlier: Int)] = []
    var longest: (row: Int, end: Int, set: String)?
    var second: (row: Int, end: Int, set: String)?
    for (row, days, set) in spans {
      let other = longest?.set == set ? second : longest
      if let other, other.end > days.lowerBound { found.append((max(row, other.row), min(row, other.row))) }
      let this = (row: row, end: days.upperBound, set: set)
      if longest?.set == set {
        if days.upperBound > longest?.end ?? 0 { longest = this }
      } else if days.upperBound > longest?.end ?? Int.min {
        (longest, second) = (this, longest)
      } else if second == nil || second?.set == set || days.upperBound > second?.end ?? 0 {
        if second?.set != set || days.upperBound > second?.end ?? 0 { second = this }
      }
    }
    return found
  }
}
