/// Where the records of a file start: some of them, from which the others are found by reading on.
struct RowIndex: Sendable {
  struct Entry: Sendable {
    var row: Int
    var offset: Int
    var line: Int
  }

  /// Sorted by row.
  var entries: [Entry] = []
  var rowCount = 0
  /// How many cells a record has.
  var width = 0

  /// The offset and the line at which a row starts.
  func start(of row: Int, in bytes: [UInt8], dialect: CSVDialect) -> (offset: Int, line: Int)? {
    guard (0..<rowCount).contains(row), var entry = entries.first else { return nil }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].row <= row {
        entry = entries[middle]
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard entry.row < row else { return (entry.offset, entry.line) }
    return bytes.withUnsafeBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: Cell.self, capacity: max(1, width)) { cells in
        guard let base = buffer.baseAddress, let cells = cells.baseAddress else { return nil }
        var scanner = CSVScanner(base, from: entry.offset, to: buffer.count, line: entry.line, dialect: dialect)
        var at = entry.row
        while at < row, !scanner.isAtEnd { if scanner.readRecord(into: cells, width: width) != nil { at += 1 } }
        // A blank line before the row is no part of it.
        var next = scanner.next
        while !scanner.isAtEnd, scanner.readRecord(into: cells, width: width) == nil { next = scanner.next }
        return (next.offset, next.line)
      }
    }
  }
}
