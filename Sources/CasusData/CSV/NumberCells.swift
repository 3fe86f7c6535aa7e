/// Reads the cells of one column of numbers in one part of a file.
struct NumberCells {
  private let bytes: CellBytes
  private let rule: NumberRule
  /// Codes of the cells whose text has been looked at, and which of them were fit; only for rules about the text.
  private var seen: WordTable
  private var isFit: [Bool] = []

  /// Rows without a number, counted in the part.
  private(set) var missing: [Int] = []
  /// Cells that are neither numbers nor missing, and numbers that a rule does not allow.
  private(set) var unfit: [(row: Int, cell: Cell)] = []
  private(set) var refused: [(row: Int, cell: Cell)] = []
  /// For a column whose type is to be found: whether a code with a leading zero makes words of it, and whether all are
  /// whole and written so.
  private(set) var hasLeadingZero = false
  private(set) var isWhole = true
  private(set) var hasNumber = false

  private var lastWord: UInt64 = 0
  private var lastCount = -1
  private var lastValue = 0.0

  init(_ bytes: CellBytes, _ rule: NumberRule) {
    self.bytes = bytes
    self.rule = rule
    seen = WordTable(bytes)
  }

  mutating func read(
    _ cells: UnsafePointer<Cell>, width: Int, count: Int, firstRow: Int, into values: UnsafeMutablePointer<Double>
  ) {
    var cell = cells
    for index in 0..<count {
      let length = cell.pointee.count
      if length <= 8, !cell.pointee.hasDoubledQuotes {
        let word = bytes.word(cell.pointee)
        // Neighbours in a column are often the same.
        if word == lastWord, length == lastCount {
          values[index] = lastValue
          cell += width
          continue
        }
        if let whole = shortWholeNumber(word, count: length), !rule.hasNumberForMissing {
          let value = Double(whole)
          values[index] = value
          hasNumber = true
          if length > 1, word & 0xFF == 0x30 { hasLeadingZero = true }
          if rule.needsLook(value), refuses(value, cell.pointee) {
            refused.append((firstRow + index, cell.pointee))
            lastCount = -1
          } else {
            (lastWord, lastCount, lastValue) = (word, length, value)
          }
          cell += width
          continue
        }
      }
      values[index] = readOther(cell.pointee, row: firstRow + index)
      cell += width
    }
  }

  @inline(never) private mutating func readOther(_ cell: Cell, row: Int) -> Double {
    let text = bytes.bytes(cell)
    if cell.count > 0, !cell.hasDoubledQuotes, let value = decimalNumber(text, whole: rule.isWhole),
      !rule.hasNumberForMissing || !bytes.isMissing(cell, rule.missing)
    {
      hasNumber = true
      if rule.isGuess { look(at: text, value) }
      if rule.needsLook(value), refuses(value, cell) { refused.append((row, cell)) }
      return value
    }
    missing.append(row)
    if !bytes.isMissing(cell, rule.missing) { unfit.append((row, cell)) }
    return 0
  }

  private mutating func look(at text: UnsafeBufferPointer<UInt8>, _ value: Double) {
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    if digits.count > 1, digits.first == 0x30, digits.dropFirst().first != UInt8(ascii: ".") { hasLeadingZero = true }
    if value != value.rounded() || text.contains(UInt8(ascii: ".")) || text.contains(UInt8(ascii: "e")) {
      isWhole = false
    }
  }

  private mutating func refuses(_ value: Double, _ cell: Cell) -> Bool {
    guard rule.readsText else { return true }
    let number = Int(seen.number(of: cell))
    if number == isFit.count { isFit.append(rule.rules.problems(ofNumber: value, written: bytes.bytes(cell)).isEmpty) }
    return !isFit[number]
  }
}

/// What the numbers of a column must be, as far as it can be told cell by cell.
struct NumberRule: Sendable {
  let rules: FieldRules
  let missing: [[UInt8]]
  let isWhole: Bool
  /// Whether the column has no schema, and may turn out to hold words.
  let isGuess: Bool
  /// Whether a number stands for a missing value, such as -99.
  let hasNumberForMissing: Bool
  /// Whether a rule reads the digits as they are written.
  let readsText: Bool
  private let low: Double
  private let high: Double
  private let allowsLow: Bool
  private let allowsHigh: Bool

  init(_ rules: FieldRules, isGuess: Bool) {
    self.rules = rules
    self.isGuess = isGuess
    missing = rules.missingValues.map { Array($0.utf8) }
    isWhole = !isGuess && rules.field.type != .number
    hasNumberForMissing = missing.contains { value in
      value.withUnsafeBufferPointer { decimalNumber($0, whole: false) != nil }
    }
    readsText = rules.allowed != nil || rules.pattern != nil
    low = rules.minimum?.number ?? -.infinity
    high = rules.maximum?.number ?? .infinity
    allowsLow = rules.minimum?.isExclusive != true
    allowsHigh = rules.maximum?.isExclusive != true
  }

  /// Whether a number may break a rule.
  @inline(__always) func needsLook(_ value: Double) -> Bool {
    readsText || value < low || value > high || value == low && !allowsLow || value == high && !allowsHigh
  }
}
