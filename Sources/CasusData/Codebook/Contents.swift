import CasusSource

/// What a dataset holds, in short: its tables with their rows and the types of their columns.
package struct Contents: Sendable {
  private let dataset: Dataset

  package init(of dataset: Dataset) { self.dataset = dataset }

  /// A line for each table, and below it one for each column.
  package var plainText: String {
    dataset.tables.map { table in
      let widest = table.fields.map(\.name.count).max() ?? 0
      let columns = table.fields.map { field in
        "  \(field.name)\(String(repeating: " ", count: widest - field.name.count))  \(field.type.rawValue)\n"
      }
      return "\(table.name): \(counted(table.rowCount, "row"))\n" + columns.joined()
    }.joined()
  }

  /// One line that names the dataset and counts it.
  package var summary: String {
    let rows = dataset.tables.reduce(0) { $0 + $1.rowCount }
    return "\(counted(dataset.tables.count, "table")), \(counted(rows, "row"))\(dataset.title.map { "  \($0)" } ?? "")"
  }
}
