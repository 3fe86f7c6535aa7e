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
}
