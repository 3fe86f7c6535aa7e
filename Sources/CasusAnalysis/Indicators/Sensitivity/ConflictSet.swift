import CasusData

/// A set of rows that contradict each other, as a day and a view show it.
struct ConflictSet: Sendable {
  var name: String
  /// The rows of each reading: the preferred ones first, then one further row of each table at a time.
  var readings: [[RowReference]]

  var rows: [RowReference] { readings.flatMap { $0 }.uniqued }

  /// The sets of some tables that have more than one reading, by name.
  static func all(in tables: Set<String>, of subject: Subject) -> [ConflictSet] {
    var preferred: [String: [RowReference]] = [:]
    var others: [String: [[RowReference]]] = [:]
    for table in subject.dataset.tables where tables.contains(table.name) && table.index(of: "conflict") != nil {
      let rows = visibleRows(
        of: table, in: subject.dataset, asOf: subject.asOf, view: subject.view, conflicts: .all)
      var further: [String: [RowReference]] = [:]
      for row in rows {
        guard let set = table.text(row, "conflict") else { continue }
        let reference = RowReference(table: table.name, row: row)
        if table.value(row, "preferred") == .boolean(false) {
          further[set, default: []].append(reference)
        } else {
          preferred[set, default: []].append(reference)
        }
      }
      for (set, rows) in further { others[set, default: []].append(rows) }
    }
    return others.keys.sorted().compactMap { set in
      let tables = others[set] ?? []
      let count = tables.map(\.count).max() ?? 0
      // Where the preferred row is hidden, the first of the others stands in for it.
      let first = preferred[set] ?? tables.compactMap(\.first)
      let alternatives = (0..<count).map { number in tables.map { $0[min(number, $0.count - 1)] } }
      guard let last = alternatives.last, alternatives.count > 1 || last != first else { return nil }
      return ConflictSet(name: set, readings: [first] + alternatives)
    }
  }
}
