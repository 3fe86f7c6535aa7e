import CasusSource

/// One run over the bytes of a table: header, then the records, in parts side by side where there are many.
struct TableReading {
  private(set) var header: [String] = []
  private(set) var headerFaults: [Diagnostic] = []
  private(set) var fields: [Field] = []
  private(set) var columns: [Column] = []
  private(set) var columnOfField: [Int] = []
  private(set) var index = RowIndex()
  private(set) var faults = FaultLog()
  private(set) var textCheck = TextCheck()
  /// What the form of the file is at fault with, and how often by code.
  private(set) var formFaults: (shown: [CSVScanner.Fault], counts: [String: Int]) = ([], [:])

  private let bytes: UnsafeBufferPointer<UInt8>
  private let dialect: CSVDialect
  private let partBytes: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: CSVDialect, partBytes: Int = 1 << 21) {
    self.bytes = bytes
    self.dialect = dialect
    self.partBytes = partBytes
  }

  mutating func run(file: String, schema: TableDescriptor?) {
    guard let base = bytes.baseAddress else { return }
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    var scanner = CSVScanner(base, from: hasMark ? 3 : 0, to: bytes.count, line: 1, dialect: dialect)
    guard !scanner.isAtEnd else { return }
    readHeader(&scanner, file: file, schema: schema)
    guard !header.isEmpty else {
      textCheck = TextCheck(bytes)
      return
    }
    let rules = matchFields(file: file, schema: schema)
    let (line, offset) = scanner.next
    let parts = FilePart.cut(bytes, from: offset, firstLine: line, dialect: dialect, partBytes: partBytes)
    checkText(parts, headerEnd: offset)
    var isNumber = rules.map { rules in [.integer, .number, .year].contains(rules.field.type) }
    if schema == nil { isNumber = guessNumbers(rules.count, from: scanner) }
    while true {
      let plan = TablePlan(
        width: header.count,
        columns: rules.indices.map { index in
          TablePlan.Column(
            position: columnOfField[index], rules: rules[index], isTyped: schema != nil, isNumber: isNumber[index])
        }, dialect: dialect)
      faults = FaultLog()
      let mistaken = read(plan, parts, after: scanner)
      guard !mistaken.isEmpty else { break }
      // What was taken for numbers turns out to be words, so it is read again.
      for column in mistaken { isNumber[column] = false }
    }
    fields = rules.map(\.field)
    if schema == nil { setTypes(isNumber) }
  }

  // MARK: The header

  private mutating func readHeader(_ scanner: inout CSVScanner, file: String, schema: TableDescriptor?) {
    guard dialect.hasHeader else {
      header = schema?.fields.map(\.field.name) ?? []
      return
    }
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: CSVLimit.columns) { cells in
      guard let pointer = cells.baseAddress, let base = bytes.baseAddress else { return }
      let count = scanner.readRecord(into: pointer, width: CSVLimit.columns, isHeader: true) ?? 0
      if count > CSVLimit.columns {
        headerFaults.append(.tooManyColumns(count, at: Place(file: file, line: 1)))
        return
      }
      let text = CellBytes(base: base, limit: bytes.count, quote: dialect.quote)
      header = cells[..<count].map { text.text($0) }
      if header == [""] { header = [] }
    }
  }

  /// Finds the field of each column and says what is missing, unknown, doubled or out of order.
  private mutating func matchFields(file: String, schema: TableDescriptor?) -> [FieldRules] {
    func place(_ column: Int) -> Place {
      let before = header[..<column].reduce(0) { $0 + $1.count + 1 }
      return Place(file: file, line: 1, column: before + 1, length: header[column].count)
    }
    var seen: Set<String> = []
    for (column, name) in header.enumerated() where !seen.insert(name).inserted {
      headerFaults.append(.duplicateColumn(name, at: place(column)))
    }
    guard let schema else {
      columnOfField = header.indices.filter { header.firstIndex(of: header[$0]) == $0 }
      return columnOfField.map { FieldRules(Field(header[$0], .text)) }
    }
    let names = schema.fields.map(\.field.name)
    let match = schema.fieldsMatch
    var found: [FieldRules] = []
    for rules in schema.fields {
      if let column = header.firstIndex(of: rules.field.name) {
        found.append(rules)
        columnOfField.append(column)
      } else if match != .superset, match != .partial {
        headerFaults.append(
          .missingColumn(rules.field.name, present: header, at: Place(file: file, line: 1)))
      }
    }
    if match != .subset, match != .partial {
      for (column, name) in header.enumerated() where !names.contains(name) {
        headerFaults.append(.unknownColumn(name, known: names.filter { !header.contains($0) }, at: place(column)))
      }
    }
    if match == .exact, headerFaults.isEmpty, let column = header.indices.first(where: { header[$0] != names[$0] }) {
      headerFaults.append(.columnOrder(header[column], expected: names[column], at: place(column)))
    }
    return found
  }

  // MARK: The records

  /// Bytes that no text has are looked for only where the survey found something other than plain ASCII.
  private mutating func checkText(_ parts: [FilePart], headerEnd: Int) {
    nonisolated(unsafe) let bytes = bytes
    let ranges = [0..<headerEnd] + parts.filter { !$0.survey.isPlainText }.map(\.range)
    let checks = inParallel(ranges.count) { index in
      TextCheck(UnsafeBufferPointer(rebasing: bytes[ranges[index]]))
    }
    for (range, check) in zip(ranges, checks) { textCheck.add(check, at: range.lowerBound) }
  }

  /// Which columns of a file without a schema hold numbers, by the look of its first records.
  private func guessNumbers(_ count: Int, from start: CSVScanner) -> [Bool] {
    guard let base = bytes.baseAddress else { return [] }
    var scanner = start
    let text = CellBytes(base: base, limit: bytes.count, quote: dialect.quote)
    var numbers = [Int](repeating: 0, count: count)
    var others = numbers
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: header.count) { cells in
      guard let pointer = cells.baseAddress else { return }
      for _ in 0..<100 where !scanner.isAtEnd {
        guard scanner.readRecord(into: pointer, width: header.count) != nil else { continue }
        for index in 0..<count {
          let cell = cells[columnOfField[index]]
          guard cell.count > 0 else { continue }
          if decimalNumber(text.bytes(cell), whole: false) != nil { numbers[index] += 1 } else { others[index] += 1 }
        }
      }
    }
    return zip(numbers, others).map { $0 > 0 && $1 == 0 }
  }

  /// Reads all records; the numbers of columns that turned out to hold words, where the types are not known.
  private mutating func read(_ plan: TablePlan, _ parts: [FilePart], after header: CSVScanner) -> [Int] {
    let isSound = header.faultCounts.isEmpty
    var rowCount = parts.last.map { $0.firstRow + $0.rowCount } ?? 0
    var rooms = makeRoom(plan, rowCount)
    var outcomes: [PartOutcome] = []
    if isSound {
      nonisolated(unsafe) let room = rooms
      nonisolated(unsafe) let bytes = bytes
      let results = inParallel(parts.count) { Sealed(readPart(parts[$0], of: bytes, plan, into: room)) }
      outcomes = results.compactMap(\.value)
    }
    if !isSound || outcomes.count < parts.count {
      for room in rooms { free(room) }
      rooms = []
      guard let faulty = readFaulty(bytes, after: header, plan, makingRoom: { makeRoom(plan, $0) }) else { return [] }
      rooms = faulty.rooms
      outcomes = [faulty.outcome]
      rowCount = faulty.rowCount
      formFaults = (faulty.scanner.faults, faulty.scanner.faultCounts)
    }
    index = RowIndex(entries: outcomes.flatMap(\.index), rowCount: rowCount, width: plan.width)
    return assemble(plan, outcomes, rooms, rowCount)
  }

  private mutating func assemble(
    _ plan: TablePlan, _ outcomes: [PartOutcome], _ rooms: [ColumnRoom], _ rowCount: Int
  ) -> [Int] {
    guard let base = self.bytes.baseAddress else { return [] }
    func bytes(of outcome: PartOutcome) -> CellBytes {
      CellBytes(base: base + outcome.offset, limit: self.bytes.count - outcome.offset, quote: dialect.quote)
    }
    var mistaken: [Int] = []
    columns = []
    for (number, column) in plan.columns.enumerated() {
      // Given back column by column, so that a table is never there twice.
      defer { free(rooms[number]) }
      switch rooms[number] {
      case .words(let room):
        var words = WordColumn(column.rules, field: number)
        for outcome in outcomes {
          if case .words(let cells) = outcome.columns[number] { words.add(cells, bytes(of: outcome)) }
        }
        columns.append(
          words.column(room, rowCount: rowCount, starts: outcomes.map(\.firstRow), faults: &faults))
      case .numbers(let room):
        var numbers = NumberColumn(column.rules, field: number)
        var found = FaultLog()
        for outcome in outcomes {
          guard case .numbers(let cells) = outcome.columns[number] else { continue }
          if column.isTyped {
            numbers.add(cells, bytes(of: outcome), firstRow: outcome.firstRow, faults: &faults)
          } else {
            numbers.add(cells, bytes(of: outcome), firstRow: outcome.firstRow, faults: &found)
          }
        }
        if !column.isTyped, numbers.isWords || !numbers.hasNumber {
          mistaken.append(number)
          continue
        }
        columns.append(numbers.column(room, rowCount: rowCount, faults: &faults))
        areWhole[number] = numbers.isWhole
      }
    }
    return mistaken
  }

  /// Of the columns of numbers whose type was found, which hold whole ones.
  private var areWhole: [Int: Bool] = [:]

  private mutating func setTypes(_ isNumber: [Bool]) {
    for index in columns.indices {
      if isNumber[index] {
        fields[index].type = areWhole[index] == true ? .integer : .number
      } else {
        (fields[index].type, columns[index]) = inferred(columns[index])
      }
    }
  }

  private func makeRoom(_ plan: TablePlan, _ rows: Int) -> [ColumnRoom] {
    plan.columns.map {
      $0.number == nil ? .words(.allocate(capacity: max(1, rows))) : .numbers(.allocate(capacity: max(1, rows)))
    }
  }

  private func free(_ room: ColumnRoom) {
    switch room {
    case .words(let pointer): pointer.deallocate()
    case .numbers(let pointer): pointer.deallocate()
    }
  }
}

/// A value that one thread makes and another takes over.
struct Sealed<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
