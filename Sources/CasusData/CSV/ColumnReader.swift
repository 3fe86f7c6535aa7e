/// Some hundred records at once: `cells` holds them row by row, `width` cells each.
struct CellBatch {
  var bytes: UnsafePointer<UInt8>
  var cells: UnsafePointer<Cell>
  var width: Int
  var rowCount: Int
  /// The number of the batch's first row in the table.
  var firstRow: Int
}

/// Turns the cells of one column into typed values and checks the rules of its field on the way.
protocol ColumnReader: AnyObject {
  func read(_ batch: CellBatch, faults: inout FaultLog)
  /// The column, after the last batch.
  func finish() -> Column
}

extension CellBatch {
  /// Whether a cell counts as missing.
  func isMissing(_ cell: Cell, _ missingValues: [[UInt8]]) -> Bool {
    for value in missingValues where value.count == Int(cell.count) {
      if value.isEmpty { return true }
      if value.withUnsafeBufferPointer({ $0.elementsEqual(text(cell)) }) { return true }
    }
    return false
  }

  func text(_ cell: Cell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(cell.start), count: Int(cell.count))
  }
}
