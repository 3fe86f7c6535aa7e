package import CasusSource

/// Rows and typed columns, and for every row the dataset rows it came from.
package struct Table: Sendable {
  package var name: String
  package var fields: [Field]
  package var columns: [Column]
  package var rowCount: Int
  package var lineage: Lineage
  /// Where each row stands in its file, for tables that were read from one.
  package var places: RowPlaces?
  /// Why there are no rows, where more is known of it than that nothing fits.
  package var whyEmpty: String?

  package init(
    name: String, fields: [Field], columns: [Column], rowCount: Int, lineage: Lineage, places: RowPlaces? = nil
  ) {
    self.name = name
    self.fields = fields
    self.columns = columns
    self.rowCount = rowCount
    self.lineage = lineage
    self.places = places
  }

  package var fieldNames: [String] { fields.map(\.name) }

  package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  /// The column of a field; nil where the table has none of that name.
  package subscript(field: String) -> Column? { index(of: field).map { columns[$0] } }

  /// The value of a cell; null where there is no such field.
  package func value(_ row: Int, _ field: String) -> Value { self[field]?[row] ?? .null }

  /// The table whose row `i` is row `rows[i]` of this one, lineage kept.
  package func selecting(_ rows: [Int]) -> Table {
    Table(
      name: name, fields: fields, columns: columns.map { $0.selecting(rows) }, rowCount: rows.count,
      lineage: lineage.selecting(rows), places: nil)
  }

  /// This table with a column added, or replaced where the name is taken.
  package func setting(_ field: Field, to column: Column) -> Table {
    var copy = self
    if let index = index(of: field.name) {
      copy.fields[index] = field
      copy.columns[index] = column
    } else {
      copy.fields.append(field)
      copy.columns.append(column)
    }
    return copy
  }
}

/// Where the rows of a table stand in the file it was read from.
package struct RowPlaces: Sendable {
  package var file: String
  private let rowCount: Int
  /// Finds the line on which a row starts, counted from 1.
  private let line: @Sendable (_ row: Int) -> Int
  /// Finds the place of a cell by its row and the number of its field.
  private let cell: (@Sendable (_ row: Int, _ field: Int) -> Place)?

  package init(
    file: String, rowCount: Int, line: @escaping @Sendable (_ row: Int) -> Int,
    cell: (@Sendable (_ row: Int, _ field: Int) -> Place)? = nil
  ) {
    self.file = file
    self.rowCount = rowCount
    self.line = line
    self.cell = cell
  }

  package func contains(_ row: Int) -> Bool { (0..<rowCount).contains(row) }

  package subscript(row: Int) -> Place { Place(file: file, line: line(row)) }

  /// The place of a cell; of its row where the file cannot be asked.
  package subscript(row: Int, field: Int) -> Place { cell?(row, field) ?? self[row] }
}
