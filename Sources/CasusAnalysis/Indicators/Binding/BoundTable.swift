package import CasusData
package import CasusSource

/// A table whose columns are bound to the parts of an indicator.
package struct BoundTable: Sendable {
  package let table: Table
  /// The rows that count: known by the as-of date, of the view that is looked at, one of each conflict set.
  package let rows: [Int]
  /// Where it was bound.
  package let place: Place
  let columns: [String: Int]
  let lists: [String: [String]]

  /// The column bound to a part; nil where an optional part is not bound.
  package subscript(part: String) -> Column? { columns[part].map { table.columns[$0] } }

  /// The words bound to a part; none where it is not bound.
  package func words(_ part: String) -> [String] { lists[part] ?? [] }

  /// The field bound to a part: its title, its unit, its codes.
  package func field(_ part: String) -> Field? { columns[part].map { table.fields[$0] } }

  /// The place of a cell in its file, or where the table was bound.
  package func place(_ row: Int, _ part: String) -> Place {
    table.place(row, field: field(part)?.name, else: place)
  }

  /// The rows of the dataset behind a row.
  package func lineage(_ row: Int) -> [RowReference] { table.lineage[row] }

  /// A column by its own name, for an option such as `by`; nil, and reported, where there is none.
  package func column(named name: String, reporting diagnostics: inout [Diagnostic]) -> Column? {
    guard let column = table[name] else {
      diagnostics.append(.missingColumn(name, in: table.name, known: table.fieldNames, at: place))
      return nil
    }
    return column
  }

  /// What the rows are divided by, if by anything.
  package struct Division: Sendable {
    package let column: Column?
  }

  /// The column bound to `by`, else the one an option names; nil, and reported, where the option names none there is.
  package func division(named option: String, reporting diagnostics: inout [Diagnostic]) -> Division? {
    if let bound = self["by"] { return Division(column: bound) }
    guard !option.isEmpty else { return Division(column: nil) }
    return column(named: option, reporting: &diagnostics).map { Division(column: $0) }
  }
}
