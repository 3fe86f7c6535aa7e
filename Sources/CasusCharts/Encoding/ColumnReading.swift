import CasusData

extension Column {
  /// The column as numbers, NaN where a row has none: dates become milliseconds of their first day (their last for
  /// `high`), bounds their lower end (their upper for `high`).
  func numbers(high: Bool) -> [Double] {
    switch self {
    case .number(var values, let missing):
      for row in missing ?? [] where values.indices.contains(row) { values[row] = .nan }
      return values
    case .text(let codes, let pool):
      let values = pool.map { Double($0) ?? .nan }
      return codes.map { $0 < 0 ? .nan : values[Int($0)] }
    case .boolean(let values): return values.map { $0.map { $0 ? 1 : 0 } ?? .nan }
    case .date(let values):
      return values.map { date in
        (high ? date?.last ?? date?.first : date?.first ?? date?.last).map { Double($0.number) * 86_400_000 } ?? .nan
      }
    case .values(let values): return values.map { $0.chartNumber(high: high) }
    }
  }

  /// The column as instants: texts are read as dates, numbers are milliseconds already.
  var asInstants: Column {
    switch self {
    case .text(let codes, let pool):
      let instants = pool.map { readInstant($0).map(Value.instant) ?? .null }
      return .values(codes.map { $0 < 0 ? .null : instants[Int($0)] })
    case .values(let values):
      return .values(
        values.map { value in
          if case .text(let text) = value { readInstant(text).map(Value.instant) ?? .null } else { value }
        })
    default: return self
    }
  }

  /// Each row's value as an index into the distinct values, in order of appearance.
  var keys: DiscreteKeys {
    switch self {
    case .text(let codes, let pool):
      // A pool may hold words no row uses any more, after a filter; and its order is not that of the rows.
      var order: [Int32] = Array(repeating: -1, count: pool.count)
      var distinct: [Value] = []
      var nullCode: Int32 = -1
      let codes = codes.map { code -> Int32 in
        guard code >= 0 else {
          if nullCode < 0 {
            nullCode = Int32(distinct.count)
            distinct.append(.null)
          }
          return nullCode
        }
        if order[Int(code)] < 0 {
          order[Int(code)] = Int32(distinct.count)
          distinct.append(.text(pool[Int(code)]))
        }
        return order[Int(code)]
      }
      return DiscreteKeys(distinct: distinct, codes: codes)
    default:
      var codeOf: [Value: Int32] = [:]
      var distinct: [Value] = []
      var codes: [Int32] = []
      codes.reserveCapacity(count)
      for row in 0..<count {
        var value = self[row]
        if case .number(let number) = value, number.isNaN { value = .null }
        if let code = codeOf[value] {
          codes.append(code)
        } else {
          let code = Int32(distinct.count)
          codeOf[value] = code
          distinct.append(value)
          codes.append(code)
        }
      }
      return DiscreteKeys(distinct: distinct, codes: codes)
    }
  }
}

/// A column as codes into its distinct values.
struct DiscreteKeys {
  var distinct: [Value]
  var codes: [Int32]
}

extension Value {
  /// The number a continuous scale places this value by; NaN where it has none.
  func chartNumber(high: Bool = false) -> Double {
    switch self {
    case .number(let value), .instant(let value): value
    case .boolean(let value): value ? 1 : 0
    case .text(let text): Double(text) ?? .nan
    case .date(let date):
      (high ? date.last ?? date.first : date.first ?? date.last).map { Double($0.number) * 86_400_000 } ?? .nan
    case .bounds(let bounds): high ? bounds.high ?? .nan : bounds.low
    default: .nan
    }
  }

  /// The order in which a discrete axis sorts: numbers and dates by size, texts by their characters, missing first.
  func sortsBefore(_ other: Value) -> Bool {
    switch (self, other) {
    case (_, .null): return false
    case (.null, _): return true
    case (.text(let a), .text(let b)): return a.utf16.lexicographicallyPrecedes(b.utf16)
    default:
      let (a, b) = (chartNumber(), other.chartNumber())
      if !a.isNaN, !b.isNaN { return a < b }
      return plainText < other.plainText
    }
  }
}
