/// A conflict set as the codebook tells it: the readings side by side, and why one of them is preferred.
package struct CodebookConflict: Sendable {
  package var name: String
  /// The readings, the preferred one of each table first.
  package var readings: [Reading]

  /// One row of a set.
  package struct Reading: Sendable {
    package var table: String
    package var key: String
    package var isPreferred: Bool
    /// What this row says otherwise than the others of its table: field and value; nothing for an empty cell.
    package var says: [(field: String, value: String)]
    /// Source and place in it, such as "evn-2021, p3".
    package var evidence: String?
    package var reason: String?
    package var note: String?
  }

  /// Columns that tell where a row comes from and not what it says.
  private static let evidenceFields: Set = [
    "source", "locator", "certainty", "basis", "known", "conflict", "preferred", "reason", "note",
  ]

  /// All sets of a dataset, in the order of its tables.
  package static func all(in dataset: Dataset) -> [CodebookConflict] {
    var order: [String] = []
    var readings: [String: [Reading]] = [:]
    for (index, table) in dataset.tables.enumerated() {
      let sets = ConflictSets(of: table)
      let key = dataset.schemas.indices.contains(index) ? dataset.schemas[index].primaryKey : []
      for (name, rows) in sets.rows.sorted(by: { $0.value[0] < $1.value[0] }) {
        if readings[name] == nil { order.append(name) }
        let fields = differing(rows, of: table, key: key)
        let preferredFirst = rows.filter { sets.isPreferred($0) == true } + rows.filter { sets.isPreferred($0) != true }
        readings[name, default: []] += preferredFirst.map { row in
          let evidence = ["source", "locator"].compactMap { table.words($0)?(row) }
          return Reading(
            table: table.name, key: dataset.key(of: RowReference(table: table.name, row: row)),
            isPreferred: sets.isPreferred(row) == true, says: fields.map { ($0, table.value(row, $0).plainText) },
            evidence: evidence.isEmpty ? nil : evidence.joined(separator: ", "), reason: table.words("reason")?(row),
            note: table.words("note")?(row))
        }
      }
    }
    return order.map { CodebookConflict(name: $0, readings: readings[$0] ?? []) }
  }

  /// The fields in which rows differ.
  private static func differing(_ rows: [Int], of table: Table, key: [String]) -> [String] {
    table.fieldNames.filter { field in
      guard !evidenceFields.contains(field), !key.contains(field), let column = table[field] else { return false }
      return rows.contains { column[$0] != column[rows[0]] }
    }
  }

  /// Why the preferred row is preferred.
  package var reasons: [String] { readings.compactMap { $0.isPreferred ? $0.reason : nil } }
}
