import CasusData

/// A column as small numbers that stand for its distinct values.
struct CodedColumn: Sendable {
  /// The distinct values as text; missing is the empty text.
  let names: [String]
  /// For each row the index of its value in `names`.
  let keys: [Int32]

  private init(names: [String], keys: [Int32]) {
    self.names = names
    self.keys = keys
  }

  init(_ column: Column) {
    switch column {
    case .text(let codes, let pool):
      let missing = Int32(clamping: pool.count)
      self.init(names: pool + [""], keys: codes.map { $0 < 0 ? missing : $0 })
    case .number(let values, let missing):
      self.init(numbers: values, missing: missing ?? [])
    case .boolean, .date, .values:
      self.init(Column(texts: (0..<column.count).map { column[$0].plainText }))
    }
  }

  private init(numbers: [Double], missing: Set<Int>) {
    if missing.isEmpty, let coded = Self.small(numbers) {
      self = coded
      return
    }
    var names: [String] = []
    var keyOf: [Double: Int32] = [:]
    var keys: [Int32] = []
    keys.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() {
      let value = missing.contains(row) ? .infinity : number
      if let key = keyOf[value] {
        keys.append(key)
        continue
      }
      let key = Int32(clamping: names.count)
      keyOf[value] = key
      keys.append(key)
      names.append(value == .infinity ? "" : Value.number(value).plainText)
    }
    self.init(names: names, keys: keys)
  }

  /// Whole numbers that are no larger than their count a few times over, such as years and the numbers of roll calls:
  /// found in a table and not by hashing.
  private static func small(_ numbers: [Double]) -> CodedColumn? {
    let limit = Double(min(numbers.count * 4 + 4096, 1 << 24))
    var largest = 0
    for number in numbers {
      guard number >= 0, number < limit, number == number.rounded(.towardZero) else { return nil }
      largest = max(largest, Int(number))
    }
    var keyOf = [Int32](repeating: -1, count: largest + 1)
    var names: [String] = []
    let keys = numbers.map { number -> Int32 in
      let value = Int(number)
      if keyOf[value] < 0 {
        keyOf[value] = Int32(clamping: names.count)
        names.append(String(value))
      }
      return keyOf[value]
    }
    return CodedColumn(names: names, keys: keys)
  }
}
