/// The conflict sets of a table: rows that are readings of one thing.
struct ConflictSets {
  /// The rows of each set, in the order of the table.
  let rows: [String: [Int]]
  private let name: (Int) -> String?
  private let preferred: Column?

  init(of table: Table) {
    let words = table.words("conflict")
    name = words ?? { _ in nil }
    preferred = table["preferred"]
    var rows: [String: [Int]] = [:]
    if let words {
      for row in 0..<table.rowCount {
        if let set = words(row) { rows[set, default: []].append(row) }
      }
    }
    self.rows = rows
  }

  subscript(row: Int) -> String? { name(row) }

  /// Whether a row is the reading that figures use; nil where it does not say.
  func isPreferred(_ row: Int) -> Bool? { preferred?[row].boolean }

  /// The rows that may stand where a row is named: itself, and for whom reads otherwise the other readings of its set.
  func readings(of row: Int, readOtherwise: Bool) -> [Int] {
    guard readOtherwise, let set = name(row) else { return [row] }
    return rows[set] ?? [row]
  }
}
