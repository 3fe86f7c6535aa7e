/// A row of the dataset: the ground a printed number stands on.
package struct RowReference: Sendable, Hashable, Comparable {
  /// The name of the dataset's table.
  package var table: String
  /// The row, counted from 0 in the order of the file.
  package var row: Int

  package init(table: String, row: Int) {
    self.table = table
    self.row = row
  }

  package static func < (a: RowReference, b: RowReference) -> Bool { (a.table, a.row) < (b.table, b.row) }
}

/// Which rows of the dataset each row of a table came from, worked out only when somebody asks.
///
/// A transform composes the lineage of its input, so a table of 834,000 results costs nothing until one is traced.
package struct Lineage: Sendable {
  private let resolve: @Sendable (Int) -> [RowReference]

  /// Lineage by a function of the row number.
  package init(_ resolve: @escaping @Sendable (Int) -> [RowReference]) {
    self.resolve = resolve
  }

  /// No rows of any dataset: inline values and generated sequences.
  package static let none = Lineage { _ in [] }

  /// Each row is itself a row of the dataset's table.
  package static func identity(of table: String) -> Lineage {
    Lineage { [RowReference(table: table, row: $0)] }
  }

  /// The rows of the dataset behind one row, sorted, each once.
  package subscript(row: Int) -> [RowReference] { resolve(row) }

  /// The lineage of a table whose row `i` is row `selection[i]` of this one.
  package func selecting(_ selection: [Int]) -> Lineage {
    Lineage { resolve(selection[$0]) }
  }

  /// The lineage of a table whose row `i` was made from the rows `groups[i]` of this one.
  package func grouping(_ groups: [[Int]]) -> Lineage {
    Lineage { row in Array(Set(groups[row].flatMap { resolve($0) })).sorted() }
  }

  /// Rows that rest on both this and the other lineage at once, row by row.
  package func joined(with other: Lineage) -> Lineage {
    Lineage { row in Array(Set(resolve(row) + other.resolve(row))).sorted() }
  }
}
