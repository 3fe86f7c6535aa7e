import CasusSource

/// Finds the line and column of a cell again: only faults need it, and what points back at the data.
struct CellLocator {
  let file: String
  let bytes: [UInt8]
  let dialect: CSVDialect
  let index: RowIndex

  func line(of row: Int) -> Int { index.start(of: row, in: bytes, dialect: dialect)?.line ?? 0 }

  func place(row: Int, column: Int) -> Place {
    guard let start = index.start(of: row, in: bytes, dialect: dialect) else { return Place(file: file) }
    var line = start.line
    var lineStart = lineStart(before: start.offset)
    var position = start.offset
    guard column >= 0 else { return Place(file: file, line: line, length: 1) }
    var index = 0
    while position < bytes.count {
      let start = position
      let startLine = line
      let startOfLine = lineStart
      var inQuotes = bytes[position] == dialect.quote
      if inQuotes { position += 1 }
      while position < bytes.count {
        let byte = bytes[position]
        if byte == dialect.quote, inQuotes {
          if position + 1 < bytes.count, bytes[position + 1] == dialect.quote {
            position += 1
          } else {
            inQuotes = false
          }
        } else if byte == 0x0A {
          if !inQuotes { break }
          line += 1
          lineStart = position + 1
        } else if byte == dialect.delimiter, !inQuotes {
          break
        }
        position += 1
      }
      if index == column {
        let end = line == startLine ? position : start + 1
        return Place(
          file: file, line: startLine, column: 1 + characters(startOfLine, start),
          length: max(1, characters(start, trimmed(start, end))))
      }
      guard position < bytes.count, bytes[position] == dialect.delimiter else { break }
      index += 1
      position += 1
    }
    return Place(file: file, line: start.line)
  }

  func place(offset: Int, line: Int) -> Place {
    Place(file: file, line: line, column: 1 + characters(lineStart(before: offset), offset))
  }

  /// The place of an offset whose line is not known.
  func place(offset: Int) -> Place {
    place(offset: offset, line: 1 + bytes.prefix(offset).count { $0 == 0x0A })
  }

  private func lineStart(before offset: Int) -> Int {
    var start = min(offset, bytes.count)
    // A line may be a megabyte long; the column of its end is then not worth the walk.
    let floor = max(0, start - CSVLimit.cellBytes)
    while start > floor, bytes[start - 1] != 0x0A { start -= 1 }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    end > start && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  private func characters(_ start: Int, _ end: Int) -> Int {
    guard start < end else { return 0 }
    return String(decoding: bytes[start..<end], as: UTF8.self).count
  }
}
