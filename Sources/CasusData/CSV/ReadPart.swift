/// How the records of a table are to be read: what stands in which column.
struct TablePlan: Sendable {
  /// How many cells a record has.
  var width: Int
  var columns: [Column]
  var dialect: CSVDialect

  struct Column: Sendable {
    /// The cell of a record.
    var position: Int
    var rules: FieldRules
    var isTyped: Bool
    /// How it is read: by the numbers its cells write, or by what distinct cells there are.
    var number: NumberRule?

    init(position: Int, rules: FieldRules, isTyped: Bool, isNumber: Bool) {
      self.position = position
      self.rules = rules
      self.isTyped = isTyped
      number = isNumber ? NumberRule(rules, isGuess: !isTyped) : nil
    }
  }
}

/// Room for a column while its parts are read.
enum ColumnRoom {
  case words(UnsafeMutablePointer<Int32>)
  case numbers(UnsafeMutablePointer<Double>)
}

/// What came of one part of a file.
struct PartOutcome {
  /// Where the part starts in the file; cells are counted from there.
  var offset: Int
  var firstRow: Int
  var columns: [ColumnCells]
  var index: [RowIndex.Entry]

  enum ColumnCells {
    /// The distinct cells in the order in which they first occur.
    case words([Cell])
    case numbers(NumberCells)
  }
}

/// Reads the records of one part, each column into its room; nil where one of them is not as RFC 4180 has it.
func readPart(
  _ part: FilePart, of file: UnsafeBufferPointer<UInt8>, _ plan: TablePlan, into rooms: [ColumnRoom]
) -> PartOutcome? {
  guard let start = file.baseAddress else { return nil }
  let base = start + part.range.lowerBound
  let bytes = CellBytes(base: base, limit: file.count - part.range.lowerBound, quote: plan.dialect.quote)
  let batchRows = max(1, min(512, 65_536 / max(1, plan.width)))
  var words = plan.columns.map { $0.number == nil ? WordTable(bytes) : nil }
  var numbers = plan.columns.map { $0.number.map { NumberCells(bytes, $0) } }
  var index: [RowIndex.Entry] = []
  var row = 0

  let isSound = withUnsafeTemporaryAllocation(of: Cell.self, capacity: batchRows * plan.width) { buffer in
    guard let cells = buffer.baseAddress else { return false }
    func take(_ count: Int, at entry: RowIndex.Entry) {
      index.append(entry)
      for (number, column) in plan.columns.enumerated() {
        switch rooms[number] {
        case .words(let room):
          words[number]?.read(
            cells + column.position, width: plan.width, count: count, into: room + part.firstRow + row)
        case .numbers(let room):
          numbers[number]?.read(
            cells + column.position, width: plan.width, count: count, firstRow: row,
            into: room + part.firstRow + row)
        }
      }
      row += count
    }

    if part.survey.quotes == 0 {
      var tokenizer = PlainTokenizer(
        base, count: part.range.count, width: plan.width, delimiter: plan.dialect.delimiter,
        stripsReturns: part.survey.carriageReturns > 0)
      while row < part.rowCount {
        let entry = RowIndex.Entry(
          row: part.firstRow + row, offset: part.range.lowerBound + tokenizer.offset, line: part.firstLine + row)
        guard let count = tokenizer.read(into: cells, rows: min(batchRows, part.rowCount - row)), count > 0 else {
          return false
        }
        take(count, at: entry)
      }
      return tokenizer.offset >= part.range.count && tokenizer.strippedReturns == part.survey.carriageReturns
    }
    var scanner = CSVScanner(base, from: 0, to: part.range.count, line: part.firstLine, dialect: plan.dialect)
    while row < part.rowCount, !scanner.isAtEnd {
      let (line, offset) = scanner.next
      let entry = RowIndex.Entry(row: part.firstRow + row, offset: part.range.lowerBound + offset, line: line)
      var count = 0
      while count < batchRows, row + count < part.rowCount, !scanner.isAtEnd {
        _ = scanner.readRecord(into: cells + count * plan.width, width: plan.width)
        count += 1
      }
      guard scanner.faultCounts.isEmpty else { return false }
      take(count, at: entry)
    }
    return scanner.isAtEnd && row == part.rowCount
  }
  guard isSound else { return nil }
  return PartOutcome(
    offset: part.range.lowerBound, firstRow: part.firstRow,
    columns: zip(words, numbers).map { words, numbers -> PartOutcome.ColumnCells in
      if let numbers { .numbers(numbers) } else { .words(words?.entries ?? []) }
    }, index: index)
}

/// Reads a file with faults of form record by record, after its header, so that the scanner can tell them.
func readFaulty(
  _ file: UnsafeBufferPointer<UInt8>, after header: CSVScanner, _ plan: TablePlan,
  makingRoom: (_ rows: Int) -> [ColumnRoom]
) -> (outcome: PartOutcome, rowCount: Int, rooms: [ColumnRoom], scanner: CSVScanner)? {
  guard let base = file.baseAddress else { return nil }
  let bytes = CellBytes(base: base, limit: file.count, quote: plan.dialect.quote)
  typealias Read = (outcome: PartOutcome, rowCount: Int, rooms: [ColumnRoom], scanner: CSVScanner)
  return withUnsafeTemporaryAllocation(of: Cell.self, capacity: plan.width) { buffer -> Read? in
    guard let cells = buffer.baseAddress else { return nil }
    var counter = header
    var rowCount = 0
    while !counter.isAtEnd { if counter.readRecord(into: cells, width: plan.width) != nil { rowCount += 1 } }

    let rooms = makingRoom(rowCount)
    var words = plan.columns.map { $0.number == nil ? WordTable(bytes) : nil }
    var numbers = plan.columns.map { $0.number.map { NumberCells(bytes, $0) } }
    var index: [RowIndex.Entry] = []
    var scanner = header
    var row = 0
    while !scanner.isAtEnd {
      let (line, offset) = scanner.next
      guard scanner.readRecord(into: cells, width: plan.width) != nil else { continue }
      index.append(RowIndex.Entry(row: row, offset: offset, line: line))
      for (number, column) in plan.columns.enumerated() {
        switch rooms[number] {
        case .words(let room):
          words[number]?.read(cells + column.position, width: plan.width, count: 1, into: room + row)
        case .numbers(let room):
          numbers[number]?.read(
            cells + column.position, width: plan.width, count: 1, firstRow: row, into: room + row)
        }
      }
      row += 1
    }
    let columns = zip(words, numbers).map { words, numbers -> PartOutcome.ColumnCells in
      if let numbers { .numbers(numbers) } else { .words(words?.entries ?? []) }
    }
    return (PartOutcome(offset: 0, firstRow: 0, columns: columns, index: index), rowCount, rooms, scanner)
  }
}
