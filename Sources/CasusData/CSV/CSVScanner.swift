/// The bytes of one cell, quotes taken off.
struct Cell {
  var start: Int32
  var count: Int32
}

/// Splits bytes into records of cells by RFC 4180, strictly: every oddity is a fault, and reading goes on after it.
///
/// Doubled quotes are collapsed where they stand, so no cell is ever copied. The bytes therefore belong to the scanner.
struct CSVScanner {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private let quote: UInt8
  private var position: Int
  private var line: Int32 = 1
  private var hasRecovered = false
  private(set) var faults: [Fault] = []
  /// How often each rule was broken, by code.
  private(set) var faultCounts: [String: Int] = [:]

  /// Something RFC 4180 does not allow.
  struct Fault {
    var kind: Kind
    var offset: Int
    var line: Int

    enum Kind {
      case openQuote, textAfterQuote, quoteInside, carriageReturn, blankLine, hugeCell
      case ragged(found: Int, expected: Int)

      var code: String {
        switch self {
        case .openQuote: "CAS0110"
        case .textAfterQuote: "CAS0111"
        case .quoteInside: "CAS0112"
        case .ragged: "CAS0113"
        case .hugeCell: "CAS0115"
        case .carriageReturn: "CAS0116"
        case .blankLine: "CAS0117"
        }
      }
    }
  }

  init(bytes: UnsafeMutableBufferPointer<UInt8>, pointer: UnsafeMutablePointer<UInt8>, dialect: CSVDialect) {
    self.bytes = pointer
    end = bytes.count
    delimiter = dialect.delimiter
    quote = dialect.quote
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = hasMark ? 3 : 0
  }

  var isAtEnd: Bool { position >= end }
  /// The line and the offset at which the next record starts.
  var next: (line: Int32, offset: Int) { (line, position) }

  private mutating func report(_ kind: Fault.Kind, at offset: Int, line: Int32) {
    let count = faultCounts[kind.code, default: 0]
    faultCounts[kind.code] = count + 1
    // Counted beyond the limit, kept below it (and once more, for its place): a file of nothing but faults must not
    // fill the memory.
    if count <= CSVLimit.faultsShown { faults.append(Fault(kind: kind, offset: offset, line: Int(line))) }
  }

  /// Reads a record into `cells` and returns how many cells it had; cells beyond `width` are passed over, missing ones
  /// are left empty. Nil for a blank line, which is no row. Of a header `isHeader` says that no count is expected.
  mutating func readRecord(into cells: UnsafeMutablePointer<Cell>, width: Int, isHeader: Bool = false) -> Int? {
    let start = position
    let startLine = line
    var count = 0
    while true {
      let (cell, more) = readCell()
      if count < width { cells[count] = cell }
      count += 1
      if !more { break }
    }
    if !isHeader, count != width {
      if count < width { for i in count..<width { cells[i] = Cell(start: Int32(truncatingIfNeeded: start), count: 0) } }
      let isBlank = count == 1 && cells[0].count == 0
      report(isBlank ? .blankLine : .ragged(found: count, expected: width), at: start, line: startLine)
      if isBlank { return nil }
    }
    return count
  }

  /// Reads a cell and what ends it; false where the record ends with it.
  private mutating func readCell() -> (Cell, Bool) {
    if position < end, bytes[position] == quote { return readQuotedCell() }
    let start = position
    var p = position
    while p < end {
      let byte = bytes[p]
      if byte == delimiter {
        position = p + 1
        return (cell(from: start, to: p), true)
      }
      if byte == 0x0A {
        position = p + 1
        defer { line &+= 1 }
        return (cell(from: start, to: p), false)
      }
      if byte == 0x0D {
        if p + 1 >= end || bytes[p + 1] == 0x0A {
          position = min(p + 2, end)
          defer { line &+= 1 }
          return (cell(from: start, to: p), false)
        }
        report(.carriageReturn, at: p, line: line)
      } else if byte == quote {
        report(.quoteInside, at: p, line: line)
      }
      p += 1
    }
    position = end
    return (cell(from: start, to: end), false)
  }

  private mutating func cell(from start: Int, to end: Int) -> Cell {
    if end - start > CSVLimit.cellBytes { report(.hugeCell, at: start, line: line) }
    return Cell(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: end - start))
  }

  private mutating func readQuotedCell() -> (Cell, Bool) {
    let open = position
    let openLine = line
    let start = open + 1
    var p = start
    var isClosed = false
    var doubled = 0
    while p < end {
      let byte = bytes[p]
      if byte == quote {
        if p + 1 < end, bytes[p + 1] == quote {
          doubled += 1
          p += 2
          continue
        }
        isClosed = true
        break
      }
      if byte == 0x0A { line &+= 1 }
      p += 1
    }
    guard isClosed else { return recover(from: open, line: openLine) }
    let cell = cell(from: start, to: doubled == 0 ? p : collapseQuotes(from: start, to: p))
    p += 1
    if p < end, bytes[p] != delimiter, bytes[p] != 0x0A, bytes[p] != 0x0D {
      report(.textAfterQuote, at: p, line: line)
      while p < end, bytes[p] != delimiter, bytes[p] != 0x0A { p += 1 }
    }
    return finishCell(cell, at: p)
  }

  private mutating func finishCell(_ cell: Cell, at place: Int) -> (Cell, Bool) {
    var p = place
    guard p < end else {
      position = end
      return (cell, false)
    }
    if bytes[p] == delimiter {
      position = p + 1
      return (cell, true)
    }
    if bytes[p] == 0x0D {
      p += 1
      if p < end, bytes[p] != 0x0A { report(.carriageReturn, at: p - 1, line: line) }
    }
    position = min(p < end && bytes[p] == 0x0A ? p + 1 : p, end)
    line &+= 1
    return (cell, false)
  }

  /// A quote that never closes would swallow the rest of the file. Once, the cell is taken to end with its line, so that
  /// the rows below are still checked.
  private mutating func recover(from open: Int, line openLine: Int32) -> (Cell, Bool) {
    report(.openQuote, at: open, line: openLine)
    line = openLine
    guard !hasRecovered else {
      position = end
      return (Cell(start: Int32(truncatingIfNeeded: open), count: 0), false)
    }
    hasRecovered = true
    var p = open + 1
    while p < end, bytes[p] != 0x0A { p += 1 }
    return finishCell(cell(from: open + 1, to: p), at: p)
  }

  private func collapseQuotes(from start: Int, to end: Int) -> Int {
    var write = start
    var p = start
    while p < end {
      bytes[write] = bytes[p]
      p += bytes[p] == quote ? 2 : 1
      write += 1
    }
    return write
  }
}
