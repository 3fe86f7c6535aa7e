import CasusData
package import CasusSource

/// Finds where a row stands in its file by the name it has in a lock, `TABLE/KEY`.
package struct RowFinder: Sendable {
  private let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// The place of a row, or of the first of these columns in it; nil where the data no longer has the row.
  package func place(of name: String, columns: [String] = []) -> Place? {
    guard let (table, row) = row(name), let places = table.places, places.contains(row) else { return nil }
    guard let column = columns.first, let field = table.index(of: column) else { return places[row] }
    return places[row, field]
  }

  /// The table that was read from a file; nil for the descriptor, a briefing, a theme.
  func table(in file: String) -> String? { dataset.tables.first { $0.places?.file == file }?.name }

  /// What a cell of a row holds now.
  package func cell(_ column: String, of name: String) -> String? {
    guard let (table, row) = row(name), let field = table.index(of: column) else { return nil }
    return table.columns[field][row].plainText
  }

  private func row(_ name: String) -> (Table, Int)? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let table = dataset[parts[0]],
      let row = (0..<table.rowCount).first(where: {
        dataset.key(of: RowReference(table: parts[0], row: $0)) == parts[1]
      })
    else { return nil }
    return (table, row)
  }
}
