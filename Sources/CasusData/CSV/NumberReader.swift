/// Reads columns of numbers, whole numbers and years.
final class NumberReader: ColumnReader {
  private let column: Int
  private let field: Int
  private let rules: FieldRules
  private let missing: [[UInt8]]
  private let isWhole: Bool
  private let hasLimits: Bool
  private var values: [Double] = []
  private var missingRows: Set<Int> = []
  private var firstRows: [Double: Int] = [:]

  init(column: Int, field: Int, rules: FieldRules) {
    self.column = column
    self.field = field
    self.rules = rules
    missing = rules.missingValues.map { Array($0.utf8) }
    isWhole = rules.field.type != .number
    hasLimits = rules.hasValueRules
  }

  func read(_ batch: CellBatch, faults: inout FaultLog) {
    values.reserveCapacity(max(values.capacity, values.count + batch.rowCount))
    for index in 0..<batch.rowCount {
      let cell = batch.cells[index * batch.width + column]
      let text = batch.text(cell)
      let row = batch.firstRow + index
      if cell.count > 0, let value = decimalNumber(text, whole: isWhole), missing.count <= 1 || !isMissing(batch, cell)
      {
        values.append(value)
        if hasLimits { check(value, text, row, &faults) }
        continue
      }
      values.append(0)
      missingRows.insert(row)
      if isMissing(batch, cell) {
        if rules.isRequired { faults.add(DataCode.required, row: row, column: field) { .required(rules) } }
      } else {
        faults.add(DataCode.type, row: row, column: field) {
          .unfit(String(decoding: text, as: UTF8.self), rules)
        }
      }
    }
  }

  private func isMissing(_ batch: CellBatch, _ cell: Cell) -> Bool { batch.isMissing(cell, missing) }

  private func check(_ value: Double, _ text: UnsafeBufferPointer<UInt8>, _ row: Int, _ faults: inout FaultLog) {
    for (code, words) in rules.problems(ofNumber: value, written: text) {
      faults.add(code, row: row, column: field) { words }
    }
    if rules.isUnique {
      if let first = firstRows[value] {
        faults.add(DataCode.unique, row: row, column: field) {
          .notUnique(String(decoding: text, as: UTF8.self), rules, firstRow: first)
        }
      } else {
        firstRows[value] = row
      }
    }
  }

  func finish() -> Column { .number(values, missing: missingRows.isEmpty ? nil : missingRows) }
}

/// The number a text writes in decimal digits, with sign, point and exponent; nil for anything else, and for what does
/// not fit a double.
func decimalNumber(_ text: UnsafeBufferPointer<UInt8>, whole: Bool) -> Double? {
  guard let first = text.first, text.count <= 400 else { return nil }
  let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
  var i = signed ? 1 : 0
  var mantissa: UInt64 = 0
  var digits = 0
  var fraction = 0
  var hasPoint = false
  while i < text.count {
    let byte = text[i]
    if byte >= 0x30, byte <= 0x39 {
      digits += 1
      if digits <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
      if hasPoint { fraction += 1 }
    } else if byte == UInt8(ascii: "."), !hasPoint, !whole {
      hasPoint = true
    } else {
      break
    }
    i += 1
  }
  guard digits > 0 else { return nil }
  if i == text.count, digits <= 15 {
    // Fifteen digits and a power of ten up to 10²² are exact in a double, so one division rounds once.
    let value = Double(mantissa) / powersOfTen[fraction]
    return first == UInt8(ascii: "-") ? -value : value
  }
  guard !whole || i == text.count && digits <= 15 else { return nil }
  // Hexadecimal digits, "inf" and "nan" are no decimal numbers.
  guard text.allSatisfy({ ($0 >= 0x2B && $0 <= 0x39 && $0 != 0x2C && $0 != 0x2F) || $0 == 0x65 || $0 == 0x45 }),
    let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
  else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
