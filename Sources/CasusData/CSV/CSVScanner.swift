/// Splits bytes into records of cells by RFC 4180, strictly: every oddity is a fault, and reading goes on after it.
///
/// Nothing is copied: a cell with doubled quotes says so, and they are collapsed when its text is asked for.
struct CSVScanner {
  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private let quote: UInt8
  private var position: Int
  private var line: Int
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

  /// Reads from an offset, where a record starts, to an end; `line` is the number of the first line.
  init(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, line: Int, dialect: CSVDialect) {
    self.bytes = bytes
    self.end = end
    self.line = line
    delimiter = dialect.delimiter
    quote = dialect.quote
    position = start
  }

  var isAtEnd: Bool { position >= end }
  /// The line and the offset at which the next record starts.
  var next: (line: Int, offset: Int) { (line, position) }

  private mutating func report(_ kind: Fault.Kind, at offset: Int, line: Int) {
    let count = faultCounts[kind.code, default: 0]
    faultCounts[kind.code] = count + 1
    // Counted beyond the limit, kept below it (and once more, for its place): a file of nothing but faults must not
    // fill the memory.
    if count <= CSVLimit.faultsShown { faults.append(Fault(kind: kind, offset: offset, line: line)) }
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
      if count < width { for i in count..<width { cells[i] = Cell(start: start, count: 0) } }
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

  private mutating func cell(from start: Int, to end: Int, hasDoubledQuotes: Bool = false) -> Cell {
    if end - start > CSVLimit.cellBytes { report(.hugeCell, at: start, line: line) }
    return Cell(start: start, count: end - start, hasDoubledQuotes: hasDoubledQuotes)
  }

  private mutating func readQuotedCell() -> (Cell, Bool) {
    let open = position
    let openLine = line
    let start = open + 1
    var p = start
    var isClosed = false
    var isDoubled = false
    while p < end {
      let byte = bytes[p]
      if byte == quote {
        if p + 1 < end, bytes[p + 1] == quote {
          isDoubled = true
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
    let cell = cell(from: start, to: p, hasDoubledQuotes: isDoubled)
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
  private mutating func recover(from open: Int, line openLine: Int) -> (Cell, Bool) {
    report(.openQuote, at: open, line: openLine)
    line = openLine
    guard !hasRecovered else {
      position = end
      return (Cell(start: open, count: 0), false)
    }
    hasRecovered = true
    var p = open + 1
    while p < end, bytes[p] != 0x0A { p += 1 }
    return finishCell(cell(from: open + 1, to: p), at: p)
  }
}
