package import CasusSource

/// A table with what is needed to point into its file again.
struct ReadTable {
  var table: Table
  var locator: CellLocator
  /// Columns of the file by position: the table's field at each, nil for a column the schema does not know.
  var columnOfField: [Int]
  var faults: FaultLog

  func diagnostics() -> [Diagnostic] {
    faults.diagnostics(
      locate: { row, column in locator.place(row: row, column: column < 0 ? -1 : columnOfField[column]) },
      named: { table.fields[$0].name }, rowPlace: { locator.place(row: $0, column: -1) })
  }
}

/// Reads a CSV file into a typed table; every fault of the file is reported, and what can be read is kept.
///
/// Without a schema the types are inferred: whole numbers, numbers, true and false, dates and words. A large file is cut
/// into parts of `partBytes` that are read side by side; what comes out does not depend on it.
package func readCSVTable(
  _ bytes: [UInt8], file: String, name: String, schema: TableDescriptor? = nil, dialect: CSVDialect = CSVDialect(),
  partBytes: Int = 1 << 21, reporting diagnostics: inout [Diagnostic]
) -> Table? {
  let read = readTable(
    bytes, file: file, name: name, schema: schema, dialect: dialect, partBytes: partBytes, reporting: &diagnostics)
  guard let read else { return nil }
  diagnostics += read.diagnostics()
  return read.table
}

func readTable(
  _ bytes: [UInt8], file: String, name: String, schema: TableDescriptor?, dialect: CSVDialect,
  partBytes: Int = 1 << 21, reporting diagnostics: inout [Diagnostic]
) -> ReadTable? {
  guard bytes.count <= CSVLimit.fileBytes else {
    diagnostics.append(.tooLarge(file, limit: CSVLimit.fileBytes))
    return nil
  }
  let outcome = bytes.withUnsafeBufferPointer { buffer in
    var reading = TableReading(buffer, dialect: dialect, partBytes: partBytes)
    reading.run(file: file, schema: schema)
    return reading
  }
  guard !outcome.header.isEmpty else {
    diagnostics += outcome.headerFaults.isEmpty ? [.noHeader(file)] : outcome.headerFaults
    return nil
  }
  let locator = CellLocator(file: file, bytes: bytes, dialect: dialect, index: outcome.index)
  if let first = outcome.textCheck.invalid.first {
    diagnostics.append(.notUTF8(at: locator.place(offset: first), count: outcome.textCheck.invalidCount))
  }
  if let first = outcome.textCheck.nul.first {
    diagnostics.append(.nulByte(at: locator.place(offset: first), count: outcome.textCheck.nulCount))
  }
  diagnostics += outcome.headerFaults
  var shown: [String: Int] = [:]
  for fault in outcome.formFaults.shown {
    let code = fault.kind.code
    let place = locator.place(offset: fault.offset, line: fault.line)
    shown[code, default: 0] += 1
    if shown[code, default: 0] <= CSVLimit.faultsShown {
      diagnostics.append(.structure(fault.kind, at: place))
    } else {
      let rest = outcome.formFaults.counts[code, default: 0] - CSVLimit.faultsShown
      diagnostics.append(.andMoreLikeIt(code, count: rest, column: nil, at: place))
    }
  }
  let columnOfField = outcome.columnOfField
  let places = RowPlaces(file: file, rowCount: outcome.index.rowCount, line: locator.line) { row, field in
    locator.place(row: row, column: columnOfField.indices.contains(field) ? columnOfField[field] : -1)
  }
  let table = Table(
    name: name, fields: outcome.fields, columns: outcome.columns, rowCount: outcome.index.rowCount,
    lineage: .identity(of: name), places: places)
  return ReadTable(table: table, locator: locator, columnOfField: outcome.columnOfField, faults: outcome.faults)
}
