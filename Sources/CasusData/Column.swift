/// The values of one field, stored by type so that a million of them are one array.
package enum Column: Sendable {
  /// Words, kept once each: `codes[row]` is an index into `pool`, or -1 where missing.
  case text(codes: [Int32], pool: [String])
  /// Numbers; `missing` lists the rows without one, nil where none is missing.
  case number([Double], missing: Set<Int>?)
  case boolean([Bool?])
  case date([ImpreciseDate?])
  /// Anything, for derived columns of mixed or compound values.
  case values([Value])

  package var count: Int {
    switch self {
    case .text(let codes, _): codes.count
    case .number(let values, _): values.count
    case .boolean(let values): values.count
    case .date(let values): values.count
    case .values(let values): values.count
    }
  }

  package subscript(row: Int) -> Value {
    switch self {
    case .text(let codes, let pool): codes[row] < 0 ? .null : .text(pool[Int(codes[row])])
    case .number(let values, let missing): missing?.contains(row) == true ? .null : .number(values[row])
    case .boolean(let values): values[row].map(Value.boolean) ?? .null
    case .date(let values): values[row].map(Value.date) ?? .null
    case .values(let values): values[row]
    }
  }

  /// The column whose row `i` is row `rows[i]` of this one.
  package func selecting(_ rows: [Int]) -> Column {
    switch self {
    case .text(let codes, let pool): .text(codes: rows.map { codes[$0] }, pool: pool)
    case .number(let values, let missing):
      .number(
        rows.map { values[$0] },
        missing: missing.map { missing in Set(rows.indices.filter { missing.contains(rows[$0]) }) })
    case .boolean(let values): .boolean(rows.map { values[$0] })
    case .date(let values): .date(rows.map { values[$0] })
    case .values(let values): .values(rows.map { values[$0] })
    }
  }

  /// A column of words, each kept once.
  package init(texts: some Sequence<String?>) {
    var pool: [String] = []
    var codeOf: [String: Int32] = [:]
    var codes: [Int32] = []
    for text in texts {
      guard let text else {
        codes.append(-1)
        continue
      }
      if let code = codeOf[text] {
        codes.append(code)
      } else {
        let code = Int32(pool.count)
        codeOf[text] = code
        pool.append(text)
        codes.append(code)
      }
    }
    self = .text(codes: codes, pool: pool)
  }
}
