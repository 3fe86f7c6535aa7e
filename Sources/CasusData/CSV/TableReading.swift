import CasusSource

/// One run over the bytes of a table: header, then batches of records, each column by its reader.
struct TableReading {
  private(set) var scanner: CSVScanner
  private let bytes: UnsafePointer<UInt8>
  private(set) var header: [String] = []
  private(set) var headerFaults: [Diagnostic] = []
  private(set) var fields: [Field] = []
  private(set) var columns: [Column] = []
  private(set) var columnOfField: [Int] = []
  private(set) var lines: [Int32] = []
  private(set) var offsets: [Int32] = []
  private(set) var faults = FaultLog()

  init(_ scanner: CSVScanner, _ bytes: UnsafePointer<UInt8>) {
    self.scanner = scanner
    self.bytes = bytes
  }

  mutating func run(file: String, schema: TableDescriptor?, dialect: CSVDialect) {
    guard !scanner.isAtEnd else { return }
    readHeader(file: file, schema: schema, dialect: dialect)
    guard !header.isEmpty else { return }
    let rules = matchFields(file: file, schema: schema)
    readRows(rules, isTyped: schema != nil)
  }

  private mutating func readHeader(file: String, schema: TableDescriptor?, dialect: CSVDialect) {
    guard dialect.hasHeader else {
      header = schema?.fields.map(\.field.name) ?? []
      return
    }
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: CSVLimit.columns) { cells in
      guard let pointer = cells.baseAddress else { return }
      let count = scanner.readRecord(into: pointer, width: CSVLimit.columns, isHeader: true) ?? 0
      if count > CSVLimit.columns {
        headerFaults.append(.tooManyColumns(count, at: Place(file: file, line: 1)))
        return
      }
      let dictionary = CellDictionary(bytes: bytes)
      header = cells[..<count].map { dictionary.text(of: $0) }
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

  private mutating func readRows(_ rules: [FieldRules], isTyped: Bool) {
    let width = header.count
    let batchRows = max(1, min(1024, 65_536 / width))
    let readers: [any ColumnReader] = zip(rules, columnOfField).enumerated().map { index, pair in
      let (rules, column) = pair
      switch rules.field.type {
      case .integer, .number, .year: return NumberReader(column: column, field: index, rules: rules)
      default: return DictionaryReader(column: column, field: index, rules: rules, bytes: bytes)
      }
    }
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: batchRows * width) { cells in
      guard let pointer = cells.baseAddress else { return }
      while !scanner.isAtEnd {
        let firstRow = lines.count
        var count = 0
        while count < batchRows, !scanner.isAtEnd {
          let (line, offset) = scanner.next
          guard scanner.readRecord(into: pointer + count * width, width: width) != nil else { continue }
          lines.append(line)
          offsets.append(Int32(truncatingIfNeeded: offset))
          count += 1
        }
        let batch = CellBatch(
          bytes: bytes, cells: UnsafePointer(pointer), width: width, rowCount: count, firstRow: firstRow)
        for reader in readers { reader.read(batch, faults: &faults) }
      }
    }
    columns = readers.map { $0.finish() }
    fields = rules.map(\.field)
    if !isTyped { for index in columns.indices { (fields[index].type, columns[index]) = inferred(columns[index]) } }
  }
}
