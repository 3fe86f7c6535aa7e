/// A column of numbers from what its parts held.
struct NumberColumn {
  private let rules: FieldRules
  private let field: Int
  private var missing: Set<Int> = []
  private(set) var hasNumber = false
  /// Whether all numbers are whole and written so.
  private(set) var isWhole = true
  /// Whether the cells of a column without a schema turn out to be words.
  private(set) var isWords = false

  init(_ rules: FieldRules, field: Int) {
    self.rules = rules
    self.field = field
  }

  /// Takes the cells of the next part.
  mutating func add(_ cells: NumberCells, _ bytes: CellBytes, firstRow: Int, faults: inout FaultLog) {
    hasNumber = hasNumber || cells.hasNumber
    isWhole = isWhole && cells.isWhole
    isWords = isWords || cells.hasLeadingZero || !cells.unfit.isEmpty
    for row in cells.missing { missing.insert(firstRow + row) }
    for (row, cell) in cells.unfit {
      faults.add(DataCode.type, row: firstRow + row, column: field) { .unfit(bytes.text(cell), rules) }
    }
    for (row, cell) in cells.refused {
      let written = bytes.bytes(cell)
      guard let value = decimalNumber(written, whole: false) else { continue }
      for (code, words) in rules.problems(ofNumber: value, written: written) {
        faults.add(code, row: firstRow + row, column: field) { words }
      }
    }
    if rules.isRequired, !cells.missing.isEmpty {
      let unfit = Set(cells.unfit.map(\.row))
      for row in cells.missing where !unfit.contains(row) {
        faults.add(DataCode.required, row: firstRow + row, column: field) { .required(rules) }
      }
    }
  }

  func column(_ room: UnsafeMutablePointer<Double>, rowCount: Int, faults: inout FaultLog) -> Column {
    let values = Array(UnsafeBufferPointer(start: room, count: rowCount))
    if rules.isUnique, RowCodes(of: .number(values, missing: nil)).map({ $0.areDistinct() }) != true {
      var firstRows: [Double: Int] = [:]
      for (row, value) in values.enumerated() where !missing.contains(row) {
        if let first = firstRows[value] {
          faults.add(DataCode.unique, row: row, column: field) {
            .notUnique(Value.number(value).plainText, rules, firstRow: first)
          }
        } else {
          firstRows[value] = row
        }
      }
    }
    return .number(values, missing: missing.isEmpty ? nil : missing)
  }
}
